import {
  countryCode,
  handleForm,
  idForm,
  LONGEST_NAME,
  languageTag,
  mailForm,
  nameForm,
  nameProblem,
  networkKey,
} from '@portevoix/sdk/normal-forms'
import type { PersonRecord as SourceRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ADDRESS_SOURCE, keyFingerprint, MailAddress } from '../../core/keys.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import type { SentAttributes } from './attributes/read-values.ts'
import { judgeReading } from './matching/judge-reading.ts'
import type { PersonRow, Reading } from './matching/reading.ts'
import { forgetReading, noteRows } from './matching/rows.ts'
import { type RowOutcome, storePart } from './matching/store-part.ts'
import { lockPeople } from './person-lock.ts'
import { LONGEST_LEVEL, MOST_FOLLOWERS, type PersonRecord } from './person-record.ts'
import { relationKey } from './relations/relation-kinds.ts'
import { rowTexts as texts } from './row-texts.ts'

/** A record of a source, and the person it became before. */
export interface SourcedPerson {
  record: SourceRecord
  personId: string | null
}

export type SourcedPersonOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; id: string; notes: Text[] }
  | { outcome: 'rejected'; message: Text | MessageRow; waits: boolean }

type Account = NonNullable<SourceRecord['accounts']>[number]

/** Places of a reading that a record takes: itself and its accounts, of which it has 100 at most. */
const PLACES = 128

/**
 * Stores a page of people of a directory in a fixed number of statements: see `judgeReading` for who is who. What a
 * record does not say stays, and accounts are added or brought up to date, never taken away. Authorises nothing.
 * @param source.integrationId of whose records they are; kept in the events, so that it is known what an integration
 * brought.
 * @returns one outcome per record, in their order; one `waits` whose address may be free at the end of the run.
 */
export async function upsertSourcedPeople(
  ctx: Context,
  source: { integrationId: string; idsOf: string | null; people: readonly SourcedPerson[] },
): Promise<SourcedPersonOutcome[]> {
  const { integrationId, idsOf, people } = source
  if (people.length === 0) return []
  await lockPeople(ctx)
  const reading = { id: ctx.newId(), idsOf }
  await noteSourcedPeople(ctx, reading, { people, from: 0 })
  await judgeReading(ctx, reading)
  const outcomes = await storeSourcedPeople(ctx, reading, { integrationId, people, from: 0 })
  await forgetReading(ctx, reading.id)
  return outcomes
}

/** First pass over a part of a reading. @param page.from how many records of it came before. */
export async function noteSourcedPeople(
  ctx: Context,
  reading: Reading,
  page: { people: readonly SourcedPerson[]; from: number },
): Promise<void> {
  await noteRows(ctx, reading, placed(reading, page, ctx.now()).flat())
}

/** Second pass over a part of a reading that was judged. */
export async function storeSourcedPeople(
  ctx: Context,
  reading: Reading,
  page: { integrationId: string; people: readonly SourcedPerson[]; from: number },
): Promise<SourcedPersonOutcome[]> {
  const { integrationId, people } = page
  const rows = placed(reading, page, ctx.now())
  const outcomes = (await storePart(ctx, reading, rows.flat(), { integrationId })).values()
  return people.map(({ record }, index): SourcedPersonOutcome => {
    const unreadable = unreadableIn(record)
    if (unreadable !== null) return { outcome: 'rejected', message: unreadable, waits: false }
    const [person, ...accounts] = (rows[index] ?? []).map(() => outcomes.next().value)
    return outcomeOf(record, person, accounts)
  })
}

function outcomeOf(
  record: SourceRecord,
  person: RowOutcome | undefined,
  accounts: readonly (RowOutcome | undefined)[],
): SourcedPersonOutcome {
  if (!person || person.outcome === 'rejected') {
    return { outcome: 'rejected', message: person?.message ?? texts('not-planned'), waits: person?.waits ?? false }
  }
  const changed = person.outcome === 'unchanged' && accounts.some((account) => account?.outcome === 'updated')
  const key = keyFingerprint(record.key)
  const leftOut = [
    ...(record.accounts ?? []).flatMap((account) => unreadableAccount(account) ?? []),
    ...accounts.flatMap((account) => (account?.outcome === 'rejected' ? [account.message] : [])),
  ]
  const notes = [
    ...(person.note ? [texts('of-record', { record: key, problem: person.note })] : []),
    ...leftOut.map((problem) => texts('account-left-out', { record: key, problem })),
  ]
  return { outcome: changed ? 'updated' : person.outcome, id: person.id, notes }
}

function placed(
  { idsOf }: Reading,
  { people, from }: { people: readonly SourcedPerson[]; from: number },
  now: Date,
): PersonRow[][] {
  return people.map((one, index) =>
    unreadableIn(one.record) !== null
      ? []
      : rowsOf(one, idsOf, now).map((record, place) => ({
          position: (from + index) * PLACES + place,
          record,
          linkedId: one.personId,
        })),
  )
}

/** Why a record is refused: what it says cannot be read, and nothing else is put in its place. Null where it can. */
function unreadableIn(record: SourceRecord): Text | null {
  const { email, languages, preferredLanguage = '', country, skills = [] } = record
  const long = tooLong(record)
  if (long !== null) {
    const most = long === 'level' ? LONGEST_LEVEL : LONGEST_NAME
    return texts('field-too-long', { field: long, most })
  }
  if (email !== undefined && email.trim() !== '' && !MailAddress.safeParse(email).success) {
    return texts('record-no-mail')
  }
  if (languages?.some((language) => languageTag(language) === null)) {
    return texts('record-no-languages')
  }
  if (preferredLanguage !== '' && languageTag(preferredLanguage) === null) {
    return texts('record-no-language')
  }
  if (skills.some(({ name, level = 1 }) => nameForm(name) === '' || level < 1 || level > 5)) {
    return texts('record-no-skills')
  }
  if (country !== undefined && countryCode(country) === null) {
    return texts('record-no-country')
  }
  return null
}

