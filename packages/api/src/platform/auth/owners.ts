import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'

/** An owner who can act: neither suspended, nor of a person who has left. */
export interface ActiveOwner {
  /** Of the account. */
  readonly id: string
  /** Null for an owner who is nobody in the directory. */
  readonly personId: string | null
}

/**
 * The active owners of the organisation. Takes a lock until the end of the transaction, so that two acts at once do not
 * take each other's away.
 */
export async function activeOwners(ctx: Context): Promise<ActiveOwner[]> {
  await ctx.db.$executeRaw`SELECT lock_owners(${ctx.organizationId}::uuid)`
  return await ctx.db.$queryRaw<ActiveOwner[]>`SELECT * FROM active_owners(${ctx.organizationId}::uuid)`
}

/**
 * Keeps an organisation from locking itself out: every act asks it that takes the role, the account or the person of
 * somebody away. The database refuses what is forgotten.
 * @param leaves whether this owner is one no more.
 * @throws ConflictError LAST_OWNER where no other active owner would remain.
 */
export async function assertOwnerRemains(ctx: Context, leaves: (owner: ActiveOwner) => boolean): Promise<void> {
  const owners = await activeOwners(ctx)
  if (!owners.some(leaves) || !owners.every(leaves)) return
  throw new ConflictError(
    'This is the last active owner: make another account an owner first, or let the operator do it by `portevoix owner`.',
    null,
    'LAST_OWNER',
    ['id'],
  )
}
