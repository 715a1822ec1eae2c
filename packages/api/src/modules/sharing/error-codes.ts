import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  NOT_OWN_PAGE: 'The page is not one of the organisation: make a content of it, or name its host in `landingHosts`.',
  SHARE_DISCARDED: 'The share was discarded: write a new one.',
  SHARE_GONE: 'The share is no longer there: write a new one.',
  SHARE_PUBLISHED: 'The share is posted or about to be posted: retract the post instead.',
  SHARE_REFUSED: 'The share was refused for a reason other than the text alone: see `reasons`.',
})
