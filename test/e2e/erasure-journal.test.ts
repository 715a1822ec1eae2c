import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@portevoix/api/core/config.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { erasures, journalOfErasures } from '@portevoix/api/platform/erasures/index.ts'
import { startServer } from '@portevoix/api/start.ts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let owner: pg.Client
let folder: string
let file: string
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  owner = new pg.Client(world.databaseUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portevoix-journal-'))
  file = join(folder, 'erasures.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inside = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)
const ask = async (query: string, variables: object) => {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return Object.values(body.data ?? {})[0] as { code?: string }
}
const PERSON = { displayName: 'Jona Journal', externalId: 'J-1', email: 'jona@journal.example' }
const add = (data: object) => inside((db) => db.person.create({ data: { ...PERSON, ...data } }))
const purge = (id: string) =>
  ask('mutation ($id: ID!) { personPurge(id: $id) { __typename ... on UserError { code } } }', {
    id: globalId('Person', id),
  })
const isThere = async (id: string) => (await inside((db) => db.person.count({ where: { id } }))) === 1
const write = () => journalOfErasures(world.server.environment, file).run()

/** A server that starts with this journal. */
async function start(): Promise<void> {
  const PORTEVOIX_SECRET_KEY = Buffer.alloc(32, 7).toString('base64')
  const server = await startServer({
    config: readConfig({ PORT: '0', PORTEVOIX_LOG_LEVEL: 'silent', PORTEVOIX_SECRET_KEY }),
    databaseUrl: world.servingUrl,
    systemUrl: world.systemUrl,
    log: createLog('silent'),
    loadPlugins: false,
    plugins: [],
    role: 'api',
    erasureJournal: file,
  })
  await server.stop()
}

/** What a backup of before the erasure brings back: the person, and no word of the erasure. */
async function restoreFrom(id?: string): Promise<void> {
  await inside(async (db) => {
    await db.erasure.deleteMany({})
    await db.erasedIdentifier.deleteMany({})
  })
  if (id) await add({ id })
}

const linesOf = () => readFileSync(file, 'utf8').trim().split('\n')

describe('the journal of erasures', () => {
  it('erases again, before the server answers, whom a restored backup brings back', async () => {
    const { id } = await add({})
    await purge(id)
    await write()
    await restoreFrom(id)
    expect(await isThere(id)).toBe(true)
    await start()
    expect(await isThere(id)).toBe(false)
    await write()
    expect(linesOf()).toHaveLength(1)
    const again = await ask(
      'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { __typename ... on UserError { code } } }',
      { input: PERSON },
    )
    expect(again.code).toBe('PERSON_ERASED')
  })

  it('holds ids and keyed hashes only, readable by its owner only, each erasure once', async () => {
    const { id } = await add({ externalId: 'J-2', email: 'other@journal.example', displayName: 'Other Journal' })
    await purge(id)
    await write()
    await write()
    const lines = linesOf().filter((line) => line.includes(id))
    expect(lines).toHaveLength(1)
    const entry = JSON.parse(lines[0] ?? '')
    expect(entry).toEqual({
      organizationId: world.organization.id,
      type: 'Person',
      id,
      erasedAt: expect.any(String),
      keys: [expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)],
    })
    expect(lines[0]).not.toMatch(/other|journal\.example|J-2/i)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('goes on behind a line that was torn off, and stops a start where another line cannot be read', async () => {
    const { id } = await add({ externalId: 'J-3', email: 'torn@journal.example' })
    writeFileSync(file, '{"organizationId":"torn')
    await purge(id)
    await write()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id })
    appendFileSync(file, '{"organizationId":"torn')
    await start()
    appendFileSync(file, '\n')
    await expect(start()).rejects.toThrow(/Line 2 of .+erasures\.jsonl cannot be read/)
  })

  it('is written again from the database when it is lost', async () => {
    const { id } = await add({ externalId: 'J-4', email: 'lost@journal.example' })
    await purge(id)
    await write()
    const before = linesOf().toSorted()
    rmSync(file)
    await write()
    expect(linesOf().toSorted()).toEqual(before)
  })

  it('names everybody who was merged with somebody who is erased', async () => {
    const { id } = await add({ externalId: 'J-5', email: 'kept@journal.example' })
    const { id: merged } = await add({ externalId: 'J-6', email: 'merged@journal.example' })
    const from = new Date()
    await inside((db) =>
      db.personMerge.create({ data: { personId: merged, intoId: id, from, archived: false, objected: false } }),
    )
    await purge(id)
    await write()
    await restoreFrom()
    await add({ id, externalId: 'J-5', email: 'kept@journal.example' })
    await add({ id: merged, externalId: 'J-6', email: 'merged@journal.example' })
    await start()
    expect([await isThere(id), await isThere(merged)]).toEqual([false, false])
  })

  it('deletes again nominations, ties, networks and integrations with their data that were deleted', async () => {
    const [from, to] = [
      await add({ externalId: 'J-7', email: null, displayName: 'One' }),
      await add({ externalId: 'J-8', email: null, displayName: 'Two' }),
    ]
    const network = await inside((db) => db.network.create({ data: { kind: 'advice', directed: true } }))
    const tie = await inside((db) => db.tie.create({ data: { kind: 'advice', fromId: from.id, toId: to.id } }))
    const nomination = await inside((db) =>
      db.nomination.create({ data: { nominatorId: from.id, nomineeId: to.id, dimension: 'expertise' } }),
    )
    const integration = await inside((db) =>
      db.integration.create({ data: { name: 'Feed', connector: 'feed', config: {} } }),
    )
    const nominator = await world.organization.asPerson(from.id)
    const removeTie = `mutation ($id: ID!, $input: NetworkTieRemoveInput!) {
      networkTieRemove(id: $id, input: $input) { __typename ... on UserError { code message } } }`
    const ends = { from: { id: globalId('Person', from.id) }, to: { id: globalId('Person', to.id) } }
    expect(await ask(removeTie, { id: globalId('Network', network.id), input: ends })).toEqual({
      __typename: 'Network',
    })
    const gone = (field: string, input = '') =>
      `mutation ($id: ID!) { ${field}(id: $id${input}) { __typename ... on UserError { code message } } }`
    await ask(gone('networkPurge'), { id: globalId('Network', network.id) })
    await ask(gone('integrationDelete', ', input: { withData: true }'), { id: globalId('Integration', integration.id) })
    const { body } = await post(world.url, nominator.token, {
      query: gone('nominationDelete'),
      variables: { id: globalId('Nomination', nomination.id) },
    })
    expect(body.errors).toBeUndefined()
    const counts = () =>
      inside(async (db) => ({
        networks: await db.network.count({}),
        ties: await db.tie.count({}),
        nominations: await db.nomination.count({}),
        integrations: await db.integration.count({}),
      }))
    const none = { networks: 0, ties: 0, nominations: 0, integrations: 0 }
    expect(await counts()).toEqual(none)
    await write()
    await restoreFrom()
    await inside(async (db) => {
      await db.network.create({ data: network })
      await db.tie.create({ data: tie })
      await db.nomination.create({ data: nomination })
      await db.integration.create({ data: integration as never })
    })
    expect(await counts()).toEqual({ networks: 1, ties: 1, nominations: 1, integrations: 1 })
    await start()
    expect(await counts()).toEqual(none)
  })

  it('deletes by terms what is older than them, before the server answers', async () => {
    const { id: personId } = await add({ externalId: 'J-9', email: null, displayName: 'Read About' })
    const old = { plugin: 'mail', class: 'CONTACT', purpose: 'MESSAGE', hour: new Date('2001-01-01') } as const
    await inside((db) => db.personAccess.create({ data: { ...old, personId } }))
    await start()
    expect(await inside((db) => db.personAccess.count({ where: { personId } }))).toBe(0)
  })

  it('lists whatever an act deletes about people; the rest is named here', () => {
    const source = new URL('../../packages/api/src/modules/', import.meta.url).pathname
    const deletes = globSync('**/*.ts', { cwd: source }).flatMap((name) =>
      [...readFileSync(source + name, 'utf8').matchAll(/\b(?:deleted|purged)(?:<[^>]*>)?\('(\w+)'/g)].map(
        ([, type]) => type,
      ),
    )
    const settings = [
      // Exports end by themselves within a week, and with each erasure.
      'Export',
      'FrontEnd',
      'GuidelineCheck',
      'Identity',
      'IdentityProvider',
      'NoticeRule',
      'ProcessingExclusion',
      'RoleRule',
      'Rota',
      'Segment',
      'TrustedDocument',
      'WebhookEndpoint',
    ]
    const listed = erasures().map(({ type }) => type)
    expect(listed.toSorted()).toEqual([
      'Integration',
      'IntegrationWithData',
      'Network',
      'Nomination',
      'Organization',
      'Person',
      'PersonAttribute',
      'PersonBrief',
      'Tie',
    ])
    expect([...new Set(deletes)].filter((type) => !listed.includes(type ?? '')).toSorted()).toEqual(settings)
  })
})
