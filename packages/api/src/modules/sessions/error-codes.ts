import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  SESSION_ENDED: 'The log-in session has expired or was ended: log in again.',
})
