import {
  forgetReading,
  JUDGING,
  noteRows,
  type PersonRecord,
  storePart,
  storePushedPerson,
} from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'

const SOURCE = 'entra'
const WORLDS = 6
const RECORDS = 30

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

/** What a directory may say of few people, so that ids, addresses and people meet in every way. */
const record = fc.record({
  externalId: fc.constantFrom('a', 'b', 'c', 'd', 'archived', 'erased'),
  displayName: fc.constantFrom('Ana', 'Bo'),
  email: fc.constantFrom(
    undefined,
    null,
    'one@example.org',
    'two@example.org',
    'by-hand@example.org',
    'erased@example.org',
  ),
  active: fc.constantFrom(true, true, false),
  department: fc.constantFrom(undefined, [], ['Sales'], ['Care']),
  linked: fc.constantFrom(null, null, null, 'a', 'b', 'by-hand@example.org'),
})
type Sent = typeof record extends fc.Arbitrary<infer Value> ? Value : never

/** Somebody without an id in the source, somebody archived, and somebody who was erased. */
async function furnish(organization: Organization): Promise<void> {
  const run = async (query: string, variables: object) => {
    const { body } = await post(world.url, organization.key, { query, variables })
    return Object.values(body.data ?? {})[0] as { id: string }
  }
  const create = 'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }'
  const named = (id: string) => ({ displayName: id, externalIds: [{ source: SOURCE, id }] })
  await run(create, { input: { displayName: 'By hand', email: 'by-hand@example.org' } })
  const archived = await run(create, { input: named('archived') })
  await run('mutation ($id: ID!) { personArchive(id: $id) { __typename } }', { id: archived.id })
  const erased = await run(create, { input: { ...named('erased'), email: 'erased@example.org' } })
  await run('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: erased.id })
}

const within = <T>(organization: Organization, work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)

async function send(organization: Organization, sent: Sent, isAlone: boolean): Promise<string> {
  const { externalId, displayName, email, active, department, linked } = sent
  const said: PersonRecord = {
    ...{ externalId, displayName, displayNameGiven: true, active },
    ...(email !== undefined && { email }),
    ...(department && { departments: [...department] }),
  }
  return await within(organization, async (ctx) => {
    const by = await ctx.db.externalId.findFirst({ where: { source: SOURCE, value: linked ?? '' } })
    const held = await ctx.db.person.findFirst({ where: { email: linked ?? '' } })
    const linkedId = by?.personId ?? held?.id ?? null
    if (isAlone) {
      const { outcome } = await storePushedPerson(ctx, { source: SOURCE, record: said, linkedId })
      return ['created', 'updated', 'unchanged'].includes(outcome) ? outcome : 'rejected'
    }
    const reading = { id: ctx.newId(), idsOf: SOURCE }
    const rows = [{ position: 0, record: said, linkedId }]
    await noteRows(ctx, reading, rows)
    for (const step of JUDGING) await step(ctx, reading)
    const [stored] = await storePart(ctx, reading, rows, { pushed: true })
    await forgetReading(ctx, reading.id)
    return stored?.outcome ?? 'none'
  })
}

/** All that is stored of people, by what is the same in every organisation. */
async function stored(organization: Organization): Promise<unknown> {
  return await within(
    organization,
    (ctx) => ctx.db.$queryRaw`
      SELECT p."displayName", p.email, p.active, p.version, p."archivedAt" IS NOT NULL AS archived,
        ARRAY(SELECT e.value FROM "ExternalId" e WHERE e."personId" = p.id ORDER BY 1) AS ids,
        ARRAY(SELECT d.name FROM "DepartmentMembership" m JOIN "Department" d ON d.id = m."departmentId"
          WHERE m."personId" = p.id ORDER BY 1) AS departments,
        ARRAY(SELECT e.type FROM "Event" e WHERE e."subjectId" = p.id ORDER BY 1) AS events,
        ARRAY(SELECT w.rule || ' ' || w.status FROM "DoubtfulRow" w WHERE w."personId" = p.id ORDER BY 1) AS doubts,
        (SELECT count(*)::int FROM "DoubtfulRow") AS all_doubts
      FROM "Person" p ORDER BY p."createdAt", p.id`,
  )
}

describe('a person whom a directory sends alone', () => {
  it('is judged as the one row of a reading is', async () => {
    const outcomes = new Map<string, number>()
    for (const [number, records] of fc
      .sample(fc.array(record, { minLength: RECORDS, maxLength: RECORDS }), { numRuns: WORLDS, seed: 62 })
      .entries()) {
      const alone = await world.addOrganization(`Alone ${number}`)
      const read = await world.addOrganization(`Read ${number}`)
      for (const organization of [alone, read]) await furnish(organization)
      for (const [index, sent] of records.entries()) {
        const place = JSON.stringify(records.slice(0, index + 1))
        const outcome = await send(alone, sent, true)
        expect(outcome, place).toBe(await send(read, sent, false))
        expect(await stored(alone), place).toEqual(await stored(read))
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      }
    }
    expect([...outcomes.keys()].toSorted()).toEqual(['created', 'rejected', 'unchanged', 'updated'])
  }, 180_000)
})
