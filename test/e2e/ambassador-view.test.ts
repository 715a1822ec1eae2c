import { globalId } from '@portevoix/api/core/ids.ts'
import { fillDemo } from '@portevoix/api/demo/index.ts'
import { createAccount, createApiKey } from '@portevoix/api/modules/organizations/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { callsOf, rootFields, selectAll, selectEach } from './isolation/documents.ts'

let world: World
let organizationId: string
let ownerKey: string
/** Somebody with shares of their own. */
let me: { personId: string; key: string }
/** Everything that the ambassador's token could make the API tell. */
const seen: string[] = []
/** Ids of everything that the token was told of, by type. */
const reached = new Map<string, Set<string>>()
const CONFIDENTIAL = 'Project Nightingale'
const DRAFT = 'A draft that nobody approved'
const REDRAFTED = 'Words changed after the approval'

type Row = Record<string, unknown>
const read = <Result>(sql: string, ...values: unknown[]) =>
  world.server.environment.database.inOrganization(organizationId, (db) => db.$queryRawUnsafe<Result[]>(sql, ...values))

beforeAll(async () => {
  world = await startWorld()
  const { environment } = world.server
  const demo = await fillDemo(environment, { until: new Date('2026-11-01T00:00:00Z'), report: () => {} })
  if (!demo) throw new Error('The demo was there already.')
  organizationId = demo.organizationId
  ownerKey = demo.apiKey
  const [busiest] = await read<{ personId: string; contentId: string; campaignId: string }>(`
    SELECT a."personId", max(s."contentId"::text) AS "contentId", max(s."campaignId"::text) AS "campaignId" FROM "Share" s
    JOIN "Participation" p ON p.id = s."participationId" JOIN "Ambassador" a ON a.id = p."ambassadorId"
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`)
  if (!busiest) throw new Error('The demo has no shares.')
  const [account] = await read<{ id: string }>('SELECT id FROM "Account" WHERE "personId" = $1::uuid', busiest.personId)
  const accountId =
    account?.id ??
    (await createAccount(
      environment.database,
      organizationId,
      { name: 'Ambassador', email: null, roles: ['AMBASSADOR'], personId: busiest.personId },
      environment.now(),
    ))
  const key = await createApiKey(environment.database, organizationId, { accountId, name: 'view' }, environment.now())
  me = { personId: busiest.personId, key }
  const campaignId = globalId('Campaign', busiest.campaignId)
  const draft = await act('contentCreate', { input: { title: DRAFT, text: DRAFT, kind: 'article' } })
  await act('campaignContentAdd', { id: campaignId, input: { contentId: draft.id } })
  const id = globalId('Content', busiest.contentId)
  await act('contentUpdate', { id, input: { title: REDRAFTED, text: REDRAFTED } })
  const rule = { kind: 'CONFIDENTIAL_TERM', severity: 'BLOCK', terms: [CONFIDENTIAL] }
  await act('policyPublish', { input: { name: 'Secrets', effectiveFrom: '2026-01-01T00:00:00Z', rules: [rule] } })
}, 300_000)
afterAll(() => world?.stop())

/** Calls a mutation as the owner. */
async function act(name: string, args: Record<string, unknown>): Promise<{ id: string }> {
  const field = rootFields(schema, 'mutation').find((one) => one.name === name)
  if (!field) throw new Error(`There is no ${name}.`)
  const { body } = await post(world.url, ownerKey, callsOf('mutation', field, [args], 0))
  const answer = body.data?.a0 as { id?: string } | undefined
  expect(answer?.id, JSON.stringify(body)).toBeDefined()
  return answer as { id: string }
}

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { body } = await post(world.url, me.key, { query, variables })
  seen.push(JSON.stringify(body))
  for (const { extensions } of body.errors ?? []) expect(extensions.code, query.slice(0, 200)).toBe('FORBIDDEN')
  note(body.data)
  return body.data
}

function note(value: unknown): void {
  if (Array.isArray(value)) return void value.forEach(note)
  if (!value || typeof value !== 'object') return
  const { __typename: type, id } = value as Row
  if (typeof type === 'string' && typeof id === 'string') {
    const ids = reached.get(type) ?? new Set()
    reached.set(type, ids.add(id))
  }
  Object.values(value).forEach(note)
}

const nodeTypes = () =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))

/** Ids of all things of the organisation by type, as only the database knows them. */
async function allIds(): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>()
  for (const { name } of nodeTypes()) {
    const rows = await read<{ id: string }>(`SELECT id::text FROM "${name}" ORDER BY id LIMIT 2000`)
    known.set(
      name,
      rows.map(({ id }) => globalId(name, id)),
    )
  }
  return known
}

