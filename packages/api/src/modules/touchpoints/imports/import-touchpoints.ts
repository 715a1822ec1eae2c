import { countOutcomes, createImportReader, type FileImport } from '../../../platform/bulk/index.ts'
import { storeTouchpoints } from './store-touchpoints.ts'
import { touchpointsTarget } from './touchpoint-record.ts'

/** A planned contact is judged by itself. */
const BATCH_ROWS = 500

/** Files of contacts with people, who are identified by their ids in one source. */
export const touchpointsImport: FileImport = {
  target: touchpointsTarget,
  needs: 'touchpoint:write',
  presets: [],
  hasSource: true,
  option: null,
  prepare: async () => undefined,
  open: ({ mapping, idsOf, reading }) =>
    createImportReader(
      { target: touchpointsTarget, mapping },
      async (ctx, records, columnOf) => {
        const rows = records.map(({ record }) => record)
        return countOutcomes(records, await storeTouchpoints(ctx, idsOf, rows), columnOf)
      },
      { options: reading, limits: { batchRows: BATCH_ROWS } },
    ),
}
