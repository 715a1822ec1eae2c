import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CANNOT_LOG_IN: 'The provider of this connector has no log-in here: enter its secrets.',
  NEEDS_LOGIN: 'Nobody enters this secret: somebody logs in with the provider.',
  SECRET_NOT_SET: 'The secret is not set.',
  UNKNOWN_SECRET: 'The connector takes no secret of this name.',
})
