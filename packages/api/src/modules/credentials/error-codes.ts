import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CANNOT_LOG_IN: 'This connector has no log-in: enter its secrets.',
  NEEDS_LOGIN: 'This secret cannot be entered: log in with the provider.',
  SECRET_NOT_SET: 'The secret is not set.',
  UNKNOWN_SECRET: 'The connector has no secret of this name.',
})
