import './permissions.ts'
import './schema.ts'
