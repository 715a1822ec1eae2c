import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_PUBLISHED: 'The share is published or being published.',
  DOES_NOT_PUBLISH: 'The connector does not publish: choose one that does.',
  NETWORK_MISMATCH: 'The share and the integration are for different networks.',
  TAKEN_BACK: 'The post was retracted and cannot be sent again: create a new share.',
  TEXT_TOO_LONG: 'The text is longer than the network allows.',
})
