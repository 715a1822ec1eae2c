import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  SHARE_DISCARDED: 'The share was discarded: write a new one.',
  SHARE_GONE: 'The share is no longer there: write a new one.',
  SHARE_PUBLISHED: 'The share is posted, or about to be: take the post back instead.',
  SHARE_REFUSED: 'Something beside the text’s own words speaks against the share: see `reasons`.',
})
