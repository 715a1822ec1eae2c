import './connector-schema.ts'
import './consent/mutations.ts'
import './consent/schema.ts'
import './integration-mutations.ts'
import './notifier-schema.ts'
import './schedule-schema.ts'
import './secret-mutations.ts'
import './sightings-schema.ts'
import './sync-mutations.ts'
import { onDoubtAnswered } from '../people/index.ts'
import { readAgain } from './reset-stream.ts'

onDoubtAnswered(readAgain)

export { assertConsent, recordConsent } from './consent/index.ts'
export {
  callbackEndpoint,
  factsFor,
  SEALED_CREDENTIALS,
  sealAllOldSecrets,
  sealingOfOldSecrets,
  startEndpoint,
} from './credentials/index.ts'
export { deleteJob } from './delete-integration.ts'
export { integrationSchedule, startDueIntegrations } from './due-integrations.ts'
export { Failure, failureOf } from './failure-schema.ts'
export { integrationById } from './loaders.ts'
export { Integration } from './schema.ts'
export { SEALED_WAITING } from './streams/index.ts'
export { syncJob } from './sync-job.ts'
export { SyncRun } from './sync-schema.ts'
export { forgetOldReceipts, webhookEndpoint } from './webhooks/index.ts'
