import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CAMPAIGN_ARCHIVED: 'The campaign is archived: restore it first.',
  CAMPAIGN_NOT_ARCHIVED: 'Only an archived campaign can be restored.',
  CAMPAIGN_NOT_DRAFT: 'Only a draft can be launched.',
  CAMPAIGN_NOT_LIVE: 'The campaign is not live.',
  CAMPAIGN_NOT_OVER: 'Only a campaign that is over, or never began, can be archived.',
  NETWORK_TAKEN: 'The registry has this network already: use it.',
})
