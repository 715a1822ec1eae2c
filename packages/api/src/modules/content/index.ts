import './schema.ts'
import './mutations.ts'

export { offerContent } from './campaign-content.ts'
export { contentById } from './loaders.ts'
export { Content, ContentStatus } from './schema.ts'
export { type SourcedContent, upsertSourcedContent, withdrawSourcedContent } from './sourced-content.ts'
export { webAddress } from './web-address.ts'
