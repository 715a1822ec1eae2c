import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { startAnotherServer } from './another-server.ts'
import { ApplicationClient, accountOf, act, BACK, register, rowOf, type Site, siteOf } from './applications-world.ts'
import { Browser } from './browser.ts'

const INSECURE = { [oauth.allowInsecureRequests]: true }
const GONE = { error: 'invalid_grant' }
/** What is not known, or not proved, as a client. */
const UNKNOWN = { status: 401 }

let world: World
let site: Site
let passedMs = 0
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => new Date(Date.now() + passedMs) })
  site = siteOf(world)
})
afterAll(() => world?.stop())

const owner = () => world.organization.key
const clientOf = async (facts: object = {}) => {
  const registered = await register(world, facts)
  return { registered, client: await ApplicationClient.discover(site.issuer, registered) }
}
const system = async (roles: Parameters<World['organization']['as']>[0] = ['ANALYST']) =>
  (await world.organization.as(roles)).accountId

describe('a registered application', () => {
  it('is let in by a person for scopes that the page names, and acts for them, not as them', async () => {
    const { registered, client } = await clientOf({ name: 'Planner <b>' })
    const { browser, accountId } = await site.person(['MANAGER', 'AMBASSADOR'])
    const page = await client.open(browser, { scope: 'campaign:read share:read' })
    expect(page.status).toBe(200)
    for (const told of [
      'Planner &lt;b&gt;',
      'Plans posts',
      'See campaigns',
      'See shares',
      'app.example',
      'Somebody',
      '<main>',
    ]) {
      expect(page.text).toContain(told.replace('Somebody', 'MANAGER AMBASSADOR'))
    }
    expect(page.text).not.toContain('<b>')
    const tokens = await client.exchange(await client.answer(browser, page))
    expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'campaign:read share:read', expires_in: 600 })
    expect(tokens.id_token).toBeUndefined()
    expect(await site.viewer(tokens.access_token, 'actor { id } permissions application { id }')).toEqual({
      actor: { id: accountOf(accountId) },
      permissions: ['campaign:read', 'share:read'],
      application: { id: registered.id },
    })
    const next = await client.refresh(tokens.refresh_token ?? '')
    expect(await site.isIn(next.access_token)).toBe(true)
    const stored = JSON.stringify(await site.within((ctx) => ctx.db.applicationToken.findMany()))
    for (const one of [tokens.access_token, tokens.refresh_token, next.refresh_token]) expect(stored).not.toContain(one)
  })

  it('asks in French where the browser does, and takes no for an answer', async () => {
    const { client } = await clientOf()
    const { browser } = await site.person()
    const begun = await client.begin()
    const asked = await browser.load(begun)
    const url = new URL(asked.headers.get('location') ?? '', site.issuer)
    const page = await browser.load(url, { headers: { 'accept-language': 'fr' } })
    expect(page.text).toContain('Voir les campagnes')
    expect(page.text).toContain('<html lang="fr">')
    const back = await client.answer(browser, { url: url.href, text: page.text }, 'deny')
    expect([back.origin, back.searchParams.get('error')]).toEqual(['https://app.example', 'access_denied'])
    const applicationId = client.client.client_id
    expect(await site.within((ctx) => ctx.db.applicationGrant.count({ where: { applicationId } }))).toBe(0)
  })

  it('is not asked for again where a confidential one was let in, and always where a public one was', async () => {
    const { client } = await clientOf()
    const { browser } = await site.person()
    await client.authorize(browser)
    const again = await browser.load(await client.begin())
    expect(new URL(again.headers.get('location') ?? '').searchParams.has('code')).toBe(true)
    const wider = await browser.load(await client.begin({ scope: 'share:read' }))
    expect(wider.headers.get('location')).toContain('/oauth/test/consent?')
    const anew = await browser.load(await client.begin({ prompt: 'consent' }))
    expect(anew.headers.get('location')).toContain('/oauth/test/consent?')
    const silent = await browser.load(await client.begin({ scope: 'share:read', prompt: 'none' }))
    expect(new URL(silent.headers.get('location') ?? '').searchParams.get('error')).toBe('consent_required')
    const { client: open } = await clientOf({ kind: 'PUBLIC' })
    await open.authorize(browser)
    expect((await browser.load(await open.begin())).headers.get('location')).toContain('/oauth/test/consent?')
  })

  it('leads whoever is not logged in to the log-in page, and on from there', async () => {
    const { client } = await clientOf()
    const { browser: loggedIn } = await site.person()
    const browser = new Browser()
    const asked = await browser.load(await client.begin())
    expect(asked.headers.get('location')).toBe('/o/test/log-in')
    browser.cookies.set('portevoix-session-test', loggedIn.cookies.get('portevoix-session-test') ?? '')
    const led = await browser.load(`${world.server.url}/o/test/log-in`)
    expect(led.headers.get('location')).toMatch(/^\/oauth\/test\/authorize\?/)
    const onward = await browser.load(new URL(led.headers.get('location') ?? '', site.issuer))
    expect(onward.headers.get('location')).toContain('/oauth/test/consent?')
  })

  it('acts by itself as an account without a person that an owner named', async () => {
    const accountId = accountOf(await system())
    const { client } = await clientOf({ accountId, redirectUris: [] })
    const { access_token, refresh_token, scope } = await client.itself()
    expect([refresh_token, scope]).toEqual([undefined, 'campaign:read share:read'])
    expect(await site.viewer(access_token, 'actor { id } permissions')).toEqual({
      actor: { id: accountId },
      permissions: ['campaign:read', 'share:read'],
    })
    expect((await client.itself({ scope: 'share:read' })).scope).toBe('share:read')
    for (const scope of ['person:read', 'nothing', 'share:read nothing']) {
      await expect(client.itself({ scope }), scope).rejects.toMatchObject({ error: 'invalid_scope' })
    }
    const person = await site.person()
    for (const facts of [{ accountId: accountOf(person.accountId) }, { accountId, kind: 'PUBLIC' }]) {
      const input = {
        name: 'No',
        purpose: 'No',
        kind: 'CONFIDENTIAL',
        redirectUris: [BACK],
        scopes: ['share:read'],
        ...facts,
      }
      const refused = await act(world, owner(), 'applicationCreate', { input }, '')
      expect(refused).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'accountId'] })
    }
  })

  it('is found by both forms of its metadata, and by that of the API', async () => {
    const inserted = await fetch(`${world.server.url}/.well-known/oauth-authorization-server/oauth/test`)
    const appended = await fetch(`${site.issuer}/.well-known/oauth-authorization-server`)
    const [one, other] = [await inserted.json(), await appended.json()]
    expect(one).toEqual(other)
    expect(one).toMatchObject({
      issuer: site.issuer.href,
      grant_types_supported: expect.arrayContaining(['authorization_code', 'client_credentials', 'refresh_token']),
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
      revocation_endpoint: `${site.issuer}/revoke`,
      scopes_supported: expect.arrayContaining(['campaign:read']),
    })
    for (const name of ['registration_endpoint', 'introspection_endpoint', 'jwks_uri'])
      expect(one).not.toHaveProperty(name)
    for (const scope of ['participation:respond', 'nomination:write', 'score:object', 'token:issue', 'account:write']) {
      expect((one as { scopes_supported: string[] }).scopes_supported).not.toContain(scope)
    }
    // From nothing but the address of the API (RFC 9728).
    const api = new URL(`${world.url}?organization=test`)
    const refused = await fetch(api, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    const [, named = ''] = /resource_metadata="([^"]+)"/.exec(refused.headers.get('www-authenticate') ?? '') ?? []
    expect([refused.status, named]).toEqual([
      401,
      `${world.server.url}/.well-known/oauth-protected-resource/graphql?organization=test`,
    ])
    const answer = await oauth.resourceDiscoveryRequest(api, INSECURE)
    const resource = await oauth.processResourceDiscoveryResponse(api, answer)
    const accountId = accountOf(await system())
    const registered = await register(world, { accountId })
    const issuer = new URL(resource.authorization_servers?.[0] ?? '')
    const found = await ApplicationClient.discover(issuer, registered)
    const { access_token } = await found.itself({ resource: resource.resource })
    expect(await site.isIn(access_token)).toBe(true)
    const { browser } = await site.person()
    const tokens = await found.exchange(await found.authorize(browser, { resource: resource.resource }))
    expect(await site.isIn(tokens.access_token)).toBe(true)
    const invalid = await fetch(world.url, { method: 'POST', headers: { authorization: 'Bearer pva_no' }, body: '{}' })
    expect(invalid.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  it('is changed and seen by owners, who also see who let it in, and is named in the audit log', async () => {
    const { registered, client } = await clientOf({ scopes: ['campaign:read', 'campaign:write'] })
    const { browser, accountId } = await site.person()
    const { access_token } = await client.exchange(await client.authorize(browser, { scope: 'campaign:write' }))
    const made = await act(
      world,
      access_token,
      'campaignCreate',
      {
        input: {
          name: `By an app ${crypto.randomUUID()}`,
          startsAt: '2027-01-01T00:00:00Z',
          endsAt: '2027-02-01T00:00:00Z',
        },
      },
      '... on Campaign { id }',
    )
    const query = `{
      auditLog(filter: { subjectId: { eq: "${made.id}" } }) { nodes { credential account { id } application { id } } }
      application(id: "${registered.id}") { name grants { nodes { scopes account { id } application { id } } } } }`
    const { body } = await post(world.url, owner(), { query })
    const by = { account: { id: accountOf(accountId) }, application: { id: registered.id } }
    expect(body.data).toMatchObject({
      auditLog: { nodes: [{ credential: 'APPLICATION', ...by }] },
      application: { grants: { nodes: [{ scopes: ['campaign:write'], ...by }] } },
    })
    const to = { id: registered.id, input: { scopes: ['campaign:read'], purpose: 'Reads only' } }
    const changed = await act(world, owner(), 'applicationUpdate', to, '... on Application { purpose scopes }')
    expect(changed).toMatchObject({ purpose: 'Reads only', scopes: ['campaign:read'] })
    // Scopes that were taken away are gone at once.
    expect(await site.viewer(access_token, 'permissions')).toEqual({ permissions: [] })
    const page = await browser.load(`${site.issuer}/grants`)
    expect(page.text).toContain('App ')
  })

  it('gets a new secret, beside which the former one counts for a while or not at all', async () => {
    const { registered, client } = await clientOf({ accountId: accountOf(await system()) })
    const rotate = async (formerForHours: number) => {
      const answer = await act(
        world,
        owner(),
        'applicationRotateSecret',
        { id: registered.id, input: { formerForHours } },
        '... on ApplicationRotateSecretPayload { secret }',
      )
      return await ApplicationClient.discover(site.issuer, { ...registered, secret: answer.secret })
    }
    const second = await rotate(1)
    const { access_token } = await client.itself()
    expect(await site.isIn((await second.itself()).access_token)).toBe(true)
    passedMs += 3_601_000
    await expect(client.itself()).rejects.toMatchObject(UNKNOWN)
    const live = (await second.itself()).access_token
    const third = await rotate(0)
    await expect(second.itself()).rejects.toMatchObject(UNKNOWN)
    expect([await site.isIn(access_token), await site.isIn(live)]).toEqual([false, false])
    expect(await site.isIn((await third.itself()).access_token)).toBe(true)
  })
})

