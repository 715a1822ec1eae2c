import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  INTEGRATION_IN_USE: 'Posts were published through the integration: pause it instead.',
  INTEGRATION_PAUSED: 'The integration is paused: resume it first.',
  INVALID_SCHEDULE: 'The schedule cannot be read: the message shows how one is written.',
  NOTHING_TO_CHECK: 'There is nothing to check: the message names what to do instead.',
  NOTHING_TO_READ: 'There is nothing to read: the message names what to do instead.',
  UNKNOWN_STREAM: 'The connector has no stream of this name.',
})
