import { emitAll } from '../../platform/events/index.ts'
import { beforeErasure, onDepartmentMerged } from '../people/index.ts'

const subject = ({ id }: { id: string }) => ({ subjectType: 'NoticeRule' as const, subjectId: id })

// A rule to somebody who is erased names nobody.
beforeErasure(async (ctx, personIds) => {
  const theirs = { personId: { in: [...personIds] } }
  const rules = await ctx.db.noticeRule.findMany({ where: theirs, select: { id: true } })
  if (rules.length === 0) return
  await ctx.db.noticeRule.deleteMany({ where: theirs })
  await emitAll(ctx, 'notice-rule.deleted', rules.map(subject))
})

// Those who hold a role there go on in the department that the other one became a part of.
onDepartmentMerged(async (ctx, { from, into }) => {
  const moved = await ctx.db.noticeRule.updateManyAndReturn({
    where: { departmentId: from.id },
    data: { departmentId: into.id, updatedAt: ctx.now(), version: { increment: 1 } },
    select: { id: true },
  })
  const updated = moved.map((rule) => ({ ...subject(rule), data: { fields: ['recipients'] } }))
  if (updated.length > 0) await emitAll(ctx, 'notice-rule.updated', updated)
})
