import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  IMPORT_FINISHED: 'The import has already ended.',
})
