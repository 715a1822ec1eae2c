import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_LEAVING: 'The organisation already leaves.',
  NOT_LEAVING: 'The organisation does not leave, so there is nothing to undo.',
})
