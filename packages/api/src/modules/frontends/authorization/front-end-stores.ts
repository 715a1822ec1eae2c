import type { AdapterPayload } from 'oidc-provider'
import Provider, { errors } from 'oidc-provider'
import type { Context } from '../../../core/context.ts'
import { isUuid } from '../../../core/ids.ts'
import type { AuthorizationGrant } from '../../../generated/prisma/client.ts'
import { hashOfToken } from '../../../platform/auth/index.ts'
import { endSession, isActiveSession } from '../../sessions/index.ts'
import { absolute, originsOf } from '../own-addresses.ts'
import { storeRefreshToken } from './refresh.ts'
import { SCOPE } from './scope.ts'
import { payloadOfSession, type Stores, seconds, type Within } from './stores.ts'

/**
 * Where front-ends, what was given to them and their sessions are: codes and refresh tokens as hashes. Access tokens are the
 * server's own and not stored.
 */
export function storesOfFrontEnds(within: Within): Stores {
  return {
    Client: { find: (id) => within((ctx) => findClient(ctx, id)) },
    // What the library calls an account is the session: all that it gives ends with it.
    Session: { find: (secret) => within((ctx) => payloadOfSession(ctx, secret, ({ id }) => id)) },
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
}

async function findClient(ctx: Context, id: string): Promise<AdapterPayload | undefined> {
  const found = isUuid(id) ? await ctx.db.frontEnd.findFirst({ where: { id } }) : null
  if (!found) return undefined
  const { publicUrl } = ctx.environment
  return {
    client_id: found.id,
    client_name: found.name,
    redirect_uris: found.redirectUris.map((address) => absolute(address, publicUrl)),
    origins: originsOf(found, publicUrl),
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
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
  if (payload.grantId === undefined) throw new Error('A code is of a grant.')
  await ctx.db.authorizationGrant.updateMany({
    where: { id: payload.grantId, codeHash: null },
    data: { codeHash: hashOfToken(code), code: JSON.parse(JSON.stringify(payload)) },
  })
}

async function findCode(ctx: Context, code: string): Promise<AdapterPayload | undefined> {
  const grant = await ctx.db.authorizationGrant.findFirst({ where: { codeHash: hashOfToken(code) } })
  if (!grant) return undefined
  return { ...payloadOf(grant), jti: code, ...(grant.codeUsedAt && { consumed: seconds(grant.codeUsedAt) }) }
}

const payloadOf = ({ code }: AuthorizationGrant) => code as AdapterPayload

/** @returns false when the code was used already: then the session ends, as whoever stole the code may have used it. */
async function useCode(ctx: Context, code: string): Promise<boolean> {
  const codeHash = hashOfToken(code)
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
    where: { hash: hashOfToken(value), grant: { session: isActiveSession(ctx) } },
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