describe('an ambassador', () => {
  it('sees nothing of other people in any field', { timeout: 300_000 }, async () => {
    for (const field of rootFields(schema, 'query')) {
      if (field.args.some((arg) => String(arg.type).endsWith('!'))) continue
      const paged = field.args.some(({ name }) => name === 'first')
      const parts = field.args.length === 0 ? selectEach(field.type, 3) : []
      for (const part of parts) await ask(`{ ${field.name} ${part} }`)
      if (parts.length > 0) continue
      for (const depth of paged ? [0, 1, 2] : [3]) {
        const { query, variables } = callsOf('query', field, [paged ? { first: [100, 20, 4][depth] } : {}], depth)
        await ask(query, variables)
      }
    }
    await ask('{ scores(model: "influence", first: 100) { nodes { value person { displayName } } } }')
    await ask('{ viewer { person { score(model: "influence") { value person { displayName } } } } }')

    // The id of every single thing, with everything that it leads to.
    for (const [name, ids] of await allIds()) {
      const type = schema.getType(name)
      if (!isObjectType(type)) continue
      for (const depth of [0, 1, 2]) {
        const size = [100, 20, 4][depth] ?? 1
        const chosen = depth === 0 ? ids : [...(reached.get(name) ?? [])].slice(0, 40)
        for (let from = 0; from < chosen.length; from += size) {
          const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${name} ${selectAll(type, depth)} } }`
          await ask(query, { ids: chosen.slice(from, from + size) })
        }
      }
    }

    const told = seen.join('\n')
    const others = await read<{ id: string; displayName: string; email: string | null; externalId: string | null }>(
      'SELECT id::text, "displayName", email, "externalId" FROM "Person" WHERE id <> $1::uuid',
      me.personId,
    )
    const foreign = (text: string | null) => text !== null && text.length > 3 && told.includes(text)
    expect(others.length).toBeGreaterThan(100)
    for (const { id, displayName, email } of others) {
      expect([displayName, email, globalId('Person', id)].filter(foreign), displayName).toEqual([])
    }
    const shares = await read<{ text: string; id: string }>(
      `SELECT s.text, s.id::text FROM "Share" s JOIN "Participation" p ON p.id = s."participationId"
       JOIN "Ambassador" a ON a.id = p."ambassadorId" WHERE a."personId" <> $1::uuid`,
      me.personId,
    )
    const ownTexts = new Set(
      (
        await read<{ text: string }>(
          `SELECT s.text FROM "Share" s JOIN "Participation" p ON p.id = s."participationId"
           JOIN "Ambassador" a ON a.id = p."ambassadorId" WHERE a."personId" = $1::uuid`,
          me.personId,
        )
      ).map(({ text }) => text),
    )
    expect(shares.length).toBeGreaterThan(50)
    expect(shares.filter(({ text }) => !ownTexts.has(text) && told.includes(JSON.stringify(text)))).toEqual([])
    expect(shares.filter(({ id }) => told.includes(globalId('Share', id)))).toEqual([])
    for (const [name, belongs] of [
      ['Participation', '"ambassadorId" IN (SELECT id FROM "Ambassador" WHERE "personId" = $1::uuid)'],
      ['Ambassador', '"personId" = $1::uuid'],
      ['SocialAccount', '"personId" = $1::uuid'],
      ['Nomination', '"nominatorId" = $1::uuid'],
      ['Account', '"personId" = $1::uuid'],
    ] as const) {
      const mine = (await read<{ id: string }>(`SELECT id::text FROM "${name}" WHERE ${belongs}`, me.personId)).map(
        ({ id }) => globalId(name, id),
      )
      expect(
        [...(reached.get(name) ?? [])].filter((id) => !mine.includes(id)),
        name,
      ).toEqual([])
    }
    for (const name of [
      'ApiKey',
      'Cost',
      'Import',
      'Integration',
      'Network',
      'ScoreRun',
      'SyncRun',
      'Upload',
      'Event',
    ]) {
      expect([...(reached.get(name) ?? [])], name).toEqual([])
    }
    for (const text of [CONFIDENTIAL, DRAFT, REDRAFTED]) expect(told.includes(text), text).toBe(false)
    expect(reached.get('Share')?.size).toBeGreaterThan(0)
    expect(reached.get('Person')?.size).toBe(1)
  })
})
