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
        db.department.create({
          data: {
            name: key,
            key,
            mergedIntoId: uuidOf(of),
            parentId: uuidOf('Department.field'),
            archivedAt: new Date(),
          },
        }),
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

  it('shuts nobody out, and lets nobody in, whose account has a role in the team', async () => {
    const flips = [`personUpdate(id: "ID", input: { active: false })`, 'personArchive(id: "ID")']
    const back = [`personUpdate(id: "ID", input: { active: true })`, 'personRestore(id: "ID")']
    const gil = await inside((db) => db.person.create({ data: { displayName: 'Gil' } }))
    const ada = await inside((db) => db.person.create({ data: { displayName: 'Ada' } }))
    const departmentId = uuidOf('Department.field')
    for (const { id: personId } of [gil, ada])
      await inside((db) => db.membership.create({ data: { personId, departmentId, primary: true } }))
    await world.organization.as(['ANALYST'], { personId: gil.id })
    await world.organization.as(['AMBASSADOR'], { personId: ada.id })
    const of = (call: string, person: { id: string }) => call.replace('ID', globalId('Person', person.id))
    const stands = () => inside((db) => db.person.findFirst({ where: { id: gil.id } }))
    for (const [index, flip] of flips.entries()) {
      const before = await stands()
      expect(await act(of(flip, gil)), flip).toBe('FORBIDDEN')
      expect(await stands()).toEqual(before)
      expect(await act(of(flip, gil), world.organization.key), flip).toBe('done')
      const gone = await stands()
      expect(await act(of(back[index] ?? '', gil)), flip).toBe('FORBIDDEN')
      expect(await stands()).toEqual(gone)
      expect(await act(of(back[index] ?? '', gil), world.organization.key), flip).toBe('done')
      for (const call of [flip, back[index] ?? '']) expect(await act(of(call, ada)), call).toBe('done')
    }
    expect(await act(`personUpdate(id: "${globalId('Person', gil.id)}", input: { jobTitle: "x", active: true })`)).toBe(
      'done',
    )
  })

  it('gives nobody another id or address whose account has a role in the team: a log-in may find the account by it', async () => {
    const departmentId = uuidOf('Department.field')
    const email = 'ines@team.example'
    const [ines, abe] = [
      await inside((db) => db.person.create({ data: { displayName: 'Ines', externalId: 'e-ines', email } })),
      await inside((db) => db.person.create({ data: { displayName: 'Abe', externalId: 'e-abe' } })),
    ]
    for (const { id: personId } of [ines, abe])
      await inside((db) => db.membership.create({ data: { personId, departmentId, primary: true } }))
    await world.organization.as(['ANALYST'], { personId: ines.id })
    await world.organization.as(['AMBASSADOR'], { personId: abe.id })
    const update = (person: { id: string }, input: string) =>
      `personUpdate(id: "${globalId('Person', person.id)}", input: { ${input} })`
    const ids = () =>
      inside((db) => db.externalId.findMany({ where: { personId: ines.id }, orderBy: { source: 'asc' } }))
    const before = await ids()
    for (const input of [
      'externalId: "e-mine"',
      'externalId: null',
      'externalIds: [{ source: "payroll", id: "p-mine" }]',
      'email: "mine@team.example"',
      'email: null',
    ]) {
      expect(await act(update(ines, input)), input).toBe('FORBIDDEN')
      expect(await ids()).toEqual(before)
      expect(await inside((db) => db.person.count({ where: { id: ines.id, email } }))).toBe(1)
      expect(await act(update(abe, input)), input).toBe('done')
    }
    // Whoever has logged in here keeps what their log-in is found by, though they have no role in the team.
    const { accountId } = await world.organization.as(['AMBASSADOR'], {
      personId: (await inside((db) => db.person.create({ data: { displayName: 'Amy', externalId: 'e-amy' } }))).id,
    })
    const { personId: amy } = await inside((db) => db.account.findFirstOrThrow({ where: { id: accountId } }))
    await inside((db) => db.membership.create({ data: { personId: amy ?? '', departmentId, primary: true } }))
    expect(await act(update({ id: amy ?? '' }, 'externalId: "e-amy-2"'))).toBe('done')
    await inside((db) =>
      db.identity.create({ data: { accountId, issuer: 'https://login.example', subject: 'amy', cause: 'CLAIM' } }),
    )
    for (const input of ['externalId: "e-mine"', 'email: "mine@team.example"']) {
      expect(await act(update({ id: amy ?? '' }, input)), input).toBe('FORBIDDEN')
      expect(await act(update({ id: amy ?? '' }, `${input}, jobTitle: "x"`), world.organization.key)).toBe('done')
    }
    expect(await act(update({ id: amy ?? '' }, 'jobTitle: "y"'))).toBe('done')
    expect(await act(update(ines, 'externalId: "e-ines", jobTitle: "y"'))).toBe('done')
    expect(await act(update(ines, 'email: "INES@team.example", jobTitle: "z"'))).toBe('done')
    expect(await act(update(ines, 'externalId: "e-new"'), world.organization.key)).toBe('done')

    await inside((db) => db.person.updateMany({ where: { id: ines.id }, data: { active: false } }))
    const taking = `personCreate(input: { displayName: "New", email: "${email}", departmentIds: ["${id('Department.field')}"] })`
    expect(await act(taking)).toBe('FORBIDDEN')
    expect(await inside((db) => db.person.count({ where: { id: ines.id, email } }))).toBe(1)
    expect(await act(taking, world.organization.key)).toBe('done')
  })

  it('moves and merges no department whose place is beyond it, even into another part of theirs', async () => {
    const both = await keyOver({ departmentId: id('Department.sales') }, { departmentId: id('Department.other') })
    const departments = () => inside((db) => db.department.findMany({ orderBy: { id: 'asc' } }))
    const before = await departments()
    // Below one that is not theirs, and at the top.
    for (const [moved, to] of [
      ['sales', 'other'],
      ['other', 'sales'],
    ]) {
      const [from, into] = [id(`Department.${moved}`), id(`Department.${to}`)]
      expect(await act(`departmentUpdate(id: "${from}", input: { parentId: "${into}" })`, both)).toBe('FORBIDDEN')
      expect(await act(`departmentMerge(id: "${from}", input: { intoId: "${into}" })`, both)).toBe('FORBIDDEN')
    }
    expect(await departments()).toEqual(before)
    const [field, other] = [id('Department.field'), id('Department.other')]
    expect(await act(`departmentUpdate(id: "${field}", input: { parentId: "${other}" })`, both)).toBe('done')
    await act(`departmentUpdate(id: "${field}", input: { parentId: "${id('Department.sales')}" })`, both)
  })

  it('takes nobody and no campaign out of it that another department has as well', async () => {
    const other = uuidOf('Department.other')
    const [personId, campaignId] = [uuidOf('Person.fay'), uuidOf('Campaign.ours')]
    await inside((db) => db.membership.create({ data: { personId, departmentId: other, primary: false } }))
    await inside((db) => db.campaignLink.create({ data: { campaignId, departmentId: other } }))
    const of = async () => [
      await inside((db) => db.departmentMembership.findMany({ where: { personId } })),
      await inside((db) => db.campaignDepartment.findMany({ where: { campaignId } })),
    ]
    const before = await of()
    for (const none of ['[]', 'null'])
      expect(await act(`personUpdate(id: "${id('Person.fay')}", input: { departmentIds: ${none} })`)).toBe('FORBIDDEN')
    expect(await act(`campaignUpdate(id: "${id('Campaign.ours')}", input: { departmentIds: [] })`)).toBe('FORBIDDEN')
    expect(await of()).toEqual(before)
    // Within it, and beside what is another's.
    const sales = `input: { departmentIds: ["${id('Department.sales')}"] }`
    expect(await act(`personUpdate(id: "${id('Person.fay')}", ${sales})`)).toBe('done')
    expect(await act(`campaignUpdate(id: "${id('Campaign.ours')}", ${sales})`)).toBe('done')
    for (const rows of await of())
      expect(new Set(rows.map(({ departmentId }) => departmentId))).toEqual(
        new Set([other, uuidOf('Department.sales')]),
      )
  })
})

describe('an account with a role in a part', () => {
  it('becomes no sign-on system', async () => {
    const { accountId } = await world.organization.as([])
    const account = `"${globalId('Account', accountId)}"`
    const [owner, place] = [world.organization.key, `role: ANALYST, departmentId: "${id('Department.sales')}"`]
    expect(await act(`assignmentCreate(input: { accountId: ${account}, ${place} })`, owner)).toBe('done')
    expect(await act(`accountUpdate(id: ${account}, input: { roles: [SIGN_ON] })`, owner)).toBe('INVALID_INPUT')
  })

  it('reads who gave it only where it may read accounts', async () => {
    const query = '{ viewer { assignments { role givenBy { name } } } }'
    const { body } = await post(world.url, manager, { query })
    expect(body.data?.viewer).toEqual({ assignments: [{ role: 'MANAGER', givenBy: null }] })
    const whoGave = '{ assignments(filter: { role: { eq: MANAGER } }, first: 1) { nodes { givenBy { name } } } }'
    const { body: owners } = await post(world.url, world.organization.key, { query: whoGave })
    expect(owners.data?.assignments).toEqual({ nodes: [{ givenBy: { name: expect.any(String) } }] })
  })
})
