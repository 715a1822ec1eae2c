import { z } from 'zod'
import { SourceKey } from '../../core/keys.ts'
import { NetworkKind } from '../networks/index.ts'

export const TieOptions = z.object({
  kind: NetworkKind,
  directed: z.boolean(),
  createMissingPeople: z.boolean().nullish().transform(Boolean),
})

/** What an import needs to know beside its file, as it is stored with it. */
export const ImportOptions = z.object({
  /** Source of the external ids; left out where none was named. */
  idsOf: SourceKey.optional(),
  ties: TieOptions.optional(),
  metrics: z
    .object({ subject: z.object({ type: z.enum(['CAMPAIGN', 'CONTENT', 'SHARE']), id: z.string() }) })
    .optional(),
})
export type ImportOptions = z.output<typeof ImportOptions>

export const ImportMapping = z.array(z.object({ column: z.string(), field: z.string() }))
