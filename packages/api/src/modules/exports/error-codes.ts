import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  TOO_MANY_EXPORTS: 'The account or the organisation has as many exports as it can have.',
})
