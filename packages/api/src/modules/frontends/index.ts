import './events.ts'
import './front-end-mutations.ts'
import './permissions.ts'
import './reach.ts'

export { AUTHORIZATION_PAGES, metadataEndpoint } from './authorization/pages.ts'
