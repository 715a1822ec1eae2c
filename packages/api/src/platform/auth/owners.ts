import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { texts } from './texts.ts'

/** An owner who can act: not suspended, and not a person who has left. */
export interface ActiveOwner {
  /** Id of the account. */
  readonly id: string
  /** Null for an owner who is not in the directory. */
  readonly personId: string | null
}

/**
 * The active owners of the organisation. Takes a lock until the end of the transaction, so that two concurrent acts
 * cannot each remove the other's owner.
 */
export async function activeOwners(ctx: Context): Promise<ActiveOwner[]> {
  await ctx.db.$executeRaw`SELECT lock_owners(${ctx.organizationId}::uuid)`
  return await ctx.db.$queryRaw<ActiveOwner[]>`SELECT * FROM active_owners(${ctx.organizationId}::uuid)`
}

/**
 * Prevents an organisation from losing its last owner. Every act that removes the role, account or person of somebody
 * calls this; the database refuses any that forget.
 * @param leaves whether this owner would be removed.
 * @throws ConflictError LAST_OWNER when no other active owner would remain.
 */
export async function assertOwnerRemains(ctx: Context, leaves: (owner: ActiveOwner) => boolean): Promise<void> {
  const owners = await activeOwners(ctx)
  if (!owners.some(leaves) || !owners.every(leaves)) return
  throw new ConflictError(texts('last-owner'), null, 'LAST_OWNER', ['id'])
}
