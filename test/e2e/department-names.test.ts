import { globalId } from '@portevoix/api/core/ids.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

/** Each test has names of its own. */
let count = 0
beforeEach(() => {
  count += 1
})
const own = (name: string) => `${name} ${count}`

type Answer = Record<string, unknown>
async function run(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  const { body } = await post(world.url, key, { query, variables })
  expect(body.errors).toBeUndefined()
  return Object.values(body.data ?? {})[0] as Answer
}
const act = (name: string, variables: { id?: string; input: object }, key?: string) =>
  run(
    `mutation (${variables.id ? '$id: ID!, ' : ''}$input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
      ${name}(${variables.id ? 'id: $id, ' : ''}input: $input) { ... on Department { id name }
      ... on InvalidInputError { places { path message } } ... on UserError { code } } }`,
    variables,
    key,
  )
const department = async (name: string, parentId?: string, key?: string) =>
  (await act('departmentCreate', { input: { name, parentId } }, key)) as { id: string; code?: string }
const personIn = (...departmentNames: string[]) =>
  run(
    `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { departments { name parent { name } } }
      ... on InvalidInputError { places { path message } } ... on UserError { code } } }`,
    { input: { displayName: 'Somebody', departmentNames } },
  )
const imported = async (name: string) => {
  const caller = { organizationId: world.organization.id, accountId: null }
  const record = { externalId: own(name), displayName: 'Row', displayNameGiven: true, departments: [name] }
  const [outcome] = await inJob(world.server.environment, caller, (ctx) => upsertPeople(ctx, [record]))
  return outcome
}
const under = (parent: string | null, name: string) => ({
  departments: [{ name: own(name), parent: parent === null ? null : { name: own(parent) } }],
})

describe('a name of a department', () => {
  it('is given once at one place, and again at another', async () => {
    const [sales, works] = [await department(own('Sales')), await department(own('Works'))]
    const field = await department(own('Field'), sales.id)
    expect(await department(own('Field'), works.id)).toMatchObject({ name: own('Field') })
    expect(await department(own('FIELD'), sales.id)).toMatchObject({ code: 'NAME_TAKEN' })
    expect(await act('departmentUpdate', { id: field.id, input: { parentId: works.id } })).toMatchObject({
      code: 'NAME_TAKEN',
    })
    expect(await act('departmentMerge', { id: sales.id, input: { intoId: works.id } })).toMatchObject({
      code: 'NAME_TAKEN',
    })
  })

  it('has no sign of a path, and a path has a name: else both are refused with what to do', async () => {
    const refused = {
      code: 'INVALID_INPUT',
      places: [{ path: ['input', 'name'], message: expect.stringContaining('parentId') }],
    }
    expect(await act('departmentCreate', { input: { name: own('R > D') } })).toEqual(refused)
    const { id } = await department(own('R'))
    expect(await act('departmentUpdate', { id, input: { name: own('R > D') } })).toEqual(refused)
    for (const name of ['>', ' > > ']) {
      expect(await personIn(own('R'), name)).toEqual({
        code: 'INVALID_INPUT',
        places: [{ path: ['input', 'departmentNames', '1'], message: expect.stringContaining('names') }],
      })
      expect(await imported(name)).toMatchObject({ outcome: 'rejected', field: 'department' })
    }
  })

  it('leads there alone where one is called so, and is refused with all paths where several are', async () => {
    const sales = await department(own('Sales'))
    await department(own('Field'), sales.id)
    expect(await personIn(own('field'))).toEqual(under('Sales', 'Field'))
    const works = await department(own('Works'))
    await department(own('Field'), works.id)
    const both = [`"> ${own('Sales')} > ${own('Field')}"`, `"> ${own('Works')} > ${own('Field')}"`]
    const refused = await personIn(own('Sales'), own('Field'))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', places: [{ path: ['input', 'departmentNames', '1'] }] })
    for (const path of both) expect(JSON.stringify(refused).replaceAll('\\', '')).toContain(path)
    const row = await imported(own('Field'))
    expect(row).toMatchObject({ outcome: 'rejected', field: 'department' })
    for (const path of both) expect(`${row && 'message' in row ? row.message : ''}`).toContain(path)
    expect(await personIn(`${own('works')}>${own('FIELD')}`)).toEqual(under('Works', 'Field'))
    expect(await imported(`> ${own('Sales')} > ${own('Field')}`)).toMatchObject({ outcome: 'created' })
    expect(await imported(`> ${own('Sales')} > ${own('Field')}`)).toMatchObject({ outcome: 'unchanged' })
  })

  it('is made where it is missing, from the top down, and once', async () => {
    expect(await personIn(`${own('A')} > ${own('B')} > ${own('C')}`, `${own('A')} > ${own('D')}`)).toEqual({
      departments: [
        { name: own('C'), parent: { name: own('B') } },
        { name: own('D'), parent: { name: own('A') } },
      ],
    })
    expect(await personIn(own('A'))).toEqual(under(null, 'A'))
    // One at the top beside one below another is asked for by its path from the top.
    await department(own('A'), (await department(own('Z'))).id)
    expect(await personIn(own('A'))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await personIn(`> ${own('A')}`)).toEqual(under(null, 'A'))
  })

  it('goes on leading there from its former place, and from that of what became a part of another', async () => {
    const [sales, works] = [await department(own('Sales')), await department(own('Works'))]
    const field = await department(own('Field'), sales.id)
    await act('departmentUpdate', { id: field.id, input: { parentId: works.id } })
    expect(await personIn(`${own('Sales')} > ${own('Field')}`)).toEqual(under('Works', 'Field'))
    expect(await personIn(own('Field'))).toEqual(under('Works', 'Field'))
    await act('departmentMerge', { id: field.id, input: { intoId: sales.id } })
    expect(await personIn(`${own('Works')} > ${own('Field')}`)).toEqual(under(null, 'Sales'))
    // Below both of two that become one: the name that a department has goes before one that it had.
    const other = await department(own('Field'), works.id)
    expect(other.code).toBeUndefined()
    expect(await act('departmentMerge', { id: works.id, input: { intoId: sales.id } })).toMatchObject({ id: sales.id })
    expect(await personIn(`${own('Sales')} > ${own('Field')}`)).toEqual(under('Sales', 'Field'))
  })

  it('that whoever has a part gives in it gets them nobody whom a file puts elsewhere', async () => {
    const sales = await department(own('Sales'))
    const { accountId, key } = await world.organization.as([])
    const place = {
      accountId: globalId('Account', accountId),
      role: 'MANAGER',
      departmentId: sales.id,
      cause: 'A part.',
    }
    await run(
      'mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) { __typename ... on UserError { code } } }',
      { input: place },
    )
    const mine = await department(own('Finance'), sales.id, key)
    expect(mine.code).toBeUndefined()
    expect(await personIn(own('Finance'))).toEqual(under(null, 'Finance'))
    expect(await imported(own('Finance'))).toMatchObject({ outcome: 'created' })
    expect(await personIn(`${own('Sales')} > ${own('Finance')}`)).toEqual(under('Sales', 'Finance'))
    // Nor does a name that they give to what is there already.
    await act('departmentUpdate', { id: mine.id, input: { name: own('Legal') } }, key)
    expect(await personIn(own('Legal'))).toEqual(under(null, 'Legal'))
  })
})
