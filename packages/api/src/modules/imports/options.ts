import { DECIMAL_MARKS, DELIMITERS, ENCODINGS } from '@portevoix/sdk/rows'
import { z } from 'zod'
import { SourceKey } from '../../core/keys.ts'
import type { Prisma } from '../../generated/prisma/client.ts'

const Filters = z.array(z.object({ column: z.string(), equals: z.array(z.string()) }))

/** How a file is read; what is left out is as in `defaultRowOptions`. */
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

/** An option that is null is one that is left out. */
export function withoutNulls<Options extends object>(
  options: Options,
): { [K in keyof Options]?: NonNullable<Options[K]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as Options
}

/** What an import needs to know beside its file, as it is stored with it. */
export const ImportOptions = z
  .object({
    /** Source of the external ids; left out where none was named. */
    idsOf: SourceKey.optional(),
    reading: ReadingOptions.optional(),
  })
  // What the target alone needs, under the name of its option: it reads it itself.
  .catchall(z.custom<Prisma.InputJsonValue>())
export type ImportOptions = z.output<typeof ImportOptions>

export const ImportMapping = z.array(
  z.object({ column: z.string(), field: z.string(), words: z.record(z.string(), z.string()).optional() }),
)
export type ImportMapping = z.output<typeof ImportMapping>
