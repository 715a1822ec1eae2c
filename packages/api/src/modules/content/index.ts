import './schema.ts'
import './mutations.ts'

export { offerContent } from './campaign-content.ts'
export { contentById } from './loaders.ts'
export { Content } from './schema.ts'
export { upsertSourcedContent, withdrawSourcedContent } from './sourced-content.ts'
export { webAddress } from './web-address.ts'
