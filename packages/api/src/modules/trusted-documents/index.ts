import './events.ts'
import './permissions.ts'
import './reach.ts'
import './trusted-document-mutations.ts'

export { checkDocumentsAgainst } from './checked-document.ts'
export { type DocumentStore, openDocumentStore } from './document-store.ts'
