import { sessionToken } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import type { Browser } from './browser.ts'
import { addPerson, call, loggedInAs, logIn, type Site, siteOf } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

const GROUP = '6f1c2a9e-0000-4000-8000-000000000001'

let world: World
let issuer: TestIssuer
let site: Site
let count = 0

beforeAll(async () => {
  issuer = await startIssuer()
  world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
  site = await siteOf(world, issuer, { idClaim: 'employee_number' })
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
})
beforeEach(() => issuer.reset())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

/** Logs in somebody new, whose claims have these groups. */
async function logInWith(groups: unknown): Promise<Browser> {
  count += 1
  await addPerson(world, { externalId: `r-${count}` })
  issuer.person = { sub: `r-${count}`, employee_number: `r-${count}`, groups }
  const { page, browser } = await logIn(site)
  expect(page.status, page.text).toBe(303)
  return browser
}
async function tokenOf(browser: Browser): Promise<string> {
  const session = await loggedInAs(world, browser)
  return (await within((ctx) => sessionToken(ctx, session?.sessionId ?? ''))).token
}
/** What a token may do; null when it is refused. */
async function permissionsOf(token: string): Promise<readonly string[] | null> {
  const { body } = await post(world.url, token, { query: '{ viewer { permissions } }' })
  return ((body.data?.viewer as { permissions: string[] } | undefined)?.permissions ?? null) as string[] | null
}
async function rule(facts: object, key = world.organization.key): Promise<Record<string, unknown>> {
  const input = { providerId: site.global('IdentityProvider', site.providerId), claim: 'groups', ...facts }
  return await call(world, key, {
    name: 'roleRuleCreate',
    type: 'RoleRuleCreateInput',
    variables: { input },
    selection: '... on RoleRule { id role effective }',
  })
}
const deleteRule = (id: unknown) =>
  call(world, world.organization.key, {
    name: 'roleRuleDelete',
    variables: { id },
    selection: '... on RoleRuleDeletePayload { deletedId }',
  })

