import { createHash } from 'node:crypto'
import { globalId } from '@portevoix/api/core/ids.ts'
import { newKey, secretBox } from '@portevoix/api/platform/auth/index.ts'
import type { OperationEnvironment } from '@portevoix/api/platform/operations/index.ts'
import { parse, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const CREATE =
  'mutation ($name: String!) { topicCreate(input: { name: $name }) { __typename ... on Topic { id name } } }'
const create = (name: string, idempotencyKey: string, key = world.organization.key) =>
  post(world.url, key, { query: CREATE, variables: { name } }, { 'idempotency-key': idempotencyKey })

const read = <Row>(sql: string, ...values: unknown[]) =>
  world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.$queryRawUnsafe<Row[]>(sql, ...values),
  )

async function count(table: 'Topic' | 'Event' | 'IdempotentAnswer', where: string, value: string): Promise<number> {
  const [row] = await read<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}" WHERE ${where}`, value)
  return row?.count ?? 0
}
const topics = (name: string) => count('Topic', 'name = $1', name)

describe('one Idempotency-Key', () => {
  it('has one effect for any number of concurrent calls', async () => {
    const before = await count('Event', 'type = $1', 'topic.created')
    const calls = await Promise.all(Array.from({ length: 100 }, () => create('Once of a hundred', 'hundred')))
    expect(await topics('Once of a hundred')).toBe(1)
    expect(await count('Event', 'type = $1', 'topic.created')).toBe(before + 1)
    const done = calls.filter(({ status }) => status === 200)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map(({ body }) => JSON.stringify(body.data))).size).toBe(1)
    const codes = calls.filter(({ status }) => status !== 200).map(({ body }) => body.errors?.[0]?.extensions.code)
    expect(codes.filter((code) => code !== 'IDEMPOTENCY_CONFLICT' && code !== 'SERVICE_UNAVAILABLE')).toEqual([])
    const later = await create('Once of a hundred', 'hundred')
    expect(later.body.data).toEqual(done[0]?.body.data)
    expect(await topics('Once of a hundred')).toBe(1)
  })

  it('is refused with another request, and belongs to one account', async () => {
    await create('Mine', 'shared-key')
    const other = await create('Something else', 'shared-key')
    expect(other.body.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH')
    expect(await topics('Something else')).toBe(0)
    const colleague = await world.organization.as(['MANAGER'])
    const theirs = await create('Of a colleague', 'shared-key', colleague.key)
    expect(theirs.body.data?.topicCreate).toMatchObject({ name: 'Of a colleague' })
    const elsewhere = await world.addOrganization('Elsewhere')
    const same = await create('Mine', 'shared-key', elsewhere.key)
    expect(same.body.data?.topicCreate).toMatchObject({ __typename: 'Topic', name: 'Mine' })
    expect(await topics('Mine')).toBe(1)
  })

  it('does not return an answer to another API key of the account', async () => {
    const first = await world.organization.as(['OWNER'])
    const MAKE =
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { ... on ApiKeyCreatePayload { key } } }'
    const make = async (key: string, expiresAt: Date | null, idempotencyKey: string) => {
      const input = { accountId: globalId('Account', first.accountId), name: 'Key', expiresAt }
      return await post(world.url, key, { query: MAKE, variables: { input } }, { 'idempotency-key': idempotencyKey })
    }
    const short = await make(first.key, new Date(Date.now() + 60_000), 'short')
    const lasting = await make(first.key, null, 'lasting')
    expect((await make(first.key, null, 'lasting')).body.data).toEqual(lasting.body.data)
    const ending = short.body.data?.apiKeyCreate as { key: string } | undefined
    const again = await make(ending?.key ?? '', null, 'lasting')
    expect(again.body.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH')
  })

  it('can be reused after a failed commit, which stored neither effect nor answer', async () => {
    const { database } = world.server.environment as { database: OperationEnvironment['database'] }
    const { open } = database
    database.open = (organizationId, mode) => {
      const session = open(organizationId, mode)
      const commit = async () => {
        await session.rollback()
        throw Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' })
      }
      return mode === 'write'
        ? { db: session.db, savepoint: session.savepoint, rollback: session.rollback, commit }
        : session
    }
    try {
      const failed = await create('After a crash', 'crash')
      expect(failed.status).toBe(503)
    } finally {
      database.open = open
    }
    expect(await topics('After a crash')).toBe(0)
    expect(await count('IdempotentAnswer', 'key = $1', 'crash')).toBe(0)
    expect((await create('After a crash', 'crash')).body.data?.topicCreate).toMatchObject({ name: 'After a crash' })
    expect(await topics('After a crash')).toBe(1)
  })

  it('returns the answer again when the response was lost', async () => {
    const broken = new AbortController()
    const lost = fetch(world.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${world.organization.key}`,
        'idempotency-key': 'lost',
      },
      body: JSON.stringify({ query: CREATE, variables: { name: 'Lost' } }),
      signal: broken.signal,
    }).catch(() => null)
    await expect.poll(() => topics('Lost'), { timeout: 5_000 }).toBe(1)
    broken.abort()
    await lost
    expect((await create('Lost', 'lost')).body.data?.topicCreate).toMatchObject({ name: 'Lost' })
    expect(await topics('Lost')).toBe(1)
  })

  it('leaves no readable answer in the database', async () => {
    const query = `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { displayName email } } }`
    const input = { displayName: 'Planted Idempotent', email: 'planted.idempotent@example.org', kind: 'EMPLOYEE' }
    const headers = { 'idempotency-key': 'sealed' }
    const { body } = await post(world.url, world.organization.key, { query, variables: { input } }, headers)
    expect(body.data?.personCreate).toMatchObject({ email: input.email })
    const rows = await read<{ row: string; body: Uint8Array; hash: string }>(
      `SELECT t::text AS row, body, "requestHash" AS hash FROM "IdempotentAnswer" t WHERE key = 'sealed'`,
    )
    expect(rows).toHaveLength(1)
    // Nor anything to try guesses on: what tells requests apart cannot be made without the secret key.
    const hash = createHash('sha256').update(world.organization.key).digest()
    const [apiKey] = await read<{ id: string }>('SELECT id::text FROM "ApiKey" WHERE hash = $1', hash)
    const text = JSON.stringify([print(parse(query)), null, { input }, [['OWNER'], [], null, 'KEY'], apiKey?.id])
    expect(rows[0]?.hash).not.toBe(createHash('sha256').update(text).digest('hex'))
    const [digest] = world.server.environment.services.secrets.digests(text, 'idempotent-request')
    expect(rows[0]?.hash).toBe(digest)
    expect(`${rows[0]?.row}${Buffer.from(rows[0]?.body ?? []).toString('latin1')}`).not.toMatch(/planted/i)
  })

  it('does not block an erasure when the key of a stored answer is lost: the answer is emptied', async () => {
    const variables = { input: { displayName: 'To Be Erased', kind: 'EMPLOYEE' } }
    const query = `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }`
    const { body } = await post(world.url, world.organization.key, { query, variables })
    const { id } = (body.data?.personCreate ?? {}) as { id: string }
    await create('Sealed elsewhere', 'lost-key')
    const sealed = secretBox({ all: () => [newKey()] }).seal('{}', 'idempotent-answer')
    await read(`UPDATE "IdempotentAnswer" SET body = $1 WHERE key = 'lost-key' RETURNING key`, sealed)
    expect((await create('Sealed elsewhere', 'lost-key')).body.errors?.[0]?.extensions.code).toBe(
      'IDEMPOTENCY_MISMATCH',
    )
    const purge = 'mutation ($id: ID!) { personPurge(id: $id) { ... on PersonPurgePayload { purgedId } } }'
    const purged = await post(world.url, world.organization.key, { query: purge, variables: { id } })
    expect(purged.body.data?.personPurge).toEqual({ purgedId: id })
    expect(await count('IdempotentAnswer', 'key = $1 AND length(body) > 0', 'lost-key')).toBe(0)
  })
})
