import { startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import type { TokenEndpointResponse } from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { FrontEndClient } from './authorization-client.ts'
import { Browser } from './browser.ts'

const BACK = 'https://app.example/back'
const REFUSED = { error: 'invalid_grant' }

let world: World
let passedMs = 0
let frontEnd: FrontEndClient
let clientId = ''
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => new Date(Date.now() + passedMs) })
  clientId = await register({ name: 'Portal', redirectUris: [BACK] })
  frontEnd = await FrontEndClient.discover(issuer(), clientId, BACK)
})
afterAll(() => world?.stop())

const issuer = () => new URL(`${world.server.url}/o/test`)
const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

const CREATE = `mutation ($input: FrontEndCreateInput!) { frontEndCreate(input: $input) {
  __typename ... on FrontEnd { clientId origins redirectUris } ... on UserError { message path } } }`
type Registered = { __typename: string; clientId: string; origins: string[]; path?: string[] }
async function create(input: object): Promise<Registered> {
  const { body } = await post(world.url, world.organization.key, { query: CREATE, variables: { input } })
  return body.data?.frontEndCreate as Registered
}
const register = async (input: object) => (await create(input)).clientId

/** A browser in which somebody is logged in. */
async function logIn(): Promise<{ browser: Browser; sessionId: string; personId: string }> {
  const { id: personId } = await within((ctx) =>
    ctx.db.person.create({ data: { id: ctx.newId(), displayName: 'Somebody' } }),
  )
  const { accountId } = await world.organization.as(['AMBASSADOR'], { personId })
  const { session, secret } = await within((ctx) =>
    startSession(ctx, { accountId, method: 'OIDC', authenticatedAt: ctx.now() }),
  )
  const browser = new Browser()
  browser.cookies.set('portevoix-session-test', secret)
  return { browser, sessionId: session.id, personId }
}
async function tokens(): Promise<TokenEndpointResponse & { refresh_token: string; sessionId: string }> {
  const { browser, sessionId } = await logIn()
  const answer = await frontEnd.exchange(await frontEnd.authorize(browser))
  return { ...answer, refresh_token: answer.refresh_token ?? '', sessionId }
}
const isIn = async (token: string) =>
  (await post(world.url, token, { query: '{ viewer { actor { id } } }' })).status === 200
const causeOf = (id: string) =>
  within(async (ctx) => (await ctx.db.logInSession.findFirstOrThrow({ where: { id } })).endCause)

describe('a front-end', () => {
  it('gets a token of the person who is logged in, in which they act themself', async () => {
    const { browser, personId } = await logIn()
    const back = await frontEnd.authorize(browser)
    expect(back.origin + back.pathname).toBe(BACK)
    const answer = await frontEnd.exchange(back)
    expect(answer).toMatchObject({ token_type: 'bearer', scope: 'api', expires_in: 600 })
    expect(answer.id_token).toBeUndefined()
    const { body } = await post(world.url, answer.access_token, { query: '{ viewer { permissions } }' })
    expect(body.data?.viewer).toMatchObject({ permissions: expect.arrayContaining(['nomination:write:own']) })
    expect(personId).toBeTruthy()
  })

  it('is registered with exact addresses that are encrypted, or local', async () => {
    const refused = [
      'http://app.example/back',
      'https://app.example/back#part',
      'https://user:pass@app.example/',
      'javascript:alert(1)',
    ]
    for (const uri of refused) {
      expect(await create({ name: uri, redirectUris: [uri] }), uri).toMatchObject({
        path: ['input', 'redirectUris', '0'],
      })
    }
    for (const origin of ['https://app.example/', 'http://app.example', '*', 'null']) {
      expect((await create({ name: origin, redirectUris: [BACK], origins: [origin] })).path, origin).toEqual([
        'input',
        'origins',
        '0',
      ])
    }
    expect(await create({ name: 'Local', redirectUris: ['http://localhost:5173/back'] })).toMatchObject({
      origins: ['http://localhost:5173'],
    })
  })

  it('finds the server by its metadata, which names what it can do and nothing more', async () => {
    expect(frontEnd.server).toMatchObject({
      issuer: issuer().href,
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      response_types_supported: ['code'],
      scopes_supported: ['api'],
    })
    expect(Object.keys(frontEnd.server)).not.toContain('registration_endpoint')
  })

  it('leads whoever is not logged in to the log-in page, and gets its code after the log-in', async () => {
    const browser = new Browser()
    const asked = await browser.load(await frontEnd.begin())
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/o/test/log-in'])
    const { browser: loggedIn } = await logIn()
    browser.cookies.set('portevoix-session-test', loggedIn.cookies.get('portevoix-session-test') ?? '')
    const page = await browser.load(`${world.server.url}/o/test/log-in`)
    const onward = await browser.load(new URL(page.headers.get('location') ?? '', world.server.url))
    const answer = await frontEnd.exchange(new URL(onward.headers.get('location') ?? ''))
    expect(await isIn(answer.access_token)).toBe(true)
    expect([...browser.cookies.keys()].filter((name) => name.includes('continue'))).toEqual([])
  })

  it('learns that nobody is logged in when it asks without a page, and can ask for a new log-in', async () => {
    const silent = await new Browser().load(await frontEnd.begin({ prompt: 'none' }))
    const back = new URL(silent.headers.get('location') ?? '')
    expect([back.origin, back.searchParams.get('error')]).toEqual(['https://app.example', 'login_required'])
    const { browser } = await logIn()
    const again = await browser.load(await frontEnd.begin({ prompt: 'login' }))
    expect(again.headers.get('location')).toBe('/o/test/log-in?again')
    expect((await browser.load(`${world.server.url}/o/test/log-in?again`)).status).toBe(200)
  })

  it('may ask for tokens from its own pages only', async () => {
    const { refresh_token } = await tokens()
    const ask = async (origin: string) => {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id: clientId })
      return await fetch(frontEnd.server.token_endpoint ?? '', { method: 'POST', body, headers: { origin } })
    }
    const foreign = await ask('https://evil.example')
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([400, null])
    const own = await ask('https://app.example')
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'https://app.example'])
    expect(own.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('is forgotten with its refresh tokens when it is deleted', async () => {
    const id = await register({ name: 'Short-lived', redirectUris: [BACK] })
    const other = await FrontEndClient.discover(issuer(), id, BACK)
    const { browser } = await logIn()
    const { refresh_token = '' } = await other.exchange(await other.authorize(browser))
    const query = 'mutation ($id: ID!) { frontEndDelete(id: $id) { __typename } }'
    const variables = { id: Buffer.from(`FrontEnd:${id}`).toString('base64url') }
    await post(world.url, world.organization.key, { query, variables })
    await expect(other.refresh(refresh_token)).rejects.toMatchObject({ error: 'invalid_client' })
    expect((await browser.load(await other.begin())).status).toBe(400)
  })
})

