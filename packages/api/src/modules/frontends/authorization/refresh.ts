import type { Context } from '../../../core/context.ts'
import { hashOfToken } from '../../../platform/auth/index.ts'
import { endSession, isActiveSession, type SessionToken, sessionToken } from '../../sessions/index.ts'
import { rotate } from './rotation.ts'

export type Refreshed = ({ readonly refreshToken: string } & SessionToken) | { readonly refused: string }

/** Exchanges a refresh token of a front-end for the next access token and for its successor. Its repeat ends the session. */
export async function refresh(
  ctx: Context,
  { frontEndId, presented }: { frontEndId: string; presented: string },
): Promise<Refreshed> {
  const token = await ctx.db.refreshToken.findFirst({
    where: { hash: hashOfToken(presented), grant: { frontEndId, session: isActiveSession(ctx) } },
    include: { grant: { select: { sessionId: true } } },
  })
  if (!token) return { refused: 'The refresh token is not known, or its session has ended.' }
  const { id, grantId, grant } = token
  const rotated = await rotate(
    ctx,
    { id, presented, prefix: '' },
    {
      use: async () => {
        const used = { where: { id, usedAt: null }, data: { usedAt: ctx.now() } }
        return (await ctx.db.refreshToken.updateMany(used)).count > 0
      },
      find: () => ctx.db.refreshToken.findFirst({ where: { id }, select: { id: true, usedAt: true } }),
      store: (value) => storeRefreshToken(ctx, { grantId, value }),
      stored: async (hashes) => {
        const rows = await ctx.db.refreshToken.findMany({
          where: { grantId, hash: { in: [...hashes] } },
          select: { hash: true },
        })
        return rows.map(({ hash }) => hash)
      },
      endReused: async () => void (await endSession(ctx, { id: grant.sessionId, cause: 'TOKEN_REUSED' })),
    },
  )
  return 'refused' in rotated ? rotated : { ...rotated, ...(await sessionToken(ctx, grant.sessionId)) }
}

/** Stores a refresh token of a grant; its value is not kept. */
export async function storeRefreshToken(ctx: Context, token: { grantId: string; value: string }): Promise<void> {
  const { grantId, value } = token
  await ctx.db.refreshToken.create({
    data: { id: ctx.newId(), grantId, hash: hashOfToken(value), createdAt: ctx.now() },
    select: { id: true },
  })
}
