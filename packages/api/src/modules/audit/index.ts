import './permissions.ts'
import './reach.ts'
import './retention.ts'

export { AuditEntry } from './schema.ts'
