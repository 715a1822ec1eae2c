import { join } from 'node:path'
import { globalId } from '@portevoix/api/core/ids.ts'
import { factsFor } from '@portevoix/api/modules/credentials/index.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { endSession, sessionToken, startSession } from '@portevoix/api/modules/sessions/index.ts'
import type { NewToken } from '@portevoix/api/platform/auth/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import type { OperationEnvironment } from '@portevoix/api/platform/operations/index.ts'
import { PluginFailure } from '@portevoix/api/platform/plugin-host/index.ts'
import type { RunningServer } from '@portevoix/api/start.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { startAnotherServer } from './another-server.ts'
import { Browser, browse } from './browser.ts'
import { APPLICATION_SECRET, type LoginProvider, startLoginProvider } from './login-provider.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')

let world: World
let other: RunningServer
let provider: LoginProvider
/** How far the server's clock is ahead. */
let aheadMs = 0

beforeAll(async () => {
  provider = await startLoginProvider()
  const options = { allowPrivate: [provider.host], plugins: [PLUGIN] }
  world = await startWorld({ ...options, now: () => new Date(Date.now() + aheadMs) })
  other = await startAnotherServer(world, options)
})
afterAll(async () => {
  await other?.stop()
  await world?.stop()
  provider?.stop()
})
afterEach(() => {
  aheadMs = 0
  Object.assign(provider.mood, { expiresIn: 3600, tokenStatus: 200, slowMs: 0, tokenType: true, basicOnly: false })
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

const SECRETS = `query ($id: ID!) { node(id: $id) { ... on Integration { status secrets { name isSet expiresAt needsLogin } } } }`
const AUTHORIZE = `mutation ($id: ID!, $secret: String!) { integrationAuthorize(id: $id, input: { secret: $secret }) {
  __typename ... on IntegrationAuthorization { url expiresAt } ... on UserError { code message path } } }`
const CHECK = `mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account error { kind message } } } }`

let names = 0
async function create(
  secrets: object[] = [{ name: 'application', value: APPLICATION_SECRET }],
  connector = 'oauthed',
): Promise<string> {
  names += 1
  const input = { connector, name: `OAuth ${names}`, config: { url: provider.url }, secrets }
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
    expect(String(url)).toContain(`${world.server.url}/oauth/start/`)
    const sent = await new Browser().start(url)
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
    expect(done.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
    expect(done.text).not.toMatch(/<script|https?:/)
    expect(await stateOf(id)).toMatchObject({
      token: { isSet: true, needsLogin: false, expiresAt: expect.any(String) },
    })
    expect(await check(id)).toMatchObject({ ok: true, account: 'somebody' })
  })

  it('are in the audit log, done and refused, by whoever began them', async () => {
    const id = await loggedIn()
    const log = async () => {
      const query = `query ($subject: ID!) { auditLog(filter: { act: { eq: "integrationLogin" }, subjectId: { eq: $subject } }) {
        nodes { outcome code account { name } subject { id type } requestId } } }`
      return ((await ask(query, { subject: id })).auditLog as { nodes: object[] }).nodes
    }
    const of = { account: { name: 'Owner' }, subject: { id, type: 'Integration' }, requestId: expect.any(String) }
    expect(await log()).toEqual([{ outcome: 'DONE', code: null, ...of }])
    const denied = await browse((await authorize(id)).url, (back) => back.searchParams.set('error', 'access_denied'))
    expect(denied).toMatchObject({ status: 400 })
    expect(await log()).toEqual([
      { outcome: 'REFUSED', code: 'LOGIN_REFUSED', ...of },
      { outcome: 'DONE', code: null, ...of },
    ])
    const browser = new Browser()
    const back = await browser.logIn((await authorize(id)).url)
    for (const status of [200, 400]) expect(await browser.load(back)).toMatchObject({ status })
    expect((await log())[0]).toEqual({ outcome: 'REFUSED', code: 'LOGIN_NOT_VALID', ...of })
  })

  it('are refused where the code, the verifier or the state is not the one of this log-in', async () => {
    const [one, two] = [await create(), await create()]
    const [first, second] = [await authorize(one), await authorize(two)]
    const browser = new Browser()
    const refused = async (url: unknown, change: (back: URL) => void) => {
      const back = await browser.logIn(url)
      change(back)
      const page = await browser.load(back)
      expect(page.status).toBe(400)
      expect(page.text).toContain('Not connected')
      return page
    }
    const stateIn = async (url: unknown) => (await browser.start(url)).searchParams.get('state') ?? ''
    const [mine, theirs] = [await stateIn(first.url), await stateIn(second.url)]
    await refused(first.url, (back) => back.searchParams.set('code', 'another'))
    // The code of one log-in under the state of another: the provider checks the verifier.
    const mixed = await refused(first.url, (back) => back.searchParams.set('state', theirs))
    expect(mixed.text).toContain('(invalid_grant)')
    await refused(first.url, (back) => back.searchParams.delete('state'))
    const flipped = [...mine].with(40, mine[40] === 'A' ? 'B' : 'A').join('')
    await refused(first.url, (back) => back.searchParams.set('state', flipped))
    for (const id of [one, two]) expect(await stateOf(id)).toMatchObject({ token: { isSet: false } })
  })

  it('count once, for ten minutes, and only while whoever began them may configure integrations', async () => {
    const id = await create()
    const { url } = await authorize(id)
    const browser = new Browser()
    const back = await browser.logIn(url)
    expect(await browser.load(back)).toMatchObject({ status: 200 })
    for (const again of [back, url]) {
      expect(await browser.load(again)).toMatchObject({ status: 400, text: expect.stringContaining('has been used') })
    }
    const late = await authorize(id)
    const lateBack = await browser.logIn(late.url)
    aheadMs = 11 * 60_000
    for (const one of [late.url, lateBack]) expect(await browser.load(one)).toMatchObject({ status: 400 })
    aheadMs = 0
    const manager = await world.organization.as(['MANAGER'])
    const asked = await post(world.url, manager.key, { query: AUTHORIZE, variables: { id, secret: 'token' } })
    const theirs = asked.body.data?.integrationAuthorize as { url: string }
    const theirBack = await browser.logIn(theirs.url)
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.account.updateMany({ where: { id: manager.accountId }, data: { suspendedAt: new Date() } }),
    )
    for (const one of [theirs.url, theirBack]) expect(await browser.load(one)).toMatchObject({ status: 400 })
  })

  it('are over with the key or the session in which they were begun, and count by its roles while it lasts', async () => {
    const id = await create()
    const { environment } = world.server
    const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
      inJob(environment, { organizationId: world.organization.id, accountId: null }, work)
    const browser = new Browser()
    const begin = async (token: string) => {
      const { body } = await post(world.url, token, { query: AUTHORIZE, variables: { id, secret: 'token' } })
      const { url = '' } = (body.data?.integrationAuthorize ?? {}) as { url?: string }
      return { url, back: await browser.logIn(url) }
    }
    const person = await within((ctx) => ctx.db.person.create({ data: { displayName: 'Manager by a claim' } }))
    const { accountId } = await world.organization.as(['AMBASSADOR'], { personId: person.id })
    const facts = { accountId, method: 'OIDC' as const, authenticatedAt: new Date() }
    const session = await within(async (ctx) => (await startSession(ctx, facts, null)).session)
    await within((ctx) =>
      ctx.db.sessionRole.create({ data: { sessionId: session.id, role: 'MANAGER', ruleId: crypto.randomUUID() } }),
    )
    const { token } = await within((ctx) => sessionToken(ctx, session.id))
    expect(await browser.load((await begin(token)).back)).toMatchObject({ status: 200 })
    const ofSession = await begin(token)
    await within((ctx) => endSession(ctx, { id: session.id, cause: 'LOGGED_OUT' }))
    const manager = await world.organization.as(['MANAGER'])
    const ofKey = await begin(manager.key)
    await within((ctx) =>
      ctx.db.apiKey.updateMany({ where: { accountId: manager.accountId }, data: { revokedAt: new Date() } }),
    )
    for (const { url, back } of [ofSession, ofKey]) {
      for (const one of [url, back]) expect(await browser.load(one)).toMatchObject({ status: 400 })
    }
  })

  it('are over once whoever began them is erased', async () => {
    const id = await create()
    const { database } = world.server.environment
    const person = await database.inOrganization(world.organization.id, (db) =>
      db.person.create({ data: { displayName: 'Erased Person' } }),
    )
    const manager = await world.organization.as(['MANAGER'], { personId: person.id })
    const asked = await post(world.url, manager.key, { query: AUTHORIZE, variables: { id, secret: 'token' } })
    const begun = asked.body.data?.integrationAuthorize as { url: string }
    const browser = new Browser()
    const back = await browser.logIn(begun.url)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: globalId('Person', person.id) })
    for (const one of [begun.url, back]) expect(await browser.load(one)).toMatchObject({ status: 400 })
  })

  it('count only in the browser that opened the link, which shows for whom they are', async () => {
    const id = await create()
    const { url } = await authorize(id)
    const browser = new Browser()
    const shown = await browser.load(url)
    expect(shown.text).toContain(`connect “OAuth ${names}” with an account at ${provider.host}`)
    expect(shown.headers.get('set-cookie')).toMatch(
      /^portevoix-login=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
    )
    const back = await browser.logIn(url)
    // Somebody is sent an address of the provider, or the way back of somebody else, also with a cookie of their own.
    const victim = new Browser()
    const asked = provider.seen.filter((one) => one === 'POST /token').length
    const strange = { status: 400, text: expect.stringContaining('begun in another browser') }
    expect(await victim.load(back)).toMatchObject(strange)
    await victim.start((await authorize(id)).url)
    expect(await victim.load(back)).toMatchObject(strange)
    expect(await stateOf(id)).toMatchObject({ token: { isSet: false } })
    expect(provider.seen.filter((one) => one === 'POST /token')).toHaveLength(asked)
    // Two log-ins in one browser do not get into each other's way.
    const other = await create()
    const otherBack = await browser.logIn((await authorize(other)).url)
    for (const one of [back, otherBack]) expect(await browser.load(one)).toMatchObject({ status: 200 })
  })

  it('send the secret of the application as the connector declares: in the body, or as HTTP basic', async () => {
    provider.mood.basicOnly = true
    const id = await create([{ name: 'application', value: APPLICATION_SECRET }], 'oauthed-basic')
    expect(await browse((await authorize(id)).url)).toMatchObject({ status: 200 })
    provider.revokeAccess()
    expect(await check(id)).toMatchObject({ ok: true })
    expect(await browse((await authorize(await create())).url)).toMatchObject({
      status: 400,
      text: expect.stringContaining('invalid_client'),
    })
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
      message: 'The secret application is not set: set it with `integrationSecretSet`.',
    })
    expect(await authorize(bare, 'application')).toMatchObject({
      code: 'UNKNOWN_SECRET',
      path: ['input', 'secret'],
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
    const browser = new Browser()
    const openBack = await browser.logIn(open.url)
    expect(await browse(used.url)).toMatchObject({ status: 200 })
    const remove = `mutation ($id: ID!) { integrationSecretRemove(id: $id, input: { name: "token" }) { __typename } }`
    await ask(remove, { id })
    for (const one of [used.url, open.url, openBack]) {
      expect(await browser.load(one)).toMatchObject({ status: 400, text: expect.stringContaining('not valid here') })
    }
    expect(await stateOf(id)).toMatchObject({ token: { isSet: false, needsLogin: true } })
    expect(await browse((await authorize(id)).url)).toMatchObject({ status: 200 })
  })

  it('keeps nobody else waiting while the provider takes its time, however often it is loaded', async () => {
    const { url } = await authorize(await create())
    const browser = new Browser()
    const back = await browser.logIn(url)
    provider.mood.slowMs = 1_500
    const pages = Array.from({ length: 24 }, async () => (await browser.load(back)).status)
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
        message: expect.stringContaining('no log-in address'),
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
    const owner = { name: 'Owner', email: null }
    const { apiKey } = await createOrganization(
      world.server.environment.database,
      { name: 'Neighbour', owner },
      new Date(),
    )
    const input = { connector: 'oauthed', name: 'Theirs', config: { url: provider.url } }
    const create = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } } }`
    const theirs = (await post(world.url, apiKey, { query: create, variables: { input } })).body.data as Answer
    const checked = await post(world.url, apiKey, { query, variables: { id: theirs.integrationCreate?.id } })
    expect(checked.body.data?.integrationCheck).toEqual({ ok: false })
    for (const answer of await Promise.all(checks)) expect(answer).toEqual({ ok: true })
  })

  it('leave connections for everybody else, however many come back at once from a provider that takes its time', async () => {
    const browser = new Browser()
    const backs: URL[] = []
    for (let count = 0; count < 18; count += 1) backs.push(await browser.logIn((await authorize(await create())).url))
    provider.mood.slowMs = 2_000
    const seen = () => provider.seen.filter((one) => one === 'POST /token').length
    const before = seen()
    const pages = backs.map((back) => browser.load(back))
    // All of them are asked at once: there are not as many connections.
    await expect.poll(() => seen() - before).toBe(backs.length)
    const begin = performance.now()
    await ask('{ topics { nodes { id } } }')
    expect(performance.now() - begin).toBeLessThan(1_500)
    for (const { status } of await Promise.all(pages)) expect(status).toBe(200)
    provider.mood.slowMs = 0
    for (const back of backs) expect((await browser.load(back)).text).toMatch(/has been used/)
  }, 60_000)
})

describe('a server that lacks the key', () => {
  it('says what to put back, and harms nothing', async () => {
    const id = await loggedIn()
    const secretKey = Buffer.alloc(32, 9)
    const options = { allowPrivate: [provider.host], plugins: [PLUGIN], secretKey }
    const without = await startAnotherServer(world, options)
    try {
      const failure = await facts(without.environment, id).catch((thrown: unknown) => thrown)
      expect(failure).toBeInstanceOf(PluginFailure)
      expect(failure).toMatchObject({ kind: 'config', message: expect.stringContaining('PORTEVOIX_SECRET_KEY') })
      const { id: organizationId } = world.organization
      const claims: NewToken = {
        accountId: organizationId,
        organizationId,
        epoch: 1,
        roles: ['OWNER'],
        assignmentIds: [],
        scopes: null,
        issuer: null,
        keyId: null,
        sessionId: null,
        logIn: null,
      }
      await world.server.environment.services.tokens.issue(claims)
      await expect(without.environment.services.tokens.issue(claims)).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        message: expect.stringContaining('Restore the key it was sealed with'),
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
    const stale = (await facts(environment, id)).secrets?.token?.value ?? ''
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
    const fresh = await Promise.all(environments.map(async (one) => (await facts(one, id)).secrets?.token?.value))
    expect(provider.refreshes()).toBe(before + 1)
    expect(new Set(fresh).size).toBe(1)
    expect(provider.reused).toEqual([])
  })

  it('access tokens that can no longer be renewed ask for a new log-in, which repairs the integration', async () => {
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
      error: { kind: 'TRANSIENT', message: 'The provider cannot issue a token now.' },
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
      const call = await facts(closed.environment, id)
      await expect(call.renew?.('token', call.secrets?.token?.value ?? '')).rejects.toMatchObject({ kind: 'config' })
    } finally {
      await closed.stop()
    }
    expect(provider.seen.filter((one) => one === 'POST /token').length).toBe(before)
  })
})
