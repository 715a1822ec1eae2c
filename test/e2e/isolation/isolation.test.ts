import { setTimeout } from 'node:timers/promises'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { fillDemo } from '@portevoix/api/demo/index.ts'
import { MUTATIONS } from '@portevoix/api/platform/acts/index.ts'
import { REQUEST_LIMITS } from '@portevoix/api/platform/operations/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { type GraphQLInterfaceType, getNamedType, isInputObjectType, isObjectType, printSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../../harness.ts'
import { openStream } from '../../sse.ts'
import { callsOf, type Request, rootFields, selectAll, valueFor } from './documents.ts'
import { furnish } from './intruder.ts'
import { idsOf, plant } from './plant.ts'

/** Attempts to reach another organisation's data, at least. One is one act, lookup or list: not one request. */
const ATTEMPTS = 10_000
const AT_ONCE = 6
const ROUNDS = 10
/** Mutations that take no id, and those that refuse the single rows of their input. All others must get to a lookup. */
const WITHOUT_IDS = [
  // Each id is answered by itself: see test/e2e/many-acts.test.ts.
  'actApplyMany',
  'contentCreate',
  'earnedMediaSet',
  'exportCreate',
  'frontEndCreate',
  'guidelineCheckSet',
  'identityProviderCreate',
  'leadingDirectorySet',
  'ledgerThresholdSet',
  'metricCreate',
  'metricDimensionAdd',
  'metricFormulaSet',
  'metricsIngest',
  'noticePreferenceSet',
  'organizationLeave',
  'organizationLeaveUndo',
  'organizationUpdate',
  'personAttributeCreate',
  'pluginConsent',
  'policyPackPublish',
  'policyPublish',
  'purposeCreate',
  'relationKindCreate',
  'retentionSet',
  'segmentCreate',
  'siteCreate',
  'socialNetworkAdd',
  'tiesUpsert',
  'trustedDocumentPush',
  'webhookEndpointCreate',
]

/**
 * What counts by a filter instead of listing. Counts of people answer to everybody: see test/e2e/small-groups. The other
 * tells nothing of another organisation: see test/e2e/mention-series.test.ts.
 */
const COUNTS = ['headcount', 'mentionSeries']
/** Lists that do not tell how many there are. */
const UNCOUNTED = ['events']

const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name)

let world: World
/** Whose data it is. */
let victim: { id: string; key: string }
/** Who tries to reach it, with every permission there is in an organisation of their own. */
let intruder: Organization
/** Somebody of that organisation who may do little. */
let ambassadorKey: string
let foreign: Map<string, string[]>
let own: Map<string, string[]>
/** Texts that only the victim's data hold. */
let secrets: Set<string>
let attempts = 0
const leaks: string[] = []
const crashes = new Set<string>()
/** How attempts ended, by root field. */
const ends = new Map<string, Map<string, number>>()

beforeAll(async () => {
  world = await startWorld()
  const demo = await fillDemo(world.server.environment, { until: new Date('2026-11-01T00:00:00Z'), report: () => {} })
  if (!demo) throw new Error('The demo was there already.')
  victim = { id: demo.organizationId, key: demo.apiKey }
  intruder = await world.addOrganization('Intruder')
  ambassadorKey = await furnish(intruder, world)
  for (const key of [victim.key, intruder.key]) {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' }
    const file = {
      method: 'POST',
      headers,
      body: `displayName\n${key === intruder.key ? 'Own' : 'Foreign Secret Name'}\n`,
    }
    const { uploadId } = (await (await fetch(`${world.server.url}/uploads`, file)).json()) as { uploadId: string }
    const input = { uploadId, target: 'PEOPLE', format: 'CSV', dryRun: true }
    const query = 'mutation ($input: ImportStartInput!) { importStart(input: $input) { __typename } }'
    expect((await post(world.url, key, { query, variables: { input } })).body.errors).toBeUndefined()
  }
  await scored()
  await plant(world.server.environment.database, victim.id)
  const seen = await crawl(victim.key)
  const known = await crawl(intruder.key)
  const words = printSchema(schema)
  secrets = new Set(
    [...seen].filter(
      (text) =>
        text.length >= 10 &&
        !known.has(text) &&
        !/^\d{4}-\d\d-\d\dT|^[a-z_]+\.[a-z-]+$/.test(text) &&
        !words.includes(text),
    ),
  )
  foreign = byType(seen)
  const nested = nodeTypes.filter((type) => !foreign.has(type))
  foreign = new Map([...foreign, ...(await idsOf(world.server.environment.database, victim.id, nested))])
  own = byType(known)
  await quiet()
}, 300_000)
afterAll(() => world?.stop())

