import './events.ts'
import './permissions.ts'
import './invitation-mutations.ts'
import './lists-schema.ts'
import './participation-mutations.ts'

export { participationById } from './loaders.ts'
export { Ambassador, Participation } from './schema.ts'
