import { rowsAsActs } from '../../../platform/bulk/index.ts'
import { participationsTarget } from './participation-record.ts'
import { storeParticipations } from './store-participations.ts'

/** Files of participations: who was asked to join a campaign, or took part in it elsewhere. */
export const participationsImport = rowsAsActs({
  target: participationsTarget,
  needs: 'participation:invite',
  store: storeParticipations,
})
