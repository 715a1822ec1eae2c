import './permissions.ts'
import './explain-schema.ts'
import './cut-days-schema.ts'
import './freshness-schema.ts'
import './schema.ts'
import './headcount-schema.ts'
import './subject-schema.ts'

export { closeCampaignCounts } from './closed-counts.ts'
