import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  NOT_SENT: 'The message has not been sent.',
})
