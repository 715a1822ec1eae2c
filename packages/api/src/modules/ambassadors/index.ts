import './events.ts'
import './permissions.ts'
import './invitation-mutations.ts'
import './lists-schema.ts'
import './participation-mutations.ts'

export { readableParticipationById } from './loaders.ts'
export { participationsOfDepartments, participationsOfPerson } from './reach.ts'
export { Ambassador, Participation } from './schema.ts'
