import { join } from 'node:path'
import { exchangeCode } from '@portevoix/api/modules/credentials/oauth.ts'
import { startTestHost, type TestHost } from '@portevoix/api/platform/plugin-host/test-host.ts'
import { linkedinConnector } from '@portevoix/connector-linkedin'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'

const ROOT = join(import.meta.dirname, '../..')
const PLUGIN = '@portevoix/connector-linkedin'

describe('the LinkedIn connectors in their own process', () => {
  let host: TestHost
  const looked = new Set<string>()
  beforeAll(async () => {
    host = await startTestHost([], {
      plugins: [PLUGIN],
      from: ROOT,
      // No packet leaves: the name is all that is asked for.
      lookup: (hostname, _options, callback) => {
        looked.add(hostname)
        callback(Object.assign(new Error('not here'), { code: 'ENOTFOUND' }), '', 0)
      },
    })
  })
  afterAll(async () => {
    await host?.close()
  })
  const facts = (connector: string, config: object = {}) => ({
    connector,
    organizationId: 'o',
    integrationId: 'i',
    config: { clientId: 'client', ...config },
    secrets: {
      token: { value: 'access-token-of-ada', sealedTo: ['https://api.linkedin.com:443'] },
      clientSecret: { value: 'secret-of-the-application', sealedTo: [] },
    },
  })

  it('load with log-in, daily quotas, and the end of the API version', () => {
    expect(
      host.connectors().map(({ id, auth, quotas, publisher, upstream, streams }) => ({
        id,
        scopes: auth.token?.type === 'oauth2' ? auth.token.scopes : [],
        quotas: quotas.map(({ scope, units, window }) => [scope, units, window]),
        publishes: [publisher?.network, publisher?.idempotency.by, publisher?.retracts],
        sunsetAt: upstream?.sunsetAt,
        streams: streams.map(({ name }) => name),
      })),
    ).toEqual([
      {
        id: 'linkedin',
        scopes: ['openid', 'profile', 'w_member_social'],
        quotas: [
          ['app', 5_000, 'utc-day'],
          ['integration', 100, 'utc-day'],
        ],
        publishes: ['linkedin', 'reconcile', true],
        sunsetAt: '2027-09-15',
        streams: [],
      },
      {
        id: 'linkedin-member',
        scopes: ['r_basicprofile', 'w_member_social', 'r_member_postAnalytics', 'r_member_profileAnalytics'],
        quotas: [
          ['app', 500, 'utc-day'],
          ['integration', 100, 'utc-day'],
        ],
        publishes: ['linkedin', 'reconcile', true],
        sunsetAt: '2027-09-15',
        streams: ['metrics'],
      },
      {
        id: 'linkedin-organization',
        scopes: ['w_organization_social', 'r_organization_social', 'rw_organization_admin'],
        quotas: [
          ['app', 500, 'utc-day'],
          ['integration', 100, 'utc-day'],
        ],
        publishes: ['linkedin', 'reconcile', true],
        sunsetAt: '2027-09-15',
        streams: ['metrics'],
      },
    ])
  })

  it('contact only api.linkedin.com, and report no answer as a failure', async () => {
    const page = facts('linkedin-organization', { organizationId: '2414183' })
    const one = { key: 'post-1', text: 'We open our doors on Saturday.' }
    for (const connector of ['linkedin', 'linkedin-member']) {
      const call = facts(connector)
      await expect(host.publish({ ...call, post: { ...one, media: [] } })).rejects.toMatchObject({ kind: 'transient' })
      expect(await host.findPublished({ ...call, post: { ...one, since: new Date() } })).toBe('unknown')
    }
    await expect(host.publish({ ...page, post: { ...one, media: [] } })).rejects.toMatchObject({ kind: 'ambiguous' })
    await expect(host.findPublished({ ...page, post: { ...one, since: new Date() } })).rejects.toMatchObject({
      kind: 'transient',
    })
    expect([...looked]).toEqual(['api.linkedin.com'])
  })
})

describe('a log-in at LinkedIn', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ plugins: [PLUGIN] })
  })
  afterAll(async () => {
    await world?.stop()
  })
  const ask = async (query: string, variables: object): Promise<{ [name: string]: { [name: string]: unknown } }> => {
    const { body } = await post(world.url, world.organization.key, { query, variables })
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data as { [name: string]: { [name: string]: unknown } }
  }
  const create = (connector: string, config: object) =>
    ask(
      `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
        __typename ... on Integration { id } ... on UserError { code path } } }`,
      {
        input: {
          connector,
          name: `By ${connector}`,
          config,
          secrets: [{ name: 'clientSecret', value: 'secret-of-the-application' }],
        },
      },
    )

  it.each([
    ['linkedin', {}, 'openid profile w_member_social'],
    [
      'linkedin-organization',
      { organizationId: '2414183' },
      'w_organization_social r_organization_social rw_organization_admin',
    ],
  ])(
    'by %s asks for what its product grants, as an application that keeps a secret',
    async (connector, config, scope) => {
      const { integrationCreate } = await create(connector, { clientId: '78abc', ...config })
      const { integrationAuthorize } = await ask(
        `mutation ($id: ID!) { integrationAuthorize(id: $id, input: { secret: "token" }) {
        __typename ... on IntegrationAuthorization { url } ... on UserError { message } } }`,
        { id: integrationCreate?.id },
      )
      const url = await new Browser().start(integrationAuthorize?.url)
      expect(`${url.origin}${url.pathname}`).toBe('https://www.linkedin.com/oauth/v2/authorization')
      const { state, redirect_uri: redirect, ...rest } = Object.fromEntries(url.searchParams)
      expect(rest).toEqual({ response_type: 'code', client_id: '78abc', scope })
      expect(redirect).toMatch(/\/oauth\/callback$/)
      expect(state).toBeTruthy()
    },
  )

  it('succeeds although LinkedIn also sends an ID token of another issuer', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: 'https://www.linkedin.com/oauth', aud: '78abc', sub: 'x', iat: 1, exp: 4_000_000_000 }
    const answer = {
      access_token: 'access-token-of-ada',
      expires_in: 5_184_000,
      scope: 'openid,profile,w_member_social',
      id_token: `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${part({})}`,
    }
    const { token } = linkedinConnector.auth
    if (token.type !== 'oauth2') throw new Error('no log-in')
    const application = {
      auth: token,
      config: { clientId: '78abc' },
      clientSecret: 'secret-of-the-application',
      fetch: async () => Response.json(answer),
      now: () => new Date('2026-11-01T00:00:00Z'),
    }
    const parameters = new URLSearchParams({ code: 'a-code', state: 'a-state' })
    const redirectUri = 'https://portevoix.example/oauth/callback'
    expect(await exchangeCode(application, { parameters, state: 'a-state', redirectUri, verifier: '' })).toEqual({
      access: 'access-token-of-ada',
      refresh: undefined,
      expiresAt: new Date('2026-12-31T00:00:00Z'),
    })
  })

  it('is refused with invalid settings', async () => {
    const { integrationCreate } = await create('linkedin-organization', { clientId: 'x', organizationId: 'acme' })
    expect(integrationCreate).toMatchObject({
      __typename: 'InvalidInputError',
      path: expect.arrayContaining(['organizationId']),
    })
  })
})
