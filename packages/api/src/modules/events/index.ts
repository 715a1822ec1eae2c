import './event-types-schema.ts'
import './schema.ts'
