import './permissions.ts'
import './schema.ts'

export { closeCampaignCounts } from './closed-counts.ts'