describe('a refresh token', () => {
  it('is exchanged for a successor, of which only a hash is stored', async () => {
    const first = await tokens()
    const second = await frontEnd.refresh(first.refresh_token)
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await isIn(second.access_token)).toBe(true)
    const stored = await within((ctx) => ctx.db.refreshToken.findMany())
    expect(JSON.stringify(stored)).not.toContain(second.refresh_token)
    const third = await frontEnd.refresh(second.refresh_token ?? '')
    expect(await isIn(third.access_token)).toBe(true)
  })

  it('that comes again within ten seconds gets the same successor, at the same time too', async () => {
    const { refresh_token } = await tokens()
    const answers = await Promise.all(Array.from({ length: 5 }, () => frontEnd.refresh(refresh_token)))
    expect(new Set(answers.map((answer) => answer.refresh_token)).size).toBe(1)
    passedMs += 9_000
    const again = await frontEnd.refresh(refresh_token)
    expect(again.refresh_token).toBe(answers[0]?.refresh_token)
  })

  it('that comes again later ends the session with all its tokens', async () => {
    const { refresh_token, access_token, sessionId } = await tokens()
    const successor = await frontEnd.refresh(refresh_token)
    passedMs += 11_000
    await expect(frontEnd.refresh(refresh_token)).rejects.toMatchObject(REFUSED)
    expect([await isIn(access_token), await isIn(successor.access_token)]).toEqual([false, false])
    await expect(frontEnd.refresh(successor.refresh_token ?? '')).rejects.toMatchObject(REFUSED)
    expect(await causeOf(sessionId)).toBe('TOKEN_REUSED')
  })

  it('is of no use to another front-end', async () => {
    const { refresh_token, access_token } = await tokens()
    const id = await register({ name: 'Other', redirectUris: [BACK] })
    const other = await FrontEndClient.discover(issuer(), id, BACK)
    await expect(other.refresh(refresh_token)).rejects.toMatchObject(REFUSED)
    await other.revoke(refresh_token)
    expect(await isIn(access_token)).toBe(true)
    expect((await frontEnd.refresh(refresh_token)).access_token).toBeTruthy()
  })

  it('ends the session when it is revoked', async () => {
    const { refresh_token, access_token, sessionId } = await tokens()
    await frontEnd.revoke(refresh_token)
    expect(await isIn(access_token)).toBe(false)
    await expect(frontEnd.refresh(refresh_token)).rejects.toMatchObject(REFUSED)
    expect(await causeOf(sessionId)).toBe('LOGGED_OUT')
  })

  it('ends with its session', async () => {
    const { refresh_token } = await tokens()
    passedMs += 12 * 60 * 60_000
    await expect(frontEnd.refresh(refresh_token)).rejects.toMatchObject(REFUSED)
  })
})

