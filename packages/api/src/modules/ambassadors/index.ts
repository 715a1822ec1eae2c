import './acts-schema.ts'
import './lists-schema.ts'
import './schema.ts'

export { participations } from './lists-schema.ts'
export { ambassadorById, ambassadorOfPerson, participationById } from './loaders.ts'
export { Ambassador, Participation } from './schema.ts'
export { ownParticipations, visibleAmbassadors } from './visibility.ts'
