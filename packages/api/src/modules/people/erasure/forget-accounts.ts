import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { assertCan, assertOwnerRemains } from '../../../platform/auth/index.ts'
import { type Identifier, identifierForm } from './identifiers.ts'

/**
 * Deletes accounts that are not linked with the person but have one of their email addresses: the person logs in with
 * them. As with linked accounts, one with only the role of an ambassador is part of the erasure; any other needs
 * `account:write`.
 * @throws RequestError FORBIDDEN; ConflictError LAST_OWNER.
 */
export async function forgetAccounts(ctx: Context, identifiers: readonly Identifier[]): Promise<void> {
  const addresses = identifiers.filter(({ kind }) => kind === 'ADDRESS').map(identifierForm)
  if (addresses.length === 0) return
  const accounts = await ctx.db.$queryRaw<{ id: string; roles: string[] }[]>(Prisma.sql`
    SELECT id, ARRAY(SELECT s.role::text FROM "Assignment" s WHERE s."accountId" = "Account".id) AS roles FROM "Account"
    WHERE "personId" IS NULL AND lower(btrim(email)) = ANY(${addresses}::text[]) FOR UPDATE`)
  if (accounts.length === 0) return
  if (accounts.some(({ roles }) => roles.some((role) => role !== 'AMBASSADOR'))) assertCan(ctx, 'account:write')
  const ids = accounts.map(({ id }) => id)
  await assertOwnerRemains(ctx, ({ id }) => ids.includes(id))
  await ctx.db.idempotentAnswer.deleteMany({ where: { accountId: { in: ids } } })
  await ctx.db.account.deleteMany({ where: { id: { in: ids } } })
}
