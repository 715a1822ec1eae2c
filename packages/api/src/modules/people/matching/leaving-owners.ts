import type { Context } from '../../../core/context.ts'
import { assertOwnerRemains } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { digester } from '../erasure/identity-key.ts'
import type { PersonRecord } from '../person-record.ts'
import { type Doubt, openDoubts } from './doubts.ts'
import type { Origin } from './reading.ts'

/** An owner of the organisation of whom a source says that they are gone. */
export interface LeavingOwner {
  readonly personId: string
  /** What it says of them; null where it no longer names them. */
  readonly record: PersonRecord | null
}

/** Nobody watches a source: that it makes an owner leave is doubtful, and somebody says whether they do. */
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

/** Those of these people of whom somebody said that they stay, whatever this source says. */
export async function saidToStay(ctx: Context, source: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.db.doubtfulRow.findMany({
    where: { source, rule: 'OWNER_LEAVES', status: 'SOMEBODY_ELSE', personId: { in: [...ids] } },
    select: { personId: true },
  })
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}

/**
 * Notes that an owner has left, as somebody confirmed.
 * @throws ConflictError LAST_OWNER.
 */
export async function letLeave(ctx: Context, personId: string): Promise<void> {
  await assertOwnerRemains(ctx, (owner) => owner.personId === personId)
  await ctx.db.person.updateMany({
    where: { id: personId, active: true },
    data: { active: false, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: personId, data: { fields: ['active'] } })
}
