import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import {
  TopicCreateDocument,
  TrustedDocumentPushDocument,
  TrustedDocumentsOnlyDocument,
  WebhookDeliveriesDocument,
  WebhookDeliveryReplayDocument,
  WebhookEndpointCreateDocument,
  WebhookEndpointDeleteDocument,
  WebhookEndpointPauseDocument,
  WebhookEndpointReplayDocument,
  WebhookEndpointResumeDocument,
  WebhookEndpointRotateSecretDocument,
  WebhookEndpointsDocument,
  WebhookEndpointTryDocument,
  WebhookEndpointUpdateDocument,
} from '@portevoix/sdk/documents'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { type Received, type Receiver, startReceiver } from '../receiver.ts'

let receiver: Receiver
let world: World
beforeAll(async () => {
  receiver = await startReceiver()
  world = await startWorld({ plugins: [], allowPrivate: [receiver.host] })
})
afterAll(async () => {
  await world?.stop()
  await receiver?.stop()
})
afterEach(async () => {
  await inside((db) => db.webhookEndpoint.deleteMany())
  receiver.received.length = 0
  receiver.answer = (response) => void response.writeHead(204).end()
})

// The feed waits for transactions of other tests too.
const SOON = { timeout: 60_000, interval: 50 }
vi.setConfig({ testTimeout: 120_000 })
const TOPICS = `subscription { events(filter: { type: { eq: "topic.created" } }) { id type subject { id } data } }`
const by = (organization: Organization) => organization.client

let names = 0
async function endpoint(
  more: { url?: string; document?: string; after?: string } = {},
  client = by(world.organization),
) {
  names += 1
  const input = { name: `Hook ${names}`, url: receiver.url, document: TOPICS, ...more }
  const { secret, endpoint: made } = await client.mutate(WebhookEndpointCreateDocument, { input })
  return { secret, id: made.id, uuid: parseGlobalId(made.id)?.id ?? '' }
}
async function topic(client = by(world.organization)): Promise<string> {
  names += 1
  return (await client.mutate(TopicCreateDocument, { input: { name: `Topic ${names}` } })).id
}
const stateOf = async (id: string, client = by(world.organization)) => {
  const { data } = await client.query(WebhookEndpointsDocument, { first: 100 })
  const found = data.webhookEndpoints?.nodes.find((one) => one.id === id)
  return [found?.status, found?.pauseCause]
}
const change = async (organization: Organization, field: string) => {
  const query = `mutation { ${field} { ... on Organization { slug } ... on UserError { message } } }`
  const { body } = await post(world.url, organization.key, { query })
  expect(Object.values(body.data ?? {})).toEqual([{ slug: expect.any(String) }])
}
const deliveriesOf = async (id: string, client = by(world.organization)) =>
  (await client.query(WebhookDeliveriesDocument, { filter: { endpointId: { eq: id } } })).data.webhookDeliveries
    ?.nodes ?? []
const inside = <T>(
  work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1],
  of = world.organization,
) => world.server.environment.database.inOrganization(of.id, work)
/** The next attempt is a column that is compared with the clock of the server. */
const dueNow = (id: string) =>
  inside(
    (db) =>
      db.$executeRaw`UPDATE "WebhookDelivery" SET "dueAt" = now() WHERE "endpointId" = ${id}::uuid AND "dueAt" IS NOT NULL`,
  )
const end = async (id: string, client = by(world.organization)) =>
  void (await client.mutate(WebhookEndpointDeleteDocument, { id }))
const at = (path: string) => receiver.received.filter((one) => one.path === path)
const dataOf = ({ body }: Received) => JSON.parse(body).data.events

