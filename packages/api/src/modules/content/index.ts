import './schema.ts'
import './mutations.ts'

export { offerContent } from './campaign-content.ts'
export { releaseSourcedContent } from './release-content.ts'
export { Content, contents } from './schema.ts'
export { upsertSourcedContent, withdrawSourcedContent } from './sourced-content.ts'
export { readableContentById } from './visibility.ts'
export { webAddress, webAddressProblem } from './web-address.ts'
