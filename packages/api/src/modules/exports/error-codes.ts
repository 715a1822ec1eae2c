import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  EXPORT_ENDED: 'The export has ended, or is about one person: it cannot be cancelled.',
  TOO_MANY_EXPORTS: 'The account or the organisation has as many exports as it can have.',
})
