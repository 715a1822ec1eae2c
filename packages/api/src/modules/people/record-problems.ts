import { MessageRow, type Text } from '../../core/texts/index.ts'
import { instantProblem } from '../metrics/index.ts'
import { readAttributes } from './attributes/read-values.ts'
import { isUneven, keyOfNamed, namedDepartments } from './named-departments.ts'
import type { LeaveCheck } from './owners-who-leave.ts'
import { type AccountFacts, accountKey, type PersonFacts, type StoredPeople } from './person-facts.ts'
import type { PersonRecord } from './person-record.ts'
import { isKindFor, shownKinds } from './relations/relation-kinds.ts'
import { rowTexts as texts } from './row-texts.ts'

/** What should be told of the departments of a record, and of attributes that it names in vain. */
export function noteOf(record: PersonRecord, { departments, attributes }: StoredPeople): Text | MessageRow | undefined {
  const found = (namedDepartments(record) ?? []).map((one) => departments.get(keyOfNamed(one)))
  const [ofDepartments] = found.flatMap((one) => (one && 'note' in one && one.note !== undefined ? [one.note] : []))
  const read = record.attributes && readAttributes(attributes, record.attributes, { ignoresArchived: true })
  const ignored = read && 'values' in read ? read.ignored : []
  if (ignored.length === 0) return ofDepartments
  const ofAttributes = texts('archived-attributes', { keys: ignored.join(', ') })
  return ofDepartments === undefined ? ofAttributes : new MessageRow([ofDepartments, ofAttributes])
}

/** Why a record cannot be stored; null where it can. */
export function problemOf(
  record: PersonRecord,
  { known, next }: { known: PersonFacts | undefined; next: PersonFacts },
  emailOwners: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, AccountFacts>,
  { now, departments, attributes, kinds }: StoredPeople,
): { field: string | null; message: Text | MessageRow } | null {
  if (isUneven(record)) return { field: 'department', message: texts('uneven-departments') }
  for (const one of namedDepartments(record) ?? []) {
    const found = departments.get(keyOfNamed(one))
    if (found && 'problem' in found) return { field: 'department', message: found.problem }
  }
  if (record.departmentsFrom && record.departmentsFrom > now) {
    return { field: 'departmentsFrom', message: texts('row-in-future') }
  }
  if (record.relationsFrom && record.relationsFrom > now) {
    return { field: 'relationsFrom', message: texts('row-in-future') }
  }
  if (record.attributesFrom && record.attributesFrom > now) {
    return { field: 'attributesFrom', message: texts('row-in-future') }
  }
  const isKnown = (kind: string) => isKindFor(kinds, kind, known?.relations ?? [])
  if (record.kind && !isKnown(record.kind)) {
    return { field: 'kind', message: texts('record-no-kind', { kinds: shownKinds(kinds) }) }
  }
  if (record.relations?.every(isKnown) === false) {
    return { field: 'relation', message: texts('record-no-relations', { kinds: shownKinds(kinds) }) }
  }
  if (record.kind && record.relations && !record.relations.includes(record.kind)) {
    return { field: 'kind', message: texts('row-primary-relation') }
  }
  const read = record.attributes && readAttributes(attributes, record.attributes, { ignoresArchived: true })
  if (read && 'problem' in read) return { field: `attribute:${read.key}`, message: read.problem }
  if (next.archived) {
    return { field: 'externalId', message: texts('row-archived') }
  }
  const emailOwner = next.email ? emailOwners.get(next.email) : undefined
  if (emailOwner !== undefined && emailOwner !== next.id) {
    return { field: 'email', message: texts('address-of-another') }
  }
  const untimely = record.account?.followersAt && instantProblem(record.account.followersAt.getTime(), now)
  if (untimely) return { field: 'followersAt', message: untimely }
  const account = record.account && accounts.get(accountKey(record.account))
  if (account && account.personId !== next.id) {
    return { field: 'handle', message: texts('account-of-another') }
  }
  return null
}

/** Asked last: whoever it lets go counts as gone. */
export function ownerProblem(known: PersonFacts | undefined, next: PersonFacts, staying: LeaveCheck) {
  if (!known?.active || next.active) return null
  const message = staying(known.id)
  return message === null ? null : { field: 'active', message }
}
