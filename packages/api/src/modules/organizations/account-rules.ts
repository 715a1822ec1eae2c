import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Role } from '../../generated/prisma/client.ts'
import { can, PERMISSIONS, permissionsOf } from '../../platform/auth/index.ts'

/**
 * Refuses to give roles or a key more than the actor's own token allows: an owner's key that is narrowed to accounts
 * cannot make itself a wide one. What covers only the holder's own, and which no owner has, may be given.
 * @throws RequestError FORBIDDEN naming the first permission that is too much.
 */
export function assertMayGive(ctx: Context, roles: readonly Role[], scopes: readonly string[] = []): void {
  for (const [permission, grant] of permissionsOf(roles, scopes)) {
    const held = can(ctx, permission)
    const onlyEverOwn = !('OWNER' in PERMISSIONS[permission])
    if (held === 'any' || (grant === 'own' && (held === 'own' || onlyEverOwn))) continue
    throw new RequestError('FORBIDDEN', `This token cannot give ${permission}, which it does not have itself.`)
  }
}

/** @throws InvalidInputError for an ambassador who is nobody: their rights cover what is a person's own. */
export function assertPersonBehind(roles: readonly Role[], personId: string | null): void {
  if (!roles.includes('AMBASSADOR') || personId !== null) return
  throw new InvalidInputError('An ambassador’s account belongs to a person: make it with a `personId`.', [
    'input',
    'roles',
  ])
}

/**
 * Keeps an organisation from locking itself out. Takes a lock, so that two owners cannot remove each other at once.
 * @throws ConflictError LAST_OWNER where no other active account is an owner.
 */
export async function assertOwnerRemains(ctx: Context, withoutId: string): Promise<void> {
  const owners = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Account" WHERE 'OWNER' = ANY(roles) AND "suspendedAt" IS NULL ORDER BY id FOR UPDATE`
  const [only] = owners
  if (owners.length !== 1 || only?.id !== withoutId) return
  throw new ConflictError('This is the last active owner: make another account an owner first.', null, 'LAST_OWNER', [
    'id',
  ])
}
