import type { Adapter, AdapterPayload } from 'oidc-provider'
import Provider, { errors } from 'oidc-provider'
import type { Context } from '../../../core/context.ts'
import { isUuid } from '../../../core/ids.ts'
import type { AuthorizationGrant } from '../../../generated/prisma/client.ts'
import { endSession, isActiveSession, sessionOfCookie } from '../../sessions/index.ts'
import { hashOf } from './hash.ts'
import { storeRefreshToken } from './refresh.ts'
import { SCOPE } from './scope.ts'

/** Runs one transaction in the organisation of the authorization server. */
export type Within = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

/** What the library keeps, of which nothing is stored unless its kind says so below. */
const NOTHING: Adapter = {
  upsert: async () => {},
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => {},
  destroy: async () => {},
  revokeByGrantId: async () => {},
}

/**
 * Where the authorization server of one organisation keeps its data: in the tables of the organisation, codes and tokens
 * as hashes. Sessions are those of the server itself; access tokens are its own and not stored.
 */
export function adapterOf(within: Within): (kind: string) => Adapter {
  const kinds: { readonly [kind: string]: Partial<Adapter> } = {
    Client: { find: (id) => within((ctx) => findClient(ctx, id)) },
    Session: { find: (secret) => within((ctx) => findSession(ctx, secret)) },
    Grant: {
      upsert: (id, payload) => within((ctx) => createGrant(ctx, id, payload)),
      find: (id) => within((ctx) => findGrant(ctx, id)),
    },
    AuthorizationCode: {
      upsert: (code, payload) => within((ctx) => storeCode(ctx, code, payload)),
      find: (code) => within((ctx) => findCode(ctx, code)),
      consume: async (code) => {
        const isFirst = await within((ctx) => useCode(ctx, code))
        if (!isFirst) throw new errors.InvalidGrant('authorization code already consumed')
      },
    },
    RefreshToken: {
      upsert: (value, { grantId = '' }) => within((ctx) => storeRefreshToken(ctx, { grantId, value })),
      find: (value) => within((ctx) => findRefreshToken(ctx, value)),
      revokeByGrantId: (id) => within((ctx) => endGrant(ctx, id)),
    },
  }
  return (kind) => ({ ...NOTHING, ...kinds[kind] })
}

async function findClient(ctx: Context, id: string): Promise<AdapterPayload | undefined> {
  const found = isUuid(id) ? await ctx.db.frontEnd.findFirst({ where: { id } }) : null
  if (!found) return undefined
  return {
    client_id: found.id,
    client_name: found.name,
    redirect_uris: found.redirectUris,
    origins: found.origins,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }
}

async function findSession(ctx: Context, secret: string): Promise<AdapterPayload | undefined> {
  const session = await sessionOfCookie(ctx, secret)
  if (!session) return undefined
  const { id, authenticatedAt, createdAt, expiresAt } = session
  return {
    kind: 'Session',
    jti: secret,
    uid: id,
    // What the library calls an account is the session: all that it gives ends with it.
    accountId: id,
    loginTs: seconds(authenticatedAt),
    iat: seconds(createdAt),
    exp: seconds(expiresAt),
  }
}

async function createGrant(ctx: Context, id: string, payload: AdapterPayload): Promise<void> {
  const { clientId: frontEndId = '', accountId: sessionId = '' } = payload
  await ctx.db.authorizationGrant.create({
    data: { id, frontEndId, sessionId, createdAt: ctx.now() },
    select: { id: true },
  })
}

async function findGrant(ctx: Context, id: string): Promise<AdapterPayload | undefined> {
  const grant = await ctx.db.authorizationGrant.findFirst({
    where: { id, session: isActiveSession(ctx) },
    include: { session: { select: { expiresAt: true } } },
  })
  if (!grant) return undefined
  const { sessionId: accountId, frontEndId: clientId, createdAt, session } = grant
  const openid = { scope: SCOPE }
  const [iat, exp] = [seconds(createdAt), seconds(session.expiresAt)]
  return { kind: 'Grant', jti: id, accountId, clientId, openid, iat, exp }
}

async function storeCode(ctx: Context, code: string, { jti: _, ...payload }: AdapterPayload): Promise<void> {
  await ctx.db.authorizationGrant.updateMany({
    where: { id: payload.grantId, codeHash: null },
    data: { codeHash: hashOf(code), code: JSON.parse(JSON.stringify(payload)) },
  })
}

async function findCode(ctx: Context, code: string): Promise<AdapterPayload | undefined> {
  const grant = await ctx.db.authorizationGrant.findFirst({ where: { codeHash: hashOf(code) } })
  if (!grant) return undefined
  return { ...payloadOf(grant), jti: code, ...(grant.codeUsedAt && { consumed: seconds(grant.codeUsedAt) }) }
}

const payloadOf = ({ code }: AuthorizationGrant) => code as AdapterPayload

/** @returns false when the code was used already: then the session ends, as whoever stole the code may have used it. */
async function useCode(ctx: Context, code: string): Promise<boolean> {
  const codeHash = hashOf(code)
  const { count } = await ctx.db.authorizationGrant.updateMany({
    where: { codeHash, codeUsedAt: null },
    data: { codeUsedAt: ctx.now() },
  })
  if (count > 0) return true
  const { id } = await ctx.db.authorizationGrant.findFirstOrThrow({ where: { codeHash }, select: { id: true } })
  await endGrant(ctx, id)
  return false
}

async function findRefreshToken(ctx: Context, value: string): Promise<AdapterPayload | undefined> {
  const token = await ctx.db.refreshToken.findFirst({
    where: { hash: hashOf(value), grant: { session: isActiveSession(ctx) } },
    include: { grant: { include: { session: { select: { expiresAt: true } } } } },
  })
  if (!token) return undefined
  const { grantId, grant, createdAt } = token
  return {
    kind: 'RefreshToken',
    jti: value,
    grantId,
    accountId: grant.sessionId,
    clientId: grant.frontEndId,
    iat: seconds(createdAt),
    exp: seconds(grant.session.expiresAt),
  }
}

/** Ends the session of a grant, so that its access tokens are refused too: after a revocation, or a code used twice. */
async function endGrant(ctx: Context, id: string): Promise<void> {
  const grant = await ctx.db.authorizationGrant.findFirst({ where: { id }, select: { sessionId: true } })
  const isRevocation = Provider.ctx?.oidc.route === 'revocation'
  const cause = isRevocation ? 'LOGGED_OUT' : 'TOKEN_REUSED'
  if (grant) await endSession(ctx, { id: grant.sessionId, cause })
}
