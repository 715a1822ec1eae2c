import { join } from 'node:path'
import { factsFor } from '@portevoix/api/modules/integrations/index.ts'
import type { OperationEnvironment } from '@portevoix/api/platform/operations/index.ts'
import { PluginFailure } from '@portevoix/api/platform/plugin-host/index.ts'
import type { RunningServer } from '@portevoix/api/start.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { startAnotherServer } from './another-server.ts'
import { APPLICATION_SECRET, type LoginProvider, startLoginProvider } from './login-provider.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')

let world: World
let other: RunningServer
let provider: LoginProvider
/** How far the server's clock is ahead. */
let aheadMs = 0

beforeAll(async () => {
  provider = await startLoginProvider()
  const given = { allowPrivate: [provider.host], plugins: [PLUGIN] }
  world = await startWorld({ ...given, now: () => new Date(Date.now() + aheadMs) })
  other = await startAnotherServer(world, given)
})
afterAll(async () => {
  await other?.stop()
  await world?.stop()
  provider?.stop()
})
afterEach(() => {
  aheadMs = 0
  Object.assign(provider.mood, { expiresIn: 3600, tokenStatus: 200, slowMs: 0, tokenType: true })
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

const SECRETS = `query ($id: ID!) { node(id: $id) { ... on Integration { status secrets { name isSet expiresAt needsLogin } } } }`
const AUTHORIZE = `mutation ($id: ID!, $secret: String!) { integrationAuthorize(id: $id, secret: $secret) {
  __typename ... on IntegrationAuthorization { url expiresAt } ... on UserError { code message path } } }`
const CHECK = `mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account error { kind message } } } }`

let names = 0
async function create(secrets: object[] = [{ name: 'application', value: APPLICATION_SECRET }]): Promise<string> {
  names += 1
  const input = { connector: 'oauthed', name: `OAuth ${names}`, config: { url: provider.url }, secrets }
  const query = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } } }`
  return String((await ask(query, { input })).integrationCreate?.id)
}
const check = async (id: string) => (await ask(CHECK, { id })).integrationCheck
const authorize = async (id: string, secret = 'token') =>
  (await ask(AUTHORIZE, { id, secret })).integrationAuthorize ?? {}
const stateOf = async (id: string) => {
  const node = (await ask(SECRETS, { id })).node as { status: string; secrets: { name: string }[] }
  return { status: node.status, token: node.secrets.find(({ name }) => name === 'token') }
}

/** What the person's browser does: asks the provider, and follows it back. */
async function browse(url: unknown, change: (back: URL) => void = () => {}) {
  const asked = await fetch(String(url), { redirect: 'manual' })
  const back = new URL(asked.headers.get('location') ?? '')
  change(back)
  const answer = await fetch(back)
  return { status: answer.status, text: await answer.text(), headers: answer.headers, back }
}

async function loggedIn(): Promise<string> {
  const id = await create()
  expect(await browse((await authorize(id)).url)).toMatchObject({ status: 200 })
  return id
}

/** The facts as a sync gets them, in one of the two servers. */
async function facts(environment: OperationEnvironment, id: string) {
  const key = Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
  const integration = await environment.database.inOrganization(world.organization.id, (db) =>
    db.integration.findFirst({ where: { id: key } }),
  )
  if (!integration) throw new Error('no such integration')
  return await factsFor(environment, { organizationId: world.organization.id, integration })
}

describe('log-ins by OAuth 2', () => {
  it('lead to the provider with PKCE and the settings of the integration, and back to a plain page', async () => {
    const id = await create()
    expect(await stateOf(id)).toMatchObject({ token: { isSet: false, needsLogin: true } })
    const { url, expiresAt } = await authorize(id)
    const sent = new URL(String(url))
    expect(Object.fromEntries(sent.searchParams)).toMatchObject({
      prompt: 'login',
      response_type: 'code',
      client_id: 'client',
      redirect_uri: `${world.server.url}/oauth/callback`,
      scope: 'read write',
      code_challenge_method: 'S256',
    })
    expect(sent.href).not.toContain(APPLICATION_SECRET)
    expect(new Date(String(expiresAt)).getTime() - Date.now()).toBeLessThanOrEqual(600_000)
    const done = await browse(url)
    expect(done).toMatchObject({ status: 200, text: expect.stringContaining('is connected') })
    expect(done.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(done.text).not.toMatch(/<script|https?:/)
    expect(await stateOf(id)).toMatchObject({
      token: { isSet: true, needsLogin: false, expiresAt: expect.any(String) },
    })
    expect(await check(id)).toMatchObject({ ok: true, account: 'somebody' })
  })

  it('are refused where the code, the verifier or the state is not the one of this log-in', async () => {
    const [one, two] = [await create(), await create()]
    const [first, second] = [await authorize(one), await authorize(two)]
    const refused = async (url: unknown, change: (back: URL) => void) => {
      const page = await browse(url, change)
      expect(page.status).toBe(400)
      expect(page.text).toContain('Not connected')
    }
    const stateIn = (url: unknown) => new URL(String(url)).searchParams.get('state') ?? ''
    await refused(first.url, (back) => back.searchParams.set('code', 'another'))
    // The code of one log-in under the state of another: the provider checks the verifier.
    await refused(first.url, (back) => back.searchParams.set('state', stateIn(second.url)))
    await refused(first.url, (back) => back.searchParams.delete('state'))
    const flipped = [...stateIn(first.url)].with(40, stateIn(first.url)[40] === 'A' ? 'B' : 'A').join('')
    await refused(first.url, (back) => back.searchParams.set('state', flipped))
    for (const id of [one, two]) expect(await stateOf(id)).toMatchObject({ token: { isSet: false } })
  })

  it('count once, for ten minutes, and only while whoever began them may configure integrations', async () => {
    const id = await create()
    const { url } = await authorize(id)
    expect(await browse(url)).toMatchObject({ status: 200 })
    expect(await browse(url)).toMatchObject({ status: 400, text: expect.stringContaining('has been used') })
    const late = await authorize(id)
    aheadMs = 11 * 60_000
    expect(await browse(late.url)).toMatchObject({ status: 400 })
    aheadMs = 0
    const manager = await world.organization.as(['MANAGER'])
    const asked = await post(world.url, manager.key, { query: AUTHORIZE, variables: { id, secret: 'token' } })
    const theirs = asked.body.data?.integrationAuthorize as { url: string }
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.account.updateMany({ where: { id: manager.accountId }, data: { suspendedAt: new Date() } }),
    )
    expect(await browse(theirs.url)).toMatchObject({ status: 400 })
  })

  it('say what the provider refused by its code alone, and never as markup', async () => {
    const { url } = await authorize(await create())
    const denied = await browse(url, (back) => {
      back.searchParams.delete('code')
      back.searchParams.set('error', 'access_denied')
    })
    expect(denied).toMatchObject({ status: 400, text: expect.stringContaining('(access_denied)') })
    const odd = await browse(url, (back) => back.searchParams.set('error', '<script>alert(1)</script>'))
    expect(odd.status).toBe(400)
    expect(odd.text).not.toContain('<script')
    provider.mood.tokenStatus = 503
    const { url: again } = await authorize(await create())
    expect(await browse(again)).toMatchObject({ status: 503 })
  })

  it('need the secret of the application, and are for secrets of their type alone', async () => {
    const bare = await create([])
    expect(await authorize(bare)).toMatchObject({
      code: 'CANNOT_LOG_IN',
      message: 'The secret application is not set: set it by `integrationSecretSet`.',
    })
    expect(await authorize(bare, 'application')).toMatchObject({
      code: 'UNKNOWN_SECRET',
      path: ['secret'],
      message: 'oauthed has no log-in "application". It has "token".',
    })
    expect(await check(await create())).toMatchObject({
      ok: false,
      error: {
        kind: 'AUTH',
        message: 'nobody has logged in for the secret token: begin it by `integrationAuthorize`',
      },
    })
    const wrong = await create([{ name: 'application', value: 'not the right one' }])
    expect(await browse((await authorize(wrong)).url)).toMatchObject({
      status: 400,
      text: expect.stringContaining('invalid_client'),
    })
  })

  it('are taken from providers that leave the type of the token out, or its end', async () => {
    Object.assign(provider.mood, { tokenType: false, expiresIn: null })
    const id = await loggedIn()
    expect(await stateOf(id)).toMatchObject({ token: { isSet: true, expiresAt: null } })
    expect(await check(id)).toMatchObject({ ok: true })
  })
})

describe('the page that a log-in ends on', () => {
  it('is kept nowhere and tells no other page where it came from', async () => {
    const { headers } = await browse((await authorize(await create())).url)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('location')).toBeNull()
  })

  it('connects nothing by what was begun before the log-in was taken away', async () => {
    const id = await create()
    const [used, open] = [await authorize(id), await authorize(id)]
    expect(await browse(used.url)).toMatchObject({ status: 200 })
    const remove = `mutation ($id: ID!) { integrationSecretRemove(id: $id, name: "token") { __typename } }`
    await ask(remove, { id })
    for (const { url } of [used, open]) {
      expect(await browse(url)).toMatchObject({ status: 400, text: expect.stringContaining('not valid here') })
    }
    expect(await stateOf(id)).toMatchObject({ token: { isSet: false, needsLogin: true } })
    expect(await browse((await authorize(id)).url)).toMatchObject({ status: 200 })
  })

  it('keeps nobody else waiting while the provider takes its time, however often it is loaded', async () => {
    const { url } = await authorize(await create())
    const asked = await fetch(String(url), { redirect: 'manual' })
    const back = asked.headers.get('location') ?? ''
    provider.mood.slowMs = 1_500
    const pages = Array.from({ length: 24 }, async () => (await fetch(back)).status)
    const before = performance.now()
    await ask('{ viewer { permissions } }')
    expect(performance.now() - before).toBeLessThan(1_400)
    const statuses = await Promise.all(pages)
    expect(statuses.filter((status) => status === 200)).toEqual([200])
    expect(statuses.filter((status) => status !== 200 && status !== 503 && status !== 400)).toEqual([])
  })

  it('is led to from addresses of the web alone', async () => {
    for (const address of ['javascript:alert(1)//', 'data:text/html,x', 'https://known.example@127.0.0.1']) {
      const input = {
        connector: 'oauthed',
        name: `Odd ${address}`,
        config: { url: address },
        secrets: [{ name: 'application', value: APPLICATION_SECRET }],
      }
      const query = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } } }`
      const { id } = (await ask(query, { input })).integrationCreate ?? {}
      expect(await authorize(String(id)), address).toMatchObject({
        code: 'CANNOT_LOG_IN',
        message: expect.stringContaining('no address'),
      })
    }
  })
})

