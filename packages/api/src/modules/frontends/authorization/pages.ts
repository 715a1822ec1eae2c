import type { RequestListener } from 'node:http'
import { uuidv7 } from '../../../core/ids.ts'
import { type Authentication, type Endpoint, nothingHere } from '../../../platform/http/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import {
  AUTHORIZE,
  continueAfterLogIn,
  findOrganization,
  LOG_IN,
  LONGEST_QUERY,
  type OrganizationPage,
  type PageOrganization,
  PageRefused,
  type PageRequest,
  type PageRoot,
  pageAddress,
  sessionCookieName,
} from '../../sessions/index.ts'
import { texts } from '../texts.ts'
import { SCOPE } from './scope.ts'
import type { AuthorizationServer, ClientKind } from './server.ts'

/** Authorization servers that are kept in memory. */
const MOST_SERVERS = 100

/** The authorization servers of this process, by their address. */
const servers = new WeakMap<OperationEnvironment, Map<string, RequestListener>>()

/** Where the authorization servers for one kind of clients are, one for each organisation. */
export interface AuthorizationSite {
  /** Their addresses are this and the short name of the organisation. */
  readonly root: PageRoot
  /** What clients of the kind have of their own. Loaded at the first log-in, because commands have no use for it. */
  kindOf(server: AuthorizationServer): Promise<ClientKind>
  /** Completes the query of an authorization request. */
  complete(query: URLSearchParams): void
}

async function serverOf(
  { root, kindOf }: AuthorizationSite,
  environment: OperationEnvironment,
  organization: PageOrganization,
): Promise<RequestListener> {
  const { publicUrl, log, now } = environment
  const opened = servers.get(environment) ?? new Map<string, RequestListener>()
  servers.set(environment, opened)
  const issuer = `${publicUrl}${root}${organization.slug}`
  const found = opened.get(issuer)
  if (found) return found
  const [oldest] = opened.keys()
  if (oldest !== undefined && opened.size >= MOST_SERVERS) opened.delete(oldest)
  const caller = { organizationId: organization.id, accountId: null }
  const { openProvider } = await import('./server.ts')
  const server: AuthorizationServer = {
    ...{ issuer, publicUrl, log },
    within: (work) => inJob(environment, caller, work),
    sessionCookie: sessionCookieName({ publicUrl, slug: organization.slug }),
    logInPath: pageAddress(organization, LOG_IN),
    newId: () => uuidv7(now().getTime()),
    continueAfterLogIn: (response, query) => continueAfterLogIn({ response, environment, organization }, query, root),
  }
  const listener = openProvider(server, await kindOf(server)).callback()
  opened.set(issuer, listener)
  return listener
}

type Exchange = Pick<PageRequest, 'request' | 'response' | 'environment' | 'organization'> &
  Partial<Pick<PageRequest, 'language'>>

/** Hands a request to the authorization server of its organisation, which sees addresses below its own. */
async function answer(
  site: AuthorizationSite,
  { request, response, environment, organization, language }: Exchange,
  address: string,
): Promise<void> {
  const { host, protocol } = new URL(environment.publicUrl)
  // Its own addresses follow from these, never from what the caller sent.
  Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
  // The library's pages know neither the person nor the organisation.
  if (language) Object.assign(request.headers, { 'accept-language': language })
  Object.assign(request, { url: address, originalUrl: `${site.root}${organization.slug}${address}` })
  const listener = await serverOf(site, environment, organization)
  await listener(request, response)
}

const METADATA = '.well-known/oauth-authorization-server'

/** Addresses of the authorization server of an organisation, such as `/o/SLUG/token`. */
export function authorizationPages(site: AuthorizationSite): readonly OrganizationPage[] {
  const page = (path: string, methods: readonly string[], authenticatedBy: Authentication): OrganizationPage => ({
    path,
    methods,
    authenticatedBy,
    handle: (request) => answer(site, request, `/${path}`),
  })
  const authorizePage: OrganizationPage = {
    path: AUTHORIZE,
    methods: ['GET'],
    authenticatedBy: 'session',
    handle: async (request) => {
      const query = new URLSearchParams(request.url.searchParams)
      site.complete(query)
      const search = query.toString()
      if (search.length > LONGEST_QUERY) {
        throw new PageRefused(400, texts('too-long', { most: LONGEST_QUERY }))
      }
      await answer(site, request, `/${AUTHORIZE}?${search}`)
    },
  }
  return [
    authorizePage,
    page('token', ['POST'], 'grant'),
    page('revoke', ['POST'], 'grant'),
    page(METADATA, ['GET', 'HEAD'], 'nothing'),
  ]
}

/** `/.well-known/oauth-authorization-server/o/SLUG`: what the authorization server can do (RFC 8414, 3.1). */
export function metadataEndpoint(site: AuthorizationSite, environment: OperationEnvironment): Endpoint {
  const path = `/${METADATA}${site.root}`
  return {
    path,
    methods: ['GET', 'HEAD'],
    authenticatedBy: 'nothing',
    handle: async ({ request, response, url }) => {
      const organization = await findOrganization(environment, url.pathname.slice(path.length))
      if (!organization) return nothingHere(response)
      await answer(site, { request, response, environment, organization }, `/${METADATA}`)
    },
  }
}

/** The authorization servers for the front-ends of organisations, at `/o/SLUG`. */
export const FRONT_ENDS: AuthorizationSite = {
  root: '/o/',
  kindOf: async (server) => (await import('./front-end-clients.ts')).frontEndClients(server),
  // Front-ends need not name the scope: there is only one.
  complete: (query) => query.set('scope', SCOPE),
}
