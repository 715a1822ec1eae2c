import './acts-schema.ts'
import './lists-schema.ts'
import './schema.ts'

export { participationById } from './loaders.ts'
export { Ambassador, Participation } from './schema.ts'
