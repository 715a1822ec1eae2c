import type { Context } from '../../../core/context.ts'
import { endSession, isActiveSession, type SessionToken, sessionToken } from '../../sessions/index.ts'
import { hashOf } from './hash.ts'

/** A repeat within this time is a lost answer, or two windows of one front-end; later it is somebody else. */
const REPEAT_MS = 10_000
const PURPOSE = 'refresh-token'

export type Refreshed = ({ readonly refreshToken: string } & SessionToken) | { readonly refused: string }

/**
 * Exchanges a refresh token for the next access token and for its successor. A repeat within ten seconds gets the same
 * successor; a later one ends the session, because two parties hold the token.
 */
export async function refresh(
  ctx: Context,
  { frontEndId, presented }: { frontEndId: string; presented: string },
): Promise<Refreshed> {
  const token = await ctx.db.refreshToken.findFirst({
    where: { hash: hashOf(presented), grant: { frontEndId, session: isActiveSession(ctx) } },
    include: { grant: { select: { sessionId: true } } },
  })
  if (!token) return { refused: 'The refresh token is not known, or its session has ended.' }
  const { id, grantId, grant } = token
  const candidates = successorsOf(ctx, presented)
  const { count } = await ctx.db.refreshToken.updateMany({ where: { id, usedAt: null }, data: { usedAt: ctx.now() } })
  if (count > 0) {
    await storeRefreshToken(ctx, { grantId, value: candidates[0] })
    return { refreshToken: candidates[0], ...(await sessionToken(ctx, grant.sessionId)) }
  }
  // Read again: a request at the same time may have used it since.
  const { usedAt } = await ctx.db.refreshToken.findFirstOrThrow({ where: { id }, select: { usedAt: true } })
  if (usedAt === null || ctx.now().getTime() - usedAt.getTime() > REPEAT_MS) {
    await endSession(ctx, { id: grant.sessionId, cause: 'TOKEN_REUSED' })
    return { refused: 'The refresh token was used before. Its session has ended.' }
  }
  const stored = await ctx.db.refreshToken.findMany({
    where: { grantId, hash: { in: candidates.map(hashOf) } },
    select: { hash: true },
  })
  const hashes = stored.map(({ hash }) => Buffer.from(hash).toString('hex'))
  const successor = candidates.find((one) => hashes.includes(Buffer.from(hashOf(one)).toString('hex')))
  if (successor === undefined) return { refused: 'The refresh token was used before.' }
  return { refreshToken: successor, ...(await sessionToken(ctx, grant.sessionId)) }
}

/**
 * The successor is derived from the token with a key of the server, so that a repeat gets the same one although only
 * hashes are stored: one for each key of the server, the current one first.
 */
function successorsOf(ctx: Context, presented: string): readonly [string, ...string[]] {
  const [first, ...others] = ctx.services.secrets.digests(presented, PURPOSE)
  return [first, ...others]
}

/** Stores a refresh token of a grant; its value is not kept. */
export async function storeRefreshToken(ctx: Context, token: { grantId: string; value: string }): Promise<void> {
  const { grantId, value } = token
  await ctx.db.refreshToken.create({
    data: { id: ctx.newId(), grantId, hash: hashOf(value), createdAt: ctx.now() },
    select: { id: true },
  })
}