function byType(texts: Iterable<string>): Map<string, string[]> {
  const ids = [...texts].filter((text) => /^[\w-]{40,}$/.test(text) && /^[0-9a-f-]{36}$/.test(keyOf(text)?.id ?? ''))
  return Map.groupBy(ids, (id) => keyOf(id)?.type ?? '')
}

function keyOf(id: string) {
  return parseGlobalId(id)
}

/** Everything that a key can read by the root fields that need no arguments, on all pages of a hundred. */
async function crawl(key: string): Promise<Set<string>> {
  const texts = new Set<string>()
  for (const field of rootFields(schema, 'query')) {
    if (field.args.some((arg) => String(arg.type).endsWith('!'))) continue
    const paged = field.args.some(({ name }) => name === 'first')
    const { body } = await post(world.url, key, callsOf('query', field, [paged ? { first: 40 } : {}], 1))
    expect(body.errors, field.name).toBeUndefined()
    collectTexts(body.data, texts)
    if (!paged) continue
    const { body: flat } = await post(world.url, key, callsOf('query', field, [{ first: 100 }], 0))
    collectTexts(flat.data, texts)
    const { body: ids } = await post(world.url, key, { query: `{ ${field.name}(first: 100) { nodes { id } } }` })
    collectTexts(ids.data, texts)
  }
  return texts
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, into)
  else if (value && typeof value === 'object') for (const item of Object.values(value)) collectTexts(item, into)
}

/** Makes a request and notes every text of the victim that it did not send itself. */
async function attack(key: string, name: string, request: Request, count: number): Promise<Record<string, unknown>[]> {
  const { body } = await post(world.url, key, request)
  const note = (end: string, many = 1) => {
    const tally = ends.get(name) ?? new Map<string, number>()
    ends.set(name, tally.set(end, (tally.get(end) ?? 0) + many))
  }
  const sent = JSON.stringify(request.variables)
  const texts = new Set<string>()
  collectTexts(body, texts)
  for (const text of texts) {
    if (secrets.has(text) && !sent.includes(text)) leaks.push(`${name} → ${text}`)
  }
  for (const { extensions } of body.errors ?? []) {
    note(String(extensions.code))
    if (extensions.code === 'INTERNAL') crashes.add(`${name} ${sent.slice(0, 400)}`)
  }
  // Where the first act of several is refused as a whole, the others were never tried.
  const answers = body.data ? Object.values(body.data).filter((answer) => answer !== null) : []
  attempts += body.data ? count : 1
  for (const answer of answers) note(String((answer as { __typename?: string }).__typename ?? 'answer'))
  return answers as Record<string, unknown>[]
}

/** Whether a text that nobody has is refused in the same words: a key for how it is written, and an id for finding nothing. */
async function isRefusedAlike(query: string, condition: Record<string, unknown>): Promise<boolean> {
  const [name = '', asked] = Object.entries(condition)[0] ?? []
  const { eq, in: ids } = asked as { eq?: string; in?: string[] }
  const sent = ids?.[0] ?? eq
  if (typeof sent !== 'string') return false
  const madeUp = ids ? globalId(keyOf(sent)?.type ?? '', crypto.randomUUID()) : [...sent].reverse().join('')
  const messages = await Promise.all(
    [sent, madeUp].map(async (text) => {
      const { body } = await post(world.url, intruder.key, { query, variables: { f: { [name]: { eq: text } } } })
      // A message quotes the beginning of what was sent.
      const shown = (message: string) => message.replaceAll(JSON.stringify(text.slice(0, 60)), '…')
      return (body.errors ?? []).map(({ message, extensions }) => [extensions.code, shown(message)])
    }),
  )
  return (
    JSON.stringify(messages[0]) === JSON.stringify(messages[1]) &&
    messages[0]?.[0]?.[0] === (ids ? 'NOT_FOUND' : 'BAD_REQUEST')
  )
}

