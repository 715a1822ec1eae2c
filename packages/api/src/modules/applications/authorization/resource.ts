import { apiAddress } from '../../../platform/auth/index.ts'
import { type Endpoint, nothingHere } from '../../../platform/http/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { findOrganization } from '../../sessions/index.ts'
import { applicationScopes } from '../scopes.ts'

const METADATA = '/.well-known/oauth-protected-resource/graphql'
const ORGANIZATION = 'organization'
const SLUG = /^[a-z0-9-]{1,100}$/

/**
 * The addresses by which an application may call the API of an organisation: that of all, and the one that names it, by which
 * a client finds the authorization server.
 */
export const resourcesOf = (publicUrl: string, slug: string): readonly string[] => [
  apiAddress(publicUrl),
  `${apiAddress(publicUrl)}?${ORGANIZATION}=${slug}`,
]

/**
 * `/.well-known/oauth-protected-resource/graphql`: what the API asks of its callers (RFC 9728). With `?organization=SLUG`, as in
 * the address of the API that names it, it says which authorization server gives tokens; without, nobody is told what organisations
 * there are.
 */
export function resourceEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: METADATA,
    methods: ['GET', 'HEAD'],
    authenticatedBy: 'nothing',
    handle: async ({ response, url }) => {
      const { publicUrl } = environment
      const slug = url.searchParams.get(ORGANIZATION)
      const organization = slug === null ? null : await findOrganization(environment, slug)
      if (slug !== null && !organization) return nothingHere(response)
      const resource = organization ? resourcesOf(publicUrl, organization.slug).at(-1) : apiAddress(publicUrl)
      const metadata = {
        resource,
        ...(organization && { authorization_servers: [`${publicUrl}/oauth/${organization.slug}`] }),
        bearer_methods_supported: ['header'],
        scopes_supported: applicationScopes(),
      }
      const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
      response.writeHead(200, headers).end(JSON.stringify(metadata))
    },
  }
}

/** What an answer of 401 says of how to get a token (RFC 9728, 5.1; RFC 6750, 3). */
export function resourceChallenge(publicUrl: string, url: URL, hasToken: boolean): string {
  const slug = url.searchParams.get(ORGANIZATION) ?? ''
  const metadata = `${publicUrl}${METADATA}${SLUG.test(slug) ? `?${ORGANIZATION}=${slug}` : ''}`
  return `Bearer ${hasToken ? 'error="invalid_token", ' : ''}resource_metadata="${metadata}"`
}
