import { readFileSync } from 'node:fs'
import { createLog } from '@portevoix/api/core/log.ts'
import { fillDemo } from '@portevoix/api/demo/index.ts'
import { deleteExpired, retentionClasses } from '@portevoix/api/platform/retention/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post, startWorld, type World } from '../harness.ts'
import { readersOf } from './read-everything.ts'

const DAY_MS = 86_400_000

let world: World
beforeAll(async () => {
  // What a worker does meanwhile, such as counting what the demo brought, is no deletion.
  world = await startWorld({ role: 'api' })
})
afterAll(() => world?.stop())

// biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for
async function ask(key: string, query: string, variables: object = {}): Promise<any> {
  const { body } = await post(world.url, key, { query, variables })
  return body.errors ? { code: body.errors[0]?.extensions.code, message: body.errors[0]?.message } : body.data
}

const inside = <T>(id: string, work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(id, work)

/** What a worker deletes so many days from now. */
async function retainAfter(days: number): Promise<void> {
  const { database } = world.server.environment
  await deleteExpired({ database, log: createLog('silent'), now: () => new Date(Date.now() + days * DAY_MS) })
}

const TERMS = '{ viewer { organization { retention { class days reason defaultDays leastDays mostDays } } } }'
const SET = `mutation ($input: RetentionSetInput!) { retentionSet(input: $input) {
  ... on RetentionTerm { class days } ... on UserError { code message path } } }`
const set = async (key: string, input: object) => (await ask(key, SET, { input })).retentionSet
const ago = (days: number) => new Date(Date.now() - days * DAY_MS)

describe('the terms of an organisation', () => {
  it('are those of every class, with bounds and a reason, until it sets others', async () => {
    const { key } = await world.addOrganization('Terms')
    const { viewer } = await ask(key, TERMS)
    const classes = retentionClasses().map(({ class: name, reason, defaultDays, leastDays, mostDays }) => ({
      ...{ class: name, reason: reason.en, days: defaultDays },
      ...{ defaultDays, leastDays, mostDays },
    }))
    expect(viewer.organization.retention).toEqual(classes)
    expect(classes.length).toBeGreaterThan(8)
    for (const { reason, days, leastDays, mostDays } of classes) {
      expect(reason.length).toBeGreaterThan(40)
      expect(leastDays <= days && days <= mostDays).toBe(true)
    }
    expect(await set(key, { class: 'events', days: 60 })).toEqual({ class: 'events', days: 60 })
    const after = (await ask(key, TERMS)).viewer.organization.retention
    expect(after.find((term: { class: string }) => term.class === 'events')).toMatchObject({
      days: 60,
      defaultDays: 730,
    })
  })

  it('stand in the documentation, each class with its default and its bounds', () => {
    const text = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')
    const told = [...text.matchAll(/^\| `([\w-]+)` \| ([\d,]+) days? \| ([\d,]+)(?: to ([\d,]+))? \|/gm)]
    const days = (written: string | undefined) => Number(written?.replaceAll(',', ''))
    expect(told.map(([, name, usual, least, most]) => [name, days(usual), days(least), days(most ?? least)])).toEqual(
      retentionClasses().map((one) => [one.class, one.defaultDays, one.leastDays, one.mostDays]),
    )
  })

  it('stay within the bounds of the class', async () => {
    const { key } = world.organization
    expect(await set(key, { class: 'audit-log', days: 30 })).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'The class audit-log is kept for 365 to 3650 days.',
      path: ['input', 'days'],
    })
    expect(await set(key, { class: 'uploads', days: 2 })).toMatchObject({ path: ['input', 'days'] })
    expect(await set(key, { class: 'nothing', days: 2 })).toMatchObject({ path: ['input', 'class'] })
  })
})

