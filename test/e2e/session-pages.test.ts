import { globalId } from '@portevoix/api/core/ids.ts'
import { startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post, startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'

let world: World
let at: (path: string) => string
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  at = (path) => `${world.server.url}/o/test/${path}`
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

async function addAccount(): Promise<string> {
  const { id: personId } = await within((ctx) =>
    ctx.db.person.create({ data: { id: ctx.newId(), displayName: 'Somebody' } }),
  )
  return (await world.organization.as(['AMBASSADOR'], { personId })).accountId
}

/** A browser in which somebody is logged in. */
async function logIn(accountId: string): Promise<{ browser: Browser; id: string }> {
  const browser = new Browser()
  const { session, secret } = await within((ctx) =>
    startSession(ctx, { accountId, method: 'OIDC', authenticatedAt: ctx.now() }),
  )
  browser.cookies.set('portevoix-session-test', secret)
  return { browser, id: session.id }
}
async function open(browser: Browser, path: string) {
  const url = at(path)
  return { url, ...(await browser.load(url)) }
}
const isLoggedIn = async (browser: Browser) => (await open(browser, 'sessions')).status === 200

describe('the pages of an organisation', () => {
  it('are found by its short name alone', async () => {
    const browser = new Browser()
    expect(await open(browser, 'log-in')).toMatchObject({
      status: 200,
      text: expect.stringContaining('has not set up a way to log in'),
    })
    for (const path of ['/o/nobody/log-in', '/o/test/nothing', '/o/test', '/o//log-in', '/o/test/log-in/more']) {
      expect((await browser.load(world.server.url + path)).status, path).toBe(404)
    }
    expect((await browser.load(at('log-out'))).status).toBe(405)
  })

  it('are in the language of the request, else of the person, else of the organisation', async () => {
    const accountId = await addAccount()
    const { browser } = await logIn(accountId)
    const shown = async (path: string, headers: Record<string, string>) => {
      const { text, headers: answered } = await browser.load(at(path), { headers })
      return [/<html lang="(\w+)">/.exec(text)?.[1], answered.get('content-language'), text.includes('Se déconnecter')]
    }
    const speak = (preferredLanguage: string | null) =>
      within(async (ctx) => {
        const { personId } = await ctx.db.account.findFirstOrThrow({ where: { id: accountId } })
        await ctx.db.person.updateMany({ where: { id: personId ?? '' }, data: { preferredLanguage } })
      })
    expect(await shown('sessions', { 'accept-language': 'fr' })).toEqual(['fr', 'fr', true])
    expect(await shown('sessions', { 'accept-language': 'de' })).toEqual(['en', 'en', false])
    await speak('fr-CA')
    expect(await shown('sessions', { 'accept-language': 'de' })).toEqual(['fr', 'fr', true])
    expect(await shown('sessions', { 'accept-language': 'en' })).toEqual(['en', 'en', false])
    expect((await shown('authorize?client_id=x', { 'accept-language': 'de' })).slice(0, 1)).toEqual(['fr'])
    await speak(null)
    await within((ctx) => ctx.db.organization.updateMany({ data: { language: 'fr' } }))
    expect(await shown('sessions', { 'accept-language': 'de' })).toEqual(['fr', 'fr', true])
    expect((await shown('authorize?client_id=x', { 'accept-language': 'de' })).slice(0, 1)).toEqual(['fr'])
    await within((ctx) => ctx.db.organization.updateMany({ data: { language: 'en' } }))
  })

  it('list the sessions of whoever is logged in, and end each', async () => {
    const accountId = await addAccount()
    const [own, other, foreign] = [await logIn(accountId), await logIn(accountId), await logIn(await addAccount())]
    const page = await open(own.browser, 'sessions')
    expect(page.text.match(/<li>/g)).toHaveLength(2)
    expect(page.text).toContain('(this browser)')
    // An id of somebody else in the form changes nothing.
    await own.browser.submit(page, '/o/test/session-end', { id: foreign.id })
    expect([await isLoggedIn(other.browser), await isLoggedIn(foreign.browser)]).toEqual([true, true])
    expect((await own.browser.submit(page, '/o/test/session-end')).status).toBe(303)
    expect([await isLoggedIn(own.browser), await isLoggedIn(other.browser)]).toEqual([true, false])
    await feedCaughtUp(world.server)
    const { body } = await post(world.url, world.organization.key, {
      query: `{
        auditLog(filter: { act: { eq: "sessionEnd" } }) { nodes { account { id } subject { id } } }
        events(first: 100) { nodes { type subject { id } actor { id } } }
      }`,
    })
    const told = { subject: { id: globalId('LogInSession', other.id) } }
    const by = { id: globalId('Account', accountId) }
    expect(body.data?.auditLog).toEqual({ nodes: [{ account: by, ...told }] })
    const events = body.data?.events as { nodes: { type: string }[] }
    expect(events.nodes.filter(({ type }) => type === 'session.ended')).toEqual([
      { type: 'session.ended', actor: by, ...told },
    ])
  })

  it('log out', async () => {
    const { browser } = await logIn(await addAccount())
    const copied = new Map(browser.cookies)
    await browser.submit(await open(browser, 'sessions'), '/o/test/log-out')
    expect(browser.cookies.has('portevoix-session-test')).toBe(false)
    for (const [name, value] of copied) browser.cookies.set(name, value)
    expect(await isLoggedIn(browser)).toBe(false)
    const { body } = await post(world.url, world.organization.key, {
      query: '{ auditLog(first: 1, filter: { act: { eq: "logOut" } }) { nodes { account { name } outcome } } }',
    })
    expect(body.data).toEqual({
      auditLog: { nodes: [{ account: { name: 'AMBASSADOR' }, outcome: 'DONE' }] },
    })
  })

  it('refuse forms of other sites, of other browsers and without a token (CSRF)', async () => {
    const { browser } = await logIn(await addAccount())
    const page = await open(browser, 'sessions')
    const stranger = new Browser()
    const ofStranger = await open(stranger, 'log-in')
    expect(ofStranger.status).toBe(200)
    const refused = [
      await browser.submit(page, '/o/test/log-out', {}, { origin: 'https://evil.example' }),
      await browser.submit(page, '/o/test/log-out', {}, { origin: 'null' }),
      await browser.submit(page, '/o/test/log-out', { 'form-token': '' }),
      await browser.submit(page, '/o/test/log-out', { 'form-token': 'A'.repeat(43) }),
      await stranger.submit(page, '/o/test/log-out'),
      await browser.load(at('log-out'), { method: 'POST' }),
      await browser.submit(page, '/o/test/log-out', { more: 'x'.repeat(10_000) }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 400])
    expect(await isLoggedIn(browser)).toBe(true)
  })

  it('set cookies that scripts cannot read, and keep them to the host where the server is reached by https', async () => {
    const plain = await fetch(at('log-in'))
    expect(plain.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^portevoix-browser=[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/),
    ])
    const secure = await startWorld({ plugins: [], publicUrl: 'https://portevoix.example' })
    try {
      const { headers } = await fetch(`${secure.server.url}/o/test/log-in`)
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-portevoix-browser=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/),
      ])
    } finally {
      await secure.stop()
    }
  })

  it('run no scripts and cannot be framed', async () => {
    const { headers } = await fetch(at('log-in'))
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  })
})

describe('the cookie of a session', () => {
  it.each(['/graphql', '/uploads', '/scim/v2/Users'])('authenticates no request to %s', async (path) => {
    const { browser } = await logIn(await addAccount())
    const secret = browser.cookies.get('portevoix-session-test') ?? ''
    const body = JSON.stringify({ query: '{ viewer { permissions } }' })
    const headers = { 'content-type': 'application/json', origin: world.server.url }
    const sent = [
      await browser.load(world.server.url + path, { method: 'POST', body, headers }),
      await browser.load(`${world.server.url}${path}?query={viewer{permissions}}`),
      await browser.load(world.server.url + path, {
        method: 'POST',
        body,
        headers: { ...headers, authorization: `Bearer ${secret}` },
      }),
    ]
    for (const { status, text } of sent) {
      expect([401, 404, 405]).toContain(status)
      expect(text).not.toContain('"viewer"')
    }
  })
})
