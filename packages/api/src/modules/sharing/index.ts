import './lists-schema.ts'
import './mutations.ts'

export { linkEndpoint } from './follow-link.ts'
export { Share } from './schema.ts'
