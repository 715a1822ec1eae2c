import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  EDITION_TAKEN: 'The document has a wording of this edition in this language already.',
  KEY_TAKEN: 'The key is in use here already.',
  NO_AGREEMENT: 'There is no agreement to take back.',
})
