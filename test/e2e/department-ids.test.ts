import { globalId } from '@portevoix/api/core/ids.ts'
import { type upsertPeople as Upsert, upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

/** Each test has names and ids of its own. */
let count = 0
beforeEach(() => {
  count += 1
})
const own = (name: string) => `${name} ${count}`

type Fields = Record<string, unknown>
async function act(name: string, variables: { id?: unknown; input: object }, key = scripted.world.organization.key) {
  const query = `mutation (${variables.id ? '$id: ID!, ' : ''}$input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(${variables.id ? 'id: $id, ' : ''}input: $input) { __typename ... on Department { id name version externalIds { source id } }
    ... on InvalidInputError { places { path } } ... on UserError { code path } } }`
  const { body } = await post(scripted.world.url, key, { query, variables })
  if (body.errors) return { code: body.errors[0]?.extensions.code } as Fields
  return body.data?.[name] as Fields
}
const find = async (id: string, source = 'hr', key = scripted.world.organization.key) => {
  const query = `query ($by: ExternalIdInput!) { departmentBy(externalIdIn: $by) { id name parent { name } externalIds { source id } } }`
  const { body } = await post(scripted.world.url, key, { query, variables: { by: { source, id } } })
  return (body.data?.departmentBy ?? null) as Fields | null
}
type Row = Partial<Parameters<typeof Upsert>[1][number]>
/** Stores one row about one person of a source. */
async function store(row: Row, idsOf = 'hr') {
  const record = { externalId: own('p'), displayName: 'Somebody', displayNameGiven: true, ...row }
  const [outcome] = await scripted.within((ctx) => upsertPeople(ctx, [record], { idsOf }))
  return outcome as Fields
}
const named = (id: string, name?: string): Row => ({
  departmentExternalIds: [own(id)],
  ...(name !== undefined && { departments: [name] }),
})
const departmentsOf = (source = 'hr') =>
  scripted.within(async ({ db }) => {
    const person = await db.person.findFirstOrThrow({
      where: { externalIds: { some: { source, value: own('p') } } },
      include: { departments: { include: { department: true } } },
    })
    return person.departments.map(({ department }) => department.name)
  })

describe('an external id of a department', () => {
  it('belongs to a source, and finds one department in it', async () => {
    const ids = [
      { source: 'hr', id: own('a') },
      { source: 'payroll', id: own('b') },
    ]
    const made = await act('departmentCreate', { input: { name: own('Sales'), externalIds: ids } })
    expect(made).toMatchObject({ version: 1, externalIds: ids })
    expect(await find(` ${own('a')}`)).toMatchObject({ id: made.id })
    expect(await find(own('a'), 'payroll')).toBeNull()
    const other = { name: own('Works'), externalIds: [{ source: 'hr', id: own('a') }] }
    expect(await act('departmentCreate', { input: other })).toMatchObject({
      ...{ code: 'EXTERNAL_ID_TAKEN', path: ['input', 'externalIds', '0'] },
    })
    expect(await find(own('b'), 'payroll')).toMatchObject({ id: made.id })
    const twice = { externalIds: [ids[0], { source: 'hr', id: own('c') }] }
    expect(await act('departmentUpdate', { id: made.id, input: twice })).toMatchObject({
      ...{ code: 'INVALID_INPUT', places: [{ path: ['input', 'externalIds'] }] },
    })
    expect(await act('departmentUpdate', { id: made.id, input: { externalIds: ids } })).toMatchObject({ version: 1 })
    const moved = { externalIds: [{ source: 'hr', id: own('c') }] }
    expect(await act('departmentUpdate', { id: made.id, input: moved })).toMatchObject({ version: 2, ...moved })
    expect(await find(own('a'))).toBeNull()
    expect(await act('departmentUpdate', { id: made.id, input: { externalIds: null } })).toMatchObject({
      ...{ version: 3, externalIds: [] },
    })
  })

  it('is given by whoever may change all departments, and read by whoever reads the department', async () => {
    const made = await act('departmentCreate', {
      input: { name: own('Sales'), externalIds: [{ source: 'hr', id: own('a') }] },
    })
    const other = await act('departmentCreate', {
      input: { name: own('Other'), externalIds: [{ source: 'hr', id: own('o') }] },
    })
    const { accountId, key } = await scripted.world.organization.as([])
    const place = { role: 'MANAGER', departmentId: made.id, cause: 'A part.' }
    await scripted.ask.graphql(
      'mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) { __typename } }',
      { input: { accountId: globalId('Account', accountId), ...place } },
    )
    const input = { externalIds: [{ source: 'hr', id: own('mine') }] }
    expect(await act('departmentUpdate', { id: made.id, input }, key)).toEqual({ code: 'FORBIDDEN' })
    expect(await find(own('a'), 'hr', key)).toMatchObject({ id: made.id })
    expect(other.code).toBeUndefined()
    expect(await find(own('o'), 'hr', key)).toBeNull()
  })

  it('leads to the department that replaced its own', async () => {
    const [from, into] = [
      await act('departmentCreate', { input: { name: own('From'), externalIds: [{ source: 'hr', id: own('a') }] } }),
      await act('departmentCreate', { input: { name: own('Into'), externalIds: [{ source: 'hr', id: own('b') }] } }),
    ]
    await act('departmentMerge', { id: from.id, input: { intoId: into.id } })
    expect(await find(own('a'))).toMatchObject({ id: into.id })
    expect(await store(named('a', own('Another name')))).toMatchObject({ outcome: 'created' })
    expect(await store(named('a', own('Yet another name')))).toMatchObject({ outcome: 'unchanged' })
    expect(await departmentsOf()).toEqual([own('Into')])
  })
})

describe('a row about a person', () => {
  it('names a department by its id, and a new name at the source is its new name here', async () => {
    expect(await store(named('a', `${own('Top')} > ${own('Sales')}`))).toMatchObject({ outcome: 'created' })
    const made = await find(own('a'))
    expect(made).toMatchObject({ name: own('Sales'), parent: { name: own('Top') } })
    expect(await store(named('a', own('Revenue')))).toMatchObject({ outcome: 'unchanged' })
    expect(await find(own('a'))).toMatchObject({ id: made?.id, name: own('Revenue'), parent: { name: own('Top') } })
    const memberships = await scripted.within(({ db }) =>
      db.membership.count({ where: { person: { externalIds: { some: { source: 'hr', value: own('p') } } } } }),
    )
    expect(memberships).toBe(1)
    const events = await scripted.within(({ db }) =>
      db.event.findMany({ where: { type: 'department.updated' }, orderBy: { at: 'desc' }, take: 1 }),
    )
    expect(events.map(({ data }) => data)).toEqual([{ fields: ['name'] }])
    // The id alone is enough, the former name leads on, and back again it has that for itself.
    expect(await store(named('a'))).toMatchObject({ outcome: 'unchanged' })
    expect(await store({ departments: [`${own('Top')} > ${own('Sales')}`] })).toMatchObject({ outcome: 'unchanged' })
    await store(named('a', own('Sales')))
    expect(await find(own('a'))).toMatchObject({ id: made?.id, name: own('Sales') })
  })

  it('leaves a name that somebody gave here, until the source gives a new one', async () => {
    await store(named('a', own('Sales')))
    const made = await find(own('a'))
    await act('departmentUpdate', { id: made?.id, input: { name: own('Our sales') } })
    await store(named('a', own('Sales')))
    expect(await find(own('a'))).toMatchObject({ name: own('Our sales') })
    await store(named('a', own('Revenue')))
    expect(await find(own('a'))).toMatchObject({ name: own('Revenue') })
  })

  it('gives the id to the department that has the name, and makes what is missing once', async () => {
    const made = await act('departmentCreate', { input: { name: own('Sales') } })
    await store(named('a', own('SALES')))
    expect(await find(own('a'))).toMatchObject({ id: made.id, name: own('Sales') })
    // Another source counts by itself.
    await store(named('a', own('Sales')), 'payroll')
    expect(await find(own('a'), 'payroll')).toMatchObject({ id: made.id })
  })

  it('is refused where its ids do not tell which department is meant, with what to do', async () => {
    const refused = (code: string) => ({
      ...{ outcome: 'rejected', field: 'department', message: expect.objectContaining({ code }) },
    })
    expect(await store(named('unknown'))).toMatchObject(refused('people.unknown-department-id'))
    await store(named('a', own('Field')))
    expect(await store(named('b', own('Field')))).toMatchObject(refused('people.other-department-id'))
    expect(await store(named('b', `> ${own('Sales')} > ${own('Field')}`))).toMatchObject({ outcome: 'updated' })
    expect((await find(own('b')))?.id).not.toBe((await find(own('a')))?.id)
    const uneven = { departmentExternalIds: [own('a')], departments: [own('Field'), own('Sales')] }
    expect(await store(uneven)).toMatchObject(refused('people.uneven-departments'))
  })

  it('is told where another department has the new name, and both stay', async () => {
    await store(named('a', own('Sales')))
    await act('departmentCreate', { input: { name: own('Revenue') } })
    expect(await store(named('a', own('Revenue')))).toMatchObject({
      ...{ outcome: 'unchanged', note: expect.objectContaining({ code: 'people.department-called-otherwise' }) },
    })
    expect(await find(own('a'))).toMatchObject({ name: own('Sales') })
  })
})

describe('ids of departments', () => {
  it('are read from files', async () => {
    const { world, ask } = scripted
    const body = `externalId,displayName,department,departmentExternalId\n${own('p')},Ada,${own('Field')};${own('Lab')},${own('f')};${own('l')}\n`
    const headers = { authorization: `Bearer ${world.organization.key}`, 'content-type': 'text/csv' }
    const uploaded = await fetch(`${world.server.url}/uploads`, { method: 'POST', headers, body })
    const { uploadId } = (await uploaded.json()) as { uploadId: string }
    const input = { uploadId, target: 'PEOPLE', format: 'CSV', idsOf: 'hr' }
    const started = (
      await ask.graphql(
        'mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } ... on UserError { message } } }',
        { input },
      )
    ).importStart as Fields
    const read = async () =>
      (
        await ask.graphql(
          'query ($id: ID!) { node(id: $id) { ... on Import { status created problems { nodes { message } } } } }',
          { id: started.id },
        )
      ).node
    await expect
      .poll(read, { timeout: 30_000 })
      .toMatchObject({ status: 'SUCCEEDED', created: 1, problems: { nodes: [] } })
    expect(await find(own('f'))).toMatchObject({ name: own('Field') })
    expect(await find(own('l'))).toMatchObject({ name: own('Lab') })
    expect((await departmentsOf()).sort()).toEqual([own('Field'), own('Lab')])
  })

  it('are read from connectors, which rename their department', async () => {
    const source = await scripted.add('department-ids', 'told', { idsOf: 'hr' })
    const tell = async (name: string) => {
      const departments = { departments: [name], departmentExternalIds: [own('f')] }
      source.tell('people', 0, { upserts: [{ key: own('p'), displayName: 'Ada', ...departments }] })
      return await scripted.ask.sync(source.globalId, 'people')
    }
    expect(await tell(own('Field'))).toMatchObject({ upserted: 1, skipped: 0 })
    const made = await find(own('f'))
    source.tell('people', 1, {
      upserts: [{ key: own('p'), displayName: 'Ada', departments: [own('Meadow')], departmentExternalIds: [own('f')] }],
    })
    expect(await scripted.ask.sync(source.globalId, 'people')).toMatchObject({ skipped: 0 })
    expect(await find(own('f'))).toMatchObject({ id: made?.id, name: own('Meadow') })
    expect(await departmentsOf()).toEqual([own('Meadow')])
  })
})