describe('checks of integrations', () => {
  it('leave connections for everybody else, however many are asked for at once', async () => {
    const ids: string[] = []
    for (let count = 0; count < 12; count += 1) ids.push(await loggedIn())
    aheadMs = 3_600_000
    provider.mood.slowMs = 1_500
    const query = `mutation ($id: ID!) { integrationCheck(id: $id) {
      ... on IntegrationCheck { ok } ... on UserError { code } } }`
    const checks = ids.map(async (id) => (await ask(query, { id })).integrationCheck)
    const before = performance.now()
    await ask('{ topics { nodes { id } } }')
    expect(performance.now() - before).toBeLessThan(1_400)
    const answers = await Promise.all(checks)
    expect(answers.filter((answer) => answer?.ok === true)).toHaveLength(3)
    expect(answers.filter((answer) => answer?.code === 'CHECKS_UNDER_WAY')).toHaveLength(9)
  })
})

describe('a server that lacks the key', () => {
  it('says what to put back, and harms nothing', async () => {
    const id = await loggedIn()
    const secretKey = Buffer.alloc(32, 9)
    const given = { allowPrivate: [provider.host], plugins: [PLUGIN], secretKey }
    const without = await startAnotherServer(world, given)
    try {
      const failure = await facts(without.environment, id).catch((thrown: unknown) => thrown)
      expect(failure).toBeInstanceOf(PluginFailure)
      expect(failure).toMatchObject({ kind: 'config', message: expect.stringContaining('PORTEVOIX_SECRET_KEY') })
      const claims = { accountId: world.organization.id, organizationId: world.organization.id, scopes: [] }
      await world.server.environment.services.tokens.issue(claims)
      await expect(without.environment.services.tokens.issue(claims)).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        message: expect.stringContaining('Put the key it was sealed with back'),
      })
    } finally {
      await without.stop()
    }
    expect(await check(id)).toMatchObject({ ok: true })
  })
})

