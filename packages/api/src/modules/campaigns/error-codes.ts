import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CAMPAIGN_ARCHIVED: 'The campaign is archived: restore it first.',
  CAMPAIGN_NOT_ARCHIVED: 'Only an archived campaign can be restored.',
  CAMPAIGN_NOT_DRAFT: 'Only a draft can be launched.',
  CAMPAIGN_NOT_LIVE: 'The campaign is not live.',
  CAMPAIGN_NOT_OVER: 'Only a campaign that is over, or never began, can be archived.',
  COST_IS_REVERSAL: 'The entry reverses another one, and a reversal cannot be reversed.',
  COST_REVERSED: 'The ledger entry is already reversed.',
  METRIC_NOT_SPLIT: 'The metric is not known by these dimensions.',
  METRIC_OF_CAMPAIGNS: 'The platform counts this metric only for campaigns.',
  OBJECTIVES_FULL: 'The campaign or department has reached the limit of objectives: archive one first.',
  OBJECTIVE_ARCHIVED: 'The objective is archived: restore it first.',
  TOPIC_QUERIES_FULL: 'The topics have as many queries as an organisation can have: take some away first.',
  TOPIC_CIRCLE: 'The topic would be below itself.',
  NETWORK_TAKEN: 'The registry has this network already: use it.',
})
