import { createHmac, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { globalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { deleteExpired } from '@portevoix/api/platform/retention/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { type LoginProvider, startLoginProvider } from './login-provider.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')
const SIGNING = `whsec_${Buffer.from('a signing secret of enough bytes').toString('base64')}`

let world: World
let provider: LoginProvider

beforeAll(async () => {
  provider = await startLoginProvider()
  world = await startWorld({ allowPrivate: [provider.host], plugins: [PLUGIN], logLevel: 'silent' })
})
afterAll(async () => {
  await world?.stop()
  provider?.stop()
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

interface Hooked {
  id: string
  key: string
  url: string
}
let names = 0
async function create(connector: string, secret: string | null, more: object[] = []): Promise<Hooked> {
  names += 1
  const secrets = [...(secret === null ? [] : [{ name: 'signing', value: secret }]), ...more]
  const input = { connector, name: `Hooked ${names}`, config: { url: provider.url }, secrets }
  const { integrationCreate } = await ask(
    `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id webhookUrl } } }`,
    { input },
  )
  const id = String(integrationCreate?.id)
  const key = Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
  return { id, key, url: String(integrationCreate?.webhookUrl) }
}

const send = async (url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<number> => {
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers })
  await response.arrayBuffer()
  return response.status
}
/** By the specification itself (standardwebhooks.com): id, seconds and body, joined by dots. */
const standard = (id: string, body: string, options: { secret?: string; at?: Date } = {}) => {
  const { secret = SIGNING, at = new Date() } = options
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
const hmacOf = (body: string, encoding: 'hex' | 'base64', secret = SIGNING) =>
  createHmac('sha256', secret).update(body).digest(encoding)

const inWorld = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)
const receipts = (key: string) => inWorld((db) => db.webhookReceipt.count({ where: { integrationId: key } }))
const runs = (key: string) => inWorld((db) => db.syncRun.findMany({ where: { integrationId: key } }))

describe('webhooks of sources', () => {
  it('have an address with an unguessable code when the connector supports them', async () => {
    const [one, two] = [await create('keyed', SIGNING), await create('keyed', SIGNING)]
    expect(one.url).toMatch(new RegExp(`^${world.server.url}/hooks/[\\w-]{22}$`))
    expect(one.url).not.toBe(two.url)
    expect((await create('oauthed', null)).url).toBe('null')
  })

  it('start a run of exactly the streams that the connector names', async () => {
    const { key, url } = await create('keyed', SIGNING)
    expect(await send(url, '{"nothing":1}', standard('a', '{"nothing":1}'))).toBe(202)
    expect(await runs(key)).toEqual([])
    expect(await send(url, '{"new":1}', standard('b', '{"new":1}'))).toBe(202)
    expect(await runs(key)).toEqual([expect.objectContaining({ stream: 'content', trigger: 'WEBHOOK' })])
  })

  it('count once each: 1,000 deliveries, each three times and shuffled, are 1,000 effects', {
    timeout: 300_000,
  }, async () => {
    const { key, url } = await create('keyed', SIGNING)
    const deliveries = Array.from({ length: 1_000 }, (_, number) => {
      const body = JSON.stringify({ number })
      return { body, headers: standard(`delivery-${number}`, body) }
    })
    const order = [...deliveries, ...deliveries, ...deliveries]
    // A generator of its own, so that a failure can be repeated.
    let seed = 7
    for (let last = order.length - 1; last > 0; last -= 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      const at = seed % (last + 1)
      const [one, other] = [order[last], order[at]]
      if (one && other) order.splice(at, 1, one) && order.splice(last, 1, other)
    }
    const statuses: number[] = []
    const queue = order.values()
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const { body, headers } of queue) statuses.push(await send(url, body, headers))
      }),
    )
    expect(statuses.length).toBe(3_000)
    expect(statuses.filter((status) => status === 202).length).toBe(1_000)
    expect(statuses.filter((status) => status === 200).length).toBe(2_000)
    expect(await receipts(key)).toBe(1_000)
  })

  it('webhooks that are forged, altered, old, of the future or signed with a former secret do nothing', async () => {
    const { id, key, url } = await create('keyed', SIGNING)
    const minutes = (count: number) => new Date(Date.now() + count * 60_000)
    const other = `whsec_${Buffer.from('the secret of somebody else here').toString('base64')}`
    const good = standard('x', '{}')
    expect(await send(url, '{}', standard('x', '{}', { secret: other }))).toBe(401)
    expect(await send(url, '{ }', good)).toBe(401)
    expect(await send(url, '{}', { ...good, 'webhook-id': 'y' })).toBe(401)
    expect(await send(url, '{}', standard('x', '{}', { at: minutes(-6) }))).toBe(401)
    expect(await send(url, '{}', standard('x', '{}', { at: minutes(6) }))).toBe(401)
    expect(await send(url, '{}')).toBe(401)
    await ask(
      `mutation ($id: ID!, $input: IntegrationSecretInput!) { integrationSecretSet(id: $id, input: $input) { __typename } }`,
      { id, input: { name: 'signing', value: other } },
    )
    expect(await send(url, '{}', good)).toBe(401)
    expect(await runs(key)).toEqual([])
    expect(await receipts(key)).toBe(0)
    expect(await send(url, '{}', standard('x', '{}', { secret: other }))).toBe(202)
  })

  it('are refused while the secret is not set', async () => {
    const { url } = await create('keyed', null)
    expect(await send(url, '{}', standard('x', '{}'))).toBe(401)
    expect(await send(url, '{}', { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,' })).toBe(401)
  })

  it('may be signed by HMAC in hex or base64, with or without a prefix; the same body again is a replay', async () => {
    const { key, url } = await create('hmac', SIGNING)
    const signed = (body: string, signature: string) => send(url, body, { 'x-hub-signature-256': signature })
    expect(await signed('{"a":1}', `sha256=${hmacOf('{"a":1}', 'hex')}`)).toBe(202)
    expect(await signed('{"a":2}', hmacOf('{"a":2}', 'hex'))).toBe(202)
    expect(await signed('{"a":3}', hmacOf('{"a":3}', 'base64'))).toBe(202)
    expect(await signed('{"a":3}', hmacOf('{"a":3}', 'base64'))).toBe(200)
    for (const wrong of ['', 'sha256=', 'zz', hmacOf('{"a":5}', 'hex'), hmacOf('{"a":4}', 'hex', 'another secret')]) {
      expect(await signed('{"a":4}', wrong), wrong).toBe(401)
    }
    expect(await receipts(key)).toBe(3)
  })

  it('count once with concurrent copies', async () => {
    const { key, url } = await create('hmac', SIGNING)
    const signature = { 'x-hub-signature-256': hmacOf('{}', 'hex') }
    const statuses = await Promise.all(Array.from({ length: 12 }, () => send(url, '{}', signature)))
    expect(statuses.filter((status) => status === 202).length).toBe(1)
    expect(statuses.filter((status) => status === 200).length).toBe(11)
    expect(await receipts(key)).toBe(1)
  })

  it('webhooks without signatures each ask for a run, ten times a minute at the most', async () => {
    const { key, url } = await create('open', null)
    expect([await send(url, '{}'), await send(url, '{}')]).toEqual([202, 202])
    const flood = await Promise.all(Array.from({ length: 100 }, (_, number) => send(url, JSON.stringify({ number }))))
    const taken = flood.filter((status) => status === 202).length
    // The minute may change meanwhile.
    expect(taken).toBeGreaterThanOrEqual(8)
    expect(taken).toBeLessThanOrEqual(18)
    expect(flood.filter((status) => status === 429).length).toBe(100 - taken)
    // However many came: what they ask for is one run, and one more after it.
    expect((await runs(key)).length).toBeLessThanOrEqual(taken + 2)
  })

  it('cannot be split differently into another delivery with the same signature', async () => {
    const { key, url } = await create('keyed', SIGNING)
    const seconds = Math.floor(Date.now() / 1000)
    const body = `{"n":"a.${seconds}.b"}`
    const { 'webhook-signature': signature, ...rest } = standard('one', body)
    expect(await send(url, body, { ...rest, 'webhook-signature': signature })).toBe(202)
    const again = (id: string, timestamp: string, left: string) =>
      send(url, left, { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature })
    expect(await again(`one.${rest['webhook-timestamp']}.{"n":"a`, String(seconds), 'b"}')).toBe(401)
    expect(await again('one', `${rest['webhook-timestamp']}.{"n":"a`, `${seconds}.b"}`)).toBe(401)
    expect(await receipts(key)).toBe(1)
  })

  it('look like any unknown path for an unknown code', async () => {
    const { url } = await create('keyed', SIGNING)
    const answerTo = async (address: string) => {
      const response = await fetch(address, { method: 'POST', body: '{}' })
      return { status: response.status, body: await response.json() }
    }
    const nothing = await answerTo(`${world.server.url}/nothing/here`)
    expect(nothing.status).toBe(404)
    const code = url.split('/').at(-1) ?? ''
    for (const wrong of [randomUUID(), code.toUpperCase(), `${code}x`, '', `${'A'.repeat(22)}`, '%00'.repeat(22)]) {
      expect(await answerTo(`${world.server.url}/hooks/${wrong}`), wrong).toEqual(nothing)
    }
  })

  it('look like any unknown path once the person of the integration is erased', async () => {
    const { key, url } = await create('keyed', SIGNING)
    const { id } = await inWorld((db) => db.person.create({ data: { displayName: 'Erased Person' } }))
    await inWorld((db) => db.integration.updateMany({ where: { id: key }, data: { personId: id } }))
    expect(await send(url, '{}', standard('before', '{}'))).toBe(202)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: globalId('Person', id) })
    await expect.poll(() => send(url, '{}', standard('after', '{}')), { timeout: 30_000 }).toBe(404)
  })

  it('are bounded in size, and are JSON', async () => {
    const { url } = await create('open', null)
    expect(await send(url, `"${'x'.repeat(1_000_000)}"`)).toBe(413)
    expect(await send(url, 'no json')).toBe(400)
    expect(await send(url, `${'['.repeat(400_000)}${']'.repeat(400_000)}`)).toBe(400)
    expect(await send(url, gzipSync('{}').subarray(0, 10), { 'content-encoding': 'gzip' })).toBe(400)
    expect(await send(url, gzipSync(Buffer.alloc(2_000_000)), { 'content-encoding': 'gzip' })).toBe(413)
    expect(await send(url, '{}', { 'content-encoding': 'compress' })).toBe(415)
    expect(await send(url, Buffer.from([0x22, 0xe9, 0x22]))).toBe(400)
  })

  it('may be compressed, and forms, and signed with their time; the same of the same time is a replay', async () => {
    const { key, url } = await create('timed', SIGNING)
    const form = 'payload=%7B%22a%22%3A1%7D'
    const signed = (body: string, agoS = 0, over = body) => {
      const at = Math.floor(Date.now() / 1_000) - agoS
      const signature = createHmac('sha256', SIGNING).update(`v0:${at}:${over}`).digest('hex')
      return {
        'x-timestamp': String(at),
        'x-signature': `v0=${signature}`,
        'content-type': 'application/x-www-form-urlencoded',
      }
    }
    const now = signed(form)
    expect(await send(url, gzipSync(form), { ...now, 'content-encoding': 'gzip' })).toBe(202)
    expect(await send(url, form, now)).toBe(200)
    expect(await runs(key)).toEqual([expect.objectContaining({ stream: 'content', trigger: 'WEBHOOK' })])
    expect(await send(url, form, signed(form, 10))).toBe(202)
    expect(await send(url, form, signed(form, 400))).toBe(401)
    expect(await send(url, `${form}&b=1`, signed(form, 0))).toBe(401)
    expect(await receipts(key)).toBe(2)
  })

  it('come after a challenge in the body that is signed as they are, and counts for none', async () => {
    const { key, url } = await create('timed', SIGNING)
    const ask = async (body: string, secret = SIGNING) => {
      const at = Math.floor(Date.now() / 1_000)
      const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')
      const headers = { 'x-timestamp': String(at), 'x-signature': `v0=${signature}` }
      const response = await fetch(url, { method: 'POST', body, headers })
      return [response.status, await response.text(), response.headers.get('content-type')]
    }
    const challenge = '{"type":"url_verification","challenge":"3eZb"}'
    expect(await ask(challenge)).toEqual([200, '3eZb', 'text/plain; charset=utf-8'])
    expect((await ask(challenge, 'of somebody else'))[0]).toBe(401)
    expect(await receipts(key)).toBe(0)
  })

  it('come after a challenge in the query that has the token agreed on', async () => {
    const { key, url } = await create('greeted', SIGNING, [{ name: 'verify', value: 'agreed-on' }])
    const ask = async (query: string, method = 'GET') => {
      const response = await fetch(`${url}?${query}`, { method })
      return [response.status, await response.text()]
    }
    const challenge = 'hub.mode=subscribe&hub.challenge=%3Cb%3E42&hub.verify_token='
    expect(await ask(`${challenge}agreed-on`)).toEqual([200, '<b>42'])
    expect(await ask(`${challenge}agreed-on`, 'POST')).toEqual([200, '<b>42'])
    for (const wrong of [`${challenge}another`, 'hub.challenge=42', '']) expect((await ask(wrong))[0], wrong).toBe(404)
    expect((await fetch((await create('keyed', SIGNING)).url)).status).toBe(404)
    expect(await receipts(key)).toBe(0)
  })

  it('do nothing while the integration is paused, and are deleted after a week', async () => {
    const { id, key, url } = await create('keyed', SIGNING)
    await ask(`mutation { integrationPause(id: "${id}") { __typename } }`)
    expect(await send(url, '{}', standard('p', '{}'))).toBe(202)
    expect(await runs(key)).toEqual([])
    const { database } = world.server.environment
    const at = (days: number) => () => new Date(Date.now() + days * 86_400_000)
    await deleteExpired({ database, log: createLog('silent'), now: at(6) })
    expect(await receipts(key)).toBe(1)
    await deleteExpired({ database, log: createLog('silent'), now: at(8) })
    expect(await receipts(key)).toBe(0)
  })
})
