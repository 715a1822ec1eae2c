import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { reachedAmong } from '../../platform/auth/index.ts'
import { emitAll } from '../../platform/events/index.ts'
import { anyErased, areErased, erasedKeys } from './erasure/find-erased.ts'
import { digester } from './erasure/identity-key.ts'
import type { ExternalId } from './external-ids.ts'
import { leadingDirectory } from './leading-directory.ts'

interface Claimed {
  externalId?: string | null | undefined
  externalIds?: readonly ExternalId[] | null | undefined
  email?: string | null | undefined
  socialAccounts?: readonly { network: string; handle: string }[] | null | undefined
}

/**
 * Lets an act give a person these ids, addresses and accounts: an address of somebody whom the actor reaches and who is no
 * longer there is let go of, and somebody who was erased is not brought back.
 * @param owner.personId who gets them; null for somebody new.
 * @param owner.reason why it is somebody else, where somebody erased had the address or an account.
 * @throws ConflictError PERSON_ERASED for an id of somebody erased; REASON_NEEDED for an address or account of theirs.
 */
export async function claimIdentifiers(
  ctx: Context,
  claimed: Claimed,
  owner: { personId: string | null; reason: string | null },
): Promise<void> {
  await refuseErased(ctx, claimed, owner.reason)
  if (claimed.email) await releaseAddress(ctx, claimed.email, owner.personId)
}

async function releaseAddress(ctx: Context, email: string, personId: string | null): Promise<void> {
  const gone = await ctx.db.person.findMany({
    where: { email, id: { not: personId ?? undefined }, OR: [{ active: false }, { archivedAt: { not: null } }] },
    select: { id: true },
  })
  const ids = gone.map(({ id }) => id)
  const left = await ctx.db.person.updateManyAndReturn({
    where: { id: { in: [...(await reachedAmong(ctx, 'person:write', 'Person', ids))] } },
    data: { email: null, updatedAt: ctx.now(), version: { increment: 1 } },
    select: { id: true },
  })
  await emitAll(
    ctx,
    'person.updated',
    left.map(({ id }) => ({ subjectType: 'Person', subjectId: id, data: { fields: ['email'] } })),
  )
}

async function refuseErased(
  ctx: Context,
  { externalId, externalIds, email, socialAccounts }: Claimed,
  reason: string | null,
): Promise<void> {
  if (!(await anyErased(ctx))) return
  const digest = await digester(ctx)
  const leading = await leadingDirectory(ctx)
  const ids = [...(externalId ? [{ source: leading, id: externalId }] : []), ...(externalIds ?? [])]
  const certain = ids.map(({ source, id }) => erasedKeys.id(digest, source, id))
  const likely = [
    ...(email ? [erasedKeys.address(digest, email)] : []),
    ...(socialAccounts ?? []).map(({ network, handle }) => erasedKeys.handle(digest, network, handle)),
  ]
  const erased = await areErased(ctx, [...certain, ...likely])
  if (certain.some((key) => erased.has(key))) {
    const message = 'Somebody with this id was erased: they do not come back. Give somebody else an id of their own.'
    throw new ConflictError(message, null, 'PERSON_ERASED', ['input'])
  }
  if (!reason && likely.some((key) => erased.has(key))) {
    const message =
      'Somebody who had this address or account was erased. Where this is somebody else, say why in `reason`.'
    throw new ConflictError(message, null, 'REASON_NEEDED', ['input', 'reason'])
  }
}
