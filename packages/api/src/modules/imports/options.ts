import { DECIMAL_MARKS, DELIMITERS, ENCODINGS } from '@portevoix/sdk/rows'
import { z } from 'zod'
import { SourceKey } from '../../core/keys.ts'
import type { Prisma } from '../../generated/prisma/client.ts'

const Filters = z.array(z.object({ column: z.string(), equals: z.array(z.string()) }))

/** How to read a file. Defaults are those of `defaultRowOptions`. */
const ReadingOptions = z
  .object({
    delimiter: z.enum(DELIMITERS),
    encoding: z.enum(ENCODINGS),
    comment: z.string(),
    skipLines: z.int(),
    decimal: z.enum(DECIMAL_MARKS),
    dateFormat: z.string(),
    timezone: z.string(),
    only: Filters,
    leaveOut: Filters,
    totals: z.enum(['refuse', 'take']),
  })
  .partial()
export type ReadingOptions = z.output<typeof ReadingOptions>

/** Treats null options as left out. */
export function withoutNulls<Options extends object>(
  options: Options,
): { [K in keyof Options]?: NonNullable<Options[K]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as Options
}

/** The options that are stored with an import. */
export const ImportOptions = z
  .object({
    /** Source of the external ids; left out for the leading directory. */
    idsOf: SourceKey.optional(),
    reading: ReadingOptions.optional(),
  })
  // Options of the target, under the name of its option. The target parses them.
  .catchall(z.custom<Prisma.InputJsonValue>())
export type ImportOptions = z.output<typeof ImportOptions>

export const ImportMapping = z.array(
  z.object({ column: z.string(), field: z.string(), words: z.record(z.string(), z.string()).optional() }),
)
export type ImportMapping = z.output<typeof ImportMapping>
