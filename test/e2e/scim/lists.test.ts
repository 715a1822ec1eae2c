import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../harness.ts'
import { type Directory, directoryOf, ENTERPRISE } from './directory.ts'

const NAMES = ['ann', 'bob', 'cia', 'dan', 'eve', 'fay', 'gus', 'hal']

let world: World
let directory: Directory
let ids: string[]
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  directory = await directoryOf(world, world.organization, 'entra')
  ids = []
  for (const [index, name] of NAMES.entries()) {
    const { body } = await directory.post({
      userName: `${name}@example.org`,
      externalId: `X-${name}`,
      displayName: `${name} O'Neil`,
      active: index % 2 === 0,
      title: index < 4 ? 'Engineer' : 'Writer',
      emails: [
        { value: `${name}@work.example.org`, type: 'work', primary: true },
        { value: `${name}@home.example.org`, type: 'home' },
      ],
      [ENTERPRISE]: { department: index < 2 ? 'Sales' : 'Care', manager: { value: ids[0] ?? 'none' } },
    })
    ids.push(body.id)
  }
})
afterAll(() => world?.stop())

const found = async (filter: string) => {
  const { status, body } = await directory.find(filter)
  expect(status, JSON.stringify(body)).toBe(200)
  return (body.Resources as { userName: string }[]).map(({ userName }) => userName.split('@')[0])
}

