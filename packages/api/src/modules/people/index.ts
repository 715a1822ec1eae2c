import './error-codes.ts'
import './erasure/repeat-erasures.ts'
import './events.ts'
import './metric-subjects.ts'
import './looks.ts'
import './permissions.ts'
import './department-mutations.ts'
import './leading-directory-mutations.ts'
import './leading-directory-schema.ts'
import './managers/manager-mutations.ts'
import './managers/manager-schema.ts'
import './duplicates/duplicate-mutations.ts'
import './membership-mutations.ts'
import './membership-schema.ts'
import './matching/doubtful-row-mutations.ts'
import './merges/merge-mutations.ts'
import './movement-schema.ts'
import './nomination-mutations.ts'
import './person-mutations.ts'
import './scoring-objection-mutations.ts'
import './relations/relation-mutations.ts'
import './relations/relation-schema.ts'
import './sites/site-mutations.ts'
import './skills/skill-schema.ts'

export { type GroupTrait, keysIn, peopleByPath, readPeopleCells } from './cells.ts'
export { closeNominations } from './close-nominations.ts'
export { deactivatePeople, eraseSourcedPeople } from './departed-people.ts'
export { Department } from './department-schema.ts'
export { findDuplicates, proposeDuplicates } from './duplicates/find-duplicates.ts'
export { type ColumnDeclaration, isHash, PERSONAL_DATA } from './erasure/columns/index.ts'
export { erasedHandles } from './erasure/find-erased.ts'
export { formerIdentifiers, SEALED_FORMER, sealingOfFormerIdentifiers } from './erasure/former-identifiers.ts'
export { digester, SEALED_IDENTITY_KEYS } from './erasure/identity-key.ts'
export { beforeErasure, onErasure } from './erasure/on-erasure.ts'
export { externalIdsOfPerson, type FoundId, findByExternalId, knownInSeveral } from './external-ids.ts'
export { findPerson, type PersonKey } from './find-person.ts'
export { peopleImport } from './import-people.ts'
export { leadingDirectory } from './leading-directory.ts'
export {
  accountsOfPerson,
  departmentById,
  departmentsOfPerson,
  type NominationCount,
  nominationsOfPerson,
  personById,
  readableDepartmentById,
  readablePeople,
  readablePersonById,
} from './loaders.ts'
export { onDoubtAnswered } from './matching/answer-doubt.ts'
export { rowKey, SEALED_DOUBTS } from './matching/doubts.ts'
export { endOldDoubts } from './matching/end-doubts.ts'
export { JUDGING } from './matching/judge-reading.ts'
export { asNamed, type Reading } from './matching/reading.ts'
export { forgetReading, noteRows } from './matching/rows.ts'
export { type PushedOutcome, storePushedPerson } from './matching/store-one.ts'
export { type RowOutcome, storePart } from './matching/store-part.ts'
export { belongingsOf } from './memberships.ts'
export { onPersonMerged } from './merges/on-person-merged.ts'
export { idsOfPerson, NOW, personAt, personNow } from './merges/person-at.ts'
export { NetworkKey } from './network-key.ts'
export { onDepartmentMerged } from './on-department-merged.ts'
export { listingChanges, onListingChange } from './on-listing-change.ts'
export { onMembershipsRestated } from './on-memberships-restated.ts'
export { heldAt } from './periods.ts'
export { PersonFilter } from './person-filter.ts'
export { lockPeople } from './person-lock.ts'
export { type PersonRecord, personKind } from './person-record.ts'
export { Person, personBy } from './person-schema.ts'
export { campaignsOfDepartments, peopleOfDepartments } from './reach.ts'
export { isEmployee } from './relations/set-relations.ts'
export { isRestricted, mergedWith, restrictedAmong } from './restricted.ts'
export { stateObjection } from './scoring-objection.ts'
export { Site } from './sites/site-schema.ts'
export { SocialAccount } from './social-account-schema.ts'
export {
  noteSourcedPeople,
  type SourcedPerson,
  sourcedId,
  storeSourcedPeople,
  upsertSourcedPeople,
} from './sourced-people.ts'
export { upsertPeople } from './upsert-people.ts'
