import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { plantThings, type Things } from './reach-things.ts'

let world: World
let things: Things
/** Of the department Sales, with Field below it. */
let manager: string
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  things = await plantThings(world)
  manager = await keyOver({ departmentId: id('Department.sales') })
}, 120_000)
afterAll(() => world?.stop())

const id = (name: string) => things.get(name) ?? ''
const uuidOf = (name: string) => parseGlobalId(id(name))?.id ?? ''
const inside = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)

const keyOf = (name: string) => ({
  organizationId_id: { organizationId: world.organization.id, id: uuidOf(name) },
})

/** What an act answers: `done`, or the code of its refusal. */
async function act(call: string, key = manager): Promise<string> {
  const query = `mutation { answer: ${call} { __typename ... on UserError { code } } }`
  const { body } = await post(world.url, key, { query })
  const code = body.errors?.[0]?.extensions.code ?? (body.data?.answer as { code?: string } | undefined)?.code
  return (code as string | undefined) ?? 'done'
}

/** A key of a manager of a part. */
async function keyOver(...places: { departmentId: string }[]): Promise<string> {
  const { accountId, key } = await world.organization.as([])
  for (const { departmentId } of places) {
    const input = `accountId: "${globalId('Account', accountId)}", role: MANAGER, departmentId: "${departmentId}"`
    expect(await act(`assignmentCreate(input: { ${input} })`, world.organization.key)).toBe('done')
  }
  return key
}

describe('who manages a department', () => {
  it('erases nobody, as what names them is all over the organisation', async () => {
    const topics = () => inside((db) => db.topic.findMany({ orderBy: { id: 'asc' } }))
    await inside((db) => db.topic.create({ data: { name: 'thanks', description: 'Thanks to Fay Field of Other.' } }))
    expect(await act(`personUpdate(id: "${id('Person.fay')}", input: { displayName: "Fay Field" })`)).toBe('done')
    const before = await topics()
    expect(await act(`personPurge(id: "${id('Person.fay')}")`)).toBe('FORBIDDEN')
    expect(await topics()).toEqual(before)
    expect(await inside((db) => db.person.count({ where: { id: uuidOf('Person.fay') } }))).toBe(1)
  })

  it('takes no mail address from somebody of another department who is gone, and does within their own', async () => {
    const gone = (name: string, email: string) =>
      inside((db) => db.person.update({ where: keyOf(name), data: { email, active: false } }))
    await gone('Person.otto', 'otto@other.example')
    await gone('Person.mia', 'mia@field.example')
    const otto = () => inside((db) => db.person.findFirst({ where: { id: uuidOf('Person.otto') } }))
    const before = await otto()
    const create = (email: string) =>
      act(
        `personCreate(input: { displayName: "New", email: "${email}", departmentIds: ["${id('Department.field')}"] })`,
      )
    expect(await create('otto@other.example')).toBe('EMAIL_TAKEN')
    const update = `personUpdate(id: "${id('Person.fay')}", input: { email: "otto@other.example" })`
    expect(await act(update)).toBe('EMAIL_TAKEN')
    expect(await otto()).toEqual(before)
    expect(await create('mia@field.example')).toBe('done')
  })

  it('takes no former name from another department, and does within their own', async () => {
    const former = (key: string, of: string) =>
      inside((db) =>
        db.department.create({ data: { name: key, key, mergedIntoId: uuidOf(of), archivedAt: new Date() } }),
      )
    await former('was other', 'Department.other')
    await former('was field', 'Department.field')
    const alias = () => inside((db) => db.department.findFirst({ where: { key: 'was other' } }))
    const before = await alias()
    const create = (name: string) =>
      act(`departmentCreate(input: { name: "${name}", parentId: "${id('Department.field')}" })`)
    expect(await create('Was Other')).toBe('NAME_TAKEN')
    expect(await alias()).toEqual(before)
    expect(await create('Was Field')).toBe('done')
  })
})
