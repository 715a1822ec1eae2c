import './permissions.ts'
import './reach.ts'
import './retention.ts'
import './schema.ts'
