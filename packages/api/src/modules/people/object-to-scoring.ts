import type { Context } from '../../core/context.ts'
import { requireId } from '../../core/ids.ts'
import type { Person } from '../../generated/prisma/client.ts'
import { assertCanFor } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requirePerson } from './find-person.ts'

/**
 * Records that somebody objects to being scored (GDPR art. 21); a repeat keeps the first time.
 * @throws NotFoundError.
 */
export async function objectToScoring(ctx: Context, args: { id: string }): Promise<Person> {
  return await setObjection(ctx, args.id, true)
}

/** Takes the objection back. @throws NotFoundError. */
export async function withdrawScoringObjection(ctx: Context, args: { id: string }): Promise<Person> {
  return await setObjection(ctx, args.id, false)
}

async function setObjection(ctx: Context, globalId: string, objects: boolean): Promise<Person> {
  const id = requireId(globalId, 'Person', 'id')
  assertCanFor(ctx, 'score:object', id)
  const [changed] = await ctx.db.person.updateManyAndReturn({
    where: { id, scoringObjectedAt: objects ? null : { not: null } },
    data: { scoringObjectedAt: objects ? ctx.now() : null, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!changed) return await requirePerson(ctx, globalId)
  const type = objects ? 'scoring-objection.raised' : 'scoring-objection.withdrawn'
  await emit(ctx, type, { subjectType: 'Person', subjectId: id })
  return changed
}
