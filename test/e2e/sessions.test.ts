import { globalId } from '@portevoix/api/core/ids.ts'
import {
  endSession,
  endSessionsOfProvider,
  type LogIn,
  sessionOfCookie,
  sessionToken,
  startSession,
} from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

type Viewer = { viewer: { permissions: string[] } }

const MINUTE_MS = 60_000
const PROVIDER = '0190a8b0-0000-7000-8000-000000000001'
const RULE = '0190a8b0-0000-7000-8000-000000000002'

let world: World
let passedMs = 0
const now = () => new Date(Date.now() + passedMs)
beforeAll(async () => {
  world = await startWorld({ plugins: [], now })
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
const ask = (token: string, query: string, variables: object = {}) => post(world.url, token, { query, variables })
const isIn = async (token: string) => (await ask(token, '{ viewer { actor { id } } }')).status === 200

async function addAccount(roles: Parameters<typeof world.organization.as>[0] = ['AMBASSADOR']) {
  const { id: personId } = await within((ctx) =>
    ctx.db.person.create({ data: { id: ctx.newId(), displayName: 'Somebody' } }),
  )
  const { accountId, key } = await world.organization.as(roles, { personId })
  return { accountId, personId, key }
}

/** A session of an account, with a token of it and the secret of its cookie. */
async function logIn(accountId: string, more: Partial<LogIn> = {}, browserSecret: string | null = null) {
  return await within(async (ctx) => {
    const facts = { accountId, method: 'OIDC' as const, authenticatedAt: ctx.now(), ...more }
    const { session, secret } = await startSession(ctx, facts, browserSecret)
    return { session, secret, token: (await sessionToken(ctx, session.id)).token }
  })
}
const isKnown = async (secret: string) => (await within((ctx) => sessionOfCookie(ctx, secret))) !== null

const UPDATE_PERSON =
  'mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { __typename } }'
const BY_ID = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { __typename } }`

describe('a log-in session', () => {
  it('lets the person act themself, attested by the server', async () => {
    const { accountId, personId } = await addAccount()
    const { token, session } = await logIn(accountId, { authenticatedAt: new Date('2026-11-29T08:00:00Z') })
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({
      attested_by: { sub: 'server' },
      amr: ['oidc'],
      auth_time: Date.parse('2026-11-29T08:00:00Z') / 1000,
      sid: session.id,
    })
    const objection = BY_ID('personObjectToScoring')
    const { body } = await ask(token, objection, { id: globalId('Person', personId) })
    expect(body.data?.personObjectToScoring).toEqual({ __typename: 'Person' })
  })

  it('gives the roles of the account, and those of claims for this session only', async () => {
    const { accountId } = await addAccount(['AMBASSADOR', 'ANALYST'])
    const departmentId = await within(async (ctx) => {
      const { id } = await ctx.db.department.create({ data: { id: ctx.newId(), name: 'Sales' } })
      return id
    })
    const roles = [
      { role: 'REVIEWER' as const, ruleId: RULE },
      { role: 'MANAGER' as const, departmentId, ruleId: RULE },
    ]
    const permissions = async (token: string) => {
      const { viewer } = (await ask(token, '{ viewer { permissions } }')).body.data as Viewer
      return viewer.permissions
    }
    const withRoles = await permissions((await logIn(accountId, { roles })).token)
    expect(withRoles).toEqual(expect.arrayContaining(['report:read', 'policy:write', 'campaign:write:scoped']))
    const without = await permissions((await logIn(accountId)).token)
    expect(without).toContain('report:read')
    expect(without).not.toContain('policy:write')
    expect(without).not.toContain('campaign:write:scoped')
  })

  it.each(['OWNER', 'SIGN_ON'] as const)('never gives %s by a claim', async (role) => {
    const { accountId } = await addAccount()
    await expect(logIn(accountId, { roles: [{ role, ruleId: RULE }] })).rejects.toThrow(/not_by_claims/)
  })

  const ENDS: [string, (one: { id: string; accountId: string; personId: string }) => Promise<unknown>, string][] = [
    ['it ends', ({ id }) => within((ctx) => endSession(ctx, { id, cause: 'LOGGED_OUT' })), 'LOGGED_OUT'],
    [
      'its provider reports the end of its session',
      () => within((ctx) => endSessionsOfProvider(ctx, { identityProviderId: PROVIDER, providerSessionId: 'sid-1' })),
      'PROVIDER',
    ],
    [
      'its provider reports that the person logged out',
      ({ accountId }) => within((ctx) => endSessionsOfProvider(ctx, { identityProviderId: PROVIDER, accountId })),
      'PROVIDER',
    ],
    [
      'all sessions of the account end',
      ({ accountId }) =>
        ask(world.organization.key, BY_ID('accountEndSessions'), { id: globalId('Account', accountId) }),
      'ACCOUNT',
    ],
    [
      'the account is suspended',
      ({ accountId }) => ask(world.organization.key, BY_ID('accountSuspend'), { id: globalId('Account', accountId) }),
      'ACCOUNT',
    ],
    [
      'the person becomes inactive',
      ({ personId }) =>
        ask(world.organization.key, UPDATE_PERSON, { id: globalId('Person', personId), input: { active: false } }),
      'ACCOUNT',
    ],
  ]
  it.each(ENDS)('is refused from the next request on when %s', async (_case, end, cause) => {
    const { accountId, personId } = await addAccount()
    const { token, secret, session } = await logIn(accountId, {
      identityProviderId: PROVIDER,
      providerSessionId: 'sid-1',
    })
    expect([await isIn(token), await isKnown(secret)]).toEqual([true, true])
    await end({ id: session.id, accountId, personId })
    expect([await isIn(token), await isKnown(secret)]).toEqual([false, false])
    const stored = await within((ctx) => ctx.db.logInSession.findFirstOrThrow({ where: { id: session.id } }))
    expect(stored.endCause).toBe(cause)
    await expect(within((ctx) => sessionToken(ctx, session.id))).rejects.toMatchObject({ code: 'SESSION_ENDED' })
  })

  it('does not come back with its account, or with its person', async () => {
    const { accountId, personId } = await addAccount()
    const { secret } = await logIn(accountId)
    const id = globalId('Account', accountId)
    await ask(world.organization.key, BY_ID('accountSuspend'), { id })
    await ask(world.organization.key, BY_ID('accountRestore'), { id })
    const other = await logIn(accountId)
    const person = globalId('Person', personId)
    await ask(world.organization.key, UPDATE_PERSON, { id: person, input: { active: false } })
    await ask(world.organization.key, UPDATE_PERSON, { id: person, input: { active: true } })
    expect([await isKnown(secret), await isKnown(other.secret)]).toEqual([false, false])
  })

  it('cannot start for a suspended account or a person who left', async () => {
    const suspended = await addAccount()
    await ask(world.organization.key, BY_ID('accountSuspend'), { id: globalId('Account', suspended.accountId) })
    await expect(logIn(suspended.accountId)).rejects.toMatchObject({ code: 'ACCOUNT_SUSPENDED' })
    const left = await addAccount()
    const variables = { id: globalId('Person', left.personId), input: { active: false } }
    await ask(world.organization.key, UPDATE_PERSON, variables)
    await expect(logIn(left.accountId)).rejects.toMatchObject({ code: 'PERSON_INACTIVE' })
  })

  it('neither starts nor counts while the organisation leaves, but for owners, and counts again when that is undone', async () => {
    const [somebody, owner] = [await addAccount(), await addAccount(['OWNER'])]
    const { secret, token } = await logIn(somebody.accountId)
    const change = async (field: string) => {
      const query = `mutation { ${field} { ... on Organization { slug } ... on UserError { message } } }`
      expect((await ask(world.organization.key, query)).body.data).toEqual({
        [field.split('(')[0] ?? '']: { slug: 'test' },
      })
    }
    await change('organizationLeave(input: { slug: "test" })')
    await expect(logIn(somebody.accountId)).rejects.toMatchObject({ code: 'ORGANIZATION_LEAVING' })
    expect([await isKnown(secret), await isIn(token)]).toEqual([false, false])
    const theirs = await logIn(owner.accountId)
    expect([await isKnown(theirs.secret), await isIn(theirs.token)]).toEqual([true, true])
    await change('organizationLeaveUndo')
    expect([await isKnown(secret), await isIn(token)]).toEqual([true, true])
  })

  it('cannot start for a sign-on system, also by a log-in that was linked before it became one', async () => {
    const { accountId } = await world.organization.as(['SIGN_ON'])
    await expect(logIn(accountId)).rejects.toMatchObject({ code: 'SIGN_ON_HAS_KEYS' })
  })

  it('expires after the minutes that the organisation set', async () => {
    const set = 'mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { __typename } }'
    const { accountId } = await addAccount()
    await ask(world.organization.key, set, { input: { sessionMinutes: 15 } })
    const { token, secret } = await logIn(accountId)
    await ask(world.organization.key, set, { input: { sessionMinutes: 720 } })
    const longer = await logIn(accountId)
    passedMs += 15 * MINUTE_MS
    expect([await isIn(token), await isKnown(secret), await isKnown(longer.secret)]).toEqual([false, false, true])
    passedMs += 705 * MINUTE_MS
    expect(await isKnown(longer.secret)).toBe(false)
    expect((await ask(world.organization.key, set, { input: { sessionMinutes: 721 } })).body.data).toEqual({
      organizationUpdate: { __typename: 'InvalidInputError' },
    })
  })

  it('has a new secret at each log-in, and ends the session that the browser had', async () => {
    const { accountId } = await addAccount()
    const first = await logIn(accountId)
    const second = await logIn(accountId, {}, first.secret)
    expect(second.secret).not.toBe(first.secret)
    expect([await isKnown(first.secret), await isIn(first.token), await isIn(second.token)]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('ends the oldest when an account starts more than fifty', async () => {
    const { accountId } = await addAccount()
    const sessions = []
    for (let count = 0; count < 51; count += 1) sessions.push(await logIn(accountId))
    expect(await Promise.all(sessions.map(({ secret }) => isKnown(secret)))).toEqual([
      false,
      ...Array.from({ length: 50 }, () => true),
    ])
    // At the same time too.
    const more = await Promise.all(Array.from({ length: 5 }, () => logIn(accountId)))
    const known = await Promise.all([...sessions, ...more].map(({ secret }) => isKnown(secret)))
    expect(known.filter(Boolean)).toHaveLength(50)
  })

  it('counts in its own organisation only', async () => {
    const { accountId } = await addAccount()
    const { secret } = await logIn(accountId)
    const other = await world.addOrganization('Other')
    const elsewhere = { organizationId: other.id, accountId: null }
    expect(await inJob(world.server.environment, elsewhere, (ctx) => sessionOfCookie(ctx, secret))).toBeNull()
  })
})

describe('sessions in the API', () => {
  const LIST = '{ viewer { sessions { id method isCurrent endCause account { id } } } }'
  const END = `mutation ($id: ID!) { sessionEnd(id: $id) { __typename ... on LogInSession { endCause } } }`
  const globalIdOf = ({ session }: { session: { id: string } }) => globalId('LogInSession', session.id)

  it('list those of the caller, and end them', async () => {
    const { accountId } = await addAccount()
    const [own, other] = [await logIn(accountId), await logIn(accountId)]
    await logIn((await addAccount()).accountId)
    const account = { id: globalId('Account', accountId) }
    const listed = { method: 'OIDC', endCause: null, account }
    expect((await ask(own.token, LIST)).body.data).toEqual({
      viewer: {
        sessions: [
          { id: globalIdOf(other), isCurrent: false, ...listed },
          { id: globalIdOf(own), isCurrent: true, ...listed },
        ],
      },
    })
    const ended = { sessionEnd: { __typename: 'LogInSession', endCause: 'REVOKED' } }
    expect((await ask(own.token, END, { id: globalIdOf(other) })).body.data).toEqual(ended)
    expect((await ask(own.token, END, { id: globalIdOf(other) })).body.data).toEqual(ended)
    expect([await isIn(own.token), await isIn(other.token)]).toEqual([true, false])
  })

  it('are ended by owners for everybody, and by nobody else for others', async () => {
    const [one, other] = [await addAccount(), await addAccount(['AMBASSADOR', 'MANAGER'])]
    const session = await logIn(one.accountId)
    const id = globalIdOf(session)
    const foreign = await ask((await logIn(other.accountId)).token, END, { id })
    expect(foreign.body.data).toEqual({ sessionEnd: { __typename: 'NotFoundError' } })
    expect(await isIn(session.token)).toBe(true)
    await ask(world.organization.key, END, { id })
    expect(await isIn(session.token)).toBe(false)
  })

  it('are listed for an account to owners alone, ended ones too', async () => {
    const { accountId, key } = await addAccount(['MANAGER'])
    const [ended, active] = [await logIn(accountId), await logIn(accountId)]
    await ask(world.organization.key, END, { id: globalIdOf(ended) })
    const LISTED = `query ($id: ID!, $filter: LogInSessionFilter) {
      node(id: $id) { ... on Account { sessions(filter: $filter) { nodes { id endCause } } } } }`
    const listed = async (by: string, filter: object = {}) =>
      (await ask(by, LISTED, { id: globalId('Account', accountId), filter })).body
    const nodes = [
      { id: globalIdOf(active), endCause: null },
      { id: globalIdOf(ended), endCause: 'REVOKED' },
    ]
    expect((await listed(world.organization.key)).data).toEqual({ node: { sessions: { nodes } } })
    const before = { createdAt: { lt: '2020-01-01T00:00:00Z' } }
    expect((await listed(world.organization.key, before)).data).toEqual({ node: { sessions: { nodes: [] } } })
    expect((await listed(key)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})
