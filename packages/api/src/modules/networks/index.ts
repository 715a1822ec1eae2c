import './delete-excluded.ts'
import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import { onListingChange } from '../people/index.ts'
import './network-mutations.ts'
import './position-schema.ts'
import { remeasureNetworksOf } from './request-measures.ts'
import './tie-mutations.ts'

onListingChange(remeasureNetworksOf)

export { ImportTiesInput, tiesImport } from './import-ties.ts'
export { measureJob } from './measure-job.ts'
export { Network } from './network-schema.ts'
export type { TieOutcome } from './plan-ties.ts'
export { removeTies, upsertSourcedTies } from './sourced-ties.ts'
export { upsertTies } from './upsert-ties.ts'
