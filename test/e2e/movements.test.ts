import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post, startWorld } from '../harness.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

let count = 0
let [sales, works] = ['', '']
beforeEach(async () => {
  h.at('2026-01-01T00:00:00Z')
  count += 1
  sales = await h.department(`Sales ${count}`)
  works = await h.department(`Works ${count}`)
})

const day = (date: string) => `2026-${date}T00:00:00.000Z`
const change = (name: string, id: string, input?: object) =>
  h.run(
    `mutation ($id: ID!${input ? `, $input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!` : ''}) {
      ${name}(id: $id${input ? ', input: $input' : ''}) { __typename ... on UserError { code message } } }`,
    { id, input },
  )
const movements = async (filter: object) => {
  const { nodes } = (await h.run(
    `query ($filter: MovementFilter) { movements(filter: $filter, orderBy: { field: AT, direction: ASC }) {
      nodes { kind at from { name } to { name } } } }`,
    { filter },
  )) as { nodes: { kind: string; at: string; from: { name: string } | null; to: { name: string } | null }[] }
  const name = (department: { name: string } | null) => department?.name.split(' ')[0] ?? 'none'
  return nodes.map(({ kind, at, from, to }) => `${at.slice(5, 10)} ${kind} ${name(from)} > ${name(to)}`)
}

describe('movements', () => {
  it('tell who joined, moved and left, with the departments before and after', async () => {
    const id = await h.person('Ana', sales)
    h.at(day('02-01'))
    await change('personUpdate', id, { departmentIds: [works, sales] })
    h.at(day('03-01'))
    await change('personUpdate', id, { departmentIds: [works] })
    h.at(day('04-01'))
    await change('personUpdate', id, { active: false })
    h.at(day('05-01'))
    await change('personUpdate', id, { active: true })
    h.at(day('06-01'))
    await change('personArchive', id)
    expect(await movements({ personId: { eq: id } })).toEqual([
      '01-01 JOINED none > Sales',
      '03-01 MOVED Sales > Works',
      '04-01 LEFT Works > none',
      '05-01 JOINED none > Works',
      '06-01 LEFT Works > none',
    ])
    const march = { at: { gte: day('03-01'), lt: day('04-01') } }
    expect(await movements({ ...march, fromDepartmentId: { eq: sales } })).toEqual(['03-01 MOVED Sales > Works'])
    expect(await movements({ ...march, kind: { eq: 'LEFT' }, personId: { eq: id } })).toEqual([])
  })

  it('are others where memberships are told late, and go with whoever is erased', async () => {
    const id = await h.person('Ben', sales)
    h.at(day('04-01'))
    await change('personDepartmentsSet', id, { departmentIds: [works], from: day('02-01') })
    expect(await movements({ personId: { eq: id } })).toEqual([
      '01-01 JOINED none > Sales',
      '02-01 MOVED Sales > Works',
    ])
    await change('personPurge', id)
    expect(await movements({ toDepartmentId: { in: [sales, works] } })).toEqual([])
  })

  it('begin with the first membership, where a file says that it was before the person was added', async () => {
    h.at(day('05-01'))
    const caller = { organizationId: h.world.organization.id, accountId: null }
    await inJob(h.world.server.environment, caller, (ctx) =>
      upsertPeople(ctx, [
        {
          ...{ externalId: `late-${count}`, displayName: 'Cyd', displayNameGiven: true },
          ...{ departments: [`Sales ${count}`], departmentsFrom: new Date(day('02-01')) },
        },
        { externalId: `now-${count}`, displayName: 'Dan', displayNameGiven: true, departments: [`Sales ${count}`] },
      ]),
    )
    expect(await movements({ toDepartmentId: { eq: sales } })).toEqual([
      '02-01 JOINED none > Sales',
      '05-01 JOINED none > Sales',
    ])
  })
})

describe('movements by a clock that goes on during an act', () => {
  /** Whoever is merged, and undone, did not leave the organisation, nor join it. */
  it('are one for whoever is added with a department, and none for a merge or its end', async () => {
    let instant = Date.parse(day('03-01'))
    const tick = () => {
      instant += 5
      return new Date(instant)
    }
    const world = await startWorld({ plugins: [], now: tick })
    try {
      const ask = async (query: string, variables: object = {}) => {
        const { body } = await post(world.url, world.organization.key, { query, variables })
        expect(body.errors).toBeUndefined()
        return Object.values(body.data ?? {})[0] as {
          id: string
          nodes: { kind: string; to: { name: string } | null }[]
        }
      }
      const made = (type: 'Person' | 'Department', input: object) =>
        ask(
          `mutation ($input: ${type}CreateInput!) { ${type.toLowerCase()}Create(input: $input) {
            ... on ${type} { id } ... on UserError { message } } }`,
          { input },
        )
      const { id: departmentId } = await made('Department', { name: 'Care' })
      const record = await made('Person', { displayName: 'Record', departmentIds: [departmentId] })
      const kept = await made('Person', { displayName: 'Kept' })
      await inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, (ctx) =>
        upsertPeople(ctx, [
          { externalId: 'f-1', displayName: 'Of a file', displayNameGiven: true, departments: ['Care'] },
        ]),
      )
      const all = async () =>
        (await ask('{ movements(orderBy: { field: AT, direction: ASC }) { nodes { kind to { name } } } }')).nodes.map(
          ({ kind, to }) => `${kind} ${to?.name ?? 'none'}`,
        )
      const before = ['JOINED Care', 'JOINED none', 'JOINED Care']
      expect(await all()).toEqual(before)
      await ask(
        `mutation ($id: ID!, $intoId: ID!) { personMerge(id: $id, input: { intoId: $intoId }) { __typename ... on Person { id } } }`,
        { id: record.id, intoId: kept.id },
      )
      expect(await all()).toEqual(before)
      await ask('mutation ($id: ID!) { personUnmerge(id: $id) { __typename } }', { id: record.id })
      expect(await all()).toEqual(before)
      await ask('mutation ($id: ID!) { personArchive(id: $id) { __typename } }', { id: record.id })
      expect(await all()).toEqual([...before, 'LEFT none'])
    } finally {
      await world.stop()
    }
  })
})

describe('departments', () => {
  it('are told as of an instant: what they were a part of, and who belonged to them', async () => {
    const below = await h.department(`Field ${count}`, sales)
    const id = await h.person('Eve', below)
    h.at(day('03-01'))
    await change('departmentUpdate', below, { parentId: works })
    await change('personUpdate', id, { departmentIds: [works] })
    const asOf = async (at?: string) =>
      await h.run(
        `query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Department { parent(at: $at) { id }
          members(at: $at) { totalCount nodes { person { memberships(at: $at) { totalCount } } } } } } }`,
        { id: below, at },
      )
    const member = { person: { memberships: { totalCount: 1 } } }
    expect(await asOf(day('02-01'))).toEqual({ parent: { id: sales }, members: { totalCount: 1, nodes: [member] } })
    expect(await asOf(day('03-02'))).toEqual({ parent: { id: works }, members: { totalCount: 0, nodes: [] } })
    expect(await asOf('2025-12-01T00:00:00Z')).toEqual({ parent: null, members: { totalCount: 0, nodes: [] } })
  })
})
