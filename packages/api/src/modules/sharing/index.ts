import './lists-schema.ts'
import './mutations.ts'

export { linkEndpoint } from './follow-link.ts'
export { shareById } from './loaders.ts'
export { Share, ShareStatus } from './schema.ts'
