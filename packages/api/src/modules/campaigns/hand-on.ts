import type { Context } from '../../core/context.ts'
import type { Department, Objective } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { onDepartmentMerged } from '../people/index.ts'
import { assertRoom } from './objective-room.ts'
import { about } from './objectives.ts'

interface Merged {
  from: Department
  into: Department
}

onDepartmentMerged(async (ctx, merged) => {
  await handOnObjectives(ctx, merged)
  await handOnTopics(ctx, merged)
})

/**
 * Objectives of a department, or read of it, are archived with it, so that reports of the time before stay as they are, and
 * made anew of the other department, where they hold from now on.
 */
async function handOnObjectives(ctx: Context, { from, into }: Merged): Promise<void> {
  const ofDepartment = { subjectType: 'DEPARTMENT', subjectId: from.id }
  const held = await ctx.db.objective.findMany({
    where: {
      ...{ archivedAt: null, OR: [{ departmentId: from.id }, ofDepartment] },
      NOT: { campaign: { status: 'ARCHIVED' } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  if (held.length === 0) return
  const owner = { campaignId: null, departmentId: into.id }
  const added = held.filter(({ departmentId }) => departmentId === from.id).length
  await assertRoom(ctx, owner, { added, version: into.version, path: ['input', 'intoId'] })
  const { _max: last } = await ctx.db.objective.aggregate({ where: owner, _max: { position: true } })
  const [now, reason] = [ctx.now(), `The department "${from.name}" became a part of "${into.name}".`]
  const successorOf = (objective: Objective, index: number) => {
    const { version: _, ...facts } = objective
    const isOwn = objective.departmentId === from.id
    const isReadOfIt = objective.subjectType === 'DEPARTMENT' && objective.subjectId === from.id
    return {
      ...{
        ...facts,
        dimensions: facts.dimensions ?? {},
        id: ctx.newId(),
        reason,
        from: now,
        createdAt: now,
        updatedAt: now,
      },
      ...(isOwn && { departmentId: into.id, position: (last.position ?? -1) + 1 + index }),
      ...(isReadOfIt && { subjectId: into.id }),
    }
  }
  const successors = held.map(successorOf)
  await ctx.db.objective.updateMany({
    where: { id: { in: held.map(({ id }) => id) } },
    data: { archivedAt: now, reason, updatedAt: now, version: { increment: 1 } },
  })
  await ctx.db.objective.createMany({ data: successors })
  await emitAll(ctx, 'objective.archived', held.map(about))
  await emitAll(ctx, 'objective.created', successors.map(about))
}

/** Topics are the other department's from now on. */
async function handOnTopics(ctx: Context, { from, into }: Merged): Promise<void> {
  const topics = await ctx.db.topic.updateManyAndReturn({
    where: { departmentId: from.id },
    data: { departmentId: into.id, updatedAt: ctx.now(), version: { increment: 1 } },
    select: { id: true },
  })
  const data = { fields: ['departmentId'] }
  await emitAll(
    ctx,
    'topic.updated',
    topics.map(({ id }) => ({ subjectType: 'Topic', subjectId: id, data })),
  )
}
