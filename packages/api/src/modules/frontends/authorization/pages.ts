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
  pageAddress,
  sessionCookieName,
} from '../../sessions/index.ts'
import { texts } from '../texts.ts'
import { SCOPE } from './scope.ts'

/** Organisations whose authorization servers are kept in memory. */
const MOST_SERVERS = 100

/** The authorization servers of this process, by their address. */
const servers = new WeakMap<OperationEnvironment, Map<string, RequestListener>>()

async function serverOf(environment: OperationEnvironment, organization: PageOrganization): Promise<RequestListener> {
  // Loaded at the first log-in, because commands have no use for it.
  const { openProvider } = await import('./server.ts')
  const { publicUrl, log, now } = environment
  const opened = servers.get(environment) ?? new Map<string, RequestListener>()
  servers.set(environment, opened)
  const issuer = `${publicUrl}/o/${organization.slug}`
  const found = opened.get(issuer)
  if (found) return found
  const [oldest] = opened.keys()
  if (oldest !== undefined && opened.size >= MOST_SERVERS) opened.delete(oldest)
  const caller = { organizationId: organization.id, accountId: null }
  const listener = openProvider({
    issuer,
    log,
    within: (work) => inJob(environment, caller, work),
    sessionCookie: sessionCookieName({ publicUrl, slug: organization.slug }),
    keys: `${publicUrl}/.well-known/jwks.json`,
    logInPath: pageAddress(organization, LOG_IN),
    newId: () => uuidv7(now().getTime()),
    continueAfterLogIn: (response, query) => continueAfterLogIn({ response, environment, organization }, query),
  }).callback()
  opened.set(issuer, listener)
  return listener
}

type Exchange = Pick<PageRequest, 'request' | 'response' | 'environment' | 'organization'> &
  Partial<Pick<PageRequest, 'language'>>

/** Hands a request to the authorization server of its organisation, which sees addresses below its own. */
async function answer(
  { request, response, environment, organization, language }: Exchange,
  address: string,
): Promise<void> {
  const { host, protocol } = new URL(environment.publicUrl)
  // Its own addresses follow from these, never from what the caller sent.
  Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
  // The library's pages know neither the person nor the organisation.
  if (language) Object.assign(request.headers, { 'accept-language': language })
  Object.assign(request, { url: address, originalUrl: `/o/${organization.slug}${address}` })
  const listener = await serverOf(environment, organization)
  await listener(request, response)
}

const page = (path: string, methods: readonly string[], authenticatedBy: Authentication): OrganizationPage => ({
  path,
  methods,
  authenticatedBy,
  handle: (request) => answer(request, `/${path}`),
})

const authorizePage: OrganizationPage = {
  path: AUTHORIZE,
  methods: ['GET'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const query = new URLSearchParams(request.url.searchParams)
    // Front-ends need not name the scope: there is only one.
    query.set('scope', SCOPE)
    const search = query.toString()
    if (search.length > LONGEST_QUERY) {
      throw new PageRefused(400, texts('too-long', { most: LONGEST_QUERY }))
    }
    await answer(request, `/${AUTHORIZE}?${search}`)
  },
}

const METADATA = '.well-known/oauth-authorization-server'

/** Addresses of the authorization server of an organisation, at `/o/SLUG/…`. */
export const AUTHORIZATION_PAGES: readonly OrganizationPage[] = [
  authorizePage,
  page('token', ['POST'], 'grant'),
  page('revoke', ['POST'], 'grant'),
  page(METADATA, ['GET', 'HEAD'], 'nothing'),
]

/** `/.well-known/oauth-authorization-server/o/SLUG`: what the authorization server can do (RFC 8414, 3.1). */
export function metadataEndpoint(environment: OperationEnvironment): Endpoint {
  const path = `/${METADATA}/o/`
  return {
    path,
    methods: ['GET', 'HEAD'],
    authenticatedBy: 'nothing',
    handle: async ({ request, response, url }) => {
      const organization = await findOrganization(environment, url.pathname.slice(path.length))
      if (!organization) return nothingHere(response)
      await answer({ request, response, environment, organization }, `/${METADATA}`)
    },
  }
}