describe('attacks on a log-in to a front-end', () => {
  it('a code that is used twice ends the session and its tokens', async () => {
    const { browser, sessionId } = await logIn()
    const back = await frontEnd.authorize(browser)
    const { access_token } = await frontEnd.exchange(back)
    await expect(frontEnd.exchange(back)).rejects.toMatchObject(REFUSED)
    expect(await isIn(access_token)).toBe(false)
    expect(await causeOf(sessionId)).toBe('TOKEN_REUSED')
  })

  it('a code that two requests use at the same time gives tokens at most once', async () => {
    const { browser } = await logIn()
    const back = await frontEnd.authorize(browser)
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => frontEnd.exchange(back)))
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
  })

  it('a stolen code is worth nothing without its verifier', async () => {
    const { browser } = await logIn()
    const code = (await frontEnd.authorize(browser)).searchParams.get('code') ?? ''
    const base = { grant_type: 'authorization_code', code, redirect_uri: BACK, client_id: clientId }
    for (const more of [{}, { code_verifier: 'a'.repeat(43) }] as Record<string, string>[]) {
      const body = new URLSearchParams({ ...base, ...more })
      const answer = await fetch(frontEnd.server.token_endpoint ?? '', { method: 'POST', body })
      expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining(REFUSED)])
    }
  })

  it('PKCE cannot be left out or weakened', async () => {
    const { browser } = await logIn()
    for (const more of [
      { code_challenge: null, code_challenge_method: null },
      { code_challenge_method: 'plain' },
      { code_challenge_method: null },
    ] as Record<string, string | null>[]) {
      const { headers } = await browser.load(await frontEnd.begin(more))
      const back = new URL(headers.get('location') ?? '')
      expect([back.searchParams.get('error'), back.searchParams.get('code')]).toEqual(['invalid_request', null])
    }
  })

  it.each([
    'https://evil.example/back',
    'https://app.example/back/',
    'https://app.example/back?more=1',
    'https://app.example.evil.example/back',
    'https://app.example/back/../evil',
    '//evil.example',
    'javascript:alert(1)',
  ])('no redirect to %s, which is not registered', async (uri) => {
    const { browser } = await logIn()
    for (const one of [browser, new Browser()]) {
      const { status, headers } = await one.load(await frontEnd.begin({ redirect_uri: uri }))
      expect([status, headers.get('location')]).toEqual([400, null])
    }
  })

  it('a planted continuation leads to this server alone', async () => {
    const { browser } = await logIn()
    const evil = Buffer.from('//evil.example/?redirect_uri=https://evil.example').toString('base64url')
    browser.cookies.set('portevoix-continue-test', evil)
    const { headers } = await browser.load(`${world.server.url}/o/test/log-in`)
    expect(headers.get('location')).toMatch(/^\/o\/test\/authorize\?/)
    const onward = await browser.load(new URL(headers.get('location') ?? '', world.server.url))
    expect([onward.status, onward.headers.get('location')]).toEqual([400, null])
  })

  it.each(['token', 'id_token', 'code token'])('the response type %s is refused', async (type) => {
    const { browser } = await logIn()
    const { headers } = await browser.load(await frontEnd.begin({ response_type: type }))
    const back = headers.get('location') ?? ''
    expect(back).toContain('error=unsupported_response_type')
    expect(back).not.toMatch(/access_token=|code=/)
  })

  it('a front-end of another organisation is not known here, nor a session of one', async () => {
    const other = await world.addOrganization('Elsewhere')
    const query = CREATE
    const variables = { input: { name: 'Theirs', redirectUris: [BACK] } }
    const { body } = await post(world.url, other.key, { query, variables })
    const { clientId: id } = (body.data as { frontEndCreate: Registered }).frontEndCreate
    const { browser } = await logIn()
    expect((await browser.load(await frontEnd.begin({ client_id: id }))).status).toBe(400)
    const theirs = await FrontEndClient.discover(new URL(`${world.server.url}/o/elsewhere`), id, BACK)
    browser.cookies.set('portevoix-session-elsewhere', browser.cookies.get('portevoix-session-test') ?? '')
    const asked = await browser.load(await theirs.begin())
    expect(asked.headers.get('location')).toBe('/o/elsewhere/log-in')
    const { refresh_token } = await tokens()
    await expect(theirs.refresh(refresh_token)).rejects.toMatchObject(REFUSED)
  })

  it('the cookie of a session gives no tokens, and no request to the server sets one', async () => {
    const { browser } = await logIn()
    const answer = await browser.load(frontEnd.server.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'authorization_code', client_id: clientId }),
    })
    expect(answer.status).toBe(400)
    const { headers } = await browser.load(await frontEnd.begin())
    expect(headers.getSetCookie()).toEqual([])
  })
})
