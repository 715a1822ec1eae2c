import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CAMPAIGN_ARCHIVED: 'The campaign is archived: restore it first.',
  CAMPAIGN_NOT_ARCHIVED: 'Only an archived campaign can be restored.',
  CAMPAIGN_NOT_DRAFT: 'Only a draft can be launched.',
  CAMPAIGN_NOT_LIVE: 'The campaign is not live.',
  CAMPAIGN_NOT_OVER: 'Only a campaign that is over, or never began, can be archived.',
  COST_IS_REVERSAL: 'An entry that takes another one back is not taken back itself.',
  COST_REVERSED: 'The entry of the ledger is taken back already.',
  METRIC_OF_CAMPAIGNS: 'The platform counts this metric of campaigns alone.',
  OBJECTIVES_FULL: 'There are as many objectives as one campaign or department can have: archive one first.',
  OBJECTIVE_ARCHIVED: 'The objective is archived: restore it first.',
  TOPIC_QUERIES_FULL: 'The topics have as many queries as an organisation can have: take some away first.',
  TOPIC_CIRCLE: 'A topic would be a part of itself.',
  NETWORK_TAKEN: 'The registry has this network already: use it.',
})