describe('a rule that gives roles by a claim', () => {
  it('gives its role for the session of the log-in, and nothing to the account', async () => {
    const { id } = await rule({ value: GROUP, role: 'ANALYST' })
    const browser = await logInWith(['other', GROUP])
    expect(await permissionsOf(await tokenOf(browser))).toContain('report:read')
    const account = await loggedInAs(world, browser)
    const { roles } = await within((ctx) =>
      ctx.db.account.findFirstOrThrow({ where: { id: account?.accountId ?? '' } }),
    )
    expect(roles).toEqual(['AMBASSADOR'])
    // The next log-in without the group has nothing of it.
    issuer.person = { ...issuer.person, groups: [] }
    expect(await permissionsOf(await tokenOf((await logIn(site)).browser))).not.toContain('report:read')
    await deleteRule(id)
  })

  it('makes no account link that would never count, and says so', async () => {
    const { id } = await rule({ value: GROUP, role: 'MANAGER' })
    const token = await tokenOf(await logInWith([GROUP]))
    const personId = await addPerson(world, { externalId: 'linked' })
    const { body } = await post(world.url, token, {
      query: `mutation ($input: AccountLinkCreateInput!) { accountLinkCreate(input: $input) { __typename } }`,
      variables: { input: { personId: site.global('Person', personId) } },
    })
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('ends with your session'),
      extensions: { code: 'FORBIDDEN' },
    })
    expect(await within((ctx) => ctx.db.accountLink.count())).toBe(0)
    await deleteRule(id)
  })

  it('compares ids of groups exactly', async () => {
    const { id } = await rule({ value: GROUP, role: 'ANALYST' })
    const wrong = [GROUP.toUpperCase(), `${GROUP} `, [[GROUP]], { [GROUP]: true }, null, undefined, [{ id: GROUP }]]
    for (const groups of wrong) {
      expect(await permissionsOf(await tokenOf(await logInWith(groups))), JSON.stringify(groups)).not.toContain(
        'report:read',
      )
    }
    expect(await permissionsOf(await tokenOf(await logInWith(GROUP)))).toContain('report:read')
    await deleteRule(id)
  })

  it('gives a role in a department there alone', async () => {
    const { id: departmentId } = await within((ctx) =>
      ctx.db.department.create({ data: { id: ctx.newId(), name: 'Sales', key: 'sales' } }),
    )
    const { id } = await rule({
      value: 'sales',
      role: 'MANAGER',
      departmentId: site.global('Department', departmentId),
    })
    const permissions = await permissionsOf(await tokenOf(await logInWith(['sales'])))
    expect(permissions).toContain('campaign:write:scoped')
    expect(permissions).not.toContain('campaign:write')
    await deleteRule(id)
  })

  it('never gives OWNER or SIGN_ON, not even written behind the server’s back', async () => {
    for (const role of ['OWNER', 'SIGN_ON']) {
      expect(await rule({ value: 'x', role })).toMatchObject({ path: ['input', 'role'] })
      const row = {
        providerId: site.providerId,
        claim: 'groups',
        value: 'x',
        role: role as 'OWNER',
        authorId: site.providerId,
      }
      await expect(within((ctx) => ctx.db.roleRule.create({ data: { ...row, id: ctx.newId() } }))).rejects.toThrow()
    }
  })

  it('is written by owners alone, and within their token', async () => {
    const { key } = await world.organization.as(['MANAGER'])
    expect(await rule({ value: 'x', role: 'ANALYST' }, key)).toMatchObject({ code: 'FORBIDDEN' })
    const narrow = await world.organization.as(['OWNER'], { scopes: ['login:write'] })
    expect(await rule({ value: 'x', role: 'ANALYST' }, narrow.key)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('gives nothing once its author could not give it: to new sessions, and to those that have it', async () => {
    const author = await world.organization.as(['OWNER'])
    await rule({ value: 'of-author', role: 'MANAGER' }, author.key)
    const browser = await logInWith(['of-author'])
    const token = await tokenOf(browser)
    expect(await permissionsOf(token)).toContain('campaign:write')
    await call(world, world.organization.key, {
      name: 'accountUpdate',
      type: 'AccountUpdateInput',
      variables: { id: site.global('Account', author.accountId), input: { roles: ['MANAGER'] } },
      selection: '... on Account { id }',
    })
    expect(await permissionsOf(token)).not.toContain('campaign:write')
    expect(await permissionsOf(await tokenOf(await logInWith(['of-author'])))).not.toContain('campaign:write')
    const { body } = await call.query(world, '{ roleRules { nodes { value effective } } }')
    expect(body.data?.roleRules).toHaveProperty(
      'nodes',
      expect.arrayContaining([{ value: 'of-author', effective: false }]),
    )
  })

  it('takes away only what it gave', async () => {
    const { id } = await rule({ value: 'both', role: 'ANALYST' })
    const browser = await logInWith(['both'])
    const token = await tokenOf(browser)
    const session = await loggedInAs(world, browser)
    await call(world, world.organization.key, {
      name: 'assignmentCreate',
      type: 'AssignmentCreateInput',
      variables: { input: { accountId: site.global('Account', session?.accountId ?? ''), role: 'ANALYST' } },
      selection: '... on Assignment { id }',
    })
    await deleteRule(id)
    // The role of the account itself stays.
    expect(await permissionsOf(token)).toContain('report:read')
    const other = await rule({ value: 'gone', role: 'ANALYST' })
    const lost = await tokenOf(await logInWith(['gone']))
    expect(await permissionsOf(lost)).toContain('report:read')
    await deleteRule(other.id)
    expect(await permissionsOf(lost)).not.toContain('report:read')
  })

  it('names groups of Entra ID by their object id', async () => {
    const made = await call(world, world.organization.key, {
      name: 'identityProviderCreate',
      type: 'IdentityProviderCreateInput',
      variables: {
        input: { name: 'Entra', issuer: `https://login.microsoftonline.com/${GROUP}/v2.0`, clientId: 'entra' },
      },
      selection: '... on IdentityProvider { id }',
    })
    const providerId = made.id
    expect(await rule({ providerId, value: 'Marketing', role: 'ANALYST' })).toMatchObject({ path: ['input', 'value'] })
    expect(await rule({ providerId, value: GROUP, role: 'ANALYST' })).toMatchObject({ effective: true })
  })
})

describe('back-channel log-out', () => {
  const send = async (token: string, path = `log-out-by/${site.providerId}`) =>
    (await fetch(site.at(path), { method: 'POST', body: new URLSearchParams({ logout_token: token }) })).status
  const sidOf = async (browser: Browser) => {
    const session = await loggedInAs(world, browser)
    const row = await within((ctx) => ctx.db.logInSession.findFirstOrThrow({ where: { id: session?.sessionId ?? '' } }))
    return row.providerSessionId ?? ''
  }

  it('ends the session that it names, and its tokens at once', async () => {
    const [browser, other] = [await logInWith([]), (await logIn(site)).browser]
    const token = await tokenOf(browser)
    expect(await send(await issuer.logoutToken({ sid: await sidOf(browser) }))).toBe(200)
    expect(await loggedInAs(world, browser)).toBeNull()
    expect(await permissionsOf(token)).toBeNull()
    expect(await loggedInAs(world, other)).not.toBeNull()
  })

  it('ends all sessions of a subject', async () => {
    const [browser, other] = [await logInWith([]), (await logIn(site)).browser]
    expect(await send(await issuer.logoutToken({ sub: issuer.person.sub }))).toBe(200)
    for (const one of [browser, other]) expect(await loggedInAs(world, one)).toBeNull()
  })

  it('ends the session whose ID token named none, where it names one with its subject', async () => {
    issuer.bends.claims = ({ sid: _, ...claims }) => claims
    const browser = await logInWith([])
    const { sub } = issuer.person
    issuer.bends.claims = (claims) => claims
    const { browser: named } = await logIn(site)
    expect(await send(await issuer.logoutToken({ sub, sid: 'of-another-device' }))).toBe(200)
    expect(await loggedInAs(world, browser)).toBeNull()
    expect(await loggedInAs(world, named)).not.toBeNull()
  })

  it('counts each token once', async () => {
    const browser = await logInWith([])
    const token = await issuer.logoutToken({ sub: issuer.person.sub })
    expect(await send(token)).toBe(200)
    expect(await send(token)).toBe(400)
    // An end that is no date is none: the token ends by its age.
    const endless = await issuer.logoutToken({ sub: issuer.person.sub, exp: 1e18 })
    expect([await send(endless), await send(endless)]).toEqual([200, 400])
    expect(await loggedInAs(world, browser)).toBeNull()
  })

  it('refuses everything that is no logout token of the provider for this client', async () => {
    const browser = await logInWith([])
    const { sub } = issuer.person
    const now = Math.floor(Date.now() / 1_000)
    const evil = await startIssuer()
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const good = await issuer.logoutToken({ sub })
    const wrong: { [attack: string]: string } = {
      nothing: '',
      'another audience': await issuer.logoutToken({ sub, aud: 'another' }),
      'another issuer': await issuer.logoutToken({ sub, iss: evil.url }),
      'signed by somebody else': await evil.logoutToken({ sub, iss: issuer.url }),
      'alg none': `${part({ alg: 'none', typ: 'logout+jwt' })}.${good.split('.')[1]}.`,
      'an ID token': await issuer.sign({ iss: issuer.url, aud: 'portevoix', sub, iat: now, exp: now + 60 }),
      'with a nonce': await issuer.logoutToken({ sub, nonce: 'n' }),
      'without the event': await issuer.logoutToken({ sub, events: { other: {} } }),
      'without jti': await issuer.logoutToken({ sub, jti: null }),
      'of nobody': await issuer.logoutToken({}),
      old: await issuer.logoutToken({ sub, iat: now - 7_200, exp: now + 60 }),
      expired: await issuer.logoutToken({ sub, exp: now - 120 }),
      'that cannot be stored': await issuer.logoutToken({ sub: 'a\u0000' }),
      'of a session that cannot be stored': await issuer.logoutToken({ sid: 'a\u0000' }),
    }
    for (const [attack, token] of Object.entries(wrong)) expect(await send(token), attack).toBe(400)
    for (const id of ['x', GROUP, "'"]) expect(await send(good, `log-out-by/${id}`)).toBe(400)
    expect(await loggedInAs(world, browser)).not.toBeNull()
    evil.stop()
  })
})

describe('whoever is inactive here', () => {
  it('is out at the next request, whatever the provider says', async () => {
    const browser = await logInWith([])
    const token = await tokenOf(browser)
    const { personId } = (await loggedInAs(world, browser)) ?? {}
    expect(await permissionsOf(token)).not.toBeNull()
    await within((ctx) => ctx.db.person.updateMany({ where: { id: personId ?? '' }, data: { active: false } }))
    expect(await permissionsOf(token)).toBeNull()
    expect(await loggedInAs(world, browser)).toBeNull()
    expect((await logIn(site)).page.status).toBe(400)
  })
})
