import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { fillDemo } from '@portevoix/api/demo/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../../harness.ts'
import { type Attempt, callOf, rootFields, valueFor } from './documents.ts'

/** Attempts to reach another organisation's data, at least. */
const ATTEMPTS = 10_000
const AT_ONCE = 8

let world: World
/** Whose data it is. */
let victim: { id: string; key: string }
/** Who tries to reach it, with every permission there is in an organisation of their own. */
let intruder: Organization
let victimIds: string[]
/** Texts that only the victim's data hold. */
let secrets: Set<string>
let attempts = 0

beforeAll(async () => {
  world = await startWorld()
  const demo = await fillDemo(world.server.environment, { until: new Date('2026-11-01T00:00:00Z'), report: () => {} })
  if (!demo) throw new Error('The demo was there already.')
  victim = { id: demo.organizationId, key: demo.apiKey }
  intruder = await world.addOrganization('Intruder')
  const seen = await crawl(victim.key)
  const own = await crawl(intruder.key)
  secrets = new Set([...seen].filter((text) => text.length >= 10 && !own.has(text) && !/^\d{4}-\d\d-\d\dT/.test(text)))
  victimIds = [...seen].filter((text) => isForeignId(text))
}, 300_000)
afterAll(() => world?.stop())

const isForeignId = (text: string) => /^[\w-]{40,}$/.test(text) && /^[0-9a-f-]{36}$/.test(parseGlobalId(text)?.id ?? '')

/** Everything that a key can read by the root fields that need no arguments. */
async function crawl(key: string): Promise<Set<string>> {
  const texts = new Set<string>()
  for (const field of rootFields(schema, 'query')) {
    if (field.args.some((arg) => String(arg.type).endsWith('!'))) continue
    const first = field.args.some(({ name }) => name === 'first') ? { first: 40 } : {}
    const { body } = await post(world.url, key, callOf('query', field, first, 1))
    collectTexts(body.data, texts)
  }
  return texts
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, into)
  else if (value && typeof value === 'object') for (const item of Object.values(value)) collectTexts(item, into)
}

/** Makes attempts, some at once, and returns what leaked: a text of the victim in an answer that did not send it. */
async function attack(key: string, tries: Attempt[]): Promise<string[]> {
  const leaks: string[] = []
  const queue = tries.values()
  const worker = async () => {
    for (const attempt of queue) {
      attempts += 1
      const { body } = await post(world.url, key, attempt)
      const sent = JSON.stringify(attempt.variables)
      const texts = new Set<string>()
      collectTexts(body, texts)
      for (const text of texts) {
        if (secrets.has(text) && !sent.includes(text)) leaks.push(`${attempt.query.slice(0, 80)} → ${text}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return leaks
}

/** All of the victim's rows as one number per table. */
async function fingerprint(): Promise<string> {
  const { database } = world.server.environment
  return await database.inOrganization(victim.id, async (db) => {
    const tables = await db.$queryRawUnsafe<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
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

describe('another organisation', () => {
  it('cannot be reached by any field, mutation, filter, cursor or error', { timeout: 600_000 }, async () => {
    expect(victimIds.length).toBeGreaterThan(300)
    const before = await fingerprint()
    const ambassador = await intruder.as(['AMBASSADOR'])
    const leaks: string[] = []

    const byId = victimIds.map(
      (id): Attempt => ({ query: 'query ($id: ID!) { node(id: $id) { __typename id } }', variables: { id } }),
    )
    for (const key of [intruder.key, ambassador.key]) {
      for (const attempt of byId) {
        attempts += 1
        const { body } = await post(world.url, key, attempt)
        if (body.data?.node !== null) leaks.push(`node ${JSON.stringify(body)}`)
      }
    }

    let turn = 0
    const typeIn = (name: string) =>
      name
        .replace(/Ids?$/, '')
        .replace(/^(from|to|subject|source|uploads?)$/, '')
        .toLowerCase()
    const chooseId = (name: string): string => {
      turn += 1
      const wanted = victimIds.filter((id) => parseGlobalId(id)?.type.toLowerCase() === typeIn(name))
      const among = wanted.length > 0 && turn % 3 !== 0 ? wanted : victimIds
      return among[(turn * 7919) % among.length] ?? ''
    }
    const fields = [
      ...rootFields(schema, 'mutation').map((field) => ({ kind: 'mutation' as const, field })),
      ...rootFields(schema, 'query')
        .filter((field) => field.args.length > 0)
        .map((field) => ({ kind: 'query' as const, field })),
    ]
    const rounds = Math.ceil((ATTEMPTS - attempts) / fields.length / 2)
    for (const key of [intruder.key, ambassador.key]) {
      const tries = Array.from({ length: rounds }, () =>
        fields.map(({ kind, field }) => {
          const args = Object.fromEntries(
            field.args
              .filter(({ name }) => !['after', 'orderBy', 'expectedVersion'].includes(name))
              .map((arg) => [arg.name, valueFor(arg.type, arg.name, chooseId)]),
          )
          return callOf(kind, field, args, 1)
        }),
      ).flat()
      leaks.push(...(await attack(key, tries)))
    }

    for (const field of rootFields(schema, 'query').filter(({ args }) => args.some(({ name }) => name === 'after'))) {
      const own = await post(world.url, victim.key, { query: `{ ${field.name}(first: 2) { pageInfo { endCursor } } }` })
      const after = (own.body.data?.[field.name] as { pageInfo: { endCursor: string | null } } | undefined)?.pageInfo
        .endCursor
      if (after) leaks.push(...(await attack(intruder.key, [callOf('query', field, { first: 100, after }, 1)])))
    }

    expect(leaks.slice(0, 20)).toEqual([])
    expect(attempts).toBeGreaterThanOrEqual(ATTEMPTS)
    expect(await fingerprint()).toBe(before)
    console.log(
      `${attempts} attempts over ${fields.length} root fields with ${victimIds.length} foreign ids and ${secrets.size} planted texts: 0 leaks`,
    )
  })
})
