import { createHmac } from 'node:crypto'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Organization, startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'
import { addPerson, call, loggedInAs, logIn, type Site, siteOf, startLogIn } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

/** Attacks on log-ins with identity providers: none leads to a session. */

let world: World
let issuer: TestIssuer
/** An issuer of the same organisation that an attacker controls. */
let evil: TestIssuer
let weak: TestIssuer
let site: Site
let evilSite: Site
let clock = 0

beforeAll(async () => {
  issuer = await startIssuer()
  evil = await startIssuer()
  weak = await startIssuer()
  world = await startWorld({
    plugins: [],
    allowPrivate: [issuer.host, evil.host, weak.host],
    now: () => new Date(Date.now() + clock),
  })
  site = await siteOf(world, issuer, { idClaim: 'employee_number' })
  evilSite = await siteOf(world, evil, {})
  await addPerson(world, { externalId: 'victim' })
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
  evil?.stop()
  weak?.stop()
})
beforeEach(() => {
  clock = 0
  issuer.reset()
  evil.reset()
  issuer.person = { sub: 'victim', employee_number: 'victim' }
  evil.person = { sub: 'attacker' }
})

const sessions = () =>
  world.server.environment.database.inOrganization(world.organization.id, (db) => db.logInSession.count())

/** @returns whether an attempt ended without a session of anybody, and without a fault of the server. */
async function isRefused(attempt: () => Promise<{ status: number; text: string }>): Promise<boolean> {
  const before = await sessions()
  const { status, text } = await attempt()
  expect(status, text).toBe(400)
  return (await sessions()) === before
}

const forged = (claims: object) => ({ ...claims, iss: issuer.url, aud: 'portevoix', sub: 'victim' })

