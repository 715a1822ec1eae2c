import { globalId } from '@portevoix/api/core/ids.ts'
import type { Role } from '@portevoix/api/generated/prisma/client.ts'
import {
  createAccount,
  createApiKey,
  createOrganization,
  operatorToken,
} from '@portevoix/api/modules/organizations/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logIn, post, startWorld, type World } from '../harness.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let world: World
let passedMs = 0
const now = () => new Date(Date.now() + passedMs)
/** A sign-on system that counts, by its key. */
let signOn: { accountId: string; key: string }
beforeAll(async () => {
  world = await startWorld({ plugins: [], now })
  signOn = await world.organization.as(['SIGN_ON'])
})
afterAll(() => world?.stop())

type Answer = { [name: string]: unknown } & { id: string; code?: string; token: string }
async function ask(query: string, variables: object = {}, key = world.organization.key) {
  const { body, status } = await post(world.url, key, { query, variables })
  const code = body.errors?.[0]?.extensions.code as string | undefined
  if (code && !['FORBIDDEN', 'UNAUTHENTICATED'].includes(code)) throw new Error(JSON.stringify(body.errors))
  return { status, code, data: (body.data ?? {}) as Record<string, Answer> }
}

const ACT = (name: string, type: string, more = '... on Node { id }') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${more} ... on UserError { code path message } } }`
const BY_ID = (name: string, args = '', passed = '') =>
  `mutation ($id: ID!${args}) { ${name}(id: $id${passed}) { __typename ... on UserError { code } } }`
const TOKEN = ACT('tokenIssue', 'TokenIssueInput', '... on TokenIssuePayload { token expiresAt account { id roles } }')
const KEY = ACT(
  'apiKeyCreate',
  'ApiKeyCreateInput',
  '... on ApiKeyCreatePayload { key apiKey { id scopes countsFrom } }',
)
const VIEWER = '{ viewer { actor { id name roles } permissions } }'

let made = 0
async function addPerson(): Promise<string> {
  made += 1
  const input = { displayName: `Person ${made}`, externalId: `p${made}` }
  return (await ask(ACT('personCreate', 'PersonCreateInput'), { input })).data.personCreate?.id ?? ''
}
const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
const accountOf = async (personId: string) => {
  const { database } = world.server.environment
  const { id } = await database.inOrganization(world.organization.id, (db) =>
    db.account.findFirstOrThrow({ where: { personId: uuidOf(personId) } }),
  )
  return globalId('Account', id)
}
const attested = (personId: string, more: object = {}) => ({
  input: { personId, logIn: { method: 'oidc', at: now().toISOString() }, ...more },
})
const issue = async (variables: object, key: string) => {
  const { data, code } = await ask(TOKEN, variables, key)
  return { ...data.tokenIssue, refused: code } as Answer & { refused?: string; path?: string[]; expiresAt: string }
}
const isIn = async (token: string) => (await ask(VIEWER, {}, token)).status === 200
async function addKey(accountId: string, more: object = {}, key = world.organization.key) {
  const { data, code } = await ask(KEY, { input: { accountId, name: 'Key', ...more } }, key)
  return { ...data.apiKeyCreate, refused: code } as unknown as {
    key: string
    code?: string
    path?: string[]
    refused?: string
    apiKey: { id: string; scopes: string[] | null; countsFrom: string | null }
  }
}
const OWNER = () => ownerAccount
let ownerAccount = ''
beforeAll(async () => {
  ownerAccount = ((await ask(VIEWER)).data.viewer as never as { actor: { id: string } }).actor.id
})

/** A token of each kind for one person, and a key of theirs. */
async function credentialsOf(personId: string): Promise<Record<string, string>> {
  const issued = await issue({ input: { personId } }, world.organization.key)
  const accountId = uuidOf(await accountOf(personId))
  const by = { database: world.server.environment.database, tokens: world.server.tokens, now: now() }
  const operator = await operatorToken(by, { organizationId: world.organization.id, accountId, asLogIn: false })
  return {
    ISSUED: issued.token,
    LOG_IN: (await issue(attested(personId), signOn.key)).token,
    TRIAL_LOG_IN: await logIn(world.server, world.organization.id, accountId),
    OPERATOR: 'token' in operator ? operator.token : '',
    KEY: (await addKey(globalId('Account', accountId))).key,
  }
}
async function whoAreIn(credentials: Record<string, string>): Promise<string[]> {
  const kinds: string[] = []
  for (const [kind, token] of Object.entries(credentials)) if (await isIn(token)) kinds.push(kind)
  return kinds
}
const ALL = ['ISSUED', 'LOG_IN', 'TRIAL_LOG_IN', 'OPERATOR', 'KEY']

describe('a token', () => {
  it('made for an ambassador does not become an owner’s when its person does', async () => {
    const personId = await addPerson()
    const tokens = await credentialsOf(personId)
    const before = (await ask(VIEWER, {}, tokens.ISSUED)).data.viewer?.permissions
    const id = await accountOf(personId)
    const update = BY_ID('accountUpdate', ', $input: AccountUpdateInput!', ', input: $input')
    await ask(update, { id, input: { roles: ['AMBASSADOR', 'OWNER'] } })
    expect(await whoAreIn(tokens)).toEqual(ALL)
    for (const kind of ALL.filter((one) => one !== 'KEY')) {
      const { permissions } = (await ask(VIEWER, {}, tokens[kind])).data.viewer as Answer
      expect(permissions, kind).not.toContain('account:write')
      expect((await ask('{ accounts { totalCount } }', {}, tokens[kind])).code, kind).toBe('FORBIDDEN')
    }
    expect((await ask(VIEWER, {}, tokens.ISSUED)).data.viewer?.permissions).toEqual(before)
    expect((await ask('{ accounts { totalCount } }', {}, tokens.KEY)).code).toBeUndefined()
  })

  const personUpdate = BY_ID('personUpdate', ', $input: PersonUpdateInput!', ', input: $input')
  const accountUpdate = BY_ID('accountUpdate', ', $input: AccountUpdateInput!', ', input: $input')
  it.each<[string, (personId: string) => Promise<unknown>, string[]]>([
    ['its account is suspended', async (id) => ask(BY_ID('accountSuspend'), { id: await accountOf(id) }), []],
    [
      'its account loses a role',
      async (id) => {
        const account = await accountOf(id)
        await ask(accountUpdate, { id: account, input: { roles: ['AMBASSADOR', 'ANALYST'] } })
        await ask(accountUpdate, { id: account, input: { roles: ['AMBASSADOR'] } })
      },
      ['KEY'],
    ],
    ['its sessions are ended', async (id) => ask(BY_ID('accountEndSessions'), { id: await accountOf(id) }), ['KEY']],
    ['its person is noted as inactive', (id) => ask(personUpdate, { id, input: { active: false } }), []],
    ['its person is archived', (id) => ask(BY_ID('personArchive'), { id }), []],
    [
      'its person is inactive by a statement of whatever kind',
      (id) =>
        world.server.environment.database.inOrganization(
          world.organization.id,
          (db) => db.$executeRaw`UPDATE "Person" SET active = FALSE WHERE id = ${uuidOf(id)}::uuid`,
        ),
      [],
    ],
    ['its person is erased', (id) => ask(BY_ID('personPurge'), { id }), []],
  ])('of whatever kind is refused from the next request on when %s', async (_case, end, left) => {
    const personId = await addPerson()
    const credentials = await credentialsOf(personId)
    expect(await whoAreIn(credentials)).toEqual(ALL)
    await end(personId)
    expect(await whoAreIn(credentials)).toEqual(left)
  })

  it('does not come back with its person, or with its account', async () => {
    const personId = await addPerson()
    const credentials = await credentialsOf(personId)
    await ask(personUpdate, { id: personId, input: { active: false } })
    await ask(personUpdate, { id: personId, input: { active: true } })
    expect(await whoAreIn(credentials)).toEqual(['KEY'])
    const again = await credentialsOf(personId)
    const id = await accountOf(personId)
    await ask(BY_ID('accountSuspend'), { id })
    await ask(BY_ID('accountRestore'), { id })
    expect(await whoAreIn(again)).toEqual(['KEY'])
  })

  it('ends with the key it was made with, and with the account of that key', async () => {
    for (const role of ['OWNER', 'SIGN_ON'] as Role[]) {
      const issuer = await world.organization.as([role])
      const id = globalId('Account', issuer.accountId)
      const personId = await addPerson()
      const variables = role === 'SIGN_ON' ? attested(personId) : { input: { personId } }
      const byKey = async () => {
        const { database } = world.server.environment
        const key = await createApiKey(
          database,
          world.organization.id,
          { accountId: issuer.accountId, name: 'Another' },
          now(),
        )
        return { key, token: (await issue(variables, key)).token }
      }
      const [one, two] = [await byKey(), await byKey()]
      const revoke = BY_ID('apiKeyRevoke')
      const keys = await ask(
        'query ($id: ID!) { node(id: $id) { ... on Account { apiKeys { nodes { id prefix } } } } }',
        {
          id,
        },
      )
      const known = (keys.data.node as never as { apiKeys: { nodes: { id: string; prefix: string }[] } }).apiKeys.nodes
      await ask(revoke, { id: known.find(({ prefix }) => one.key.startsWith(prefix))?.id })
      expect([await isIn(one.token), await isIn(two.token)], role).toEqual([false, true])
      await ask(BY_ID('accountEndSessions'), { id })
      expect([await isIn(two.key), await isIn(two.token)], role).toEqual([true, false])
      const { token } = await issue(variables, two.key)
      expect(await isIn(token)).toBe(true)
      await ask(BY_ID('accountSuspend'), { id })
      expect([await isIn(two.key), await isIn(token)], role).toEqual([false, false])
    }
  })

  it('ends one’s own sessions, and nobody else’s for who owns nothing', async () => {
    const [one, two] = [await addPerson(), await addPerson()]
    const [own, other] = [await credentialsOf(one), await credentialsOf(two)]
    const end = async (of: string) => ask(BY_ID('accountEndSessions'), { id: await accountOf(of) }, own.LOG_IN)
    expect(await end(two)).toMatchObject({ data: { accountEndSessions: { __typename: 'NotFoundError' } } })
    expect(await whoAreIn(other)).toEqual(ALL)
    expect((await end(one)).code).toBeUndefined()
    expect(await whoAreIn(own)).toEqual(['KEY'])
  })
})

describe('a key or token makes nothing', () => {
  const inHours = (hours: number) => new Date(now().getTime() + hours * 3_600_000).toISOString()

  it('a key or token makes none that lives longer than itself', async () => {
    const { key } = await addKey(OWNER(), { expiresAt: inHours(2) })
    const path = ['input', 'expiresAt']
    expect(await addKey(OWNER(), {}, key)).toMatchObject({ code: 'OUTLIVES_CREDENTIAL', path })
    expect(await addKey(OWNER(), { expiresAt: inHours(3) }, key)).toMatchObject({ code: 'OUTLIVES_CREDENTIAL', path })
    expect((await addKey(OWNER(), { expiresAt: inHours(1) }, key)).key).toMatch(/^pv_/)
    const personId = await addPerson()
    expect(await issue({ input: { personId, lifetimeSeconds: 10_800 } }, key)).toMatchObject({
      code: 'OUTLIVES_CREDENTIAL',
      path: ['input', 'lifetimeSeconds'],
    })
    const short = await addKey(OWNER(), { expiresAt: inHours(0.5) })
    const { expiresAt } = await issue({ input: { personId } }, short.key)
    expect(new Date(expiresAt).getTime()).toBeLessThanOrEqual(now().getTime() + 1_800_000)
  })

  it('a key or token makes none that may do more than itself', async () => {
    const personId = await addPerson()
    const { key } = await addKey(OWNER(), { scopes: ['token:issue', 'share:read'] })
    expect((await issue({ input: { personId } }, key)).refused).toBe('FORBIDDEN')
    expect((await issue({ input: { personId, scopes: ['share:create'] } }, key)).refused).toBe('FORBIDDEN')
    const { token } = await issue({ input: { personId, scopes: ['share:read'] } }, key)
    expect((await ask(VIEWER, {}, token)).data.viewer?.permissions).toEqual(['share:read:own'])
  })

  it('a key or token makes none with an empty list of scopes, which would be read as all of them', async () => {
    expect(await addKey(OWNER(), { scopes: [] })).toMatchObject({ path: ['input', 'scopes'] })
    const personId = await addPerson()
    expect(await issue({ input: { personId, scopes: [] } }, world.organization.key)).toMatchObject({
      path: ['input', 'scopes'],
    })
    expect((await addKey(OWNER())).apiKey.scopes).toBeNull()
    await expect(
      world.server.environment.database.inOrganization(
        world.organization.id,
        (db) => db.$executeRaw`UPDATE "ApiKey" SET scopes = '{}'`,
      ),
    ).rejects.toThrow(/ApiKey_scopes/)
  })
})

describe('a sign-on system', () => {
  const CREATE = ACT('accountCreate', 'AccountCreateInput')

  it('has no person and no other role, whoever writes it', async () => {
    const personId = await addPerson()
    for (const input of [{ roles: ['SIGN_ON'], personId }, { roles: ['SIGN_ON', 'OWNER'] }]) {
      const { data } = await ask(CREATE, { input: { name: 'X', ...input } })
      expect(data.accountCreate).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'roles'] })
    }
    const { database } = world.server.environment
    const account = { name: 'X', email: null, roles: ['SIGN_ON', 'MANAGER'] as Role[] }
    await expect(createAccount(database, world.organization.id, account, now())).rejects.toThrow(/Account_sign_on/)
  })

  it('made by an owner counts a day later, as does each key, and is announced', async () => {
    const { data } = await ask(CREATE, { input: { name: 'Intranet', roles: ['SIGN_ON'] } })
    const id = data.accountCreate?.id ?? ''
    const first = await addKey(id)
    expect(first.apiKey.countsFrom).not.toBeNull()
    expect(await isIn(first.key)).toBe(false)
    const announced = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.event.findMany({ where: { type: 'sign-on.announced', subjectId: uuidOf(id) }, orderBy: { sequence: 'asc' } }),
    )
    expect(announced.map(({ data: facts }) => (facts as { apiKeyId: string | null }).apiKeyId !== null)).toEqual([
      false,
      true,
    ])
    passedMs += DAY_MS
    try {
      expect(await isIn(first.key)).toBe(true)
      const second = await addKey(id)
      expect([await isIn(first.key), await isIn(second.key)]).toEqual([true, false])
      const personId = await addPerson()
      expect((await issue(attested(personId), first.key)).token).toMatch(/^ey/)
    } finally {
      passedMs -= DAY_MS
    }
  })

  it('a sign-on system that becomes an owner counts at once: it may be the last one', async () => {
    const { data } = await ask(CREATE, { input: { name: 'Intranet', roles: ['SIGN_ON'] } })
    const id = data.accountCreate?.id ?? ''
    const update = (roles: Role[]) =>
      ask(BY_ID('accountUpdate', ', $input: AccountUpdateInput!', ', input: $input'), { id, input: { roles } })
    await update(['OWNER'])
    const { key } = await addKey(id)
    expect(await isIn(key)).toBe(true)
    await update(['SIGN_ON'])
    expect(await isIn(key)).toBe(false)
  })

  it('is made by owners who may do all that it hands out, and by nobody else', async () => {
    const input = { name: 'X', roles: ['SIGN_ON'] }
    const manager = await world.organization.as(['MANAGER'])
    const narrow = await addKey(OWNER(), { scopes: ['account:write', 'token:issue'] })
    for (const key of [manager.key, narrow.key, signOn.key])
      expect((await ask(CREATE, { input }, key)).code).toBe('FORBIDDEN')
  })

  it('is worth nothing to itself', async () => {
    expect((await ask(VIEWER, {}, signOn.key)).data.viewer?.permissions).toEqual(['login:attest', 'token:issue'])
    expect((await ask('{ people { totalCount } }', {}, signOn.key)).code).toBe('FORBIDDEN')
  })

  it('alone attests log-ins, by a key of its own', async () => {
    const personId = await addPerson()
    const by = { database: world.server.environment.database, tokens: world.server.tokens, now: now() }
    const { id: organizationId } = world.organization
    const token = await operatorToken(by, { organizationId, accountId: signOn.accountId, asLogIn: false })
    const narrowed = await createApiKey(
      by.database,
      organizationId,
      { accountId: signOn.accountId, name: 'Narrow', scopes: ['token:issue'] },
      now(),
    )
    const others = [world.organization.key, 'token' in token ? token.token : '', narrowed]
    for (const key of others) expect((await issue(attested(personId), key)).refused).toBe('FORBIDDEN')
    for (const role of ['MANAGER', 'REVIEWER', 'ANALYST', 'AMBASSADOR'] as Role[]) {
      const { key } = await world.organization.as([role])
      expect((await issue({ input: { personId } }, key)).refused, role).toBe('FORBIDDEN')
    }
    expect((await issue(attested(personId), signOn.key)).token).toMatch(/^ey/)
  })

  it('attests a log-in when it has happened', async () => {
    const personId = await addPerson()
    for (const agoMs of [-3_600_000, 2 * DAY_MS]) {
      const at = new Date(now().getTime() - agoMs).toISOString()
      const input = { personId, logIn: { method: 'oidc', at } }
      expect(await issue({ input }, signOn.key)).toMatchObject({ path: ['input', 'logIn', 'at'] })
    }
    const input = { personId, logIn: { method: ' ', at: now().toISOString() } }
    expect(await issue({ input }, signOn.key)).toMatchObject({ path: ['input', 'logIn', 'method'] })
  })

  it('lets one of the team in as an ambassador and no more, and nobody borrows a colleague’s rights', async () => {
    const personId = await addPerson()
    await ask(CREATE, { input: { name: 'Both', roles: ['AMBASSADOR', 'OWNER'], personId } })
    const { token } = await issue(attested(personId), signOn.key)
    expect((await ask(VIEWER, {}, token)).data.viewer?.permissions).not.toContain('account:read')
    expect((await issue({ input: { personId } }, world.organization.key)).code).toBe('NOT_AN_AMBASSADOR')
    const analyst = await addPerson()
    await ask(CREATE, { input: { name: 'Team', roles: ['ANALYST'], personId: analyst } })
    expect((await issue(attested(analyst), signOn.key)).code).toBe('NOT_AN_AMBASSADOR')
  })
})

describe('what only a person does', () => {
  const PERSONAL = ['participation:respond:own', 'nomination:write:own', 'score:object:own']
  const nominate = (input: object, key: string) => ask(ACT('nominationCreate', 'NominationCreateInput'), { input }, key)

  it('is done in a token of a log-in, and with nothing else', async () => {
    const personId = await addPerson()
    const nomineeId = await addPerson()
    for (const [kind, key] of Object.entries(await credentialsOf(personId))) {
      const inPerson = kind.endsWith('LOG_IN')
      const { permissions } = (await ask(VIEWER, {}, key)).data.viewer as never as { permissions: string[] }
      expect(
        PERSONAL.filter((name) => permissions.includes(name)),
        kind,
      ).toEqual(inPerson ? PERSONAL : [])
      expect(permissions, kind).toContain('share:create:own')
      const dimension = kind === 'LOG_IN' ? 'expertise' : 'empathy'
      const { code, data } = await nominate({ nomineeId, dimension }, key)
      expect(inPerson ? data.nominationCreate?.__typename : code, kind).toBe(inPerson ? 'Nomination' : 'FORBIDDEN')
    }
  })

  it('is not done for themself by the keys of who may write down what others said', async () => {
    const personId = await addPerson()
    const nomineeId = await addPerson()
    const { key } = await world.organization.as(['MANAGER'], { personId: uuidOf(personId) })
    expect((await nominate({ nomineeId, dimension: 'empathy' }, key)).code).toBe('FORBIDDEN')
    expect((await nominate({ nominatorId: personId, nomineeId, dimension: 'empathy' }, key)).code).toBe('FORBIDDEN')
    expect((await ask(BY_ID('personObjectToScoring'), { id: personId }, key)).code).toBe('FORBIDDEN')
    const other = await nominate({ nominatorId: nomineeId, nomineeId: personId, dimension: 'empathy' }, key)
    expect(other.data.nominationCreate?.__typename).toBe('Nomination')
  })

  it('stands in the audit log with who acted, by what, and who vouched for it', async () => {
    const personId = await addPerson()
    const credentials = await credentialsOf(personId)
    const account = { id: await accountOf(personId) }
    for (const key of Object.values(credentials)) {
      await ask(BY_ID('personObjectToScoring'), { id: personId }, key)
    }
    const { data } = await ask(
      `query ($id: ID!) { auditLog(filter: { subjectId: { eq: $id }, act: { eq: "personObjectToScoring" } }, orderBy: { field: AT, direction: ASC }) {
        nodes { outcome credential account { id } issuer { id } } } }`,
      { id: personId },
    )
    const issuers: Record<string, object> = {
      ISSUED: { id: OWNER() },
      LOG_IN: { id: globalId('Account', signOn.accountId) },
    }
    const rows = Object.keys(credentials).map((credential) => ({
      credential,
      outcome: credential.endsWith('LOG_IN') ? 'DONE' : 'REFUSED',
      account,
      issuer: issuers[credential] ?? null,
    }))
    const { nodes } = data.auditLog as never as { nodes: { credential: string }[] }
    const sorted = (list: readonly { credential: string }[]) =>
      list.toSorted((a, b) => a.credential.localeCompare(b.credential))
    expect(sorted(nodes)).toEqual(sorted(rows))
  })

  it('is not played in an organisation of real people', async () => {
    const { database } = world.server.environment
    const real = await createOrganization(database, { name: 'Real', owner: { name: 'Owner', email: null } }, now())
    const { organizationId } = real
    const { id: personId } = await database.inOrganization(organizationId, (db) =>
      db.person.create({ data: { displayName: 'Somebody' } }),
    )
    const made = { name: 'Somebody', email: null, roles: ['AMBASSADOR'] as Role[], personId }
    const accountId = await createAccount(database, organizationId, made, now())
    const options = { database, tokens: world.server.tokens, now: now() }
    const token = { organizationId, accountId }
    expect(await operatorToken(options, { ...token, asLogIn: true })).toEqual({ refusal: 'NO_TRIAL' })
    expect(await operatorToken(options, { ...token, asLogIn: false })).toMatchObject({ token: expect.any(String) })
  })
})
