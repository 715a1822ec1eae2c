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
const update = (id: string, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) {
      ... on Person { version } ... on UserError { code path } } }`,
    { id, input },
  )
const set = (id: string, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: PersonManagerSetInput!) { personManagerSet(id: $id, input: $input) {
      ... on Person { version } ... on UserError { code path } } }`,
    { id, input },
  )
const around = async (id: string, at?: string) => {
  const { manager, reports } = (await h.run(
    `query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Person { manager(at: $at) { displayName }
      reports(at: $at) { totalCount nodes { displayName } } } } }`,
    { id, at },
  )) as { manager: { displayName: string } | null; reports: { nodes: { displayName: string }[] } }
  return [manager?.displayName ?? null, ...reports.nodes.map(({ displayName }) => displayName)]
}

describe('the manager of a person', () => {
  it('is told as of any instant, and so is who reports to them', async () => {
    const [ana, ben, cyd] = [await h.person('Ana'), await h.person('Ben'), await h.person('Cyd')]
    await update(cyd, { managerId: ana })
    h.at(day('02-01'))
    expect(await update(cyd, { managerId: ben })).toEqual({ version: 3 })
    expect(await update(cyd, { managerId: ben })).toEqual({ version: 3 })
    h.at(day('03-01'))
    await update(cyd, { managerId: null })
    expect(await around(cyd, day('01-10'))).toEqual(['Ana'])
    expect(await around(cyd, day('02-10'))).toEqual(['Ben'])
    expect(await around(cyd)).toEqual([null])
    expect(await around(ana, day('01-10'))).toEqual([null, 'Cyd'])
    expect(await around(ana, day('02-01'))).toEqual([null])
    expect(await around(ben, day('02-01'))).toEqual([null, 'Cyd'])
  })

  it('is told late from an instant on, and not from one to come', async () => {
    const [ana, ben, cyd] = [await h.person('Ana'), await h.person('Ben'), await h.person('Cyd')]
    await update(cyd, { managerId: ana })
    h.at(day('04-01'))
    expect(await set(cyd, { managerId: ben, from: day('02-01') })).toEqual({ version: 3 })
    expect(await around(cyd, day('01-31'))).toEqual(['Ana'])
    expect(await around(cyd, day('02-01'))).toEqual(['Ben'])
    expect(await set(cyd, { managerId: ana, from: day('05-01') })).toEqual({
      code: 'INVALID_INPUT',
      path: ['input', 'from'],
    })
  })

  it('is nobody below the person at any instant', async () => {
    const [ana, ben, cyd] = [await h.person('Ana'), await h.person('Ben'), await h.person('Cyd')]
    await update(ben, { managerId: ana })
    await update(cyd, { managerId: ben })
    const circle = { code: 'MANAGER_CIRCLE', path: ['input', 'managerId'] }
    expect(await update(ana, { managerId: cyd })).toEqual(circle)
    expect(await update(ana, { managerId: ana })).toEqual(circle)
    h.at(day('02-01'))
    await update(cyd, { managerId: null })
    // Since February nobody stands between them, in January Cyd was below Ana.
    expect(await set(ana, { managerId: cyd, from: day('01-20') })).toEqual(circle)
    expect(await set(ana, { managerId: cyd, from: day('02-01') })).toMatchObject({ version: expect.any(Number) })
  })

  it('is a filter of people, as is whether somebody reports to them', async () => {
    const [ana, ben] = [await h.person('Ana'), await h.person('Ben')]
    await update(ben, { managerId: ana })
    const found = async (filter: object) =>
      (
        (await h.run('query ($filter: PersonFilter) { people(filter: $filter) { nodes { id } } }', { filter })) as {
          nodes: { id: string }[]
        }
      ).nodes.map(({ id }) => id)
    expect(await found({ managerId: { eq: ana } })).toEqual([ben])
    const managers = await found({ reportId: { isNull: false } })
    expect(managers).toContain(ana)
    expect(managers).not.toContain(ben)
  })
})

