import { onPresenceChange } from '../people/index.ts'
import './network-schema.ts'
import './position-schema.ts'
import { remeasureNetworksOf } from './request-measures.ts'
import './tie-acts.ts'

onPresenceChange(remeasureNetworksOf)

export { measureJob } from './measure-job.ts'
export { NetworkKind } from './network-lock.ts'
export { Network } from './network-schema.ts'
export type { TieOutcome } from './plan-ties.ts'
export { removeTies, upsertSourcedTies } from './sourced-ties.ts'
export { upsertTies } from './upsert-ties.ts'