describe('a webhook', () => {
  it('brings each event once committed, signed as Standard Webhooks has it, and keeps no body', async () => {
    const { id, secret } = await endpoint()
    const subject = await topic()
    await expect.poll(() => receiver.received.length, SOON).toBe(1)
    const [{ headers, body }] = receiver.received as [Received]
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'topic.created',
      timestamp: expect.stringMatching(/^2\d{3}-.*Z$/),
      data: { events: { type: 'topic.created', subject: { id: subject } } },
    })
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringContaining('Portevoix/'),
    })
    await expect.poll(async () => (await deliveriesOf(id))[0]?.status, SOON).toBe('DELIVERED')
    expect(await deliveriesOf(id)).toMatchObject([
      {
        ...{ messageId: headers['webhook-id'], attempts: 1, responseStatus: 204, failure: null, nextAttemptAt: null },
        ...{ sizeBytes: Buffer.byteLength(body), eventId: dataOf({ body } as Received).id },
      },
    ])
    const stored = await inside(
      (db) => db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(d)::text AS row FROM "WebhookDelivery" d`,
    )
    for (const { row } of stored) expect(row).not.toContain(subject)
    await end(id)
  })

  it('is sent again under the same id until it is taken, later each time, and no sooner than the receiver asks', async () => {
    const { id, uuid } = await endpoint()
    const statuses = [500, 302, 503]
    receiver.answer = (response) => {
      const status = statuses.shift() ?? 200
      response.writeHead(status, { ...(status === 503 && { 'retry-after': '3600' }), location: 'http://127.0.0.1:1/' })
      response.end('a body that nobody reads')
    }
    await topic()
    const wait = async () => {
      const [one] = await deliveriesOf(id)
      return Date.parse(String(one?.nextAttemptAt)) - Date.parse(String(one?.attemptedAt))
    }
    for (const [attempts, pauseMs] of [
      [1, 5_000],
      [2, 10_000],
      [3, 3_600_000],
    ] as const) {
      await expect.poll(async () => (await deliveriesOf(id))[0]?.attempts, SOON).toBe(attempts)
      await expect.poll(wait, SOON).toBe(pauseMs)
      await dueNow(uuid)
    }
    await expect.poll(async () => (await deliveriesOf(id))[0]?.status, SOON).toBe('DELIVERED')
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(receiver.received).toHaveLength(4)
    await end(id)
  })

  it('that nobody takes for three days is a dead letter, pauses its endpoint, and is sent again when somebody asks', async () => {
    const { id, uuid } = await endpoint()
    receiver.answer = (response) => void response.writeHead(500).end()
    await topic()
    await expect.poll(async () => (await deliveriesOf(id))[0]?.attempts, SOON).toBe(1)
    await inside((db) => db.$executeRaw`UPDATE "WebhookDelivery" SET attempts = 18 WHERE "endpointId" = ${uuid}::uuid`)
    await dueNow(uuid)
    await expect.poll(() => stateOf(id), SOON).toEqual(['PAUSED', 'FAILING'])
    expect(await deliveriesOf(id)).toMatchObject([
      { status: 'FAILED', attempts: 19, responseStatus: 500, nextAttemptAt: null },
    ])
    receiver.answer = (response) => void response.writeHead(204).end()
    await by(world.organization).mutate(WebhookEndpointResumeDocument, { id })
    expect(
      await by(world.organization).mutate(WebhookEndpointReplayDocument, { id, input: { failed: true } }),
    ).toMatchObject({ queued: 1 })
    await expect.poll(async () => (await deliveriesOf(id))[0]?.status, SOON).toBe('DELIVERED')
    const [delivered] = await deliveriesOf(id)
    await by(world.organization).mutate(WebhookDeliveryReplayDocument, { id: delivered?.id ?? '' })
    await expect.poll(() => receiver.received.length, SOON).toBe(4)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    await end(id)
  })

  it('ends with an answer of 410', async () => {
    const { id } = await endpoint()
    receiver.answer = (response) => void response.writeHead(410).end()
    await topic()
    await expect.poll(() => stateOf(id), SOON).toEqual(['PAUSED', 'GONE'])
    await end(id)
  })

  it('goes on behind a cursor, and from where a paused endpoint stopped', async () => {
    const { data } = await by(world.organization).query<{ events: { presentCursor: string } }>(
      '{ events(first: 1) { presentCursor } }',
    )
    const subjects = [await topic(), await topic()]
    const { id } = await endpoint({ after: data.events.presentCursor })
    const told = () => receiver.received.map((one) => dataOf(one).subject.id)
    await expect.poll(() => told().toSorted(), SOON).toEqual(subjects.toSorted())
    await by(world.organization).mutate(WebhookEndpointPauseDocument, { id })
    subjects.push(await topic())
    await by(world.organization).mutate(WebhookEndpointResumeDocument, { id })
    await expect.poll(() => told().toSorted(), SOON).toEqual(subjects.toSorted())
    const input = { after: data.events.presentCursor }
    await by(world.organization).mutate(WebhookEndpointReplayDocument, { id, input })
    await expect.poll(() => receiver.received.length, SOON).toBe(6)
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(3)
    await end(id)
  })

  it('is queued in the order of the feed, however many are queued at once', async () => {
    const { presentCursor } = (
      await by(world.organization).query<{ events: { presentCursor: string } }>(
        '{ events(first: 1) { presentCursor } }',
      )
    ).data.events
    const subjects: string[] = []
    for (let made = 0; made < 8; made += 1) subjects.push(await topic())
    const { id, uuid } = await endpoint({ after: presentCursor })
    await expect.poll(() => receiver.received.length, SOON).toBe(subjects.length)
    const queued = await inside(
      (db) => db.$queryRaw<{ subject: string }[]>`SELECT e."subjectId"::text AS subject FROM "WebhookDelivery" d
        JOIN "Event" e ON e.id = d."eventId" WHERE d."endpointId" = ${uuid}::uuid ORDER BY d.id`,
    )
    expect(queued.map(({ subject }) => subject)).toEqual(subjects.map((one) => parseGlobalId(one)?.id))
    await end(id)
  })

  it('is shown for a past event without being sent, and is sent when asked', async () => {
    await topic()
    const { id, secret } = await endpoint()
    const { client } = world.organization
    const shown = await client.mutate(WebhookEndpointTryDocument, { id })
    expect(shown).toMatchObject({ sent: false, responseStatus: null, failure: null })
    expect(JSON.parse(shown.body ?? '').data.events.id).toBe(shown.eventId)
    expect(receiver.received).toEqual([])
    const sent = await client.mutate(WebhookEndpointTryDocument, { id, input: { send: true, eventId: shown.eventId } })
    expect(sent).toMatchObject({ sent: true, responseStatus: 204, failure: null, eventId: shown.eventId })
    const [{ headers, body }] = receiver.received as [Received]
    new Webhook(secret).verify(body, headers)
    expect(body).toBe(sent.body)
    const weak = await world.organization.as(['MANAGER'], { scopes: ['webhook:write', 'webhook:read', 'event:read'] })
    expect((await weak.client.mutate(WebhookEndpointTryDocument, { id })).body).toBe(null)
    await end(id)
  })
})

const PYTHON = spawnSync('python3', ['--version']).status === 0

describe('the guide', () => {
  it.skipIf(!PYTHON)('verifies a webhook with what Python has', async () => {
    const { id, secret } = await endpoint()
    await topic()
    await expect.poll(() => receiver.received.length, SOON).toBe(1)
    const [{ headers, body }] = receiver.received as [Received]
    const guide = readFileSync(join(import.meta.dirname, '../../docs/webhooks.md'), 'utf8')
    const [, recipe = ''] = /```python\n([\s\S]*?)```/.exec(guide) ?? []
    const call =
      'import json, sys\nasked = json.load(sys.stdin)\nprint(verify(asked["body"].encode(), asked["headers"], asked["secret"]))'
    const verify = (asked: object) =>
      spawnSync('python3', ['-c', `${recipe}\n${call}`], { input: JSON.stringify(asked), encoding: 'utf8' })
    expect(verify({ body, headers, secret }).stdout).toBe(`${headers['webhook-id']}\n`)
    expect(verify({ body: `${body} `, headers, secret }).stderr).toContain('no signature matches')
    await end(id)
  })
})

describe('a secret', () => {
  it('is followed by another one, and both sign until the former one ends', async () => {
    const { id, secret } = await endpoint()
    const { client } = world.organization
    const { secret: next, endpoint: rotated } = await client.mutate(WebhookEndpointRotateSecretDocument, { id })
    expect(Date.parse(String(rotated.formerSecretUntil)) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    await topic()
    await expect.poll(() => receiver.received.length, SOON).toBe(1)
    const [{ headers, body }] = receiver.received as [Received]
    for (const one of [secret, next]) new Webhook(one).verify(body, headers)
    await client.mutate(WebhookEndpointUpdateDocument, { id, input: { formerSecretUntil: null } })
    await topic()
    await expect.poll(() => receiver.received.length, SOON).toBe(2)
    const [, later] = receiver.received as [Received, Received]
    new Webhook(next).verify(later.body, later.headers)
    expect(() => new Webhook(secret).verify(later.body, later.headers)).toThrow()
    await end(id)
  })
})

describe('an endpoint', () => {
  const CREATE = `mutation ($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) {
    ... on UserError { code path } ... on WebhookEndpointCreatePayload { endpoint { id } } } }`
  const refusal = async (input: object, key = world.organization.key) => {
    const asked = { name: 'Refused', url: receiver.url, document: TOPICS, ...input }
    const { body } = await post(world.url, key, { query: CREATE, variables: { input: asked } })
    const result = body.data?.webhookEndpointCreate as { code?: string; path?: string[] } | undefined
    return body.errors?.[0]?.extensions.code ?? [result?.code, result?.path?.at(-1)]
  }

  it.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://user:password@example.org/',
  ])('has no internal and no plain address: %s', async (url) => {
    expect(await refusal({ url })).toEqual(['INVALID_INPUT', 'url'])
  })

  it.each([
    'subscription { events { nothing } }',
    '{ viewer { permissions } }',
    'subscription { import(id: "bm9uZQ") { id } }',
    'subscription A { events { id } } subscription B { events { id } }',
    'subscription ($filter: EventFilter!) { events(filter: $filter) { id } }',
    'subscription { events @skip(if: true) { id } }',
    'nonsense {',
    `subscription { events { actor { ${'person { manager { '.repeat(12)} id ${'} } '.repeat(12)} } } }`,
  ])('has a document that the schema allows: %s', async (document) => {
    expect(await refusal({ document })).toEqual(['INVALID_DOCUMENT', 'document'])
  })

  it('is not made by whoever may not read events', async () => {
    const weak = await world.organization.as(['MANAGER'], { scopes: ['webhook:write'] })
    expect(await refusal({}, weak.key)).toBe('FORBIDDEN')
    expect(await refusal({ after: 'bm9uZQ' })).toBe('BAD_CURSOR')
  })

  it('whose address leads inside by its name is refused at each attempt', async () => {
    const { id, uuid } = await endpoint()
    await inside((db) => db.webhookEndpoint.updateMany({ where: { id: uuid }, data: { url: 'https://localhost:9/' } }))
    await topic()
    await expect.poll(async () => (await deliveriesOf(id))[0]?.failure, SOON).toBe('ADDRESS_REFUSED')
    await end(id)
  })

  it('of an owner works on while the organisation leaves, and of others goes on when that is undone', async () => {
    const organization = await world.addOrganization('Leaving')
    const { body } = await post(world.url, organization.key, { query: '{ viewer { organization { slug } } }' })
    const slug = /"slug":"([^"]+)"/.exec(JSON.stringify(body))?.[1]
    const manager = await organization.as(['MANAGER'])
    const [ofOwner, ofManager] = [
      await endpoint({ url: `${receiver.url}?owner` }, by(organization)),
      await endpoint({ url: `${receiver.url}?manager` }, manager.client),
    ]
    await change(organization, `organizationLeave(input: { slug: "${slug}" })`)
    await topic(by(organization))
    const state = (id: string) => stateOf(id, by(organization))
    await expect.poll(() => state(ofManager.id), SOON).toEqual(['PAUSED', 'OWNER_GONE'])
    await expect.poll(() => receiver.received.map(({ path }) => path), SOON).toEqual([expect.stringContaining('owner')])
    await change(organization, 'organizationLeaveUndo')
    await expect.poll(() => receiver.received.map(({ path }) => path), SOON).toHaveLength(2)
    expect(receiver.received[1]?.path).toContain('manager')
    for (const { id } of [ofOwner, ofManager]) expect(await state(id)).toEqual(['ACTIVE', null])
    for (const { id } of [ofOwner, ofManager]) await organization.client.mutate(WebhookEndpointDeleteDocument, { id })
  })

  it.each([
    ['whose account is suspended', 'OWNER_GONE', `UPDATE "Account" SET "suspendedAt" = now() WHERE id = `],
    ['whose account lost its role', 'PERMISSION_LOST', `UPDATE "Account" SET roles = '{AMBASSADOR}' WHERE id = `],
    ['whose key was revoked', 'OWNER_GONE', `UPDATE "ApiKey" SET "revokedAt" = now() WHERE "accountId" = `],
  ])('%s is paused, and the owners are told', async (_what, cause, change) => {
    const { accountId, client } = await world.organization.as(['MANAGER'])
    const { id, uuid } = await endpoint({}, client)
    await inside((db) => db.$executeRawUnsafe(`${change}'${accountId}'`))
    await topic()
    await expect.poll(() => stateOf(id), SOON).toEqual(['PAUSED', cause])
    expect(receiver.received).toEqual([])
    const told = await inside((db) =>
      db.event.findMany({ where: { type: 'webhook-endpoint.paused', subjectId: uuid } }),
    )
    expect(told).toMatchObject([{ data: { cause } }])
    await by(world.organization).mutate(WebhookEndpointResumeDocument, { id })
    await expect.poll(() => receiver.received.length, SOON).toBe(1)
    await end(id)
  })

  it('whose document a new schema does not allow is paused at the start, and says so', async () => {
    const { id, uuid } = await endpoint()
    const document = 'subscription { events { nothingAnyMore } }'
    await inside((db) =>
      db.webhookEndpoint.updateMany({ where: { id: uuid }, data: { document, schemaHash: 'before' } }),
    )
    await expect.poll(() => stateOf(id), SOON).toEqual(['PAUSED', 'DOCUMENT_INVALID'])
    const { data } = await by(world.organization).query(WebhookEndpointsDocument, {})
    expect(data.webhookEndpoints?.nodes.find((one) => one.id === id)?.problem).toContain('nothingAnyMore')
    await end(id)
  })

  it('is paused when only trusted documents run and its own is none', async () => {
    const strict = await world.addOrganization('Strict')
    const { id } = await endpoint({}, strict.client)
    await strict.client.mutate(TrustedDocumentsOnlyDocument, { only: true })
    await expect.poll(() => stateOf(id, strict.client), SOON).toEqual(['PAUSED', 'DOCUMENT_NOT_TRUSTED'])
    await expect(endpoint({}, strict.client)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' })
    await strict.client.mutate(TrustedDocumentPushDocument, { input: { documents: [TOPICS] } })
    await strict.client.mutate(WebhookEndpointResumeDocument, { id })
    const subject = await topic(strict.client)
    await expect.poll(() => receiver.received.map((one) => dataOf(one).subject.id), SOON).toEqual([subject])
    await end(id, strict.client)
  })

  it('that hangs holds up neither others of its organisation nor other organisations', async () => {
    const hanging = `http://${receiver.host}/hang`
    const ids = [await endpoint({ url: hanging }), await endpoint({ url: hanging }), await endpoint()]
    const other = await world.addOrganization('Beside')
    const theirs = await endpoint({ url: `http://${receiver.host}/theirs` }, other.client)
    receiver.answer = (response, { path }) => void (path === '/hang' ? undefined : response.writeHead(204).end())
    for (let count = 0; count < 12; count += 1) await topic()
    await topic(other.client)
    await feedCaughtUp(world.server)
    await expect.poll(() => at('/theirs').length, SOON).toBe(1)
    await expect.poll(() => at('/hook').length, { timeout: 14_000, interval: 50 }).toBe(12)
    // An endpoint that took nothing yet has one request at once.
    expect(at('/hang')).toHaveLength(2)
    for (const { id } of ids) await end(id)
    await end(theirs.id, other.client)
  })
})
