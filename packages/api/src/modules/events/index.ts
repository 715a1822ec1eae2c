import './permissions.ts'
import './reach.ts'
import './event-types-schema.ts'
import './schema.ts'
