import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Context, Services } from '../../core/context.ts'
import { readBody } from '../../platform/http/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { endSessionsOfProvider, type OrganizationPage, type PageRequest } from '../sessions/index.ts'
import { discover, ProviderProblem, readKeys } from './discovery.ts'
import { identityOf } from './link-identity.ts'
import { isFirstUse } from './one-time-use.ts'
import { LOG_OUT } from './paths.ts'
import { isStorable } from './storable.ts'

const LARGEST_BYTES = 32 * 1024
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** From then on a token is refused, whatever end it names. */
const LONGEST_AGE_S = 10 * 60
const CLOCK_S = 60
const SIGNATURES = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** OpenID Connect Back-Channel Logout 1.0, 2.4. */
const LogoutToken = z
  .object({
    jti: z.string().min(1).max(500),
    iat: z.number(),
    sub: z.string().min(1).refine(isStorable).optional(),
    sid: z.string().min(1).refine(isStorable).optional(),
    nonce: z.undefined().optional(),
    events: z.looseObject({ [LOGOUT_EVENT]: z.looseObject({}) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)
type LogoutToken = z.infer<typeof LogoutToken>

/** What a provider sent is no logout token for this server. */
class TokenRefused extends Error {}

/**
 * `POST /o/SLUG/log-out-by/ID`: a provider reports that somebody logged out there. Only its signature counts: the request
 * carries no cookie and no other authentication.
 */
export const logoutEndpoint: OrganizationPage = {
  path: LOG_OUT,
  methods: ['POST'],
  authenticatedBy: 'signature',
  handle: async (request) => {
    const { response } = request
    response.setHeader('cache-control', 'no-store')
    try {
      const form = new URLSearchParams((await readBody(request.request, LARGEST_BYTES)).toString())
      await logOut(request, form.get('logout_token') ?? '')
      response.writeHead(200).end()
    } catch (error) {
      if (!(error instanceof TokenRefused || error instanceof ProviderProblem)) throw error
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: 'invalid_request', error_description: error.message }))
    }
  },
}

async function logOut(request: PageRequest, text: string): Promise<void> {
  const { environment, within, rest } = request
  const provider = await within((ctx) =>
    ctx.db.identityProvider.findMany({ where: { id: { in: z.uuid().safeParse(rest).success ? [rest] : [] } } }),
  ).then(([found]) => found)
  if (!provider) throw new TokenRefused('There is no such identity provider.')
  const { id, issuer, clientId } = provider
  const token = await read(environment.services, { issuer, clientId, text, now: environment.now() })
  await within(async (ctx) => {
    const expiresAt = new Date((token.iat + LONGEST_AGE_S + CLOCK_S) * 1_000)
    const isFirst = await isFirstUse(ctx, { what: `logout ${id} ${token.jti}`, expiresAt })
    if (!isFirst) throw new TokenRefused('This logout token was used already.')
    await endSessions(ctx, { id, issuer }, token)
  })
}

async function endSessions(ctx: Context, { id, issuer }: { id: string; issuer: string }, token: LogoutToken) {
  if (token.sid !== undefined) {
    await endSessionsOfProvider(ctx, { identityProviderId: id, providerSessionId: token.sid })
  }
  if (token.sub === undefined) return
  const identity = await identityOf(ctx, { issuer, subject: token.sub })
  if (!identity) return
  const { accountId } = identity
  // Sessions whose ID token named no session of the provider may be the one that it names here.
  const unnamed = token.sid === undefined ? {} : { providerSessionId: null }
  await endSessionsOfProvider(ctx, { identityProviderId: id, accountId, ...unnamed })
}

/** @throws TokenRefused; ProviderProblem when its keys cannot be read. */
async function read(
  services: Services,
  { issuer, clientId, text, now }: { issuer: string; clientId: string; text: string; now: Date },
): Promise<LogoutToken> {
  const known = await discover(services, issuer, now)
  const keys = await readKeys(services, known, now)
  const payload = await verified(text, keys, { issuer, clientId, now })
  const token = LogoutToken.safeParse(payload)
  if (!token.success) throw new TokenRefused('This is no logout token.')
  return token.data
}

async function verified(
  text: string,
  keys: JSONWebKeySet,
  { issuer, clientId, now }: { issuer: string; clientId: string; now: Date },
): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await jwtVerify(text, createLocalJWKSet(keys), {
      issuer,
      audience: clientId,
      algorithms: SIGNATURES,
      currentDate: now,
      clockTolerance: CLOCK_S,
      maxTokenAge: LONGEST_AGE_S,
    })
    const { typ } = protectedHeader
    if (typ !== undefined && !/^(application\/)?(logout\+)?jwt$/i.test(typ)) throw new Error(`of the type ${typ}`)
    return payload
  } catch (error) {
    if (error instanceof PluginFailure) throw error
    throw new TokenRefused('The signature, issuer, audience or time of this token is not valid here.')
  }
}
