import { describe, expect, it } from 'vitest'
import { nameOf } from './followers/told-followers.ts'
import type { AccountFacts, PersonFacts, StoredPeople } from './person-facts.ts'
import type { PersonRecord } from './person-record.ts'
import { planPeople } from './plan-people.ts'
import { BUILT_IN_KINDS } from './relations/relation-kinds.ts'

const ana: PersonFacts = {
  id: 'id-ana',
  externalId: 'ana',
  displayName: 'Ana',
  kind: 'CUSTOMER',
  kindStated: true,
  relations: ['CUSTOMER'],
  country: 'FR',
  site: 'Lyon',
  email: 'ana@example.org',
  jobTitle: 'Buyer',
  level: null,
  languages: ['de'],
  preferredLanguage: null,
  active: false,
  archived: false,
  departments: ['Sales', 'Works'],
}
const account: AccountFacts = {
  id: 'id-account',
  personId: 'id-ana',
  network: 'x',
  handle: 'ana',
  followers: 10,
}
const COUNTED = new Date('2026-01-01')
const stored = (more: Partial<StoredPeople> = {}): StoredPeople => ({
  people: [ana],
  emailOwners: new Map([['ana@example.org', 'id-ana']]),
  accounts: [account],
  followers: { facts: new Set([nameOf({ accountId: account.id, followers: 10, at: COUNTED })]), newest: new Map() },
  staying: () => null,
  departments: new Map(['Sales', 'Works'].map((id) => [id, { id }])),
  attributes: new Map(),
  kinds: new Map(BUILT_IN_KINDS.map((key) => [key, { archived: false }])),
  now: new Date('2026-03-01'),
  ...more,
})
const record = (more: Partial<PersonRecord> = {}): PersonRecord => ({
  externalId: 'ana',
  displayName: 'ana',
  displayNameGiven: false,
  ...more,
})
const plan = (records: PersonRecord[], before = stored()) => {
  const ids = Array.from({ length: 10 }, (_, index) => `new-${index}`).values()
  return planPeople(before, records, () => ids.next().value ?? '')
}

describe('the plan of a batch of people', () => {
  it('leaves what the file has no column for, and a name that is only the external id', () => {
    const { outcomes, updated } = plan([record()])
    expect(outcomes).toEqual([{ outcome: 'unchanged', id: 'id-ana' }])
    expect(updated).toEqual([])
  })

  it('clears what the file has empty, but for kind and active, which cannot be', () => {
    const empty = record({ email: null, role: null, languages: [], departments: [], kind: null, active: null })
    const { updated, addressChanges, departmentChanges } = plan([empty])
    expect(updated).toEqual([{ ...ana, email: null, jobTitle: null, languages: [], departments: [] }])
    expect(addressChanges).toEqual(['id-ana'])
    expect(departmentChanges).toEqual(new Map([['id-ana', null]]))
  })

  it('takes the same departments in another order, and an address in other letters, for no change', () => {
    const same = record({ departments: ['Works', 'Sales', 'Works'], email: 'ANA@example.org' })
    expect(plan([same]).outcomes).toMatchObject([{ outcome: 'unchanged' }])
  })

  it('creates somebody who is named twice once, and then goes on from there', () => {
    const { outcomes, created, updated } = plan([
      record({ externalId: 'ben', level: '1' }),
      record({ externalId: 'ben', role: 'Fitter' }),
      record({ externalId: 'ben' }),
    ])
    expect(outcomes.map((one) => one.outcome)).toEqual(['created', 'updated', 'unchanged'])
    expect(created).toMatchObject([
      { externalId: 'ben', level: '1', jobTitle: 'Fitter', kind: 'EMPLOYEE', active: true },
    ])
    expect(updated).toEqual([])
  })

  it('frees an address for the next record, and rejects one that somebody else still has', () => {
    const ben = record({ externalId: 'ben', email: 'ana@example.org' })
    expect(plan([ben]).outcomes).toMatchObject([{ outcome: 'rejected', field: 'email' }])
    expect(plan([record({ email: 'new@example.org' }), ben]).outcomes).toMatchObject([
      { outcome: 'updated' },
      { outcome: 'created' },
    ])
  })

  it('changes nothing at all for a rejected record', () => {
    const other = { network: 'x', handle: 'ana', followers: 1, followersAt: null }
    const result = plan([record({ externalId: 'ben', email: 'ben@example.org', account: other })])
    expect(result.outcomes).toMatchObject([{ outcome: 'rejected', field: 'handle' }])
    expect(result).toMatchObject({ created: [], updated: [], newAccounts: [], followers: [] })
    const archived = plan([record({ role: 'X' })], stored({ people: [{ ...ana, archived: true }] }))
    expect(archived.outcomes).toMatchObject([{ outcome: 'rejected', field: 'externalId' }])
    expect(archived.updated).toEqual([])
  })

  it('tells a number of followers that is new, of each date, and none where the file has none', () => {
    const told = (...numbers: [number | null, Date | null][]) =>
      plan(
        numbers.map(([followers, followersAt]) =>
          record({ account: { network: 'x', handle: 'ana', followers, followersAt } }),
        ),
      )
    expect(told([null, null], [10, null], [10, COUNTED])).toMatchObject({
      outcomes: Array(3).fill({ outcome: 'unchanged' }),
      followers: [],
    })
    const later = new Date('2026-02-01')
    const { outcomes, followers, updated } = told([10, later], [11, null], [11, null], [9, COUNTED], [9, COUNTED])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['updated', 'updated', 'unchanged', 'updated', 'unchanged'])
    expect(followers).toEqual([
      { accountId: account.id, followers: 10, at: later },
      { accountId: account.id, followers: 11, at: null },
      { accountId: account.id, followers: 9, at: COUNTED },
    ])
    expect(updated).toEqual([ana])
  })
})
