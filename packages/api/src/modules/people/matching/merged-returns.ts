import type { Context } from '../../../core/context.ts'
import { lacking, reaches } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { assertMayAffectAccount } from '../account-effects.ts'
import { digester } from '../erasure/identity-key.ts'
import { mergeOf } from '../merges/find-unmerged.ts'
import type { PersonRecord } from '../person-record.ts'
import { type Doubt, openDoubts } from './doubts.ts'
import type { Origin } from './reading.ts'

/** A merged person whom a source reports as back, while who counts for them is out for another reason. */
export interface MergedReturn {
  readonly personId: string
  readonly record: PersonRecord
}

/** Whether who counts for them is back too, a person has to say. */
export async function doubtReturns(
  ctx: Context,
  source: string,
  origin: Origin,
  returned: readonly MergedReturn[],
): Promise<void> {
  if (returned.length === 0) return
  const digest = await digester(ctx)
  const doubts = returned.map(({ personId, record }): Doubt => {
    return { rule: 'MERGED_RETURNS', record, personId, key: digest('returns', personId) }
  })
  await openDoubts(ctx, source, origin, doubts)
}

/**
 * Makes who counts for a merged person active, as confirmed by a person. Does nothing where the merge was undone since, or
 * they are there already.
 * @throws RequestError FORBIDDEN where the actor may not change who counts for them.
 */
export async function letReturn(ctx: Context, personId: string): Promise<void> {
  const id = (await mergeOf(ctx, personId))?.intoId
  if (id === undefined) return
  if (!(await reaches(ctx, 'person:write', 'Person', id))) throw lacking('person:write')
  await assertMayAffectAccount(ctx, id)
  const { count } = await ctx.db.person.updateMany({
    where: { id, active: false },
    data: { active: true, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (count === 0) return
  await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: id, data: { fields: ['active'] } })
}
