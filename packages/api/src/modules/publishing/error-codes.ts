import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ALREADY_PUBLISHED: 'The share is published, or on its way.',
  DOES_NOT_PUBLISH: 'The connector does not publish: choose one that does.',
  NETWORK_MISMATCH: 'The share is for another network than the one that the integration posts on.',
  TAKEN_BACK: 'The post was taken back, and is not sent twice: write a new share.',
  TEXT_TOO_LONG: 'The text is longer than what the network takes.',
})
