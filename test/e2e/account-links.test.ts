import { pageOfFirstLogIn } from '@portevoix/api/modules/identity-providers/link-for-first-log-in.ts'
import { endSession, sessionToken, startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'
import { addPerson, call, loggedInAs, logIn, type Site, siteOf, startLogIn } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

let world: World
let issuer: TestIssuer
let site: Site
let count = 0

beforeAll(async () => {
  issuer = await startIssuer()
  world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
  site = await siteOf(world, issuer, { idClaim: 'employee_number', mailDomains: ['acme.example'] })
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
})
beforeEach(() => issuer.reset())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
const setAccount = (where: { id: string } | { personId: string }, data: object) =>
  within((ctx) => ctx.db.account.updateMany({ where, data }))
const make = (personId: string, key = world.organization.key) =>
  call(world, key, {
    name: 'accountLinkCreate',
    type: 'AccountLinkCreateInput',
    variables: { input: { personId: site.global('Person', personId) } },
    selection: '... on AccountLinkCreatePayload { url accountLink { author { id } } }',
  })

/** Opens a link and logs in there as somebody new, up to the page that asks. */
async function follow(url: unknown, claims: object = {}) {
  const browser = new Browser()
  const page = await browser.load(url)
  const [, href] = /<a href="([^"]+log-in\/with[^"]+)"/.exec(page.text) ?? []
  if (href === undefined) return null
  count += 1
  issuer.person = { sub: `new-${count}`, ...claims }
  const { back } = await startLogIn(site, { browser, start: href.replaceAll('&amp;', '&') })
  const asked = await browser.load(back)
  const connect = () => browser.submit({ url: String(back), text: asked.text }, site.path('log-in/connect'))
  return { browser, asked, connect }
}

describe('a link to an account', () => {
  it('is made for an ambassador by a manager with a key, and opens the account', async () => {
    const { key, accountId } = await world.organization.as(['MANAGER'])
    const personId = await addPerson(world, { externalId: 'amb' })
    const { url, accountLink } = await make(personId, key)
    expect(accountLink).toEqual({ author: { id: site.global('Account', accountId) } })
    const followed = await follow(url)
    expect((await followed?.connect())?.status).toBe(303)
    expect(await loggedInAs(world, followed?.browser ?? new Browser())).toMatchObject({ personId })
  })

  const CHANGES: { [name: string]: (made: { personId: string; managerId: string }) => Promise<unknown> } = {
    'the account became an owner’s': ({ personId }) => setAccount({ personId }, { roles: ['AMBASSADOR', 'OWNER'] }),
    'the account got a role that managers cannot give': ({ personId }) =>
      setAccount({ personId }, { roles: ['AMBASSADOR', 'DATA_PROTECTION'] }),
    'who made it was suspended': ({ managerId }) => setAccount({ id: managerId }, { suspendedAt: new Date() }),
    'the key that made it was revoked': ({ managerId }) =>
      within((ctx) => ctx.db.apiKey.updateMany({ where: { accountId: managerId }, data: { revokedAt: new Date() } })),
    'the tokens of who made it were ended': ({ managerId }) =>
      call(world, world.organization.key, {
        name: 'accountEndSessions',
        variables: { id: site.global('Account', managerId) },
        selection: '... on Account { id }',
      }),
    'who made it lost their role': ({ managerId }) => setAccount({ id: managerId }, { roles: ['ANALYST'] }),
  }
  it.each(Object.entries(CHANGES))('counts no more once %s, also where it was opened before', async (_name, change) => {
    const manager = await world.organization.as(['MANAGER'])
    count += 1
    const personId = await addPerson(world, { externalId: `stale-${count}` })
    const { url } = await make(personId, manager.key)
    const opened = await follow(url)
    expect(opened?.asked.status).toBe(200)
    await change({ personId, managerId: manager.accountId })
    expect((await opened?.connect())?.status).toBe(400)
    expect(await loggedInAs(world, opened?.browser ?? new Browser())).toBeNull()
    expect((await new Browser().load(url)).status).toBe(400)
  })

  it('counts no more once the session in which it was made was ended, and goes on when that only expired', async () => {
    const { accountId } = await world.organization.as(['MANAGER'])
    const madeIn = async () => {
      const facts = { accountId, method: 'OIDC' as const, authenticatedAt: new Date() }
      const session = await within(async (ctx) => (await startSession(ctx, facts, null)).session)
      const { token } = await within((ctx) => sessionToken(ctx, session.id))
      return { session, url: (await make(await addPerson(world, {}), token)).url }
    }
    const [loggedOut, expired] = [await madeIn(), await madeIn()]
    const opened = await follow(loggedOut.url)
    await within((ctx) => endSession(ctx, { id: loggedOut.session.id, cause: 'LOGGED_OUT' }))
    await within((ctx) =>
      ctx.db.logInSession.updateMany({ where: { id: expired.session.id }, data: { expiresAt: new Date() } }),
    )
    expect((await opened?.connect())?.status).toBe(400)
    expect((await new Browser().load(loggedOut.url)).status).toBe(400)
    expect((await (await follow(expired.url))?.connect())?.status).toBe(303)
  })

  it('connects no log-in that names somebody else, so a forwarded one is worth nothing to a colleague', async () => {
    await addPerson(world, { externalId: 'colleague', email: 'colleague@acme.example' })
    await addPerson(world, { externalId: 'former', active: false })
    const personId = await addPerson(world, { externalId: 'meant' })
    const { url } = await make(personId)
    for (const claims of [
      { employee_number: 'colleague' },
      { employee_number: 'former' },
      { email: 'colleague@acme.example', email_verified: true },
    ]) {
      const followed = await follow(url, claims)
      expect(followed?.asked.status, JSON.stringify(claims)).toBe(400)
      expect(followed?.asked.text).toContain('somebody else')
    }
    // Claims that name nobody, or the person themself, say nothing against it.
    expect((await follow(url, { employee_number: 'unheard-of', email: 'colleague@acme.example' }))?.asked.status).toBe(
      200,
    )
    const own = await follow(url, { employee_number: 'meant' })
    expect((await own?.connect())?.status).toBe(303)
    expect(await loggedInAs(world, own?.browser ?? new Browser())).toMatchObject({ personId })
  })

  it('is worth nothing to whoever got a forwarded invitation, though nobody here has their id', async () => {
    const personId = await addPerson(world, { externalId: 'invited' })
    const opened = async () => {
      const path = await within((ctx) => pageOfFirstLogIn(ctx, { slug: 'test' }, personId))
      return path === null ? null : world.server.url + path
    }
    const url = await opened()
    expect((await follow(url, { employee_number: 'of-nobody' }))?.asked.status).toBe(400)
    expect((await follow(url, { employee_number: 'invited' }))?.asked.status).toBe(200)
    expect((await follow(url))?.asked.status).toBe(200)
    await addPerson(world, { email: 'colleague@elsewhere.example' })
    const colleague = { email: 'colleague@elsewhere.example', email_verified: true }
    expect((await follow(url, colleague))?.asked.status).toBe(400)
    expect((await follow((await make(personId)).url, colleague))?.asked.status).toBe(200)
    // Whoever makes a link by hand knows that the provider names the person otherwise.
    expect((await follow((await make(personId)).url, { employee_number: 'of-nobody' }))?.asked.status).toBe(200)
    const late = await follow(url)
    await setAccount({ personId }, { roles: ['AMBASSADOR', 'ANALYST'] })
    expect((await late?.connect())?.status).toBe(400)
    expect(await opened()).toBeNull()
  })

  it('takes a log-in that names a record which was merged into the person', async () => {
    const [personId, intoId] = [await addPerson(world, { externalId: 'payroll-1' }), await addPerson(world, {})]
    await call(world, world.organization.key, {
      name: 'personMerge',
      type: 'PersonMergeInput',
      variables: { id: site.global('Person', personId), input: { intoId: site.global('Person', intoId) } },
      selection: '... on Person { id }',
    })
    const { url } = await make(intoId)
    const followed = await follow(url, { employee_number: 'payroll-1' })
    expect((await followed?.connect())?.status).toBe(303)
  })

  it('gives the roles of its claims in that session at once, as their rules stand when it is connected', async () => {
    const rule = (value: string) =>
      call(world, world.organization.key, {
        name: 'roleRuleCreate',
        type: 'RoleRuleCreateInput',
        variables: {
          input: {
            providerId: site.global('IdentityProvider', site.providerId),
            claim: 'groups',
            value,
            role: 'ANALYST',
          },
        },
        selection: '... on RoleRule { id }',
      })
    const [stays, goes] = [await rule('stays'), await rule('goes')]
    expect([stays, goes]).toEqual([{ id: expect.any(String) }, { id: expect.any(String) }])
    const rolesIn = async (groups: string[], between: () => Promise<unknown> = async () => {}) => {
      const { url } = await make(await addPerson(world, {}))
      const followed = await follow(url, { groups })
      await between()
      expect((await followed?.connect())?.status).toBe(303)
      const session = await loggedInAs(world, followed?.browser ?? new Browser())
      const { token } = await within((ctx) => sessionToken(ctx, session?.sessionId ?? ''))
      const { body } = await post(world.url, token, { query: '{ viewer { permissions } }' })
      return (body.data?.viewer as { permissions: string[] } | undefined)?.permissions.includes('report:read')
    }
    expect(await rolesIn(['other'])).toBe(false)
    expect(await rolesIn(['stays'])).toBe(true)
    const drop = () =>
      call(world, world.organization.key, {
        name: 'roleRuleDelete',
        variables: { id: goes.id },
        selection: '... on RoleRuleDeletePayload { deletedId }',
      })
    expect(await rolesIn(['goes'], drop)).toBe(false)
  })
})

describe('a claim', () => {
  it('never opens an account with a role that managers, who write ids, cannot give', async () => {
    const personId = await addPerson(world, { externalId: 'officer' })
    await world.organization.as(['DATA_PROTECTION'], { personId })
    issuer.person = { sub: 'officer', employee_number: 'officer' }
    expect((await logIn(site)).page.status).toBe(400)
    const doubts = await within((ctx) => ctx.db.doubtfulLogin.findMany({ where: { personId } }))
    expect(doubts.map(({ rule }) => rule)).toEqual(['ROLE'])
    const analyst = await addPerson(world, { externalId: 'analyst' })
    await world.organization.as(['ANALYST', 'REVIEWER', 'MANAGER'], { personId: analyst })
    issuer.person = { sub: 'analyst', employee_number: 'analyst' }
    expect((await logIn(site)).page.status).toBe(303)
  })

  it('that cannot be stored refuses the log-in, and is no failure of the server', async () => {
    await addPerson(world, { externalId: 'odd' })
    for (const claims of [
      { sub: 'a\u0000b' },
      { sub: '\ud800' },
      { sub: 'odd-1', employee_number: 'odd\u0000' },
      { sub: 'odd-2', employee_number: '\udc00' },
      { sub: 'odd-3', employee_number: 'odd', groups: ['x\u0000'] },
    ]) {
      issuer.person = claims
      expect((await logIn(site)).page.status, JSON.stringify(claims)).toBe(400)
    }
    issuer.person = { sub: 'odd-4', employee_number: 'odd' }
    issuer.bends.claims = (given) => ({ ...given, sid: 's\u0000' })
    expect((await logIn(site)).page.status).toBe(400)
  })
})