describe('a manager whom a source names', () => {
  let source = ''
  let count = 0
  beforeEach(() => {
    count += 1
    source = `hr-${count}`
  })
  const caller = () => ({ organizationId: h.world.organization.id, accountId: null })
  const store = async (rows: readonly (readonly [string, string | null])[], idsOf = source) =>
    await inJob(h.world.server.environment, caller(), (ctx) =>
      upsertPeople(
        ctx,
        rows.map(([externalId, managerExternalId]) => ({
          ...{ externalId, displayName: externalId, displayNameGiven: true, managerExternalId },
        })),
        { idsOf },
      ),
    )
  const idOf = async (id: string, of = source) =>
    (
      (await h.run(
        'query ($source: String!, $id: String!) { person(by: { externalIdIn: { source: $source, id: $id } }) { id } }',
        {
          ...{ source: of, id },
        },
      )) as { id: string }
    ).id
  const managerOf = async (id: string) => (await around(await idOf(id)))[0]

  it('may come after those who report to them, and is linked then', async () => {
    expect(await store([['ben', 'ana']])).toMatchObject([
      { outcome: 'created', note: { code: 'people.manager-unknown' } },
    ])
    expect(await managerOf('ben')).toBeNull()
    const { version } = (await h.run('query ($id: ID!) { node(id: $id) { ... on Person { version } } }', {
      id: await idOf('ben'),
    })) as { version: number }
    expect(await store([['ana', null]])).toMatchObject([{ outcome: 'created' }])
    expect(await managerOf('ben')).toBe('ana')
    const after = await h.run('query ($id: ID!) { node(id: $id) { ... on Person { version } } }', {
      id: await idOf('ben'),
    })
    expect(after).toEqual({ version: version + 1 })
    expect(await store([['ben', 'ana']])).toMatchObject([{ outcome: 'unchanged' }])
  })

  it('changes when the source names another one, and stays as somebody said here when it repeats itself', async () => {
    await store([
      ['ana', null],
      ['ben', 'ana'],
      ['cyd', null],
    ])
    await update(await idOf('ben'), { managerId: await idOf('cyd') })
    expect(await store([['ben', 'ana']])).toMatchObject([{ outcome: 'unchanged' }])
    expect(await managerOf('ben')).toBe('cyd')
    expect(await store([['ben', null]])).toMatchObject([{ outcome: 'updated' }])
    expect(await managerOf('ben')).toBeNull()
    expect(await store([['ben', 'ana']])).toMatchObject([{ outcome: 'updated' }])
    expect(await managerOf('ben')).toBe('ana')
  })

  it('gives way to the one whom the leading directory names', async () => {
    const [ana, ben, cyd] = ['ana', 'ben', 'cyd'].map((name) => `${name}-${count}`) as [string, string, string]
    await store(
      [
        [ana, null],
        [ben, ana],
        [cyd, null],
      ],
      'directory',
    )
    for (const id of [ana, ben, cyd]) await update(await idOf(id, 'directory'), { externalIds: [{ source, id }] })
    expect(await store([[ben, cyd]])).toMatchObject([{ outcome: 'unchanged' }])
    expect(await managerOf(ben)).toBe(ana)
  })

  it('is refused where people would be above themselves, which is told, and taken when that has ended', async () => {
    const stored = await store([
      ['ana', 'ben'],
      ['ben', 'ana'],
      ['boss', 'boss'],
    ])
    const below = { outcome: 'created', note: { code: 'people.manager-below' } }
    expect(stored).toMatchObject([below, below, { outcome: 'created', note: { code: 'people.manager-themself' } }])
    expect([await managerOf('ana'), await managerOf('ben'), await managerOf('boss')]).toEqual([null, null, null])
    await store([['ana', 'boss']])
    expect([await managerOf('ana'), await managerOf('ben')]).toEqual(['boss', 'ana'])
  })

  it('changes places with who reports to them in one file', async () => {
    await store([
      ['ana', null],
      ['ben', 'ana'],
    ])
    await store([
      ['ana', 'ben'],
      ['ben', null],
    ])
    expect([await managerOf('ana'), await managerOf('ben')]).toEqual(['ben', null])
  })

  it('is not kept by their id where they were erased, before or after', async () => {
    await store([
      ['zoe', null],
      ['ben', 'zoe'],
      ['cyd', 'gone'],
    ])
    const id = await idOf('zoe')
    const erase = 'mutation ($id: ID!) { personPurge(id: $id) { ... on PersonPurgePayload { purgedId } } }'
    expect(await h.run(erase, { id })).toEqual({ purgedId: id })
    await store([['ben', 'zoe']])
    const named = await h.inside((db) => db.namedManager.findMany({ where: { source }, select: { value: true } }))
    expect(named.map(({ value }) => value).sort()).toEqual(['gone', null])
  })
})
