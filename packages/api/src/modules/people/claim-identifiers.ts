import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { reachedAmong } from '../../platform/auth/index.ts'
import { emitAll } from '../../platform/events/index.ts'
import { assertMayAffectAccounts } from './account-effects.ts'
import { anyErased, areErased, erasedKeys } from './erasure/find-erased.ts'
import { digester } from './erasure/identity-key.ts'
import type { ExternalId } from './external-ids.ts'
import { leadingDirectory } from './leading-directory.ts'
import { texts } from './texts.ts'

interface Claimed {
  externalId?: string | null | undefined
  externalIds?: readonly ExternalId[] | null | undefined
  email?: string | null | undefined
  socialAccounts?: readonly { network: string; handle: string }[] | null | undefined
}

/**
 * Prepares a mutation to give a person these ids, addresses and accounts. An inactive holder whom the actor can reach
 * loses the address, and an erased person is not added again.
 * @param owner.personId the person who gets them; null for a new one.
 * @param owner.reason why it is another person, when an erased person had the address or an account.
 * @throws RequestError FORBIDDEN where that holder is a member of the team: see `assertMayAffectAccounts`.
 * @throws ConflictError PERSON_ERASED for an id of an erased person; REASON_NEEDED for an address or account of theirs.
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
  // Whoever is merged into somebody counts on as that person, who alone may take over the address.
  const merges = await ctx.db.personMerge.findMany({
    where: { personId: { in: gone.map(({ id }) => id) }, to: null, intoId: { not: personId ?? undefined } },
    select: { personId: true },
  })
  const merged = new Set(merges.map((merge) => merge.personId))
  const ids = gone.flatMap(({ id }) => (merged.has(id) ? [] : [id]))
  const reached = [...(await reachedAmong(ctx, 'person:write', 'Person', ids))]
  await assertMayAffectAccounts(ctx, reached)
  const left = await ctx.db.person.updateManyAndReturn({
    where: { id: { in: reached } },
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
    throw new ConflictError(texts('erased-id'), null, 'PERSON_ERASED', ['input'])
  }
  if (!reason && likely.some((key) => erased.has(key))) {
    throw new ConflictError(texts('erased-address'), null, 'REASON_NEEDED', ['input', 'reason'])
  }
}
