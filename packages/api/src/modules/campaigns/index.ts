import './schema.ts'
import './topic-schema.ts'

export { campaignById } from './loaders.ts'
export { Campaign } from './schema.ts'
export { Topic } from './topic-schema.ts'