describe('what an application was allowed ends', () => {
  const allowed = async () => {
    const { registered, client } = await clientOf()
    const person = await site.person()
    const tokens = await client.exchange(await client.authorize(person.browser))
    return { ...person, registered, client, access: tokens.access_token, refresh: tokens.refresh_token ?? '' }
  }

  it('at every process within five seconds: by the person, an owner, or the application’s revocation', async () => {
    const other = await startAnotherServer(world, { allowPrivate: [], plugins: [] })
    // The address of the API is part of a token: the second process has the same one.
    Object.assign(other.environment, { publicUrl: world.server.url })
    const ways: ((one: Awaited<ReturnType<typeof allowed>>) => Promise<unknown>)[] = [
      async ({ browser }) => {
        const url = `${site.issuer}/grants`
        const page = await browser.load(url)
        return await browser.submit({ url, text: page.text }, '/oauth/test/grant-end')
      },
      async ({ registered }) => {
        const query = `{ application(id: "${registered.id}") { grants { nodes { id } } } }`
        const { body } = await post(world.url, owner(), { query })
        const { id } =
          (body.data as { application: { grants: { nodes: { id: string }[] } } }).application.grants.nodes[0] ?? {}
        return await act(world, owner(), 'applicationGrantRevoke', { id }, '... on ApplicationGrant { endCause }')
      },
      ({ registered }) =>
        act(world, owner(), 'applicationRevoke', { id: registered.id }, '... on Application { revokedAt }'),
    ]
    for (const way of ways) {
      const one = await allowed()
      expect([await site.isIn(one.access), await site.isIn(one.access, other)]).toEqual([true, true])
      await way(one)
      const since = performance.now()
      expect([await site.isIn(one.access), await site.isIn(one.access, other)]).toEqual([false, false])
      expect(performance.now() - since).toBeLessThan(5_000)
      await expect(one.client.refresh(one.refresh)).rejects.toMatchObject({
        status: expect.toSatisfy((one: number) => [400, 401].includes(one)),
      })
    }
    await other.stop()
  })

  it('with the account: suspended, its person gone, a role lost, all its sessions ended', async () => {
    const ways: ((one: Awaited<ReturnType<typeof allowed>>) => Promise<unknown>)[] = [
      ({ accountId }) => act(world, owner(), 'accountSuspend', { id: accountOf(accountId) }, ''),
      ({ accountId }) => act(world, owner(), 'accountEndSessions', { id: accountOf(accountId) }, ''),
      ({ personId }) =>
        site.within((ctx) => ctx.db.person.updateMany({ where: { id: personId }, data: { active: false } })),
      ({ accountId }) =>
        site.within((ctx) => ctx.db.account.updateMany({ where: { id: accountId }, data: { roles: ['ANALYST'] } })),
    ]
    for (const [index, way] of ways.entries()) {
      const one = await allowed()
      await way(one)
      expect(await site.isIn(one.access), String(index)).toBe(false)
      await expect(one.client.refresh(one.refresh)).rejects.toMatchObject(GONE)
    }
  })

  it('with the tokens that the application gives back (RFC 7009), which no other can', async () => {
    const one = await allowed()
    const { client: other } = await clientOf()
    await other.revoke(one.refresh)
    await other.revoke(one.access)
    expect(await site.isIn(one.access)).toBe(true)
    await one.client.revoke(one.refresh)
    expect(await site.isIn(one.access)).toBe(false)
    await expect(one.client.refresh(one.refresh)).rejects.toMatchObject(GONE)
    // The person still lets it in: only what it held has ended.
    expect(
      new URL((await one.browser.load(await one.client.begin())).headers.get('location') ?? '').searchParams.has(
        'code',
      ),
    ).toBe(true)
    const { client } = await clientOf({ accountId: accountOf(await system()) })
    const { access_token } = await client.itself()
    await client.revoke(access_token)
    expect(await site.isIn(access_token)).toBe(false)
  })

  it('with the log-in by which it was given, when that counts no more', async () => {
    const one = await allowed()
    const { endSessionsByMail } = await import('@portevoix/api/modules/sessions/index.ts')
    await site.within((ctx) =>
      ctx.db.applicationGrant.updateMany({ where: { accountId: one.accountId }, data: { method: 'MAIL' } }),
    )
    await site.within((ctx) => endSessionsByMail(ctx))
    expect(await site.isIn(one.access)).toBe(false)
  })

  it('with the roles that it had: later ones do not apply', async () => {
    const { client } = await clientOf({ scopes: ['cost:write', 'share:read'] })
    const { browser, accountId } = await site.person(['ANALYST'])
    const tokens = await client.exchange(await client.authorize(browser, { scope: 'cost:write share:read' }))
    await site.within((ctx) =>
      ctx.db.account.updateMany({ where: { id: accountId }, data: { roles: ['ANALYST', 'OWNER'] } }),
    )
    const next = await client.refresh(tokens.refresh_token ?? '')
    for (const token of [tokens, next]) {
      expect(await site.viewer(token.access_token, 'permissions')).toEqual({ permissions: ['share:read'] })
    }
  })

  it('when its webhooks and exports would go on without it', async () => {
    const { client } = await clientOf({ scopes: ['webhook:write', 'webhook:read', 'event:read'] })
    const { browser, accountId } = await site.person(['OWNER'])
    const { access_token } = await client.exchange(
      await client.authorize(browser, { scope: 'webhook:write webhook:read event:read' }),
    )
    const input = { name: 'Hook', url: 'https://hooks.example/x', document: 'subscription { events { type } }' }
    const made = await act(
      world,
      access_token,
      'webhookEndpointCreate',
      { input },
      '... on WebhookEndpointCreatePayload { endpoint { id } }',
    )
    const { readersOf } = await import('@portevoix/api/modules/webhooks/endpoint-rights.ts')
    const reader = () =>
      site.within(async (ctx) => {
        const row = await ctx.db.webhookEndpoint.findFirstOrThrow({ where: { id: rowOf(made.endpoint.id) } })
        return (await readersOf(ctx, [row]))[0]
      })
    expect(await reader()).toMatchObject({ actor: { credential: { kind: 'APPLICATION' } } })
    await site.within((ctx) =>
      ctx.db.applicationGrant.updateMany({ where: { accountId }, data: { endedAt: ctx.now(), endCause: 'REVOKED' } }),
    )
    expect(await reader()).toMatchObject({ cause: 'OWNER_GONE' })
  })
})

