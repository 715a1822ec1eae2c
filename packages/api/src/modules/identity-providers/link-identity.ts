import type { Context } from '../../core/context.ts'
import type { Identity, IdentityCause } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

/** The identity of a subject; null when it is linked with no account. */
export async function identityOf(
  ctx: Context,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<Identity | null> {
  return await ctx.db.identity.findFirst({ where: { issuer, subject } })
}

/**
 * Links a subject with an account.
 * @returns null when it is linked already, with whatever account.
 */
export async function linkIdentity(
  ctx: Context,
  link: { issuer: string; subject: string; accountId: string; cause: IdentityCause },
): Promise<Identity | null> {
  const id = ctx.newId()
  const { count } = await ctx.db.identity.createMany({
    data: [{ ...link, id, createdAt: ctx.now() }],
    // Another log-in of the subject at the same time was first.
    skipDuplicates: true,
  })
  if (count === 0) return null
  const { accountId, cause } = link
  await emit(ctx, 'identity.linked', { subjectType: 'Identity', subjectId: id, data: { accountId, cause } })
  return await ctx.db.identity.findFirstOrThrow({ where: { id } })
}
