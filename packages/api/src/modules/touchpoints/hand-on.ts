import { emitAll } from '../../platform/events/index.ts'
import { onDepartmentMerged } from '../people/index.ts'

// Whoever the relationships were with goes on with the department that the other one became a part of.
onDepartmentMerged(async (ctx, { from, into }) => {
  const now = ctx.now()
  const held = await ctx.db.relationshipOwner.updateManyAndReturn({
    where: { departmentId: from.id, to: null },
    data: { to: now, updatedAt: now, version: { increment: 1 } },
  })
  if (held.length === 0) return
  const successors = held.map(({ version: _, ...owner }) => ({
    ...{ ...owner, id: ctx.newId(), departmentId: into.id, from: now, to: null, createdAt: now, updatedAt: now },
  }))
  await ctx.db.relationshipOwner.createMany({ data: successors })
  await emitAll(
    ctx,
    'relationship-owner.set',
    successors.map(({ id, departmentId }) => ({
      ...{ subjectType: 'RelationshipOwner', subjectId: id, data: { departmentId } },
    })),
  )
})
