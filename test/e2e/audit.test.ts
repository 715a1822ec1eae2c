import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  await world?.stop()
})

const LOG = `query Log($filter: AuditEntryFilter) { auditLog(filter: $filter) {
  nodes { act outcome code at account { name } subject { id type } requestId } } }`
const TOPIC = `mutation Topic($name: String!) { topicCreate(input: { name: $name }) { __typename ... on Topic { id } } }`

interface Entry {
  act: string
  outcome: string
  code: string | null
  account: { name: string } | null
  subject: { id: string; type: string } | null
  requestId: string | null
}

async function entries(filter: object = {}): Promise<Entry[]> {
  const { body } = await post(world.url, world.organization.key, { query: LOG, variables: { filter } })
  expect(body.errors).toBeUndefined()
  return (body.data as { auditLog: { nodes: Entry[] } }).auditLog.nodes
}

async function createTopic(key: string, name: string, headers: Record<string, string> = {}) {
  const answer = await post(world.url, key, { query: TOPIC, variables: { name } }, headers)
  return { ...answer, topic: answer.body.data?.topicCreate as { __typename: string; id?: string } | undefined }
}

describe('the audit log', () => {
  it('contains every act with its actor and object, and nothing of its input', async () => {
    const name = 'a very particular topic'
    const { topic, headers } = await createTopic(world.organization.key, name)
    const [entry] = await entries({ act: { eq: 'topicCreate' } })
    expect(entry).toMatchObject({
      outcome: 'DONE',
      code: null,
      account: { name: 'Owner' },
      subject: { id: topic?.id, type: 'Topic' },
      requestId: headers.get('x-request-id'),
    })
    expect(JSON.stringify(await entries())).not.toContain(name)
  })

  it('contains refusals with reason and object', async () => {
    const { topic } = await createTopic(world.organization.key, 'held')
    expect((await createTopic(world.organization.key, 'held')).topic?.__typename).toBe('ConflictError')
    const analyst = await world.organization.as(['ANALYST'])
    const rename = `mutation R($id: ID!) { topicUpdate(id: $id, input: { name: "x" }) { __typename } }`
    const { body } = await post(world.url, analyst.key, { query: rename, variables: { id: topic?.id } })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const refused = await entries({ outcome: { eq: 'REFUSED' } })
    expect(refused).toMatchObject([
      {
        act: 'topicUpdate',
        code: 'FORBIDDEN',
        account: { name: 'ANALYST' },
        subject: { id: topic?.id, type: 'Topic' },
      },
      { act: 'topicCreate', code: 'NAME_TAKEN', account: { name: 'Owner' }, subject: null },
    ])
  })

  it('names the changed object also when the result is something else', async () => {
    const query = `mutation P($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }`
    const variables = { input: { displayName: 'Somebody', kind: 'EMPLOYEE' } }
    const { body } = await post(world.url, world.organization.key, { query, variables })
    const { id } = (body.data?.personCreate ?? {}) as { id: string }
    const purge = `mutation P($id: ID!) { personPurge(id: $id) { __typename } }`
    await post(world.url, world.organization.key, { query: purge, variables: { id } })
    expect(await entries({ act: { eq: 'personPurge' } })).toMatchObject([{ subject: { id, type: 'Person' } }])
  })

  it('contains no text of the caller, such as a type in an id or an operation name', async () => {
    const forged = Buffer.from(`Jane Doe, jane@example.org:${crypto.randomUUID()}`).toString('base64url')
    const query = `mutation P($id: ID!) { personPurge(id: $id) { __typename } }`
    const named = { 'x-request-id': 'jane@example.org' }
    const { headers } = await post(world.url, world.organization.key, { query, variables: { id: forged } }, named)
    expect(headers.get('x-request-id')).not.toContain('jane')
    const [entry] = await entries({ act: { eq: 'personPurge' }, outcome: { eq: 'REFUSED' } })
    expect(entry).toMatchObject({ code: 'NOT_FOUND', subject: null })
    expect(JSON.stringify(await entries())).not.toMatch(/jane/i)
    const long = await post(world.url, world.organization.key, { query: LOG }, { 'x-request-id': 'a'.repeat(500) })
    expect(long.headers.get('x-request-id')?.length).toBe(36)
  })

  it('counts a repeated request with one key as one act', async () => {
    const headers = { 'idempotency-key': 'audit-once' }
    for (let time = 0; time < 3; time += 1) await createTopic(world.organization.key, 'once', headers)
    expect((await entries({ act: { eq: 'topicCreate' }, outcome: { eq: 'DONE' } })).length).toBe(3)
  })

  it('is for owners only', async () => {
    const manager = await world.organization.as(['MANAGER'])
    const { body } = await post(world.url, manager.key, { query: LOG })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('cannot be changed, even by SQL of the server', async () => {
    const { database } = world.server.environment
    for (const statement of ['UPDATE "AuditEntry" SET act = \'x\'', 'DELETE FROM "AuditEntry"']) {
      await expect(
        database.inOrganization(world.organization.id, (db) => db.$executeRawUnsafe(statement)),
      ).rejects.toThrow(/permission denied/)
    }
  })

  it('filters by one object of any type', async () => {
    const { topic } = await createTopic(world.organization.key, 'with a history')
    await createTopic(world.organization.key, 'of no interest')
    const history = await entries({ subjectId: { eq: topic?.id } })
    expect(history).toMatchObject([{ act: 'topicCreate', subject: { id: topic?.id, type: 'Topic' } }])
    expect(await entries({ subjectId: { eq: globalId('Topic', crypto.randomUUID()) } })).toEqual([])
  })
})
