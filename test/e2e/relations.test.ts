import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())
beforeEach(() => h.at('2026-01-01T00:00:00Z'))

const day = (date: string) => `2026-${date}T00:00:00.000Z`
const change = (name: 'personUpdate' | 'personRelationsSet', id: string, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(id: $id, input: $input) {
      ... on Person { kind kindStated version } ... on UserError { code }
      ... on InvalidInputError { places { path } } } }`,
    { id, input },
  )
const relationsOf = async (id: string) => {
  const { relations } = (await h.run(
    `query ($id: ID!) { node(id: $id) { ... on Person { relations(orderBy: { field: FROM, direction: ASC }) {
      nodes { kind primary from to } } } } }`,
    { id },
  )) as { relations: { nodes: { kind: string; primary: boolean; from: string | null; to: string | null }[] } }
  return relations.nodes
    .map(({ kind, primary, from, to }) =>
      [from?.slice(5, 10), to?.slice(5, 10) ?? 'now', kind, primary ? 'primary' : 'beside'].join(' '),
    )
    .sort()
}
const found = async (filter: object) =>
  (
    (await h.run('query ($filter: PersonFilter) { people(filter: $filter) { nodes { id } } }', { filter })) as {
      nodes: { id: string }[]
    }
  ).nodes.map(({ id }) => id)

describe('the relations of a person', () => {
  it('are several at once with their dates, of which the primary one is the kind', async () => {
    const id = await h.made('personCreate', 'Person', { displayName: 'Ana', relations: ['CUSTOMER', 'JOURNALIST'] })
    h.at(day('02-01'))
    expect(await change('personUpdate', id, { relations: ['JOURNALIST', 'PARTNER'] })).toMatchObject({
      ...{ kind: 'JOURNALIST', kindStated: true, version: 2 },
    })
    expect(await relationsOf(id)).toEqual([
      '01-01 02-01 CUSTOMER primary',
      '01-01 02-01 JOURNALIST beside',
      '02-01 now JOURNALIST primary',
      '02-01 now PARTNER beside',
    ])
    expect(await found({ relation: { eq: 'PARTNER' } })).toEqual([id])
    expect(await found({ relation: { eq: 'CUSTOMER' } })).toEqual([])
    expect(await found({ kind: { eq: 'JOURNALIST' } })).toEqual([id])
  })

  it('follow a kind that is set: it replaces the primary one, and others stay', async () => {
    const id = await h.made('personCreate', 'Person', { displayName: 'Ben', relations: ['CUSTOMER', 'PARTNER'] })
    h.at(day('03-01'))
    expect(await change('personUpdate', id, { kind: 'EMPLOYEE' })).toMatchObject({ kind: 'EMPLOYEE' })
    expect(await relationsOf(id)).toEqual([
      '01-01 03-01 CUSTOMER primary',
      '01-01 now PARTNER beside',
      '03-01 now EMPLOYEE primary',
    ])
  })

  it('are none where the kind is only assumed, and keep the last kind where none is current', async () => {
    const id = await h.person('Cyd')
    expect(await relationsOf(id)).toEqual([])
    h.at(day('01-02'))
    await change('personUpdate', id, { kind: 'EMPLOYEE' })
    h.at(day('02-01'))
    expect(await change('personUpdate', id, { relations: [] })).toMatchObject({ kind: 'EMPLOYEE', version: 3 })
    expect(await relationsOf(id)).toEqual(['01-02 02-01 EMPLOYEE primary'])
  })

  it('are told late from an instant on, with a primary one that is among them', async () => {
    const id = await h.made('personCreate', 'Person', { displayName: 'Dan', kind: 'CUSTOMER' })
    h.at(day('04-01'))
    const late = { relations: ['CUSTOMER', 'NGO'], primary: 'NGO', from: day('02-01') }
    expect(await change('personRelationsSet', id, late)).toMatchObject({ kind: 'NGO', version: 2 })
    expect(await change('personRelationsSet', id, late)).toMatchObject({ version: 2 })
    expect(await relationsOf(id)).toEqual([
      '01-01 02-01 CUSTOMER primary',
      '02-01 now CUSTOMER beside',
      '02-01 now NGO primary',
    ])
    expect(await change('personRelationsSet', id, { relations: ['NGO'], primary: 'OTHER' })).toMatchObject({
      places: [{ path: ['input', 'primary'] }],
    })
    expect(await change('personRelationsSet', id, { relations: ['NGO'], from: day('05-01') })).toMatchObject({
      places: [{ path: ['input', 'from'] }],
    })
    expect(await change('personUpdate', id, { relations: ['NGO'], kind: 'OTHER' })).toMatchObject({
      places: [{ path: ['input', 'kind'] }],
    })
  })

  it('come from files and sources, and another kind alone replaces the primary one', async () => {
    const caller = { organizationId: h.world.organization.id, accountId: null }
    const store = (row: object) =>
      inJob(h.world.server.environment, caller, (ctx) =>
        upsertPeople(ctx, [{ externalId: 'related', displayName: 'Eve', displayNameGiven: true, ...row }]),
      )
    expect(await store({ relations: ['PARTNER', 'CUSTOMER'] })).toMatchObject([{ outcome: 'created' }])
    expect(await store({ relations: ['CUSTOMER', 'PARTNER'] })).toMatchObject([{ outcome: 'unchanged' }])
    h.at(day('03-01'))
    expect(await store({ kind: 'EMPLOYEE' })).toMatchObject([{ outcome: 'updated' }])
    expect(await store({ kind: 'EMPLOYEE' })).toMatchObject([{ outcome: 'unchanged' }])
    const { id } = await h.run('{ person(by: { externalId: "related" }) { id } }')
    expect(await relationsOf(id as string)).toEqual([
      '01-01 03-01 PARTNER primary',
      '01-01 now CUSTOMER beside',
      '03-01 now EMPLOYEE primary',
    ])
    expect(await store({ relations: ['NGO'], relationsFrom: new Date(day('02-01')) })).toMatchObject([
      { outcome: 'updated' },
    ])
    expect(await relationsOf(id as string)).toEqual([
      '01-01 02-01 CUSTOMER beside',
      '01-01 02-01 PARTNER primary',
      '02-01 now NGO primary',
    ])
    expect(await store({ kind: 'OTHER', relations: ['NGO'] })).toMatchObject([{ outcome: 'rejected', field: 'kind' }])
  })
})

describe('a kind of relation', () => {
  const act = (name: string, variables: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const [args, passed] = 'input' in variables ? [`$input: ${type}!`, 'input: $input'] : ['$id: ID!', 'id: $id']
    const both = 'input' in variables && 'id' in variables ? ['$id: ID!, ', 'id: $id, '] : ['', '']
    return h.run(
      `mutation (${both[0]}${args}) { ${name}(${both[1]}${passed}) {
        ... on RelationKind { id key version } ... on UserError { code path } } }`,
      variables,
    )
  }
  const names = [
    { language: 'en', text: 'Alumnus' },
    { language: 'fr', text: 'Ancien' },
  ]
  const kinds = async (filter?: object) =>
    (
      (await h.run('query ($f: RelationKindFilter) { relationKinds(filter: $f) { nodes { id key name builtIn } } }', {
        f: filter ?? null,
      })) as { nodes: { id: string; key: string; name: string; builtIn: boolean }[] }
    ).nodes

  it('is one of those that every organisation begins with, or its own', async () => {
    expect((await kinds()).map(({ key }) => key)).toEqual([
      ...['CUSTOMER', 'EMPLOYEE', 'JOURNALIST', 'NGO', 'OTHER', 'PARTNER', 'POLITICIAN'],
    ])
    expect(await act('relationKindCreate', { input: { key: 'Ex-employee', names } })).toMatchObject({
      key: 'EX_EMPLOYEE',
    })
    expect(await act('relationKindCreate', { input: { key: 'ex employee', names } })).toMatchObject({
      ...{ code: 'KEY_TAKEN', path: ['input', 'key'] },
    })
    expect(await act('relationKindCreate', { input: { key: '9', names } })).toMatchObject({ path: ['input', 'key'] })
    const [own] = await kinds({ key: { eq: 'ex_employee' } })
    expect(own).toMatchObject({ name: 'Alumnus', builtIn: false })
    const id = await h.made('personCreate', 'Person', { displayName: 'Fil', relations: ['ex-employee', 'PARTNER'] })
    expect(await found({ relation: { eq: 'Ex_Employee' } })).toEqual([id])
    expect(await relationsOf(id)).toEqual(['01-01 now EX_EMPLOYEE primary', '01-01 now PARTNER beside'])
    expect(await change('personUpdate', id, { kind: 'BOSS' })).toMatchObject({ places: [{ path: ['input', 'kind'] }] })
    expect(await change('personRelationsSet', id, { relations: ['PARTNER', 'BOSS'] })).toMatchObject({
      places: [{ path: ['input', 'relations', '1'] }],
    })
  })

  it('stands in documents as a name, as it did before it was a key', async () => {
    const { kind } = await h.run(
      'mutation { personCreate(input: { displayName: "Gia", kind: CUSTOMER }) { ... on Person { kind } } }',
    )
    expect(kind).toBe('CUSTOMER')
  })

  it('stays with whoever has it once it is archived, and is given to nobody', async () => {
    const [ngo] = await kinds({ key: { eq: 'NGO' } })
    const id = await h.made('personCreate', 'Person', { displayName: 'Hui', relations: ['NGO'] })
    await act('relationKindArchive', { id: ngo?.id })
    expect(await change('personUpdate', id, { relations: ['NGO', 'PARTNER'] })).toMatchObject({ kind: 'NGO' })
    const other = await h.person('Ivo')
    expect(await change('personUpdate', other, { kind: 'NGO' })).toMatchObject({
      places: [{ path: ['input', 'kind'] }],
    })
    expect((await kinds()).map(({ key }) => key)).not.toContain('NGO')
    const caller = { organizationId: h.world.organization.id, accountId: null }
    const store = (externalId: string) =>
      inJob(h.world.server.environment, caller, (ctx) =>
        upsertPeople(ctx, [{ externalId, displayName: externalId, displayNameGiven: true, relations: ['NGO'] }]),
      )
    expect(await store('new-one')).toMatchObject([{ outcome: 'rejected', field: 'relation' }])
    await act('relationKindRestore', { id: ngo?.id })
    expect(await store('new-one')).toMatchObject([{ outcome: 'created' }])
    const [employee] = await kinds({ key: { eq: 'EMPLOYEE' } })
    expect(await act('relationKindArchive', { id: employee?.id })).toMatchObject({ code: 'KIND_ASSUMED' })
  })
})
