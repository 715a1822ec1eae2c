import './access-schema.ts'
import './permissions.ts'
import './reach.ts'
import './retention.ts'
