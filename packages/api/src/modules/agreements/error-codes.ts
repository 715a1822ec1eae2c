import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  EDITION_TAKEN: 'The document already has a version with this edition in this language.',
  KEY_TAKEN: 'The key is already in use.',
  NO_AGREEMENT: 'There is no agreement to withdraw.',
})
