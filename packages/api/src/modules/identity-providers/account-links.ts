import type { Context } from '../../core/context.ts'
import type { AccountLink } from '../../generated/prisma/client.ts'
import { actingAs, actorsOf, can } from '../../platform/auth/index.ts'
import { mayGive, teamRoles } from '../organizations/index.ts'
import { hashOfSecret } from '../sessions/index.ts'

/** The condition of a link that was neither used nor revoked, and has not expired. */
export const isOpen = (ctx: Context) => ({ usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now() } })

/** The link of an address; null when it does not count now. */
export async function linkOf(ctx: Context, secret: string): Promise<AccountLink | null> {
  return await standing(ctx, { hash: hashOfSecret(secret) })
}

/** A link that counts now; null otherwise. */
export async function openLink(ctx: Context, id: string): Promise<AccountLink | null> {
  return await standing(ctx, { id })
}

/** Uses a link. @returns null when it does not count any more; of two uses at the same time one is. */
export async function takeLink(ctx: Context, id: string): Promise<AccountLink | null> {
  const link = await ctx.db.accountLink.findFirst({ where: { id } })
  if (!link) return null
  // Locked, so that a role that the account gets at the same time either is seen here or comes after the use.
  await ctx.db.$queryRaw`SELECT id FROM "Account" WHERE id = ${link.accountId}::uuid FOR UPDATE`
  if (!(await stands(ctx, link))) return null
  const [taken] = await ctx.db.accountLink.updateManyAndReturn({
    where: { id, ...isOpen(ctx) },
    data: { usedAt: ctx.now() },
  })
  return taken ?? null
}

async function standing(
  ctx: Context,
  where: { id: string } | { hash: Uint8Array<ArrayBuffer> },
): Promise<AccountLink | null> {
  const link = await ctx.db.accountLink.findFirst({ where: { ...where, ...isOpen(ctx) } })
  return link && (await stands(ctx, link)) ? link : null
}

/**
 * Whether a link gives no more than it may now. It gives the roles in the team that the account has when it is used, so
 * whoever made it must be able to give these then, and not only when they made it.
 */
async function stands(ctx: Context, link: AccountLink): Promise<boolean> {
  const { accountId, authorId } = link
  if (authorId === null) return await isOfNobodyYet(ctx, accountId)
  if (!(await credentialStands(ctx, link))) return false
  const author = (await actorsOf(ctx, [authorId])).get(authorId)
  if (!author) return false
  const asAuthor = actingAs(ctx, author)
  return can(asAuthor, 'login:link') && mayGive(asAuthor, await teamRoles(ctx, accountId))
}

/**
 * Whether a link would still be made: whoever stole a key or a session must not keep what they made with it once it is revoked. A
 * session that only expired was revoked by nobody.
 */
async function credentialStands(
  ctx: Context,
  { authorId, authorEpoch, keyId, sessionId }: AccountLink,
): Promise<boolean> {
  if (authorId !== null && authorEpoch !== null) {
    if ((await ctx.db.account.count({ where: { id: authorId, epoch: authorEpoch } })) === 0) return false
  }
  if (sessionId !== null && (await ctx.db.logInSession.count({ where: { id: sessionId, endedAt: null } })) === 0) {
    return false
  }
  if (keyId === null) return true
  const lasting = { OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now() } }] }
  return (await ctx.db.apiKey.count({ where: { id: keyId, revokedAt: null, ...lasting } })) > 0
}

/**
 * Whether an account has no role but AMBASSADOR and no log-in, so that the server itself may connect the first one, as for
 * an address that a provider verified.
 */
export async function isOfNobodyYet(ctx: Context, accountId: string): Promise<boolean> {
  const { suspendedAt } = await ctx.db.account.findFirstOrThrow({
    where: { id: accountId },
    select: { suspendedAt: true },
  })
  if (suspendedAt !== null || (await teamRoles(ctx, accountId)).length > 0) return false
  return (await ctx.db.identity.count({ where: { accountId } })) === 0
}
