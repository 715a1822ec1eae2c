import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { CLIENT_ID, CLIENT_SECRET, startIssuer, type TestIssuer } from './test-issuer.ts'

type Fields = Record<string, unknown>

let world: World
let issuer: TestIssuer

beforeAll(async () => {
  issuer = await startIssuer()
  world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
})

async function call(name: string, type: string, variables: Fields, selection: string): Promise<Fields> {
  const declared = [...('id' in variables ? ['$id: ID!'] : []), ...('input' in variables ? [`$input: ${type}!`] : [])]
  const passed = Object.keys(variables).map((key) => `${key}: $${key}`)
  const query = `mutation (${declared.join(', ')}) { ${name}(${passed.join(', ')}) {
    ${selection} ... on UserError { code message path } } }`
  const { body } = await post(world.url, world.organization.key, { query, variables })
  expect(body.errors).toBeUndefined()
  return body.data?.[name] as Fields
}

const SHOWN = '... on IdentityProvider { id issuer scopes hasSecret enabled mailDomains version }'
const create = (input: Fields) => call('identityProviderCreate', 'IdentityProviderCreateInput', { input }, SHOWN)
const check = (id: unknown) =>
  call(
    'identityProviderCheck',
    '',
    { id },
    '... on IdentityProviderCheckPayload { redirectUrl problem authorizationEndpoint supportsBackchannelLogout }',
  )

const stored = (id: unknown) =>
  world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.identityProvider.findFirstOrThrow({ where: { id: parseGlobalId(String(id))?.id ?? '' } }),
  )

describe('an identity provider', () => {
  it('is added with its secret sealed', async () => {
    const input = { name: 'Staff', issuer: issuer.url, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET }
    const made = await create({ ...input, mailDomains: ['@ACME.example'] })
    expect(made).toMatchObject({
      issuer: issuer.url,
      scopes: ['profile', 'email'],
      hasSecret: true,
      mailDomains: ['acme.example'],
    })
    const { clientSecret } = await stored(made.id)
    expect(Buffer.from(clientSecret ?? []).includes(CLIENT_SECRET)).toBe(false)
    const again = await call(
      'identityProviderUpdate',
      'IdentityProviderUpdateInput',
      { id: made.id, input: { clientSecret: null } },
      SHOWN,
    )
    expect(again).toMatchObject({ hasSecret: false, version: 2 })
    expect(await create({ ...input, name: 'Other' })).toMatchObject({ code: 'CLIENT_KNOWN' })
    expect(await create({ ...input, clientId: 'other' })).toMatchObject({ code: 'NAME_TAKEN' })
  })

  it.each([
    ['https://accounts.google.com', 'input.requiredClaim'],
    ['https://login.microsoftonline.com/common/v2.0', 'input.issuer'],
    ['https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0', 'input.requiredClaim'],
  ])('of an issuer that is open to everybody (%s) needs what tells its people apart', async (issuer, place) => {
    const refused = await create({ name: issuer.slice(-40), issuer, clientId: 'c' })
    expect((refused.path as string[]).join('.')).toBe(place)
  })

  it('refuses settings that do not fit each other, also those that an update leaves as they are', async () => {
    const input = { name: 'Public', issuer: 'https://login.public.example', clientId: 'c' }
    expect(await create({ ...input, openToAnybody: true })).toMatchObject({ path: ['input', 'requiredClaim'] })
    expect(await create({ ...input, requiredClaim: 'hd' })).toMatchObject({ path: ['input', 'requiredValues'] })
    expect(await create({ ...input, idsOf: 'hr' })).toMatchObject({ path: ['input', 'idsOf'] })
    expect(await create({ ...input, idClaim: 'mail', idsOf: 'mail' })).toMatchObject({ path: ['input', 'idsOf'] })
    expect(await create({ ...input, createsPeople: true })).toMatchObject({ path: ['input', 'createsPeople'] })
    expect(await create({ ...input, issuer: 'https://a.example/?x=1' })).toMatchObject({ path: ['input', 'issuer'] })
    const made = await create({ ...input, openToAnybody: true, requiredClaim: 'hd', requiredValues: ['acme.example'] })
    const change = (changes: Fields) =>
      call('identityProviderUpdate', 'IdentityProviderUpdateInput', { id: made.id, input: changes }, SHOWN)
    expect(await change({ requiredClaim: null, requiredValues: [] })).toMatchObject({
      path: ['input', 'requiredClaim'],
    })
    expect(await change({ enabled: false })).toMatchObject({ enabled: false })
  })

  it('is checked by what its issuer publishes', async () => {
    const made = await create({ name: 'Checked', issuer: issuer.url, clientId: 'checked' })
    expect(await check(made.id)).toEqual({
      redirectUrl: `${world.server.url}/o/test/log-in/callback/${parseGlobalId(String(made.id))?.id}`,
      problem: null,
      authorizationEndpoint: `${issuer.url}/authorize`,
      supportsBackchannelLogout: true,
    })
    const wrong: [Fields, RegExp][] = [
      [{ issuer: 'https://other.example' }, /calls itself https:\/\/other.example/],
      [{ issuer: `${issuer.url}/` }, /calls itself/],
      [{ code_challenge_methods_supported: ['plain'] }, /PKCE/],
      [{ token_endpoint: undefined }, /token_endpoint/],
      [{ authorization_endpoint: 'javascript:alert(1)' }, /authorization_endpoint/],
    ]
    for (const [metadata, problem] of wrong) {
      issuer.bends.metadata = metadata
      expect((await check(made.id)).problem).toMatch(problem)
    }
    issuer.bends.metadata = {}
  })

  it('is not asked at a private address that the operator did not open', async () => {
    const made = await create({ name: 'Inside', issuer: 'https://127.0.0.1:9', clientId: 'c' })
    expect((await check(made.id)).problem).toMatch(/PORTEVOIX_ALLOW_PRIVATE/)
    const plain = await create({ name: 'Plain', issuer: 'http://login.acme.example', clientId: 'c' })
    expect((await check(plain.id)).problem).toMatch(/https addresses only/)
  })

  it('leaves with the identities of its issuer, unless another provider has it', async () => {
    const { accountId } = await world.organization.as(['ANALYST'])
    const providers = [
      await create({ name: 'First', issuer: 'https://login.twice.example', clientId: 'first' }),
      await create({ name: 'Second', issuer: 'https://login.twice.example', clientId: 'second' }),
    ]
    const identity = { accountId, issuer: 'https://login.twice.example', subject: 's', cause: 'LINK' } as const
    const { database } = world.server.environment
    await database.inOrganization(world.organization.id, (db) => db.identity.create({ data: identity }))
    const count = () =>
      database.inOrganization(world.organization.id, (db) => db.identity.count({ where: { issuer: identity.issuer } }))
    for (const left of [1, 0]) {
      const id = providers[left]?.id
      await call('identityProviderDelete', '', { id }, '... on IdentityProviderDeletePayload { deletedId }')
      expect(await count()).toBe(left)
    }
  })
})
