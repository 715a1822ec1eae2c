import { DECIMAL_MARKS, DELIMITERS, ENCODINGS, rowOptionProblems } from '@portevoix/sdk/rows'
import { z } from 'zod'
import { SourceKey } from '../../core/keys.ts'
import { NetworkKind } from '../networks/index.ts'

export const TieOptions = z.object({
  kind: NetworkKind,
  directed: z.boolean(),
  createMissingPeople: z.boolean().nullish().transform(Boolean),
})

const Filters = z
  .array(
    z.object({
      column: z.string().min(1).max(500),
      equals: z.array(z.string().max(1_000)).min(1, 'Name at least one text.').max(1_000),
    }),
  )
  .max(20, 'Filter by at most 20 columns.')

/** How a file is read; what is left out is as in `defaultRowOptions`. */
export const ReadingOptions = z
  .object({
    delimiter: z.enum(DELIMITERS),
    encoding: z.enum(ENCODINGS),
    comment: z.string().max(1, 'Write one character, such as #.'),
    skipLines: z.int().min(0).max(100, 'At most 100 lines are skipped.'),
    decimal: z.enum(DECIMAL_MARKS),
    dateFormat: z.string().max(100),
    timezone: z.string().max(100),
    only: Filters,
    leaveOut: Filters,
    totals: z.enum(['refuse', 'take']),
  })
  .partial()
  .superRefine((options, context) => {
    for (const { path, message } of rowOptionProblems(options))
      context.addIssue({ code: 'custom', path, message: `It ${message}.` })
  })

/** What an import needs to know beside its file, as it is stored with it. */
export const ImportOptions = z.object({
  /** Source of the external ids; left out where none was named. */
  idsOf: SourceKey.optional(),
  reading: ReadingOptions.optional(),
  ties: TieOptions.optional(),
  metrics: z
    .object({ subject: z.object({ type: z.enum(['CAMPAIGN', 'CONTENT', 'SHARE']), id: z.string() }) })
    .optional(),
})
export type ImportOptions = z.output<typeof ImportOptions>

export const ImportMapping = z.array(
  z.object({ column: z.string(), field: z.string(), words: z.record(z.string(), z.string()).optional() }),
)
