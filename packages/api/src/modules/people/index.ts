import './department-acts.ts'
import './department-schema.ts'
import './leading-directory-schema.ts'
import './nomination-schema.ts'
import './person-acts.ts'
import './person-schema.ts'

export { deactivatePeople, eraseSourcedPeople } from './departed-people.ts'
export { Department } from './department-schema.ts'
export { externalIdsOfPerson, type FoundId, findByExternalId, knownInSeveral } from './external-ids.ts'
export { findPerson, type PersonKey, requirePerson } from './find-person.ts'
export { leadingDirectory } from './leading-directory.ts'
export {
  accountsOfPerson,
  departmentsOfPerson,
  type NominationCount,
  nominationsOfPerson,
  personById,
} from './loaders.ts'
export { Person, PersonBy } from './person-schema.ts'
export type { UpsertOutcome } from './plan-people.ts'
export { onPresenceChange } from './presence.ts'
export { upsertSourcedPeople } from './sourced-people.ts'
export { upsertPeople } from './upsert-people.ts'
export { mayReadPerson, readablePersonById } from './visibility.ts'
