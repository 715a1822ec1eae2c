import './permissions.ts'
import './reach.ts'
import './schema.ts'
