import type { Context } from '../../core/context.ts'
import type { Department } from '../../generated/prisma/client.ts'
import { born, change } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'

type Place = Pick<Department, 'name' | 'key' | 'parentId'>

interface How {
  /** Fields that changed beside its name and place. */
  also?: readonly string[]
  /** Whether the new name alone leads to it: see `Department.byName`. */
  byName: boolean
  /** Whether names that lead to a department may be taken from it. */
  owns: (departmentId: string) => Promise<boolean>
  /** Handles another department of this name at this place. */
  conflict: (error: unknown) => never
}

/** Frees a name at a place that leads to a department because that was called so, or stood there, before. */
export async function releaseName(
  ctx: Context,
  { key, parentId }: Omit<Place, 'name'>,
  owns: How['owns'],
): Promise<void> {
  const former = await ctx.db.department.findFirst({
    where: { key, parentId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  if (!former?.mergedIntoId || !(await owns(former.mergedIntoId))) return
  await ctx.db.department.updateMany({ where: { id: former.id }, data: { key: null } })
}

/** Gives a department a name and a place, with its event. Its former ones go on leading to it. */
export async function placeDepartment(ctx: Context, former: Department, to: Place, how: How): Promise<Department> {
  const isFoundElsewhere = to.key !== former.key || to.parentId !== former.parentId
  if (isFoundElsewhere) await releaseName(ctx, to, how.owns)
  const { row, fields } = await change(ctx, 'Department', former, {
    to,
    also: how.also ?? [],
    along: to.key === former.key ? {} : { byName: how.byName },
    conflict: how.conflict,
  })
  if (fields.length === 0) return row
  if (former.key !== null && isFoundElsewhere) {
    const { name, key, parentId, byName, id: mergedIntoId } = former
    const before = { ...born(ctx), name, key, parentId, byName, mergedIntoId }
    await ctx.db.department.create({
      data: { ...before, archivedAt: ctx.now(), updatedAt: ctx.now() },
      select: { id: true },
    })
  }
  const told = fields.filter((field) => field !== 'key')
  await emit(ctx, 'department.updated', { subjectType: 'Department', subjectId: row.id, data: { fields: told } })
  return row
}