describe('access tokens', () => {
  it('are renewed before they end', async () => {
    const id = await loggedIn()
    const before = provider.refreshes()
    await check(id)
    expect(provider.refreshes()).toBe(before)
    aheadMs = 3_600_000 - 59_000
    expect(await check(id)).toMatchObject({ ok: true })
    expect(provider.refreshes()).toBe(before + 1)
  })

  it('are renewed once after a refusal, within the same call', async () => {
    const id = await loggedIn()
    const before = provider.refreshes()
    provider.revokeAccess()
    expect(await check(id)).toMatchObject({ ok: true, account: 'somebody' })
    expect(provider.refreshes()).toBe(before + 1)
  })

  it('are renewed once however many callers in two servers need it, before the end and after a refusal', async () => {
    const id = await loggedIn()
    const { environment } = world.server
    const environments = Array.from({ length: 16 }, (_, turn) => (turn % 2 === 0 ? environment : other.environment))
    provider.mood.slowMs = 100
    const [stale = ''] = Object.values((await facts(environment, id)).secrets ?? {}).filter((value) =>
      value.startsWith('access-'),
    )
    let before = provider.refreshes()
    const renewed = await Promise.all(
      environments.map(async (one) => await (await facts(one, id)).renew?.('token', stale)),
    )
    expect(provider.refreshes()).toBe(before + 1)
    expect(new Set(renewed).size).toBe(1)
    expect(renewed[0]).not.toBe(stale)

    await environment.database.inOrganization(world.organization.id, (db) =>
      db.integrationSecret.updateMany({ where: { name: 'token' }, data: { expiresAt: new Date() } }),
    )
    before = provider.refreshes()
    const fresh = await Promise.all(environments.map(async (one) => (await facts(one, id)).secrets?.token))
    expect(provider.refreshes()).toBe(before + 1)
    expect(new Set(fresh).size).toBe(1)
    expect(provider.reused).toEqual([])
  })

  it('that can be renewed no more ask for a new log-in, which mends it', async () => {
    const id = await loggedIn()
    provider.revokeAll()
    const failed = await check(id)
    expect(failed).toMatchObject({ ok: false, error: { kind: 'AUTH' } })
    expect(await stateOf(id)).toMatchObject({ status: 'FAILING', token: { isSet: false, needsLogin: true } })
    const error = await facts(world.server.environment, id).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PluginFailure)
    expect(error).toMatchObject({
      kind: 'auth',
      message: 'Log in again: `integrationAuthorize` with the secret token.',
    })
    const before = provider.seen.length
    await check(id)
    expect(provider.seen.length).toBe(before)
    expect(await browse((await authorize(id)).url)).toMatchObject({ status: 200 })
    expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE', token: { needsLogin: false } })
    expect(await check(id)).toMatchObject({ ok: true })
  })

  it('stay as they are while the provider cannot renew them', async () => {
    const id = await loggedIn()
    provider.revokeAccess()
    provider.mood.tokenStatus = 500
    expect(await check(id)).toEqual({
      ok: false,
      account: null,
      error: { kind: 'TRANSIENT', message: 'The provider cannot give a token just now.' },
    })
    expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE', token: { isSet: true, needsLogin: false } })
    provider.mood.tokenStatus = 200
    expect(await check(id)).toMatchObject({ ok: true })
  })

  it('are never asked for at an address that the plugin may not reach', async () => {
    const id = await loggedIn()
    provider.revokeAccess()
    const before = provider.seen.filter((one) => one === 'POST /token').length
    const { allowPrivate } = { allowPrivate: [] as string[] }
    const closed = await startAnotherServer(world, { allowPrivate, plugins: [PLUGIN] })
    try {
      const given = await facts(closed.environment, id)
      await expect(given.renew?.('token', given.secrets?.token ?? '')).rejects.toMatchObject({ kind: 'config' })
    } finally {
      await closed.stop()
    }
    expect(provider.seen.filter((one) => one === 'POST /token').length).toBe(before)
  })
})
