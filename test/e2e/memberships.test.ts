import { globalId } from '@portevoix/api/core/ids.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

let count = 0
let sales = ''
let works = ''
beforeEach(async () => {
  h.at('2026-01-01T00:00:00Z')
  count += 1
  sales = await h.department(`Sales ${count}`)
  works = await h.department(`Works ${count}`)
})

const day = (date: string) => `2026-${date}T00:00:00.000Z`
const set = (id: string, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: PersonDepartmentsSetInput!) { personDepartmentsSet(id: $id, input: $input) {
      ... on Person { version departments { name } } ... on InvalidInputError { places { path message } } ... on UserError { code } } }`,
    { id, input },
  )
const update = (id: string, input: object) =>
  h.run('mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { __typename } }', {
    id,
    input,
  })
const membershipsOf = async (id: string) => {
  const answer = await h.run(
    `query ($id: ID!) { node(id: $id) { ... on Person { memberships(orderBy: { field: FROM, direction: ASC }) {
      nodes { department { name } primary from to } } } } }`,
    { id },
  )
  const { nodes } = answer.memberships as {
    nodes: { department: { name: string }; primary: boolean; from: string | null; to: string | null }[]
  }
  return nodes.map(({ department, primary, from, to }) =>
    [department.name.split(' ')[0], primary ? 'primary' : 'beside', from?.slice(5, 10), to?.slice(5, 10)].join(' '),
  )
}
const share = async (person: string, campaign: string) => {
  const participation = await h.invite(person, campaign)
  await h.accept(participation, person)
  const content = await h.content('Article')
  return () => h.share(participation, content, person, 'https://social.example/1')
}
const departmentsOf = async (id: string) => {
  const answer = await h.run(
    'query ($id: ID!) { node(id: $id) { ... on Share { departments { primary department { name } } } } }',
    { id },
  )
  const departments = answer.departments as { primary: boolean; department: { name: string } }[]
  return departments.map(
    ({ primary, department }) => `${department.name.split(' ')[0]} ${primary ? 'primary' : 'beside'}`,
  )
}
const FEBRUARY = [day('02-01'), day('03-01')] as const
const RESTATED = 'restatements { at act metric department { name } before after }'

describe('the departments of somebody', () => {
  it('are kept with their dates, and one of them is primary: the one that was, or the first', async () => {
    const id = await h.person('Ada', sales)
    h.at(day('02-01'))
    await update(id, { departmentIds: [works, sales] })
    h.at(day('03-01'))
    await update(id, { departmentIds: [works] })
    h.at(day('04-01'))
    await update(id, { departmentIds: [] })
    expect(await membershipsOf(id)).toEqual([
      'Sales primary 01-01 03-01',
      'Works beside 02-01 03-01',
      'Works primary 03-01 04-01',
    ])
    const members = await h.run(
      'query ($id: ID!) { node(id: $id) { ... on Department { members { totalCount } people { totalCount } } } }',
      { id: works },
    )
    expect(members).toEqual({ members: { totalCount: 2 }, people: { totalCount: 0 } })
  })

  it('are told late from an instant on: what was before it stays, what came after is gone', async () => {
    const id = await h.person('Bea', sales)
    h.at(day('03-01'))
    await update(id, { departmentIds: [works] })
    h.at(day('04-01'))
    expect(await set(id, { departmentIds: [sales, works], primaryId: works, from: day('02-01') })).toMatchObject({
      version: 3,
    })
    expect(await membershipsOf(id)).toEqual([
      'Sales primary 01-01 02-01',
      'Works primary 02-01 ',
      'Sales beside 02-01 ',
    ])
    // Told once more, it changes nothing.
    expect(await set(id, { departmentIds: [sales, works], primaryId: works, from: day('02-01') })).toMatchObject({
      version: 3,
    })
  })

  it('begin neither in the future nor with a primary one that is none of them', async () => {
    const id = await h.person('Cyd', sales)
    expect(await set(id, { departmentIds: [sales], from: day('01-02') })).toEqual({
      ...{ code: 'INVALID_INPUT', places: [{ path: ['input', 'from'], message: expect.stringContaining('future') }] },
    })
    expect(await set(id, { departmentIds: [sales], primaryId: works })).toEqual({
      ...{ code: 'INVALID_INPUT', places: [{ path: ['input', 'primaryId'], message: expect.any(String) }] },
    })
  })

  it('come from files with the day since when they are so, and what lies in the future is refused', async () => {
    h.at(day('05-01'))
    const row = (name: string, from: Date) => ({
      ...{ externalId: `dated-${count}`, displayName: 'Dan', displayNameGiven: true },
      ...{ departments: [`${name} ${count}`], departmentsFrom: from },
    })
    const caller = { organizationId: h.world.organization.id, accountId: null }
    const store = (...rows: Parameters<typeof upsertPeople>[1]) =>
      inJob(h.world.server.environment, caller, (ctx) => upsertPeople(ctx, rows))
    expect(await store(row('Sales', new Date(day('02-01'))))).toMatchObject([{ outcome: 'created' }])
    expect(await store(row('Sales', new Date(day('02-01'))))).toMatchObject([{ outcome: 'unchanged' }])
    expect(await store(row('Works', new Date(day('04-01'))))).toMatchObject([{ outcome: 'updated' }])
    expect(await store(row('Sales', new Date(day('06-01'))))).toMatchObject([
      { outcome: 'rejected', field: 'departmentsFrom' },
    ])
    const { id } = await h.run(`{ person(by: { externalId: "dated-${count}" }) { id } }`)
    expect(await membershipsOf(id as string)).toEqual(['Sales primary 02-01 04-01', 'Works primary 04-01 '])
  })
})

describe('a share', () => {
  it('counts for the departments of its time, whatever becomes of them', async () => {
    const id = await h.person('Eve', sales)
    const make = await share(id, await h.campaign('Ours'))
    h.at(day('02-10'))
    const made = await make()
    h.at(day('03-01'))
    await update(id, { departmentIds: [works] })
    await h.run(
      'mutation ($id: ID!, $input: DepartmentMergeInput!) { departmentMerge(id: $id, input: $input) { __typename } }',
      {
        ...{ id: sales, input: { intoId: works } },
      },
    )
    expect(await departmentsOf(made)).toEqual(['Sales primary'])
    expect(await departmentsOf(await make())).toEqual(['Works primary'])
  })

  it('is restated where it is told late to which department somebody belonged, and the report lists it', async () => {
    const id = await h.person('Fay', sales)
    const campaign = await h.campaign('Ours')
    const make = await share(id, campaign)
    h.at(day('02-10'))
    const made = await make()
    h.at(day('04-01'))
    expect((await h.report(campaign, ...FEBRUARY, RESTATED)).restatements).toEqual([])
    await set(id, { departmentIds: [works], from: day('02-01') })
    expect(await departmentsOf(made)).toEqual(['Works primary'])
    const { restatements } = await h.report(campaign, ...FEBRUARY, RESTATED)
    const told = { at: day('04-01'), act: 'personDepartmentsSet', metric: 'shares' }
    expect(restatements).toHaveLength(2)
    expect(restatements).toEqual(
      expect.arrayContaining([
        { ...told, department: { name: `Sales ${count}` }, before: '1', after: '0' },
        { ...told, department: { name: `Works ${count}` }, before: '0', after: '1' },
      ]),
    )
    // Whoever has the campaign alone may not list the people of these departments.
    const { accountId, key } = await h.world.organization.as([])
    const place = { accountId: globalId('Account', accountId), role: 'MANAGER', campaignId: campaign, cause: 'It.' }
    await h.made('assignmentCreate', 'Assignment', place)
    const { body } = await post(h.world.url, key, {
      query: `query ($id: ID!) { node(id: $id) { ... on Campaign {
        report(period: { from: "${FEBRUARY[0]}", to: "${FEBRUARY[1]}" }) { shares ${RESTATED} } } } }`,
      variables: { id: campaign },
    })
    expect(body.data?.node).toEqual({ report: { shares: '1', restatements: [] } })
    // Of a time that the share is not in, nothing was restated.
    expect((await h.report(campaign, day('03-01'), day('04-01'), RESTATED)).restatements).toEqual([])
  })

  it('takes what was told of it along to another department, and reports as they were known stay', async () => {
    const id = await h.person('Gil', sales)
    const make = await share(id, await h.campaign('Ours'))
    h.at(day('02-10'))
    const made = await make()
    await h.ingest(made, 'network', [['impressions', day('02-11'), '40']])
    h.at(day('03-01'))
    await h.ingestDay(made, 'export', '2026-02-12', '2')
    const read = (department: string, asKnownAt: string | null) => {
      const args = `period: { from: "${FEBRUARY[0]}", to: "${FEBRUARY[1]}" }, asKnownAt: $asKnownAt`
      return h.run(
        `query ($id: ID!, $asKnownAt: DateTime) { node(id: $id) { ... on Department {
          report(${args}) { impressions shares }
          value(metric: "impressions", ${args}) { explanation { facts { value } sources { source factCount } } }
          breakdown(metric: "shares", by: ["network"], ${args}) { parts { value } } } } }`,
        { id: department, asKnownAt },
      )
    }
    const impressions = async (department: string, asKnownAt: string | null) =>
      ((await read(department, asKnownAt)).report as { impressions: string | null }).impressions
    expect([await impressions(sales, null), await impressions(works, null)]).toEqual(['42', null])
    h.at(day('04-01'))
    await set(id, { departmentIds: [works], from: day('02-01') })
    expect([await impressions(sales, null), await impressions(works, null)]).toEqual([null, '42'])
    const before = day('03-15')
    expect([await impressions(sales, before), await impressions(works, before)]).toEqual(['42', null])
    // What explains the number goes by the department of then, and so do the shares that the platform counts.
    const all = {
      report: { impressions: '42', shares: '1' },
      value: {
        explanation: {
          facts: [{ value: '2' }, { value: '40' }],
          sources: [
            { source: 'export', factCount: 1 },
            { source: 'network', factCount: 1 },
          ],
        },
      },
      breakdown: { parts: [{ value: '1' }] },
    }
    const nothing = {
      report: { impressions: null, shares: '0' },
      value: { explanation: { facts: [], sources: [] } },
      breakdown: { parts: [] },
    }
    expect([await read(sales, before), await read(works, before)]).toEqual([all, nothing])
    expect([await read(sales, null), await read(works, null)]).toEqual([nothing, all])
    // And back again, a later fact after it.
    h.at(day('05-01'))
    await set(id, { departmentIds: [sales], from: day('02-01') })
    await h.ingest(made, 'network', [['impressions', day('02-13'), '100']])
    expect([await impressions(sales, null), await impressions(works, null)]).toEqual(['142', null])
    const between = day('04-15')
    expect([await impressions(sales, between), await impressions(works, between)]).toEqual([null, '42'])
  })
})

describe('a department', () => {
  it('tells what it was a part of and when, and which is its successor', async () => {
    h.at(day('02-01'))
    const move = (parentId: string | null) =>
      h.run(
        'mutation ($id: ID!, $input: DepartmentUpdateInput!) { departmentUpdate(id: $id, input: $input) { __typename } }',
        {
          ...{ id: works, input: { parentId } },
        },
      )
    await move(sales)
    h.at(day('03-01'))
    await move(null)
    const places = async () =>
      await h.run(
        'query ($id: ID!) { node(id: $id) { ... on Department { mergedInto { id } places { parent { id } from to } } } }',
        { id: works },
      )
    const before = [
      { parent: { id: sales }, from: day('02-01'), to: day('03-01') },
      { parent: null, from: day('01-01'), to: day('02-01') },
    ]
    expect(await places()).toEqual({
      ...{ mergedInto: null, places: [{ parent: null, from: day('03-01'), to: null }, ...before] },
    })
    const id = await h.person('Gil', works)
    h.at(day('04-01'))
    await h.run(
      'mutation ($id: ID!, $input: DepartmentMergeInput!) { departmentMerge(id: $id, input: $input) { __typename } }',
      {
        ...{ id: works, input: { intoId: sales } },
      },
    )
    expect(await places()).toEqual({
      ...{ mergedInto: { id: sales }, places: [{ parent: null, from: day('03-01'), to: day('04-01') }, ...before] },
    })
    expect(await membershipsOf(id)).toEqual(['Works primary 03-01 04-01', 'Sales primary 04-01 '])
  })
})

describe('the links of a campaign', () => {
  it('end where they are taken away, and are kept with their dates', async () => {
    const topicId = await h.made('topicCreate', 'Topic', { name: `Trees ${count}` })
    const campaign = await h.campaign('Linked')
    const contentId = await h.content('Offered')
    const change = (name: string, input: object) =>
      h.run(
        `mutation ($id: ID!, $input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(id: $id, input: $input) { __typename } }`,
        { id: campaign, input },
      )
    h.at(day('02-01'))
    await change('campaignUpdate', { topicIds: [topicId], departmentIds: [sales] })
    await change('campaignContentAdd', { contentId })
    h.at(day('03-01'))
    await change('campaignUpdate', { topicIds: [], departmentIds: [sales, works] })
    await change('campaignContentRemove', { contentId })
    const { links, topics } = await h.run(
      `query ($id: ID!) { node(id: $id) { ... on Campaign { topics { id } links { nodes {
        topic { id } department { id } content { id } from to } } } } }`,
      { id: campaign },
    )
    const none = { topic: null, department: null, content: null }
    const february = { from: day('02-01'), to: day('03-01') }
    expect(topics).toEqual([])
    expect((links as { nodes: unknown[] }).nodes).toHaveLength(4)
    expect((links as { nodes: unknown[] }).nodes).toEqual(
      expect.arrayContaining([
        { ...none, topic: { id: topicId }, ...february },
        { ...none, content: { id: contentId }, ...february },
        { ...none, department: { id: sales }, from: day('02-01'), to: null },
        { ...none, department: { id: works }, from: day('03-01'), to: null },
      ]),
    )
  })
})