describe('a filter', () => {
  it.each<[string, string[]]>([
    ['userName eq "BOB@example.org"', ['bob']],
    ['UserName Eq "bob@example.org"', ['bob']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "bob@example.org"', ['bob']],
    ['externalId eq "X-cia"', ['cia']],
    ['externalId eq "x-cia"', []],
    ['displayName eq "dan o\'neil"', ['dan']],
    ['displayName co "O\'N" and title eq "writer"', ['eve', 'fay', 'gus', 'hal']],
    ['emails[type eq "work"].value eq "fay@work.example.org"', ['fay']],
    ['emails[type eq "home"].value eq "fay@work.example.org"', []],
    ['emails[type eq "home"] and emails.value eq "fay@work.example.org"', ['fay']],
    ['emails.value eq "gus@home.example.org"', ['gus']],
    ['emails eq "gus@home.example.org"', ['gus']],
    ['emails[primary eq true and value sw "hal"]', ['hal']],
    ['active eq false', ['bob', 'dan', 'fay', 'hal']],
    ['active eq "False" and userName sw "b"', ['bob']],
    [`${ENTERPRISE}:department eq "Sales"`, ['ann', 'bob']],
    ['department eq "sales"', ['ann', 'bob']],
    ['not (department eq "Care")', ['ann', 'bob']],
    ['userName ew "@example.org" and (userName sw "a" or userName sw "h")', ['ann', 'hal']],
    ['nickName pr', []],
    ['nickName eq null and userName sw "c"', ['cia']],
    ['title ne "Engineer"', ['eve', 'fay', 'gus', 'hal']],
    ['userName gt "f"', ['fay', 'gus', 'hal']],
    ['meta.created gt "2001-01-01T00:00:00Z" and userName lt "b"', ['ann']],
    ['meta.lastModified lt "2001-01-01T00:00:00Z"', []],
    // What would be SQL elsewhere is a text here.
    ['userName eq "\' OR 1=1 --"', []],
    ['title eq "%"', []],
    ['displayName co "_"', []],
    ['displayName eq "$1"', []],
  ])('%s', async (filter, names) => {
    expect(await found(filter)).toEqual(names)
  })

  it('finds the users of a manager, as Entra asks', async () => {
    expect(await found(`id eq "${ids[3]}" and manager eq "${ids[0]}"`)).toEqual(['dan'])
    expect(await found(`id eq "${ids[3]}" and manager eq "${ids[1]}"`)).toEqual([])
  })

  it.each([
    ['password eq "x"'],
    ['roles eq "OWNER"'],
    ['personId pr'],
    ['source eq "entra"'],
    ['constructor pr'],
    ['__proto__ pr'],
    ['emails.toString pr'],
    ['name.familyName.more eq "x"'],
    ["userName eq 'x'"],
    ['userName eq'],
    ['userName like "x"'],
    ['userName eq "x" or'],
    ['userName eq 5'],
    ['active gt true'],
    ['meta.created eq "yesterday"'],
    ['"userName" eq "x"'],
    ['1=1'],
    ['userName eq "x"; DROP TABLE "ScimUser"'],
    [`${'('.repeat(11)}userName pr${')'.repeat(11)}`],
    [`${'not '.repeat(11)}(userName pr)`],
    [Array.from({ length: 51 }, () => 'userName pr').join(' or ')],
    [`userName eq "${'x'.repeat(2_000)}"`],
    // Texts over which a parser could go back and forth for ever.
    [`userName eq "${'\n'.repeat(60)}`],
  ])('is refused: %j', async (filter) => {
    const begin = performance.now()
    const { status, body } = await directory.find(filter)
    expect(performance.now() - begin).toBeLessThan(2_000)
    expect([status, body.scimType]).toEqual([400, 'invalidFilter'])
  })
})

describe('a page', () => {
  const page = async (query: string) => (await directory.send('GET', `/Users?${query}`)).body
  const names = (body: { Resources: { userName: string }[] }) =>
    body.Resources.map(({ userName }) => userName.slice(0, 3))

  it('begins at startIndex and has count users, of a total that stays', async () => {
    const second = await page('startIndex=4&count=3')
    expect(second).toMatchObject({ totalResults: 8, startIndex: 4, itemsPerPage: 3 })
    expect(names(second)).toEqual(['dan', 'eve', 'fay'])
    expect(await page('startIndex=0&count=0')).toMatchObject({
      totalResults: 8,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    })
    expect(await page('startIndex=100')).toMatchObject({ totalResults: 8, itemsPerPage: 0 })
    expect(await page('startIndex=1&count=100')).toMatchObject({ totalResults: 8, itemsPerPage: 8 })
    expect((await page('count=many')).scimType).toBe('invalidValue')
  })

  it('is sorted by an attribute', async () => {
    expect(names(await page('sortBy=userName&sortOrder=descending&count=2'))).toEqual(['hal', 'gus'])
    expect(names(await page(`sortBy=${ENTERPRISE}:department&count=3`))).toEqual(['cia', 'dan', 'eve'])
    expect((await page('sortBy=emails')).scimType).toBe('invalidPath')
  })

  it('has the attributes that are asked for, and always id, schemas and meta', async () => {
    const only = await page('count=1&attributes=userName,emails.value')
    expect(Object.keys(only.Resources[0]).toSorted()).toEqual(['emails', 'id', 'meta', 'schemas', 'userName'])
    expect(only.Resources[0].emails[0]).toEqual({ value: 'ann@work.example.org' })
    const without = await page(`count=1&excludedAttributes=emails,${ENTERPRISE}:manager,id`)
    expect(without.Resources[0].emails).toBeUndefined()
    expect(without.Resources[0].id).toBe(ids[0])
    expect(without.Resources[0][ENTERPRISE]).toEqual({ department: 'Sales' })
    expect((await page('attributes=id&excludedAttributes=meta')).scimType).toBe('invalidValue')
  })
})

describe('discovery', () => {
  it('tells what this server can do', async () => {
    const { status, body } = await directory.send('GET', '/ServiceProviderConfig')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      sort: { supported: true },
      etag: { supported: true },
    })
  })

  it('lists resource types and schemas, each found by its id', async () => {
    const types = await directory.send('GET', '/ResourceTypes')
    expect(types.body.Resources.map(({ id }: { id: string }) => id)).toEqual(['User', 'Group'])
    const schemas = await directory.send('GET', '/Schemas')
    expect(schemas.body.totalResults).toBe(5)
    for (const { id, meta } of [...types.body.Resources, ...schemas.body.Resources]) {
      const at = new URL(meta.location).pathname.slice('/scim/v2'.length)
      expect((await directory.send('GET', at)).body.id).toBe(id)
    }
    expect((await directory.send('GET', '/Schemas/urn:none')).status).toBe(404)
  })
})
