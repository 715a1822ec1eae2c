import './permissions.ts'
import './event-types-schema.ts'
import './schema.ts'
