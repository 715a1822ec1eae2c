import './answered-users.ts'
import './permissions.ts'

export { scimEndpoint } from './endpoint.ts'