describe('attacks by or on an application', () => {
  it.each([
    'https://evil.example/back',
    'https://app.example/back/',
    'https://app.example/back?more=1',
    'https://app.example/BACK',
    'https://app.example:443/back',
    'https://app.example.evil.example/back',
    'https://app.example/back/../evil',
    'http://app.example/back',
    '//evil.example',
    'javascript:alert(1)',
  ])('no redirect to %s, which is not registered', async (uri) => {
    const { client } = await clientOf()
    const { browser } = await site.person()
    for (const one of [browser, new Browser()]) {
      const { status, headers } = await one.load(await client.begin({ redirect_uri: uri }))
      expect([status, headers.get('location')]).toEqual([400, null])
    }
    const page = new URL(`${site.issuer}/consent`)
    page.search = (await client.begin({ redirect_uri: uri })).search
    expect((await browser.load(page)).status).toBe(400)
  })

  it('PKCE cannot be left out or weakened, whatever the client', async () => {
    const { browser } = await site.person()
    for (const kind of ['PUBLIC', 'CONFIDENTIAL']) {
      const { client } = await clientOf({ kind })
      for (const more of [
        { code_challenge: null, code_challenge_method: null },
        { code_challenge_method: 'plain' },
        { code_challenge_method: null },
      ] as Record<string, string | null>[]) {
        const { headers } = await browser.load(await client.begin(more))
        const back = new URL(headers.get('location') ?? '')
        expect([back.searchParams.get('error'), back.searchParams.get('code')]).toEqual(['invalid_request', null])
      }
    }
  })

  it('a code counts once, with its verifier and its client; its replay ends what came of it', async () => {
    const { registered, client } = await clientOf()
    const { registered: otherApp } = await clientOf()
    const { browser } = await site.person()
    const back = await client.authorize(browser)
    const code = back.searchParams.get('code') ?? ''
    const send = async (app: { clientId: string; secret: string | null }, verifier: string) => {
      const form = { grant_type: 'authorization_code', code, redirect_uri: BACK, code_verifier: verifier }
      const body = new URLSearchParams({ ...form, client_id: app.clientId, client_secret: app.secret ?? '' })
      return (await fetch(`${site.issuer}/token`, { method: 'POST', body })).status
    }
    expect(await send(registered, 'a'.repeat(43))).toBe(400)
    expect(await send(otherApp, 'a'.repeat(43))).toBe(400)
    const tokens = await client.exchange(back)
    await expect(client.exchange(back)).rejects.toMatchObject(GONE)
    expect(await site.isIn(tokens.access_token)).toBe(false)
    await expect(client.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject(GONE)
    const again = await client.authorize(browser, { prompt: 'consent' })
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => client.exchange(again)))
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
  })

  it('a refresh token counts once, but for a lost answer, and for its client alone', async () => {
    const { client } = await clientOf()
    const { client: other } = await clientOf()
    const { browser } = await site.person()
    const first = await client.exchange(await client.authorize(browser))
    const token = first.refresh_token ?? ''
    await expect(other.refresh(token)).rejects.toMatchObject(GONE)
    const answers = await Promise.all(Array.from({ length: 4 }, () => client.refresh(token)))
    expect(new Set(answers.map(({ refresh_token }) => refresh_token)).size).toBe(1)
    passedMs += 11_000
    await expect(client.refresh(token)).rejects.toMatchObject(GONE)
    expect(await site.isIn(first.access_token)).toBe(false)
    await expect(client.refresh(answers[0]?.refresh_token ?? '')).rejects.toMatchObject(GONE)
  })

  it('no scope beyond those that an owner allowed, the person saw, or the roles give', async () => {
    const { client } = await clientOf({ scopes: ['campaign:read', 'cost:write', 'person:read'] })
    const { browser } = await site.person(['ANALYST'])
    for (const scope of [
      'campaign:write',
      'nomination:write',
      'account:write',
      'nothing',
      'campaign:read audit:read',
    ]) {
      const { headers } = await browser.load(await client.begin({ scope }))
      const back = new URL(headers.get('location') ?? '')
      expect([scope, back.searchParams.get('error')]).toEqual([scope, 'invalid_scope'])
    }
    const { headers } = await browser.load(await client.begin({ scope: null }))
    expect(new URL(headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_scope')
    const tokens = await client.exchange(await client.authorize(browser, { scope: 'campaign:read cost:write' }))
    expect(await site.viewer(tokens.access_token, 'permissions')).toEqual({ permissions: ['campaign:read'] })
    await expect(
      client.refresh(tokens.refresh_token ?? '', { scope: 'campaign:read person:read' }),
    ).rejects.toMatchObject({
      error: 'invalid_scope',
    })
    const narrow = await client.refresh(tokens.refresh_token ?? '', { scope: 'campaign:read' })
    expect(narrow.scope).toBe('campaign:read')
  })

  it('no answer in place of the person, nor keys or tokens that outlive the grant', async () => {
    for (const scope of [
      'participation:respond',
      'nomination:write',
      'score:object',
      'account:write',
      'token:issue',
      'application:write',
      'plugin:consent',
    ]) {
      const input = { name: scope, purpose: 'x', kind: 'CONFIDENTIAL', redirectUris: [BACK], scopes: [scope] }
      expect(await act(world, owner(), 'applicationCreate', { input }, ''), scope).toMatchObject({
        __typename: 'InvalidInputError',
        path: ['input', 'scopes', '0'],
      })
    }
    // Nor where the database says that it may.
    const { registered, client } = await clientOf({ accountId: accountOf(await system(['OWNER'])) })
    const scopes = ['nomination:write', 'account:write', 'score:object', 'campaign:read']
    await site.within((ctx) => ctx.db.application.updateMany({ where: { id: rowOf(registered.id) }, data: { scopes } }))
    const token = (await client.itself({ scope: 'campaign:read' })).access_token
    await site.within((ctx) =>
      ctx.db.applicationToken.updateMany({ where: { applicationId: rowOf(registered.id) }, data: { scopes } }),
    )
    expect(await site.viewer(token, 'permissions')).toEqual({ permissions: ['campaign:read'] })
  })

  it('nothing of one organisation counts at another', async () => {
    const elsewhere = await world.addOrganization('Elsewhere')
    const there = siteOf(world, 'elsewhere', elsewhere)
    const registered = await register(world)
    const mine = await ApplicationClient.discover(site.issuer, registered)
    const { browser } = await site.person()
    const tokens = await mine.exchange(await mine.authorize(browser))
    const astray = await ApplicationClient.discover(there.issuer, registered)
    await expect(astray.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject(UNKNOWN)
    browser.cookies.set('portevoix-session-elsewhere', browser.cookies.get('portevoix-session-test') ?? '')
    expect((await browser.load(await astray.begin())).status).toBe(400)
    const theirs = await ApplicationClient.discover(there.issuer, await register(world, {}, elsewhere))
    expect((await browser.load(await theirs.begin())).headers.get('location')).toBe('/o/elsewhere/log-in')
    await theirs.revoke(tokens.access_token)
    await expect(theirs.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject(GONE)
    expect(await site.viewer(tokens.access_token, 'organization { slug }')).toEqual({ organization: { slug: 'test' } })
  })

  it('the kinds of token are not taken for each other', async () => {
    const { registered, client } = await clientOf()
    const { browser } = await site.person()
    const tokens = await client.exchange(await client.authorize(browser))
    const session = browser.cookies.get('portevoix-session-test') ?? ''
    const { sessionToken } = await import('@portevoix/api/modules/sessions/index.ts')
    const jwt = await site.within(async (ctx) => {
      const { id } = await ctx.db.logInSession.findFirstOrThrow({
        where: { endedAt: null },
        orderBy: { createdAt: 'desc' },
      })
      return (await sessionToken(ctx, id)).token
    })
    for (const wrong of [tokens.refresh_token ?? '', registered.secret ?? '', session, registered.clientId]) {
      expect(await site.isIn(wrong), wrong).toBe(false)
    }
    for (const wrong of [tokens.access_token, jwt, owner(), session]) {
      await expect(client.refresh(wrong), wrong).rejects.toMatchObject(GONE)
    }
    await client.revoke(jwt).catch(() => {})
    expect(await site.isIn(jwt)).toBe(true)
    // At the authorization server for front-ends, neither client nor token is known.
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token ?? '',
      client_id: registered.clientId,
    })
    expect((await fetch(`${world.server.url}/o/test/token`, { method: 'POST', body })).status).toBe(401)
    browser.cookies.set('portevoix-session-test', tokens.access_token)
    expect((await browser.load(`${world.server.url}/o/test/sessions`)).status).toBe(303)
  })

  it('a token is for the address of the API alone', async () => {
    const { registered, client } = await clientOf({ accountId: accountOf(await system()) })
    const { browser } = await site.person()
    for (const resource of [
      'https://evil.example/graphql',
      `${world.url}?organization=elsewhere`,
      `${world.url}/`,
      'urn:x',
    ]) {
      await expect(client.itself({ resource }), resource).rejects.toMatchObject({ error: 'invalid_target' })
      const { headers } = await browser.load(await client.begin({ resource }))
      expect(new URL(headers.get('location') ?? '').searchParams.get('error'), resource).toBe('invalid_target')
    }
    const tokens = await client.exchange(await client.authorize(browser, { resource: world.url }))
    await expect(
      client.refresh(tokens.refresh_token ?? '', { resource: 'https://evil.example/' }),
    ).rejects.toMatchObject({
      error: 'invalid_target',
    })
    expect(await site.isIn(tokens.access_token)).toBe(true)
    // A copy of the database at another address takes none of them.
    await site.within((ctx) =>
      ctx.db.applicationToken.updateMany({
        where: { applicationId: rowOf(registered.id) },
        data: { audience: 'https://copy.example/graphql' },
      }),
    )
    expect(await site.isIn(tokens.access_token)).toBe(false)
  })

  it('a secret is taken from no address, and no wrong, missing or other one', async () => {
    const { registered } = await clientOf({ accountId: accountOf(await system()) })
    const { registered: other } = await clientOf()
    const ask = (url: string, form: Record<string, string>) =>
      fetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', ...form }) })
    const { clientId: client_id, secret } = registered
    const inUrl = `${site.issuer}/token?${new URLSearchParams({ client_id, client_secret: secret ?? '' })}`
    expect((await ask(inUrl, {})).status).toBe(400)
    expect((await ask(inUrl, { client_id })).status).toBe(401)
    for (const client_secret of ['wrong', other.secret ?? '', client_id, '']) {
      expect((await ask(`${site.issuer}/token`, { client_id, client_secret })).status, client_secret).toBe(401)
    }
    expect((await ask(`${site.issuer}/token`, { client_id, client_secret: secret ?? '' })).status).toBe(200)
  })

  it('nobody is told what a token is (RFC 7662), and nobody registers themself', async () => {
    const { registered, client } = await clientOf({ accountId: accountOf(await system()) })
    const { access_token: token } = await client.itself()
    const authorization = `Basic ${btoa(`${registered.clientId}:${registered.secret}`)}`
    for (const path of [
      'introspect',
      'token/introspection',
      'reg',
      'userinfo',
      'me',
      'jwks',
      'device/auth',
      'request',
    ]) {
      const body = new URLSearchParams({ token })
      const answer = await fetch(`${site.issuer}/${path}`, { method: 'POST', body, headers: { authorization } })
      expect([404, 405], path).toContain(answer.status)
    }
  })

  it('no consent by a form of another site, of another browser, without a log-in, or for another request', async () => {
    const { client } = await clientOf({ scopes: ['campaign:read', 'share:read'] })
    const { browser } = await site.person()
    const page = await client.open(browser)
    const text = page.text.replaceAll('&amp;', '&')
    const send = (by: Browser, headers: Record<string, string> = {}) =>
      by.submit({ url: page.url, text }, '/oauth/test/consent', { answer: 'allow' }, headers)
    expect((await send(browser, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send(browser, { origin: 'null' })).status).toBe(403)
    const { browser: stranger } = await site.person()
    expect((await send(stranger)).status).toBe(403)
    const loggedOut = new Browser()
    loggedOut.cookies.set('portevoix-browser', browser.cookies.get('portevoix-browser') ?? '')
    const led = await send(loggedOut)
    expect(led.headers.get('location')).toMatch(/^\/oauth\/test\/authorize\?/)
    expect(led.headers.get('location')).not.toContain('consent=')
    expect(
      await site.within((ctx) =>
        ctx.db.applicationGrant.count({ where: { application: { id: client.client.client_id } } }),
      ),
    ).toBe(0)
    // The proof of a consent is of one request in one log-in, for a minute.
    const { client: open } = await clientOf({ kind: 'PUBLIC' })
    const asked = await open.open(browser)
    const answered = await browser.submit(
      { url: asked.url, text: asked.text.replaceAll('&amp;', '&') },
      '/oauth/test/consent',
      { answer: 'allow' },
    )
    const onward = new URL(answered.headers.get('location') ?? '', site.issuer)
    const isAsked = async (by: Browser, change: (url: URL) => void) => {
      const url = new URL(onward)
      change(url)
      const { headers } = await by.load(url)
      return headers.get('location')?.includes('/consent?') ?? false
    }
    expect(await isAsked(browser, (url) => url.searchParams.set('scope', 'campaign:read share:read'))).toBe(true)
    expect(await isAsked(browser, (url) => url.searchParams.set('state', 'other'))).toBe(true)
    expect(await isAsked(stranger, () => {})).toBe(true)
    expect(await isAsked(browser, () => {})).toBe(false)
    passedMs += 61_000
    expect(await isAsked(browser, () => {})).toBe(true)
    passedMs -= 61_000
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://app.example")
  })

  it('a planted continuation leads to this server alone', async () => {
    const { browser } = await site.person()
    const evil = Buffer.from('application://evil.example/?redirect_uri=https://evil.example').toString('base64url')
    browser.cookies.set('portevoix-continue-test', evil)
    const { headers } = await browser.load(`${world.server.url}/o/test/log-in`)
    expect(headers.get('location')).toMatch(/^\/oauth\/test\/authorize\?/)
    const onward = await browser.load(new URL(headers.get('location') ?? '', world.server.url))
    expect([onward.status, onward.headers.get('location')]).toEqual([400, null])
  })
})
