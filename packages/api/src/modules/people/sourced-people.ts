import { handleForm, idForm, languageTag, mailForm, networkKey, shownText } from '@portevoix/sdk/normal-forms'
import type { PersonRecord as SourceRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { MAIL_ADDRESS } from '../../core/keys.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { everyOwnerRemains } from '../../platform/auth/index.ts'
import { type PersonKind, type PersonRecord, personKinds } from '../../platform/bulk/index.ts'
import { APART_BY_CASE, idsApartByCase } from './ids-apart-by-case.ts'
import { leadingDirectory } from './leading-directory.ts'
import { lockPeople } from './person-lock.ts'
import { type PersonFacts, planPeople } from './plan-people.ts'
import { emailOwners, peopleWhere, storedAccounts, storePlan, whoStays } from './upsert-people.ts'

/** A record of a source, and the person it became before. */
export interface SourcedPerson {
  record: SourceRecord
  personId: string | null
}

export type SourcedPersonOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; id: string; notes: string[] }
  | { outcome: 'rejected'; message: string }

const LINE_MAX = 200

/**
 * Stores people of a directory in a fixed number of statements. Somebody is known as who the record was before, else by
 * the external id that it names or that is its key, else by the mail address; whoever is new gets the key as external id. What the record
 * does not say stays, and accounts are added or brought up to date, never taken away. Authorises nothing.
 * @param given.integrationId of whose records they are; kept in the events, so that it is known what an integration
 * brought.
 * @returns one outcome per record, in their order.
 */
export async function upsertSourcedPeople(
  ctx: Context,
  given: { integrationId: string; idsOf: string | null; people: readonly SourcedPerson[] },
): Promise<SourcedPersonOutcome[]> {
  const { integrationId } = given
  const people = given.people.map((one) => {
    const key = idForm(one.record.externalId ?? one.record.key)
    return { ...one, record: { ...one.record, key } }
  })
  if (people.length === 0) return []
  await lockPeople(ctx)
  const now = ctx.now()
  const parsed = people.map((one) => ({ ...one, rows: rowsOf(one, now) }))
  const rows = parsed.flatMap((one) => one.rows)
  const owners = await emailOwners(ctx, rows)
  const source = given.idsOf ?? (await leadingDirectory(ctx))
  const known = await knownPeople(ctx, source, parsed, owners)
  const stored = {
    people: known.people,
    emailOwners: owners,
    accounts: await storedAccounts(ctx, rows),
    staying: await whoStays(ctx, rows, everyOwnerRemains),
  }
  const usable = parsed.filter(({ record }) => !known.twice.has(record.key))
  const plan = planPeople(
    stored,
    usable.flatMap((one) => one.rows),
    () => ctx.newId(),
  )
  await storePlan(ctx, plan, { source, integrationId })
  const apart = await idsApartByCase(
    ctx,
    source,
    plan.created.map(({ externalId }) => externalId),
  )
  const outcomes = plan.outcomes.values()
  return parsed.map(({ record, rows: own }): SourcedPersonOutcome => {
    if (known.twice.has(record.key)) {
      return { outcome: 'rejected', message: 'Another record of this source is the same person: join the two there.' }
    }
    const [person, ...accounts] = own.map(() => outcomes.next().value)
    if (!person || person.outcome === 'rejected') {
      return { outcome: 'rejected', message: person?.outcome === 'rejected' ? person.message : 'It was not planned.' }
    }
    const changed = person.outcome === 'unchanged' && accounts.some((account) => account?.outcome === 'updated')
    const notes = apart.has(record.key) ? [APART_BY_CASE] : []
    const accountNotes = accounts.flatMap((account) =>
      account?.outcome === 'rejected'
        ? [`An account of ${JSON.stringify(record.key)} is left out: ${account.message}`]
        : [],
    )
    return { outcome: changed ? 'updated' : person.outcome, id: person.id, notes: [...notes, ...accountNotes] }
  })
}

/** A record as rows of a plan: the person, then each of their accounts. */
function rowsOf({ record, personId }: SourcedPerson, now: Date): PersonRecord[] {
  const { displayName, email, kind, departments, role, languages, accounts, active } = record
  const person: PersonRecord = {
    externalId: record.key,
    displayName: line(displayName) || record.key,
    displayNameGiven: true,
  }
  if (email !== undefined && MAIL_ADDRESS.test(mailForm(email))) person.email = mailForm(email)
  if (kind !== undefined) person.kind = kindOf(kind)
  if (departments) person.departments = departments.map(line).filter((name) => name !== '')
  if (role !== undefined) person.role = line(role)
  if (languages) person.languages = [...new Set(languages.flatMap((language) => languageTag(language) ?? []))]
  // A directory that begins to name somebody says that they are there.
  const there = active ?? (personId === null ? true : undefined)
  if (there !== undefined) person.active = there
  const rows = (accounts ?? []).flatMap(({ network, handle, followers }): PersonRecord[] => {
    const key = networkKey(network)
    const name = handleForm(line(handle))
    if (key === null || name === '') return []
    const known = followers !== undefined && followers <= 2_147_483_647
    const account = {
      network: key,
      handle: name,
      followers: known ? followers : null,
      followersAt: known ? now : null,
    }
    return [{ externalId: record.key, displayName: record.key, displayNameGiven: false, account }]
  })
  return [person, ...rows]
}

/** Without control characters, in one line of the length that the API takes. */
const line = (text: string): string =>
  shownText(text.replace(/\p{Cc}+/gu, ' '))
    .slice(0, LINE_MAX)
    .toWellFormed()

function kindOf(text: string): PersonKind {
  const written = text.trim().toUpperCase()
  return personKinds.find((kind) => kind === written) ?? 'OTHER'
}

/**
 * Who the records are, under their keys as external ids, which is how plans tell people apart.
 * @returns as well the keys that stand for somebody whom an earlier record stands for already.
 */
async function knownPeople(
  ctx: Context,
  source: string,
  records: readonly (SourcedPerson & { rows: PersonRecord[] })[],
  owners: ReadonlyMap<string, string>,
): Promise<{ people: PersonFacts[]; twice: ReadonlySet<string> }> {
  const keys = records.map(({ record }) => record.key)
  const ids = [...new Set([...records.flatMap(({ personId }) => personId ?? []), ...owners.values()])]
  const found = await peopleWhere(ctx, source, Prisma.sql`e.value = ANY(${keys}::text[]) OR p.id = ANY(${ids}::uuid[])`)
  const byId = new Map(found.map((person) => [person.id, person]))
  const byExternalId = new Map(found.map((person) => [person.externalId, person]))
  const taken = new Set<string>()
  const twice = new Set<string>()
  const people = records.flatMap(({ record, personId, rows }): PersonFacts[] => {
    const byEmail = byId.get(owners.get(rows[0]?.email ?? '') ?? '')
    const person = byId.get(personId ?? '') ?? byExternalId.get(record.key) ?? byEmail
    if (!person) return []
    if (taken.has(person.id)) {
      twice.add(record.key)
      return []
    }
    taken.add(person.id)
    return [{ ...person, externalId: record.key }]
  })
  return { people, twice }
}
