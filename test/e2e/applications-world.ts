import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import type { RunningServer } from '@portevoix/api/start.ts'
import * as oauth from 'oauth4webapi'
import { type Organization, post, type World } from '../harness.ts'
import { Browser } from './browser.ts'

/** Tests reach the server without https. */
const INSECURE = { [oauth.allowInsecureRequests]: true }

export const BACK = 'https://app.example/back'

/** Something that somebody has registered, as its developer sees it. */
export interface Registered {
  readonly id: string
  readonly clientId: string
  readonly secret: string | null
}

/** Answers a field of a mutation, with its type. */
export async function act(world: World, key: string, name: string, variables: object, selection: string) {
  const types = variables as { id?: string; input?: object }
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`
  const declared = [...('id' in types ? ['$id: ID!'] : []), ...('input' in types ? [`$input: ${input}`] : [])]
  const sent = Object.keys(types).map((one) => `${one}: $${one}`)
  const query = `mutation (${declared.join(', ')}) { ${name}(${sent.join(', ')}) {
    __typename ${selection} ... on UserError { code message path } } }`
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asks for
  return (body.data as any)[name]
}

const CREATED = '... on ApplicationCreatePayload { secret application { id clientId redirectUris scopes } }'

/** Registers an application; facts that are left out are those of a usual one. */
export async function register(world: World, facts: object = {}, by: Organization = world.organization) {
  const input = {
    ...{ name: `App ${crypto.randomUUID()}`, purpose: 'Plans posts', kind: 'CONFIDENTIAL' },
    ...{ redirectUris: [BACK], scopes: ['campaign:read', 'share:read'], ...facts },
  }
  const answer = await act(world, by.key, 'applicationCreate', { input }, CREATED)
  if (!answer.application) throw new Error(JSON.stringify(answer))
  const { id, clientId } = answer.application
  return { id, clientId, secret: answer.secret } as Registered
}

/** An application with an OAuth library, as its developer would write it. */
export class ApplicationClient {
  readonly server: oauth.AuthorizationServer
  readonly client: oauth.Client
  readonly auth: oauth.ClientAuth
  #verifier = ''
  #state = ''

  private constructor(server: oauth.AuthorizationServer, { clientId, secret }: Omit<Registered, 'id'>) {
    this.server = server
    this.client = { client_id: clientId }
    this.auth = secret === null ? oauth.None() : oauth.ClientSecretBasic(secret)
  }

  static async discover(issuer: URL, registered: Omit<Registered, 'id'>): Promise<ApplicationClient> {
    const answer = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...INSECURE })
    return new ApplicationClient(await oauth.processDiscoveryResponse(issuer, answer), registered)
  }

  /** Where it leads the browser. */
  async begin(more: { readonly [name: string]: string | null } = {}): Promise<URL> {
    this.#verifier = oauth.generateRandomCodeVerifier()
    this.#state = oauth.generateRandomState()
    const url = new URL(this.server.authorization_endpoint ?? '')
    const parameters = {
      client_id: this.client.client_id,
      redirect_uri: BACK,
      response_type: 'code',
      scope: 'campaign:read',
      code_challenge: await oauth.calculatePKCECodeChallenge(this.#verifier),
      code_challenge_method: 'S256',
      state: this.#state,
      ...more,
    }
    for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value)
    return url
  }

  /** Opens the page of consent; answers it as it is. */
  async open(browser: Browser, more: { readonly [name: string]: string | null } = {}) {
    const { headers, status, text } = await browser.load(await this.begin(more))
    const to = headers.get('location')
    if (to === null) throw new Error(`${status}: ${text}`)
    const url = new URL(to, this.server.issuer)
    return { url: url.href, ...(await browser.load(url)) }
  }

  /** Answers the page of consent; answers where the browser is led to. */
  async answer(
    browser: Browser,
    page: { url: string; text: string },
    answer: 'allow' | 'deny' = 'allow',
  ): Promise<URL> {
    const path = new URL(page.url).pathname
    const text = page.text.replaceAll('&amp;', '&')
    const { headers } = await browser.submit({ url: page.url, text }, path, { answer })
    const onward = new URL(headers.get('location') ?? '', this.server.issuer)
    const led = await browser.load(onward)
    return new URL(led.headers.get('location') ?? '', this.server.issuer)
  }

  /** Where the server leads the browser back to, once its person allowed what the application asks. */
  async authorize(browser: Browser, more: { readonly [name: string]: string | null } = {}): Promise<URL> {
    return await this.answer(browser, await this.open(browser, more))
  }

  async exchange(back: URL, more: Record<string, string> = {}): Promise<oauth.TokenEndpointResponse> {
    const { server, client, auth } = this
    const parameters = oauth.validateAuthResponse(server, client, back, this.#state)
    const options = { ...INSECURE, additionalParameters: more }
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      auth,
      parameters,
      BACK,
      this.#verifier,
      options,
    )
    return await oauth.processAuthorizationCodeResponse(server, client, answer)
  }

  async refresh(token: string, more: Record<string, string> = {}): Promise<oauth.TokenEndpointResponse> {
    const { server, client, auth } = this
    const options = { ...INSECURE, additionalParameters: more }
    const answer = await oauth.refreshTokenGrantRequest(server, client, auth, token, options)
    return await oauth.processRefreshTokenResponse(server, client, answer)
  }

  async itself(more: Record<string, string> = {}): Promise<oauth.TokenEndpointResponse> {
    const { server, client, auth } = this
    const answer = await oauth.clientCredentialsGrantRequest(server, client, auth, more, INSECURE)
    return await oauth.processClientCredentialsResponse(server, client, answer)
  }

  async revoke(token: string): Promise<void> {
    const answer = await oauth.revocationRequest(this.server, this.client, this.auth, token, INSECURE)
    await oauth.processRevocationResponse(answer)
  }
}

/** The organisation of a world, with its people and the authorization server for applications. */
export interface Site {
  readonly issuer: URL
  within<T>(work: Parameters<typeof inJob<T>>[2]): Promise<T>
  /** A person with roles, and a browser in which they are logged in. */
  person(roles?: Parameters<Organization['as']>[0]): Promise<{ browser: Browser; accountId: string; personId: string }>
  /** Whether a token is let in; by this server, or by another on the same database. */
  isIn(token: string, server?: RunningServer): Promise<boolean>
  viewer(token: string, fields: string): Promise<Record<string, unknown>>
}

export function siteOf(world: World, slug = 'test', organization: Organization = world.organization): Site {
  const within: Site['within'] = (work) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
  return {
    issuer: new URL(`${world.server.url}/oauth/${slug}`),
    within,
    person: async (roles = ['MANAGER']) => {
      const { id: personId } = await within((ctx) =>
        ctx.db.person.create({ data: { id: ctx.newId(), displayName: 'Somebody' } }),
      )
      const { accountId } = await organization.as(roles, { personId })
      const { secret } = await within((ctx) =>
        startSession(ctx, { accountId, method: 'OIDC', authenticatedAt: ctx.now() }),
      )
      const browser = new Browser()
      browser.cookies.set(`portevoix-session-${slug}`, secret)
      return { browser, accountId, personId }
    },
    isIn: async (token, server = world.server) =>
      (await post(`${server.url}/graphql`, token, { query: '{ viewer { actor { id } } }' })).status === 200,
    viewer: async (token, fields) => {
      const { body } = await post(world.url, token, { query: `{ viewer { ${fields} } }` })
      if (body.errors) throw new Error(JSON.stringify(body.errors))
      return body.data?.viewer as Record<string, unknown>
    },
  }
}

export const accountOf = (accountId: string): string => globalId('Account', accountId)
export const rowOf = (id: string): string => parseGlobalId(id)?.id ?? ''