describe('what is older than its term', () => {
  it('is deleted, of its organisation alone, and what is younger stays', async () => {
    const [short, long] = [await world.addOrganization('Short'), await world.addOrganization('Long')]
    await set(short.key, { class: 'accesses', days: 90 })
    await set(short.key, { class: 'audit-log', days: 365 })
    for (const { id } of [short, long]) {
      await inside(id, async (db) => {
        const person = await db.person.create({ data: { displayName: 'Somebody' } })
        const access = { personId: person.id, plugin: 'mail', class: 'CONTACT', purpose: 'MESSAGE' } as const
        for (const days of [80, 100]) await db.personAccess.create({ data: { ...access, hour: ago(days) } })
        for (const days of [360, 400]) {
          await db.auditEntry.create({ data: { act: 'topicCreate', outcome: 'DONE', requestId: 'r', at: ago(days) } })
        }
      })
    }
    await retainAfter(0)
    const left = async (id: string) =>
      await inside(id, async (db) => [
        await db.personAccess.count(),
        await db.auditEntry.count({ where: { act: 'topicCreate' } }),
      ])
    expect([await left(short.id), await left(long.id)]).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it('stays of somebody whose data is restricted, until that is lifted', async () => {
    const { id } = await world.addOrganization('Restricted')
    await inside(id, async (db) => {
      const [person, other] = await Promise.all(
        ['Ana', 'Ben'].map((displayName) => db.person.create({ data: { displayName } })),
      )
      if (!person || !other) throw new Error('There are two people.')
      const shift = {
        key: 'shift',
        kind: 'TEXT',
        many: false,
        purpose: 'Plans.',
        sensitive: false,
        filterable: true,
      } as const
      const attribute = await db.personAttribute.create({
        data: { ...shift, names: [{ language: 'en', text: 'Shift' }] },
      })
      const purpose = await db.purpose.findFirstOrThrow({ where: { key: 'SHARING' } })
      const { id: documentVersionId } = await db.documentVersion.findFirstOrThrow({
        where: { document: { purposeId: purpose.id } },
      })
      for (const { id: personId } of [person, other]) {
        await db.personAccess.create({
          data: { personId, plugin: 'mail', class: 'CONTACT', purpose: 'MESSAGE', hour: ago(1_200) },
        })
        const value = { value: 'night', form: 'night', from: ago(1_300), to: ago(1_200) }
        await db.personAttributeValue.create({ data: { personId, attributeId: attribute.id, ...value } })
        const times = { givenAt: ago(1_300), withdrawnAt: ago(1_200) }
        const agreement = { personId, purposeId: purpose.id, documentVersionId, method: 'LOG_IN', ...times } as const
        await db.agreement.create({ data: agreement })
      }
      await db.processingRestriction.create({
        data: { personId: person.id, ground: 'LEGAL_CLAIM', byPerson: false },
      })
    })
    const left = () =>
      inside(id, async (db) => [
        await db.personAccess.count(),
        await db.personAttributeValue.count(),
        await db.agreement.count(),
      ])
    await retainAfter(0)
    expect(await left()).toEqual([1, 1, 1])
    await inside(id, (db) => db.processingRestriction.updateMany({ data: { liftedAt: new Date() } }))
    await retainAfter(0)
    expect(await left()).toEqual([0, 0, 0])
  })

  it('goes more than a thousand rows at a time', async () => {
    const { id } = await world.addOrganization('Many')
    await inside(
      id,
      (db) => db.$executeRaw`INSERT INTO "AuditEntry" (id, act, outcome, "requestId", at)
        SELECT gen_random_uuid(), 'topicCreate', 'DONE', 'r', now() - interval '2000 days' FROM generate_series(1, 2500)`,
    )
    await retainAfter(0)
    expect(await inside(id, (db) => db.auditEntry.count())).toBe(0)
  })

  it('of the audit log can be deleted by retention alone', async () => {
    const remove = inside(world.organization.id, (db) => db.$executeRaw`DELETE FROM "AuditEntry"`)
    await expect(remove).rejects.toThrow(/permission denied/)
  })
})

describe('a cursor of events', () => {
  const PAGE = 'query ($after: String) { events(first: 2, after: $after) { nodes { type } pageInfo { endCursor } } }'

  it('that is older than the horizon is refused with a cursor to go on from, and one at the horizon misses nothing', async () => {
    const { id, key } = await world.addOrganization('Follower')
    const create = (name: string) =>
      ask(key, `mutation { topicCreate(input: { name: "${name}" }) { ... on Topic { id } } }`)
    for (const name of ['a', 'b', 'c', 'd']) await create(name)
    await feedCaughtUp(world.server)
    const first = (await ask(key, PAGE)).events
    const second = (await ask(key, PAGE, { after: first.pageInfo.endCursor })).events
    await inside(id, (db) => db.$executeRaw`UPDATE "Event" SET at = at - interval '800 days'`)
    await create('e')
    await feedCaughtUp(world.server)
    // Nothing was deleted yet.
    expect((await ask(key, PAGE, { after: first.pageInfo.endCursor })).events.nodes).toHaveLength(2)
    await retainAfter(0)
    await feedCaughtUp(world.server)
    expect(await ask(key, PAGE, { after: first.pageInfo.endCursor })).toMatchObject({ code: 'BAD_CURSOR' })
    const next = (await ask(key, PAGE, { after: second.pageInfo.endCursor })).events
    expect(next.nodes).toEqual([{ type: 'topic.created' }])
    expect((await ask(key, PAGE)).events.nodes).toEqual([{ type: 'topic.created' }])
    // A cursor that was given out since then stays valid where nothing more is deleted.
    await retainAfter(1)
    expect((await ask(key, PAGE, { after: next.pageInfo.endCursor })).events.nodes).toEqual([])
  })
})

/** What is deleted for its age, and what tells of that. */
const DELETED =
  /^(Event|AuditEntry|Notice|PersonAccess|Touchpoint|ContactReport|FormerPersonBrief|LogInSession|ApiKey|Application|ProcessingRegister|ProcessingChange|Impact)/

describe('shown numbers', () => {
  it('are the same after everything that can be was deleted for its age', { timeout: 240_000 }, async () => {
    const demo = await fillDemo(world.server.environment, { until: new Date('2026-11-01T00:00:00Z'), report: () => {} })
    const { apiKey: key = '', organizationId: id = '' } = demo ?? {}
    const readers = readersOf(schema, {
      ...{ period: '{from: "2026-01-01T00:00:00Z", to: "2026-11-01T00:00:00Z"}', metric: '"impressions"' },
      ...{ bucket: 'MONTH', kind: '"advice"', key: '"impressions"', method: '"clicks-cpc"' },
    })
    const queries = [...readers].filter(([type]) => !DELETED.test(type)).flatMap(([, documents]) => documents)
    const answers = new Map<string, unknown>()
    const read = async (query: string) => (await post(world.url, key, { query })).body.data
    for (const query of queries) answers.set(query, await read(query))
    expect(JSON.stringify([...answers])).toMatch(/"impressions":"\d{3,}/)
    // What is deleted is an event itself, of now.
    const events = () => inside(id, (db) => db.event.count({ where: { type: { not: 'object.changed' } } }))
    expect(await events()).toBeGreaterThan(0)
    await retainAfter(4_000)
    expect(await events()).toBe(0)
    for (const [query, before] of answers) expect({ query, data: await read(query) }).toEqual({ query, data: before })
  })
})