describe('a log-in with an identity provider', () => {
  it('works, so that the refusals below mean something', async () => {
    const { page, browser } = await logIn(site)
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toBe('/o/test/sessions')
    expect(await loggedInAs(world, browser)).not.toBeNull()
  })

  it('counts once: neither its address nor its code is used again', async () => {
    const { browser, back } = await logIn(site)
    expect(await isRefused(() => browser.load(back))).toBe(true)
    // The same code with the state of another log-in.
    const { back: other } = await startLogIn(site, { browser })
    other.searchParams.set('code', back.searchParams.get('code') ?? '')
    expect(await isRefused(() => browser.load(other))).toBe(true)
  })

  it('counts once when its address comes twice at the same time', async () => {
    const { browser, back } = await startLogIn(site)
    const before = await sessions()
    const pages = await Promise.all([browser.load(back), browser.load(back)])
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 400])
    expect(await sessions()).toBe(before + 1)
  })

  it('counts in the browser in which it began: a forwarded address logs in nobody', async () => {
    const { back } = await startLogIn(site)
    expect(await isRefused(() => new Browser().load(back))).toBe(true)
    const other = await startLogIn(site)
    const { back: again } = await startLogIn(site)
    expect(await isRefused(() => other.browser.load(again))).toBe(true)
  })

  it('is over after ten minutes', async () => {
    const { browser, back } = await startLogIn(site)
    clock = 10 * 60_000 + 1_000
    expect(await isRefused(() => browser.load(back))).toBe(true)
  })

  it('needs its state as it was', async () => {
    const { browser, back } = await startLogIn(site)
    const state = back.searchParams.get('state') ?? ''
    for (const wrong of [null, '', 'x', state.slice(0, -2), `${state.slice(0, 60)}A${state.slice(61)}`]) {
      const url = new URL(back)
      if (wrong === null) url.searchParams.delete('state')
      else url.searchParams.set('state', wrong)
      expect(await isRefused(() => browser.load(url)), String(wrong)).toBe(true)
    }
    const twice = new URL(back)
    twice.searchParams.append('state', state)
    expect(await isRefused(() => browser.load(twice))).toBe(true)
  })

  it('needs the nonce of this log-in', async () => {
    for (const nonce of ['another', undefined, '']) {
      issuer.bends.claims = (claims) => ({ ...claims, nonce })
      expect(await isRefused(async () => (await logIn(site)).page)).toBe(true)
    }
  })

  it('takes the answer of one issuer never for that of another', async () => {
    // The code of the honest issuer at the callback of the attacker's, and the other way round.
    const honest = await startLogIn(site)
    const attacked = await startLogIn(evilSite, { browser: honest.browser })
    const mixed = new URL(attacked.back)
    mixed.searchParams.set('code', honest.back.searchParams.get('code') ?? '')
    mixed.searchParams.set('iss', issuer.url)
    evil.seen.length = 0
    expect(await isRefused(() => honest.browser.load(mixed))).toBe(true)
    expect(evil.seen).not.toContain('POST /token')
    const swapped = new URL(honest.back)
    swapped.pathname = attacked.back.pathname
    expect(await isRefused(() => honest.browser.load(swapped))).toBe(true)
    // Without the parameter that an issuer promises, and with another one.
    for (const iss of [null, evil.url]) {
      const { browser, back } = await startLogIn(site)
      if (iss === null) back.searchParams.delete('iss')
      else back.searchParams.set('iss', iss)
      expect(await isRefused(() => browser.load(back)), String(iss)).toBe(true)
    }
  })

  it('is no log-in at another organisation, with its state, address or issuer', async () => {
    const other: Organization = await world.addOrganization('Other')
    const otherSite = await siteOf(world, issuer, { idClaim: 'employee_number' }, other)
    const { browser, back } = await startLogIn(site)
    const there = new URL(back)
    there.pathname = back.pathname.replace('/o/test/', '/o/other/')
    expect(await isRefused(() => browser.load(there))).toBe(true)
    there.pathname = otherSite.path(`log-in/callback/${otherSite.providerId}`)
    expect(await isRefused(() => browser.load(there))).toBe(true)
    // One issuer serves both, and the subject of one organisation is unknown in the other.
    await logIn(site)
    const { page, browser: foreign } = await logIn(otherSite)
    expect(page.status).toBe(400)
    expect(await loggedInAs(world, foreign, other)).toBeNull()
  })

  it('needs an ID token that the issuer signed for this client, now', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const payloadOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    const jwk = JSON.parse(await issuer.keys()) as JWK
    const pem = await exportSPKI((await importJWK(jwk, 'RS256', { extractable: true })) as never)
    const hmac = (token: string, secret: string) => {
      const signed = `${part({ alg: 'HS256', kid: 'one' })}.${part(payloadOf(token))}`
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
    }
    const tokens: { [attack: string]: (token: string) => string | Promise<string> } = {
      'alg none': (token) => `${part({ alg: 'none' })}.${part(payloadOf(token))}.`,
      'no signature': (token) => `${token.split('.').slice(0, 2).join('.')}.`,
      'HS256 with the public key': (token) => hmac(token, pem),
      'HS256 with the client secret': (token) => hmac(token, 'client-secret-0123456789'),
      'a key of somebody else': (token) =>
        new SignJWT(payloadOf(token)).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey),
      'a key in its header': async (token) =>
        new SignJWT(payloadOf(token)).setProtectedHeader({ alg: 'RS256', kid: 'new', jku: evil.url }).sign(privateKey),
      'changed claims': (token) => {
        const [head, , signature] = token.split('.')
        return `${head}.${part(forged(payloadOf(token)))}x.${signature}`
      },
      nothing: () => '',
    }
    for (const [attack, bend] of Object.entries(tokens)) {
      issuer.bends.idToken = bend
      expect(await isRefused(async () => (await logIn(site)).page), attack).toBe(true)
    }
    issuer.reset()
    const now = Math.floor(Date.now() / 1_000)
    const claims: { [attack: string]: object } = {
      'another audience': { aud: 'another-client' },
      'no audience': { aud: undefined },
      'several audiences for somebody else': { aud: ['portevoix', 'other'], azp: 'other' },
      'another issuer': { iss: evil.url },
      'issuer with a slash': { iss: `${issuer.url}/` },
      expired: { exp: now - 3_600, iat: now - 7_200 },
      'no expiry': { exp: undefined },
      'no subject': { sub: undefined },
      'subject that is no text': { sub: { is: 'victim' } },
    }
    for (const [attack, changed] of Object.entries(claims)) {
      issuer.bends.claims = (said) => ({ ...said, ...changed })
      expect(await isRefused(async () => (await logIn(site)).page), attack).toBe(true)
    }
  })

  it('always asks with PKCE, and not where an issuer offers it in plain alone', async () => {
    const { asked } = await startLogIn(site)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/.{20}/),
    })
    weak.bends.metadata = { code_challenge_methods_supported: ['plain'] }
    const weakSite = await siteOf(world, weak, {})
    expect((await new Browser().load(weakSite.at(`log-in/with/${weakSite.providerId}`))).text).toContain('PKCE')
  })

  it('asks no private address that an issuer names, though the operator opened that of the issuer', async () => {
    const inner = await startIssuer()
    weak.bends.metadata = { token_endpoint: `${inner.url}/token`, jwks_uri: `${inner.url}/jwks` }
    const sly = await siteOf(world, weak, {})
    const { browser, back } = await startLogIn(sly)
    expect(await isRefused(() => browser.load(back))).toBe(true)
    expect(inner.seen).toEqual([])
    inner.stop()
  })

  it('leads to no other site', async () => {
    for (const query of ['return=https://evil.example', 'to=//evil.example', 'redirect_uri=https://evil.example']) {
      const start = `${site.path(`log-in/with/${site.providerId}`)}?${query}`
      const { browser, back, asked } = await startLogIn(site, { start })
      expect(new URL(asked.searchParams.get('redirect_uri') ?? '').origin).toBe(world.server.url)
      back.searchParams.set('return', 'https://evil.example')
      expect((await browser.load(back)).headers.get('location')).toBe('/o/test/sessions')
    }
  })

  it('gives a new session, whatever cookie somebody planted before', async () => {
    const planted = 'A'.repeat(43)
    const browser = new Browser()
    browser.cookies.set('portevoix-session-test', planted)
    await logIn(site, browser)
    expect(browser.cookies.get('portevoix-session-test')).not.toBe(planted)
    const first = await loggedInAs(world, browser)
    const before = browser.cookies.get('portevoix-session-test') ?? ''
    await logIn(site, browser)
    expect((await loggedInAs(world, browser))?.sessionId).not.toBe(first?.sessionId)
    // The session of before ended with it.
    const old = new Browser()
    old.cookies.set('portevoix-session-test', before)
    expect(await loggedInAs(world, old)).toBeNull()
  })

  it('is refused without the claim that an open issuer needs', async () => {
    const open = await siteOf(world, issuer, {
      idClaim: 'employee_number',
      openToAnybody: true,
      requiredClaim: 'hd',
      requiredValues: ['acme.example'],
    })
    for (const hd of [undefined, 'evil.example', 'ACME.example', ['acme.example'], true]) {
      issuer.person = { sub: `open-${String(hd)}`, employee_number: 'victim', hd }
      expect(await isRefused(async () => (await logIn(open)).page), String(hd)).toBe(true)
    }
    const kept = () =>
      world.server.environment.database.inOrganization(world.organization.id, (db) => db.doubtfulLogin.count())
    expect(await kept()).toBe(0)
    await addPerson(world, { externalId: 'of-acme' })
    issuer.person = { sub: 'open', employee_number: 'of-acme', hd: 'acme.example' }
    expect((await logIn(open)).page.status).toBe(303)
  })

  it('is no log-in of whoever was erased', async () => {
    const personId = await addPerson(world, { externalId: 'erased' })
    issuer.person = { sub: 'erased', employee_number: 'erased' }
    const { browser } = await logIn(site)
    expect(await loggedInAs(world, browser)).not.toBeNull()
    const begun = await startLogIn(site)
    await call(world, world.organization.key, {
      name: 'personPurge',
      variables: { id: site.global('Person', personId) },
      selection: '__typename',
    })
    expect(await loggedInAs(world, browser)).toBeNull()
    expect(await isRefused(() => begun.browser.load(begun.back))).toBe(true)
    // The provider’s report of a log-out finds nobody.
    const body = new URLSearchParams({ logout_token: await issuer.logoutToken({ sub: 'erased' }) })
    const before = await sessions()
    expect((await fetch(site.at(`log-out-by/${site.providerId}`), { method: 'POST', body })).status).toBe(200)
    expect(await sessions()).toBe(before)
  })

  it('is refused with a provider that was disabled meanwhile, and for an account that was suspended', async () => {
    const { browser, back } = await logIn(site).then(() => startLogIn(site))
    const who = await loggedInAs(world, (await logIn(site)).browser)
    await call(world, world.organization.key, {
      name: 'accountSuspend',
      variables: { id: site.global('Account', who?.accountId ?? '') },
      selection: '... on Account { id }',
    })
    expect(await isRefused(() => browser.load(back))).toBe(true)
    const next = await startLogIn(site)
    await inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, (ctx) =>
      ctx.db.identityProvider.updateMany({ where: { id: site.providerId }, data: { enabled: false } }),
    )
    expect(await isRefused(() => next.browser.load(next.back))).toBe(true)
  })
})
