import './events.ts'
import './permissions.ts'
import './reach.ts'

export {
  type DocumentStore,
  isTrustedDocument,
  notTrusted,
  openDocumentStore,
  trustedTextOf,
} from './document-store.ts'
export { DocumentText } from './trusted-document-mutations.ts'
