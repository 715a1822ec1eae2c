import './acts-schema.ts'
import './cost-schema.ts'
import './schema.ts'
import './topic-schema.ts'

export { campaignById } from './loaders.ts'
export { Campaign, campaigns } from './schema.ts'
export { Topic } from './topic-schema.ts'
export { visibleCampaigns } from './visibility.ts'
