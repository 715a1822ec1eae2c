import { timingSafeEqual } from 'node:crypto'
import { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { apiAddress, hashOfToken } from '../../../platform/auth/index.ts'
import type { AuthorizationServer, ClientKind, Within } from '../../frontends/index.ts'
import { ACTIVE_ACCOUNT } from '../../sessions/index.ts'
import { activeGrants, findApplication, standingGrant } from '../grants.ts'
import { applicationScopes } from '../scopes.ts'
import { grantName, readGrantName, storesOfApplications } from './application-stores.ts'
import { CONSENT, DENIED, isConsent } from './consents.ts'
import { resourcesOf } from './resource.ts'
import { ACCESS_TOKEN_S, type Issued, issueForCode, issueForItself, refresh } from './tokens.ts'

/**
 * Applications of others, for their authorization server of an organisation: with a consent to scopes, and client credentials.
 * @param consentPath of the page that asks for a consent.
 */
export function applicationClients(server: AuthorizationServer, consentPath: string): ClientKind {
  const { within, issuer, publicUrl } = server
  const resources = resourcesOf(publicUrl, issuer.slice(issuer.lastIndexOf('/') + 1))
  const scopes = applicationScopes()
  const { Check, Prompt } = interactionPolicy
  const needsConsent = new Check(
    'no_consent',
    'The person has not let the application in.',
    'consent_required',
    (ctx) => {
      const { params, grant, client, requestParamScopes } = ctx.oidc
      const asked = [...requestParamScopes]
      if (params?.[CONSENT] === DENIED) throw new errors.AccessDenied('The person did not let the application in.')
      if (asked.length === 0) throw new errors.InvalidScope('scope is missing', '')
      const unknown = asked.find((scope) => !(client?.scope ?? '').split(' ').includes(scope))
      if (unknown !== undefined) throw new errors.InvalidScope('requested scope is not allowed', unknown)
      return readGrantName(grant?.jti) ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT
    },
  )
  return {
    stores: storesOfApplications(within, resources),
    prompts: [
      {
        prompt: new Prompt({ name: 'consent', requestable: true }, needsConsent),
        address: (_ctx, query) => `${consentPath}?${query}`,
      },
    ],
    // Tokens are opaque, and clients have no keys.
    metadata: { jwks_uri: undefined, scopes_supported: scopes, protected_resources: [apiAddress(publicUrl)] },
    configuration: {
      clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
      scopes,
      extraClientMetadata: { properties: ['origins', 'secrets'] },
      extraParams: [CONSENT],
      features: {
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: async (_ctx, _client, oneOf) =>
            oneOf?.find((one) => resources.includes(one)) ?? apiAddress(publicUrl),
          getResourceServerInfo: async (_ctx, resource, client) => {
            if (!resources.includes(resource)) throw new errors.InvalidTarget('This is not the address of the API.')
            const info = { scope: client.scope ?? '', audience: apiAddress(publicUrl) }
            return { ...info, accessTokenFormat: 'opaque', accessTokenTTL: ACCESS_TOKEN_S }
          },
          useGrantedResource: async () => true,
        },
      },
      ttl: { ClientCredentials: ACCESS_TOKEN_S },
      findAccount: (_ctx, id) =>
        within(async (ctx) => {
          const account = await ctx.db.account.findFirst({ where: { id, ...ACTIVE_ACCOUNT }, select: { id: true } })
          return account ? { accountId: id, claims: async () => ({ sub: id }) } : undefined
        }),
      loadExistingGrant: async (ctx) => {
        const { client, account, provider, requestParamScopes, resourceServers } = ctx.oidc
        const grantId = await findConsent(ctx, within)
        if (!client || !account || grantId === null) return undefined
        const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId })
        grant.jti = grantName({ codeId: server.newId(), grantId })
        for (const resource of Object.keys(resourceServers ?? {})) {
          grant.addResourceScope(resource, [...requestParamScopes].join(' '))
        }
        return grant
      },
    },
    issue: async ({ oidc }) => {
      const { ClientCredentials, AccessToken } = oidc.entities
      if (ClientCredentials) return answered(await forItself(within, oidc.client?.clientId ?? '', oidc.params?.scope))
      const codeId = readGrantName(AccessToken?.grantId)?.codeId ?? ''
      const granted = (AccessToken?.scope ?? '').split(' ')
      return answered(await within((ctx) => issueForCode(ctx, { codeId, scopes: granted })))
    },
    refresh: {
      parameters: ['scope', 'resource'],
      answer: async ({ oidc }, presented) => {
        const { scope, resource } = oidc.params ?? {}
        if ([resource ?? []].flat().some((one) => !resources.includes(String(one)))) {
          throw new errors.InvalidTarget('This is not the address of the API.')
        }
        const applicationId = oidc.client?.clientId ?? ''
        const scopes = typeof scope === 'string' ? [...new Set(scope.split(' '))] : null
        const refreshed = await within((ctx) => refresh(ctx, { applicationId, presented, scopes }))
        if ('tooMuch' in refreshed) throw new errors.InvalidScope('requested scope is not allowed', refreshed.tooMuch)
        return answered(refreshed)
      },
    },
    prepare: (provider) => {
      // Only hashes of secrets are stored.
      provider.Client.prototype.compareClientSecret = function (this: { secrets?: string[] }, actual: string) {
        const hash = Buffer.from(hashOfToken(actual))
        return (this.secrets ?? []).some((one) => timingSafeEqual(Buffer.from(one, 'hex'), hash))
      }
    },
  }
}

function answered(issued: Issued): object {
  if ('refused' in issued) throw new errors.InvalidGrant(issued.refused)
  return issued
}

/** @param asked the scopes; who names none gets all that an owner allowed. */
async function forItself(within: Within, clientId: string, asked: unknown): Promise<Issued> {
  return await within(async (ctx) => {
    const application = await findApplication(ctx, clientId)
    if (!application) return { refused: 'The application was revoked.' }
    const scopes = typeof asked === 'string' ? [...new Set(asked.split(' '))] : application.scopes
    const unknown = scopes.find((scope) => !application.scopes.includes(scope))
    if (unknown !== undefined) throw new errors.InvalidScope('requested scope is not allowed', unknown)
    return await issueForItself(ctx, { application, scopes })
  })
}

/** The grant by which a request goes on: the person has just answered, or let a confidential application in before. */
async function findConsent(ctx: KoaContextWithOIDC, within: Within): Promise<string | null> {
  const { client, account, session, params, prompts, requestParamScopes } = ctx.oidc
  if (!client || !account || !session) return null
  const { accountId } = account
  const applicationId = client.clientId
  const scopes = [...requestParamScopes]
  return await within(async (inside) => {
    const answered = params && isConsent(inside, params[CONSENT], session.uid, params)
    if (answered) {
      const own = (await activeGrants(inside, accountId)).find((grant) => grant.applicationId === applicationId)
      return own && scopes.every((scope) => own.scopes.includes(scope)) ? own.id : null
    }
    if (prompts.has('consent')) return null
    const application = await findApplication(inside, applicationId)
    return application && (await standingGrant(inside, { applicationId, accountId, scopes, kind: application.kind }))
  })
}
