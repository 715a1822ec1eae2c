import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import type { Role } from '@portevoix/api/generated/prisma/client.ts'
import type { NewToken } from '@portevoix/api/platform/auth/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const VIEWER = '{ viewer { actor { name roles } organization { name } permissions } }'

/** A token as the operator's command makes it. */
const tokenFor = (accountId: string, roles: Role[]): NewToken => ({
  accountId,
  organizationId: world.organization.id,
  epoch: 1,
  roles,
  assignmentIds: [],
  scopes: null,
  issuer: null,
  keyId: null,
  sessionId: null,
  logIn: null,
})

describe('identity', () => {
  it('reports the owner of a key', async () => {
    const { status, body } = await post(world.url, world.organization.key, { query: VIEWER })
    expect(body).toMatchObject({
      data: { viewer: { actor: { name: 'Owner', roles: ['OWNER'] }, organization: { name: 'Test' } } },
    })
    expect(status).toBe(200)
  })

  it.each([
    ['no token', null],
    ['a key nobody has', `pv_${'a'.repeat(43)}`],
    ['a token that is none', 'abc.def.ghi'],
  ])('refuses %s with 401 and the same message', async (_name, key) => {
    const { status, body } = await post(world.url, key, { query: VIEWER })
    expect(status).toBe(401)
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('accepts a token of this server only while it is valid', async () => {
    const { tokens } = world.server
    const account = await world.organization.as(['ANALYST'])
    const claims = tokenFor(account.accountId, ['ANALYST'])
    const token = await tokens.issue(claims)
    expect((await post(world.url, token, { query: VIEWER })).body.data?.viewer).toMatchObject({
      actor: { roles: ['ANALYST'] },
    })
    expect((await post(world.url, await tokens.issue(claims, { lifetimeS: -10 }), { query: VIEWER })).status).toBe(401)
  })
})

/** A token put together by hand: what a library would refuse to make. */
function forge(
  header: Record<string, unknown>,
  claims: Record<string, unknown>,
  signature: (signed: string) => Buffer | string,
): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part(header)}.${part(claims)}`
  return `${signed}.${Buffer.from(signature(signed) as Buffer).toString('base64url')}`
}

describe('a forged token', () => {
  const stranger = generateKeyPairSync('ed25519')
  const strangerJwk = { ...stranger.publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'stranger' }
  const byStranger = (signed: string) => sign(null, Buffer.from(signed), stranger.privateKey)
  let kid: string
  let publicJwk: Record<string, unknown>
  let claims: Record<string, unknown>

  beforeAll(async () => {
    const { organization, server } = world
    const { accountId } = await organization.as(['OWNER'])
    const genuine = await server.tokens.issue(tokenFor(accountId, ['OWNER']))
    expect((await post(world.url, genuine, { query: VIEWER })).status).toBe(200)
    const [header = '', body = ''] = genuine.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    kid = (JSON.parse(header) as { kid: string }).kid
    claims = JSON.parse(body) as Record<string, unknown>
    const keys = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as {
      keys: Record<string, unknown>[]
    }
    publicJwk = keys.keys[0] ?? {}
  })

  it('can only see public keys', () => {
    expect(publicJwk).toMatchObject({ kid, kty: 'OKP', use: 'sig' })
    expect(Object.keys(publicJwk).filter((name) => ['d', 'p', 'q', 'k'].includes(name))).toEqual([])
  })

  const hmac = (secret: string | Buffer) => (signed: string) => createHmac('sha256', secret).update(signed).digest()
  it.each<[string, () => string]>([
    ['without a signature', () => forge({ alg: 'none', kid }, claims, () => '')],
    ['without a signature, in other letters', () => forge({ alg: 'nOnE', kid }, claims, () => '')],
    ['whose signature is cut off', () => forge({ alg: 'EdDSA', kid }, claims, () => '')],
    [
      'signed with the public key as a secret',
      () => forge({ alg: 'HS256', kid }, claims, hmac(JSON.stringify(publicJwk))),
    ],
    [
      'signed with the bytes of the public key',
      () => forge({ alg: 'HS256', kid }, claims, hmac(Buffer.from(String(publicJwk.x), 'base64url'))),
    ],
    ['signed by a stranger', () => forge({ alg: 'EdDSA', kid }, claims, byStranger)],
    ['that brings its own key', () => forge({ alg: 'EdDSA', kid, jwk: strangerJwk }, claims, byStranger)],
    [
      'that says where its key is',
      () =>
        forge(
          { alg: 'EdDSA', kid: 'stranger', jku: `${world.server.url}/r/x`, x5u: 'http://127.0.0.1:9/' },
          claims,
          byStranger,
        ),
    ],
    ['whose key id is a path', () => forge({ alg: 'EdDSA', kid: '../../dev/null' }, claims, byStranger)],
    ['whose key id is SQL', () => forge({ alg: 'EdDSA', kid: "' OR 1=1 --" }, claims, byStranger)],
    ['whose key id is of every object', () => forge({ alg: 'EdDSA', kid: '__proto__' }, claims, byStranger)],
    ['without a key id', () => forge({ alg: 'EdDSA' }, claims, byStranger)],
    ['that asks for an unknown extension', () => forge({ alg: 'EdDSA', kid, crit: ['x'], x: 1 }, claims, byStranger)],
  ])('%s is refused', async (_name, make) => {
    const { status, body } = await post(world.url, make(), { query: VIEWER })
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(status).toBe(401)
  })
})

describe('a token signed by this server', () => {
  /** Signs any claims with the server's own key, as a bug or another service with the same key would. */
  async function signed(change: (claims: Record<string, unknown>) => Record<string, unknown>): Promise<string> {
    const { environment } = world.server
    const [row] = await environment.database.asSystem((db) => db.signingKey.findMany())
    const jwk = JSON.parse(
      environment.services.secrets.open(row?.privateJwk ?? new Uint8Array(), 'signing-key'),
    ) as object
    const key = await import('node:crypto').then(({ createPrivateKey }) =>
      createPrivateKey({ key: jwk, format: 'jwk' }),
    )
    const { accountId } = await world.organization.as(['OWNER'])
    const nowS = Math.floor(Date.now() / 1000)
    const claims = {
      iss: 'portevoix',
      aud: 'portevoix',
      sub: accountId,
      org: world.organization.id,
      epoch: 1,
      roles: ['OWNER'],
      act: { sub: 'operator' },
      iat: nowS,
      exp: nowS + 600,
    }
    return forge({ alg: 'EdDSA', kid: row?.id, typ: 'JWT' }, change(claims), (text) =>
      sign(null, Buffer.from(text), key),
    )
  }

  it('is accepted unchanged', async () => {
    expect((await post(world.url, await signed((claims) => claims), { query: VIEWER })).status).toBe(200)
  })

  it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ['never ends', ({ exp: _exp, ...claims }) => claims],
    ['ends as a word', (claims) => ({ ...claims, exp: 'never' })],
    ['begins in the future', (claims) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['comes from somebody else', (claims) => ({ ...claims, iss: 'https://elsewhere.example' })],
    ['comes from nobody', ({ iss: _iss, ...claims }) => claims],
    ['is for somebody else', (claims) => ({ ...claims, aud: 'another-service' })],
    ['is for nobody', ({ aud: _aud, ...claims }) => claims],
    ['names no organisation', ({ org: _org, ...claims }) => claims],
    ['names an organisation that is none', (claims) => ({ ...claims, org: "x' OR true --" })],
    ['names an account that is none', (claims) => ({ ...claims, sub: '*' })],
    ['was made before tokens had an epoch', ({ epoch: _epoch, ...claims }) => ({ ...claims, scope: '' })],
    ['is of another epoch', (claims) => ({ ...claims, epoch: 2 })],
    ['has no ceiling', ({ roles: _roles, ...claims }) => claims],
    ['has an empty ceiling', (claims) => ({ ...claims, roles: [] })],
    ['has a role that there is not', (claims) => ({ ...claims, roles: ['ROOT'] })],
    ['is narrowed to nothing', (claims) => ({ ...claims, scope: '' })],
    ['does not say who acts', ({ act: _act, ...claims }) => claims],
    ['says that somebody acts and that the person does', (claims) => ({ ...claims, attested_by: { sub: 'trial' } })],
    ['is attested by an operator', ({ act, ...claims }) => ({ ...claims, attested_by: act })],
    ['was made by an account that is none', (claims) => ({ ...claims, act: { sub: '*', epoch: 1 } })],
    ['was made by an account that is gone', (claims) => ({ ...claims, act: { sub: crypto.randomUUID(), epoch: 1 } })],
    ['was made with a key that is gone', (claims) => ({ ...claims, key: crypto.randomUUID() })],
  ])('is refused when it %s', async (_name, change) => {
    const { status, body } = await post(world.url, await signed(change), { query: VIEWER })
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(status).toBe(401)
  })

  it('is refused when its account belongs to another organisation', async () => {
    const other = await world.addOrganization('Elsewhere')
    expect(
      (await post(world.url, await signed((claims) => ({ ...claims, org: other.id })), { query: VIEWER })).status,
    ).toBe(401)
  })

  it('is limited by unknown scopes to nothing', async () => {
    const token = await signed((claims) => ({ ...claims, scope: 'everything' }))
    const { body } = await post(world.url, token, { query: VIEWER })
    expect(body.data?.viewer).toMatchObject({ permissions: [] })
  })
})

describe('a key', () => {
  it('is refused in a URL, which logs and histories would keep', async () => {
    const { key } = world.organization
    const query = encodeURIComponent('{ viewer { actor { name } } }')
    for (const name of ['token', 'access_token', 'api_key', 'authorization', 'key']) {
      const response = await fetch(`${world.url}?query=${query}&${name}=${key}`, {
        headers: { accept: 'application/json' },
      })
      expect(response.status, name).toBe(401)
      expect(await response.text()).not.toContain(key)
    }
    expect((await fetch(world.url.replace('//', `//x:${key}@`)).catch(() => ({ status: 401 }))).status).toBe(401)
    const basic = `Basic ${Buffer.from(`x:${key}`).toString('base64')}`
    expect((await fetch(`${world.url}?query=${query}`, { headers: { authorization: basic } })).status).toBe(401)
  })

  it('with scopes reaches no more by id than by list', async () => {
    const { organization } = world
    const made = await post(world.url, organization.key, {
      query: `mutation {
        topicCreate(input: { name: "Narrow" }) { ... on Topic { id } }
        policyPublish(input: { name: "Narrow", effectiveFrom: "2026-01-01T00:00:00Z", rules: [
          { kind: FORBIDDEN_TERM, severity: WARN, terms: ["x"] }] }) { ... on Policy { id rules { id } } }
      }`,
    })
    const { topicCreate, policyPublish } = made.body.data as {
      topicCreate: { id: string }
      policyPublish: { id: string; rules: { id: string }[] }
    }
    const ids = [topicCreate.id, policyPublish.id, policyPublish.rules[0]?.id]
    const { key } = await organization.as(['OWNER'], { scopes: ['share:read'] })
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect((await post(world.url, organization.key, { query, variables: { ids } })).body.data?.nodes).toEqual(
      ids.map((id) => ({ id })),
    )
    expect((await post(world.url, key, { query, variables: { ids } })).body.data?.nodes).toEqual([null, null, null])
  })

  it('with scopes cannot create a wider key, account or token', async () => {
    const { organization } = world
    const { key, accountId } = await organization.as(['OWNER'], { scopes: ['account:write'] })
    const ask = async (query: string, variables: object) => (await post(world.url, key, { query, variables })).body
    const id = Buffer.from(`Account:${accountId}`).toString('base64url')
    const add = 'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { __typename } }'
    for (const scopes of [undefined, ['account:read'], ['account:write', 'person:read']]) {
      const { errors } = await ask(add, { input: { accountId: id, name: 'Wider', scopes } })
      expect(errors?.[0]?.extensions.code, String(scopes)).toBe('FORBIDDEN')
    }
    expect(
      (await ask(add, { input: { accountId: id, name: 'Same', scopes: ['account:write'] } })).errors,
    ).toBeUndefined()
    const create = 'mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { __typename } }'
    expect((await ask(create, { input: { name: 'X', roles: ['ANALYST'] } })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
    const update =
      'mutation ($id: ID!, $input: AccountUpdateInput!) { accountUpdate(id: $id, input: $input) { __typename } }'
    expect((await ask(update, { id, input: { roles: ['OWNER', 'MANAGER'] } })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
    const token = 'mutation ($input: TokenIssueInput!) { tokenIssue(input: $input) { __typename } }'
    expect((await ask(token, { input: { personId: id } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