/** The field of a record that holds more than can be kept; a part of a name is another name. Null where there is none. */
function tooLong(record: SourceRecord): string | null {
  const { displayName, departments = [], departmentExternalIds = [], role = '', level = '', site = '' } = record
  const { managerExternalId = '', skills = [] } = record
  if (isLong(displayName)) return 'displayName'
  if (departments.some(isLong)) return 'departments'
  if (departmentExternalIds.some(isLong)) return 'departmentExternalIds'
  if (isLong(site)) return 'site'
  if (isLong(managerExternalId)) return 'managerExternalId'
  if (skills.some(({ name }) => isLong(name))) return 'skills'
  if (nameForm(level).length > LONGEST_LEVEL) return 'level'
  return isLong(role) ? 'role' : null
}

/** Why an account is left out of a record; null where it is not. */
function unreadableAccount({ network, handle, followers }: Account): Text | null {
  if (networkKey(network) === null) return texts('account-no-network')
  if (handleForm(nameForm(handle)) === '') return texts('account-no-handle')
  if (isLong(handle)) return texts('account-handle-too-long', { most: LONGEST_NAME })
  return followers !== undefined && followers > MOST_FOLLOWERS
    ? texts('account-too-many-followers', { most: MOST_FOLLOWERS })
    : null
}

/** The id that a record of a source names somebody by. */
export function sourcedId({ key, externalId, email }: SourceRecord, idsOf: string | null): string {
  const id = externalId ?? key
  return idsOf === ADDRESS_SOURCE ? mailForm(email || id) : idForm(id)
}

/** Values as lists; a blank text is none. */
const attributesIn = (attributes: NonNullable<SourceRecord['attributes']>): SentAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, values]) => [
      key,
      [values].flat().filter((value) => typeof value !== 'string' || nameForm(value) !== ''),
    ]),
  )

/** What is no key of a kind of relation is refused with the kinds that there are. */
const keyOf = (kind: string): string => relationKey(kind) ?? kind

const managerIdIn = (id: string, idsOf: string | null): string | null =>
  (idsOf === ADDRESS_SOURCE ? mailForm(id) : idForm(id)) || null

/** A record that can be read as rows of a plan: the person, then each of their accounts. */
function rowsOf({ record, personId }: SourcedPerson, idsOf: string | null, now: Date): PersonRecord[] {
  const { displayName, email, kind, departments, departmentExternalIds, departmentsFrom, role, level, languages } =
    record
  const { country, site, accounts, active, preferredLanguage, managerExternalId, relations, relationsFrom, skills } =
    record
  const { attributes, attributesFrom } = record
  const externalId = sourcedId(record, idsOf)
  const person: PersonRecord = { externalId, displayName: nameForm(displayName) || externalId, displayNameGiven: true }
  if (email !== undefined && email.trim() !== '') person.email = mailForm(email)
  if (idsOf === ADDRESS_SOURCE) person.email = externalId
  if (kind !== undefined) person.kind = keyOf(kind)
  if (relations) person.relations = [...new Set(relations.map(keyOf))]
  if (relationsFrom !== undefined) person.relationsFrom = new Date(relationsFrom)
  if (departmentExternalIds) person.departmentExternalIds = departmentExternalIds.map(idForm)
  // A name stands at the place of its id, also where it is blank.
  const isNamed = (name: string) => name !== '' || (departmentExternalIds ?? []).length > 0
  if (departments) person.departments = departments.map(nameForm).filter(isNamed)
  if (departmentsFrom !== undefined) person.departmentsFrom = new Date(departmentsFrom)
  if (role !== undefined) person.role = nameForm(role)
  if (level !== undefined) person.level = nameForm(level) || null
  if (languages) person.languages = [...new Set(languages.flatMap((language) => languageTag(language) ?? []))]
  if (preferredLanguage !== undefined) person.preferredLanguage = languageTag(preferredLanguage)
  if (skills) person.skills = skills.map(({ name, level }) => ({ name: nameForm(name), level }))
  if (managerExternalId !== undefined) person.managerExternalId = managerIdIn(managerExternalId, idsOf)
  if (attributes) person.attributes = attributesIn(attributes)
  if (attributesFrom !== undefined) person.attributesFrom = new Date(attributesFrom)
  if (country !== undefined) person.country = countryCode(country)
  if (site !== undefined) person.site = nameForm(site) || null
  // A directory that begins to name somebody says that they are there.
  const there = active ?? (personId === null ? true : undefined)
  if (there !== undefined) person.active = there
  const rows = (accounts ?? []).flatMap((listed): PersonRecord[] => {
    const [network, handle] = [networkKey(listed.network), handleForm(nameForm(listed.handle))]
    if (network === null || unreadableAccount(listed) !== null) return []
    const followers = listed.followers ?? null
    const account = { network, handle, followers, followersAt: followers === null ? null : now }
    return [{ externalId, displayName: externalId, displayNameGiven: false, account }]
  })
  return [person, ...rows]
}

const isLong = (text: string): boolean => nameProblem(nameForm(text)) === 'TOO_LONG'
