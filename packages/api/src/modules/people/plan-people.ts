import { mailForm, nameForm } from '@portevoix/sdk/normal-forms'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import { isNews, nameOf, type ToldFollowers } from './followers/told-followers.ts'
import { type FoundDepartments, keyOfNamed, type NamedDepartment, namedDepartments } from './named-departments.ts'
import { type AccountFacts, accountKey, type PersonFacts, type StoredPeople } from './person-facts.ts'
import type { PersonRecord } from './person-record.ts'
import { noteOf, ownerProblem, problemOf } from './record-problems.ts'
import { ASSUMED_KIND } from './relations/relation-kinds.ts'
import { primaryKind } from './relations/set-relations.ts'

/** What became of one record; `field` is one of the record, null where the whole is meant. */
export type UpsertOutcome =
  /** `note` is what should be told of it though it was stored. */
  | { outcome: 'created' | 'updated' | 'unchanged'; id: string; note?: Text | MessageRow }
  | { outcome: 'rejected'; field: string | null; message: Text | MessageRow }

export interface PeoplePlan {
  /** One per record, in their order. */
  outcomes: UpsertOutcome[]
  created: PersonFacts[]
  updated: PersonFacts[]
  /** Ids of stored people whose address changes. */
  addressChanges: string[]
  /** Ids of people whose departments change, and from when on; null where the records do not say. */
  departmentChanges: Map<string, Date | null>
  /** The same of relations. */
  relationChanges: Map<string, Date | null>
  newAccounts: AccountFacts[]
  /** Numbers of followers that say something new. */
  followers: ToldFollowers[]
}

/**
 * Decides what the records of a batch do to what is stored, one after the other, as if each were stored before the
 * next: somebody named twice is created once and then updated. An absent field stays, an empty one is cleared; kind
 * and active, which cannot be empty, stay.
 */
export function planPeople(stored: StoredPeople, records: readonly PersonRecord[], newId: () => string): PeoplePlan {
  const before = new Map(stored.people.map((person) => [person.externalId, person]))
  const people = new Map(before)
  const emailOwners = new Map(stored.emailOwners)
  const accountsBefore = new Map(stored.accounts.map((account) => [accountKey(account), account]))
  const accounts = new Map(accountsBefore)

  const followers: ToldFollowers[] = []
  const known = { facts: new Set(stored.followers.facts), newest: new Map(stored.followers.newest) }

  const departmentsFrom = new Map<string, Date>()
  const relationsFrom = new Map<string, Date>()

  const outcomes = records.map((record): UpsertOutcome => {
    const person = people.get(record.externalId)
    const next = merged(person, record, stored.departments, newId)
    const problem =
      problemOf(record, { known: person, next }, emailOwners, accounts, stored) ??
      ownerProblem(person, next, stored.staying)
    if (problem) return { outcome: 'rejected', ...problem }
    const account = accountOf(record, next.id, accounts, newId)
    const told = toldOf(record, account)
    const isTold = told !== null && isNews(told, known, account?.followers ?? null)
    const accountChanged = isTold || (account !== null && !accounts.has(accountKey(account)))
    const personChanged = !person || !samePerson(person, next)
    if (personChanged) {
      people.set(record.externalId, next)
      if (person?.email && person.email !== next.email) emailOwners.delete(person.email)
      if (next.email) emailOwners.set(next.email, next.id)
    }
    if (account) accounts.set(accountKey(account), account)
    if (isTold) {
      followers.push(told)
      known.facts.add(nameOf(told))
      if (told.at === null) known.newest.set(told.accountId, told.followers)
    }
    if (record.departmentsFrom) departmentsFrom.set(next.id, record.departmentsFrom)
    if (record.relationsFrom) relationsFrom.set(next.id, record.relationsFrom)
    const outcome = person ? (personChanged || accountChanged ? 'updated' : 'unchanged') : 'created'
    const note = noteOf(record, stored)
    return { outcome, id: next.id, ...(note !== undefined && { note }) }
  })

  const created = [...people.values()].filter((person) => !before.has(person.externalId))
  const changed = [...people.values()].flatMap((person) => {
    const old = before.get(person.externalId)
    return old && old !== person ? [{ old, person }] : []
  })
  const newAccounts = [...accounts].flatMap(([key, account]) => (accountsBefore.has(key) ? [] : [account]))
  const toldOfAccounts = new Set(followers.map(({ accountId }) => accountId))
  const touchedByAccount = new Set(
    [...newAccounts, ...[...accounts.values()].filter(({ id }) => toldOfAccounts.has(id))].map(
      ({ personId }) => personId,
    ),
  )
  const byAccountAlone = stored.people.filter(
    (person) => touchedByAccount.has(person.id) && !changed.some(({ old }) => old === person),
  )
  return {
    outcomes,
    created,
    updated: [...changed.map(({ person }) => person), ...byAccountAlone],
    addressChanges: changed.flatMap(({ old, person }) => (old.email && old.email !== person.email ? [person.id] : [])),
    departmentChanges: new Map(
      [
        ...created.filter((person) => person.departments.length > 0),
        ...changed.flatMap(({ old, person }) => (sameSet(old.departments, person.departments) ? [] : [person])),
      ].map((person) => [person.id, departmentsFrom.get(person.id) ?? null]),
    ),
    relationChanges: new Map(
      [
        ...created.filter((person) => person.relations.length > 0),
        ...changed.flatMap(({ old, person }) => (sameSet(old.relations, person.relations) ? [] : [person])),
      ].map((person) => [person.id, relationsFrom.get(person.id) ?? null]),
    ),
    newAccounts,
    followers,
  }
}