/** Whether a list was answered, holds nothing and counts nothing. */
const isEmpty = (page: Record<string, unknown> | undefined): boolean =>
  Array.isArray(page?.nodes) &&
  page.nodes.length === 0 &&
  [0, undefined].includes(page.totalCount as number | undefined)

async function all(tries: (() => Promise<unknown>)[]): Promise<void> {
  const queue = tries.values()
  const worker = async () => {
    for (const attempt of queue) await attempt()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** All of the victim's rows as one number per table. What its rate limits have left changes with the time alone. */
async function fingerprint(): Promise<string> {
  const { database } = world.server.environment
  return await database.inOrganization(victim.id, async (db) => {
    const tables = await db.$queryRawUnsafe<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
       WHERE c.relname <> 'RateLimitBucket' AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    )
    const sums: string[] = []
    for (const { name } of tables) {
      const [row] = await db.$queryRawUnsafe<{ sum: string }[]>(
        `SELECT coalesce(sum(hashtextextended(t::text, 0)), 0)::text AS sum FROM "${name}" t`,
      )
      sums.push(`${name} ${row?.sum}`)
    }
    return sums.join('\n')
  })
}

/** Waits until the victim's people have scores: they are part of what must not be reached. */
async function scored(): Promise<void> {
  const { database } = world.server.environment
  const underWay = () =>
    database.inOrganization(victim.id, (db) => db.scoreRun.count({ where: { status: { in: ['QUEUED', 'RUNNING'] } } }))
  while ((await underWay()) > 0) await setTimeout(100)
}

/** Waits until the victim's own jobs are done: what changes from then on, somebody else did. */
async function quiet(): Promise<void> {
  let before = ''
  let same = 0
  for (let tries = 0; same < 3 && tries < 60; tries += 1) {
    const now = await fingerprint()
    same = now === before ? same + 1 : 0
    before = now
    await setTimeout(500)
  }
}

let turn = 0
const pick = (ids: readonly string[] | undefined): string => {
  turn += 1
  return ids?.[(turn * 7919) % ids.length] ?? ''
}
const NAMED: Record<string, string> = {
  from: 'Person',
  to: 'Person',
  nominee: 'Person',
  nominator: 'Person',
  by: 'Person',
  beneficiary: 'Person',
  source: 'Integration',
  subject: 'Campaign',
}

/** Type of the id that a place asks for: by its name, or by the noun that its mutation begins with. */
function typeOf(place: string, fieldName: string): string {
  const noun = place === 'id' ? (/^(apiKey|[a-z]+)/.exec(fieldName)?.[0] ?? '') : place.replace(/Ids?$/, '')
  return NAMED[noun] ?? noun.charAt(0).toUpperCase() + noun.slice(1)
}

/** Arguments for a field where one id is the victim's, each in turn, and the others are one's own. */
function argumentsOf(field: ReturnType<typeof rootFields>[number], round: number): Record<string, unknown> {
  const build = (choose: (name: string) => string) =>
    Object.fromEntries(
      field.args
        .filter(({ name }) => !['after', 'orderBy', 'expectedVersion', 'first'].includes(name))
        .map((arg) => [arg.name, valueFor(arg.type, arg.name, choose)]),
    )
  let places = 0
  build(() => {
    places += 1
    return ''
  })
  let place = 0
  return build((name) => {
    const type = typeOf(name, field.name)
    const theirs = round % 6 === 5 ? [...foreign.values()].flat() : (foreign.get(type) ?? [...foreign.values()].flat())
    place += 1
    return (place - 1) % places === round % places ? pick(theirs) : pick(own.get(type) ?? theirs)
  })
}

describe('another organisation', () => {
  it('cannot be reached by any field, mutation, filter, cursor or error', { timeout: 600_000 }, async () => {
    const ids = [...foreign.values()].flat()
    expect(ids.length).toBeGreaterThan(500)
    expect(foreign.size).toBeGreaterThan(14)
    // Every kind of node is among what is reached for.
    expect(nodeTypes.filter((name) => !foreign.get(name)?.length)).toEqual([])
    const before = await fingerprint()

    // Every id, as the type it is, with all that the type tells.
    const lookups = [...foreign].flatMap(([type, of]) => {
      const named = schema.getType(type)
      if (!isObjectType(named) || !named.getInterfaces().some(({ name }) => name === 'Node')) return []
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${type} ${selectAll(named, 0)} } }`
      return Array.from({ length: Math.ceil(of.length / 20) }, (_, part) => ({
        query,
        ids: of.slice(part * 20, part * 20 + 20),
      }))
    })
    for (const key of [intruder.key, ambassadorKey]) {
      await all(
        lookups.map((lookup) => async () => {
          const [found] = await attack(
            key,
            'nodes',
            { query: lookup.query, variables: { ids: lookup.ids } },
            lookup.ids.length,
          )
          if (!Array.isArray(found) || found.some((thing) => thing !== null))
            leaks.push(`nodes ${JSON.stringify(found)}`)
        }),
      )
    }

    // Every mutation, and every query with arguments.
    const mutations = rootFields(schema, 'mutation')
    const queries = rootFields(schema, 'query').filter(({ args, name }) => args.length > 0 && !name.startsWith('node'))
    for (const key of [intruder.key, ambassadorKey]) {
      const batches = Array.from({ length: ROUNDS }, (_, round) => round)
      await all(
        batches.flatMap((round) =>
          [
            ...mutations.map((field) => ['mutation', field] as const),
            ...queries.map((field) => ['query', field] as const),
          ].map(([kind, field]) => async () => {
            // A document may hold 60 aliases, and errors with fields of the same names need some.
            const aliases = selectAll(field.type, 0).split(': ').length
            // What asks a plugin stands alone in its operation.
            const alone = key !== intruder.key || MUTATIONS.get(field.name)?.asks === true
            const most = kind === 'query' ? 3 : alone ? 1 : 6
            const several = Math.min(most, Math.floor(REQUEST_LIMITS.aliases / aliases))
            const calls = Array.from({ length: several }, (_, index) => argumentsOf(field, round * several + index))
            await attack(key, field.name, callsOf(kind, field, calls, 0), several)
          }),
        ),
      )
    }

    // Filters as oracles: a condition that only the victim's rows meet counts nobody.
    const texts = [...secrets].filter((text) => text.length < 100)
    const [unlisted, uncounted]: [string[], string[]] = [[], []]
    for (const field of queries) {
      const filter = field.args.find(({ name }) => name === 'filter')
      const type = filter && getNamedType(filter.type)
      if (!type || !isInputObjectType(type)) continue
      const page = getNamedType(field.type)
      if (!isObjectType(page) || !page.name.endsWith('Connection')) {
        unlisted.push(field.name)
        continue
      }
      const conditions = Object.values(type.getFields()).flatMap(
        ({ name, type: filterType }): Record<string, unknown>[] => {
          const kind = getNamedType(filterType).name
          const many = Array.from({ length: 10 })
          if (kind === 'IdFilter')
            return many.map(() => ({ [name]: { in: [pick(foreign.get(typeOf(name, ''))), pick(ids)] } }))
          if (kind === 'TextFilter') return many.map(() => ({ [name]: { contains: pick(texts) } }))
          return kind === 'KeyFilter' ? many.map(() => ({ [name]: { eq: pick(texts) } })) : []
        },
      )
      const counted = page.getFields().totalCount ? 'totalCount' : ''
      if (!counted) uncounted.push(field.name)
      const query = `query ($f: ${type.name}) { ${field.name}(filter: $f) { ${counted} nodes { id } } }`
      await all(
        conditions.map((f) => async () => {
          const [found] = await attack(intruder.key, `${field.name} filter`, { query, variables: { f } }, 1)
          // The intruder's own audit log holds what was refused above, with the ids that were sent; of the victim's
          // entries none may be among it, which `attack` looks for.
          if (field.name === 'auditLog' && 'subjectId' in f) return
          if (found === undefined && (await isRefusedAlike(query, f))) return
          if (!isEmpty(found)) leaks.push(`${field.name} ${JSON.stringify(f)} ${JSON.stringify(found)}`)
        }),
      )
    }
    expect(unlisted).toEqual(COUNTS)
    expect(uncounted).toEqual(UNCOUNTED)

    for (const field of queries.filter(({ args }) => args.some(({ name }) => name === 'after'))) {
      if (field.args.some(({ type }) => String(type).endsWith('!'))) continue
      const { body } = await post(world.url, victim.key, { query: `{ ${field.name}(first: 20) { edges { cursor } } }` })
      const { edges = [] } = (body.data?.[field.name] ?? {}) as { edges?: { cursor: string }[] }
      await all(
        edges.map(({ cursor: after }) => async () => {
          await attack(intruder.key, `${field.name} after`, callsOf('query', field, [{ first: 20, after }], 0), 1)
        }),
      )
    }

    if (process.env.PORTEVOIX_SHOW_ENDS)
      for (const [name, tally] of ends) console.log(name, JSON.stringify(Object.fromEntries(tally)))
    expect([...new Set(leaks)].slice(0, 20)).toEqual([])
    expect([...crashes].slice(0, 10)).toEqual([])
    expect(attempts).toBeGreaterThanOrEqual(ATTEMPTS)
    expect(await fingerprint()).toBe(before)
    const unreached = mutations.filter(({ name }) => !ends.get(name)?.has('NotFoundError')).map(({ name }) => name)
    expect(unreached).toEqual(WITHOUT_IDS)
    console.log(
      `${attempts} attempts over ${mutations.length} mutations and ${queries.length} queries with ${ids.length} foreign ids and ${secrets.size} texts: 0 leaks`,
    )
  })

  it('cannot be followed by a subscription, by id or by cursor', async () => {
    const told = async (query: string, variables: object): Promise<string[]> => {
      const stream = await openStream(world.url, intruder.key, { query, variables })
      const messages: string[] = []
      for (let message = await stream.next(); message?.event === 'next'; message = await stream.next()) {
        messages.push(JSON.stringify(message.data))
        if (message.data.data?.events?.subject?.id === ownTopic) break
      }
      stream.close()
      return messages
    }
    let ownTopic = ''
    const runs = rootFields(schema, 'subscription').filter(({ args }) => args.some(({ name }) => name === 'id'))
    expect(runs.length).toBeGreaterThan(2)
    for (const { name, type } of runs) {
      const typeName = getNamedType(type).name
      const query = `subscription ($id: ID!) { ${name}(id: $id) { id } }`
      const [missing] = await told(query, { id: globalId(typeName, crypto.randomUUID()) })
      expect(missing).toContain('NOT_FOUND')
      const ids = foreign.get(typeName) ?? []
      expect(ids.length, typeName).toBeGreaterThan(0)
      for (const id of ids.slice(0, 5)) expect(await told(query, { id })).toEqual([missing])
    }
    const { body } = await post(world.url, victim.key, { query: '{ events(first: 1) { nodes { cursor } } }' })
    const after = (body.data?.events as { nodes: { cursor: string }[] } | undefined)?.nodes[0]?.cursor
    const making = await post(world.url, intruder.key, {
      query: 'mutation { topicCreate(input: { name: "Followed" }) { ... on Topic { id } } }',
    })
    ownTopic = (making.body.data?.topicCreate as { id: string } | undefined)?.id ?? ''
    const query =
      'subscription ($after: String) { events(after: $after) { id type subject { id } actor { id name } data } }'
    const messages = await told(query, { after })
    expect(messages.at(-1)).toContain(ownTopic)
    const leaked = messages.filter((message) => [...secrets].some((secret) => message.includes(secret)))
    expect(leaked).toEqual([])
  })
})
