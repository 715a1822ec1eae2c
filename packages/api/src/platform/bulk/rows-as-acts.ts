import type { Context } from '../../core/context.ts'
import type { Permission } from '../auth/index.ts'
import type { FileImport } from './file-import.ts'
import { createImportReader } from './import-reader.ts'
import { countOutcomes, type RecordOutcome } from './outcomes.ts'
import type { ImportTarget } from './target.ts'

/** Each row is an act, so a batch takes longer than where rows are stored together. */
const BATCH_ROWS = 500

/**
 * An import whose rows are acts, each known by its key in a source.
 * @param how.store stores the records of a batch, and answers one outcome for each, in their order.
 */
export const rowsAsActs = <R>(how: {
  target: ImportTarget<R>
  needs: Permission
  store: (ctx: Context, idsOf: string | null, records: readonly R[]) => Promise<RecordOutcome[]>
}): FileImport => ({
  target: how.target,
  needs: how.needs,
  presets: [],
  hasSource: true,
  option: null,
  prepare: async () => undefined,
  open: ({ mapping, idsOf, reading }) =>
    createImportReader(
      { target: how.target, mapping },
      async (ctx, records, columnOf) => {
        const rows = records.map(({ record }) => record)
        return countOutcomes(records, await how.store(ctx, idsOf, rows), columnOf)
      },
      { options: reading, limits: { batchRows: BATCH_ROWS } },
    ),
})
