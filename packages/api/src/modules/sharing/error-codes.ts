import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  SHARE_DISCARDED: 'The share was discarded: write a new one.',
  SHARE_GONE: 'The share is no longer there: write a new one.',
  SHARE_PUBLISHED: 'The share is posted or about to be posted: retract the post instead.',
  SHARE_REFUSED: 'The share was refused for a reason other than the text alone: see `reasons`.',
})
