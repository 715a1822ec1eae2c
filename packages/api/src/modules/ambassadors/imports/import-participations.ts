import { countOutcomes, createImportReader, type FileImport } from '../../../platform/bulk/index.ts'
import { participationsTarget } from './participation-record.ts'
import { storeParticipations } from './store-participations.ts'

/** Each row is an act. */
const BATCH_ROWS = 500

/** Files of participations: who was asked to join a campaign, or took part in it elsewhere. */
export const participationsImport: FileImport = {
  target: participationsTarget,
  needs: 'participation:invite',
  presets: [],
  hasSource: true,
  option: null,
  prepare: async () => undefined,
  open: ({ mapping, idsOf, reading }) =>
    createImportReader(
      { target: participationsTarget, mapping },
      async (ctx, records, columnOf) => {
        const rows = records.map(({ record }) => record)
        return countOutcomes(records, await storeParticipations(ctx, idsOf, rows), columnOf)
      },
      { options: reading, limits: { batchRows: BATCH_ROWS } },
    ),
}