function merged(
  known: PersonFacts | undefined,
  record: PersonRecord,
  departments: StoredPeople['departments'],
  newId: () => string,
): PersonFacts {
  const valueOr = <T>(value: T | undefined, stays: T) => (value === undefined ? stays : value)
  const { kind, relations } = related(known, record)
  return {
    id: known?.id ?? newId(),
    externalId: record.externalId,
    displayName: known && !record.displayNameGiven ? known.displayName : nameForm(record.displayName),
    kind: kind ?? known?.kind ?? ASSUMED_KIND,
    kindStated: kind !== undefined || (known?.kindStated ?? false),
    relations,
    country: valueOr(record.country, known?.country ?? null),
    site: valueOr(record.site, known?.site ?? null),
    email: mailOf(valueOr(record.email, known?.email ?? null)),
    jobTitle: valueOr(record.role, known?.jobTitle ?? null),
    level: valueOr(record.level, known?.level ?? null),
    languages: valueOr(record.languages, known?.languages ? [...known.languages] : []),
    preferredLanguage: valueOr(record.preferredLanguage, known?.preferredLanguage ?? null),
    active: record.active ?? known?.active ?? true,
    archived: known?.archived ?? false,
    departments: idsOf(namedDepartments(record), departments) ?? known?.departments ?? [],
  }
}

/** A primary relation that is stated, and all of them after the record. */
function related(
  known: PersonFacts | undefined,
  record: PersonRecord,
): { kind: string | undefined; relations: readonly string[] } {
  const { kind, relations } = record
  const stands = known?.kindStated ? known.kind : undefined
  if (relations === undefined) {
    const others = (known?.relations ?? []).filter((one) => one !== kind && (kind == null || one !== stands))
    return { kind: kind ?? undefined, relations: kind == null ? others : [kind, ...others] }
  }
  return { kind: primaryKind({ kinds: relations, primary: kind }, stands), relations }
}

const mailOf = (email: string | null): string | null => (email === null ? null : mailForm(email))

/** Each department once, in the order in which they are named. */
const idsOf = (named: readonly NamedDepartment[] | undefined, departments: FoundDepartments): string[] | undefined =>
  named && [
    ...new Set(
      named.flatMap((one) => {
        const found = departments.get(keyOfNamed(one))
        return found && 'id' in found ? [found.id] : []
      }),
    ),
  ]

/** The account that the record names, new where it is not known; null where it names none. */
function accountOf(
  { account }: PersonRecord,
  personId: string,
  accounts: ReadonlyMap<string, AccountFacts>,
  newId: () => string,
): AccountFacts | null {
  if (!account) return null
  const { network, handle } = account
  return accounts.get(accountKey(account)) ?? { id: newId(), personId, network, handle, followers: null }
}

/** What the record tells of the followers of its account; null where it has no number, which says nothing of them. */
function toldOf({ account: said }: PersonRecord, account: AccountFacts | null): ToldFollowers | null {
  const { followers = null, followersAt = null } = said ?? {}
  return account === null || followers === null ? null : { accountId: account.id, followers, at: followersAt }
}

function samePerson(one: PersonFacts, other: PersonFacts): boolean {
  const { languages, departments, relations, ...facts } = one
  return (
    Object.entries(facts).every(([key, value]) => other[key as keyof PersonFacts] === value) &&
    languages.length === other.languages.length &&
    languages.every((language, index) => other.languages[index] === language) &&
    sameSet(relations, other.relations) &&
    sameSet(departments, other.departments)
  )
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [ids, others] = [new Set(one), new Set(other)]
  return ids.size === others.size && ids.isSubsetOf(others)
}
