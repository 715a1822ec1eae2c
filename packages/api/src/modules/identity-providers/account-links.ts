import type { Context } from '../../core/context.ts'
import type { AccountLink } from '../../generated/prisma/client.ts'
import { hashOfSecret } from '../sessions/index.ts'

/** The condition of a link that counts now. */
const counts = (ctx: Context) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now() } })

/** The link of an address; null when it was used, was revoked or has expired. */
export async function linkOf(ctx: Context, secret: string): Promise<AccountLink | null> {
  return await ctx.db.accountLink.findFirst({ where: { hash: hashOfSecret(secret), ...counts(ctx) } })
}

/** Whether a link still counts. */
export const linkCounts = async (ctx: Context, id: string): Promise<boolean> =>
  (await ctx.db.accountLink.count({ where: { id, ...counts(ctx) } })) > 0

/** Uses a link. @returns null when it does not count any more; of two uses at the same time one is. */
export async function takeLink(ctx: Context, id: string): Promise<AccountLink | null> {
  const [link] = await ctx.db.accountLink.updateManyAndReturn({
    where: { id, ...counts(ctx) },
    data: { usedAt: ctx.now() },
  })
  return link ?? null
}
