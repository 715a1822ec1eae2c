import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  INTEGRATION_IN_USE: 'Posts were published through the integration: pause it instead.',
  INTEGRATION_PAUSED: 'The integration is paused: resume it first.',
  INVALID_SCHEDULE: 'The schedule is not valid: the message shows an example.',
  NOTHING_TO_CHECK: 'There is nothing to check: the message says what to do instead.',
  NOTHING_TO_READ: 'There is nothing to read: the message says what to do instead.',
  UNKNOWN_STREAM: 'The connector has no stream of this name.',
})
