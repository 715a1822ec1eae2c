import type { Context } from '../../../core/context.ts'
import { assertOwnerRemains } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { digester } from '../erasure/identity-key.ts'
import { mergeOf } from '../merges/find-unmerged.ts'
import { leaveWithMerged } from '../merges/leave-with-merged.ts'
import type { PersonRecord } from '../person-record.ts'
import { type Doubt, openDoubts } from './doubts.ts'
import type { Origin } from './reading.ts'

/** An owner of the organisation whom a source reports as gone. */
export interface LeavingOwner {
  readonly personId: string
  /** The source's data about them; null when it no longer lists them. */
  readonly record: PersonRecord | null
}

/** Nobody supervises a source, so a row that makes an owner leave is doubtful, and a person has to confirm it. */
export async function doubtLeaving(
  ctx: Context,
  source: string,
  origin: Origin,
  owners: readonly LeavingOwner[],
): Promise<void> {
  if (owners.length === 0) return
  const digest = await digester(ctx)
  const doubts = owners.map(({ personId, record }): Doubt => {
    return { rule: 'OWNER_LEAVES', record, personId, key: digest('leaves', personId) }
  })
  await openDoubts(ctx, source, origin, doubts)
}

/** The people among these who were confirmed to stay, whatever this source says. */
export async function saidToStay(ctx: Context, source: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.db.doubtfulRow.findMany({
    where: { source, rule: 'OWNER_LEAVES', status: 'SOMEBODY_ELSE', personId: { in: [...ids] } },
    select: { personId: true },
  })
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}

/**
 * Records that an owner has left, as confirmed by a person.
 * @throws ConflictError LAST_OWNER.
 */
export async function letLeave(ctx: Context, personId: string): Promise<void> {
  const into = (await mergeOf(ctx, personId))?.intoId
  await assertOwnerRemains(ctx, (owner) => owner.personId === personId || owner.personId === into)
  await leaveWithMerged(ctx, [personId], {})
  await ctx.db.person.updateMany({
    where: { id: personId, active: true },
    data: { active: false, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: personId, data: { fields: ['active'] } })
}
