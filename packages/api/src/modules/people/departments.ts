import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'

/** Ids of the departments with these names, made where they are missing. */
export async function ensureDepartments(ctx: Context, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return new Map()
  const find = () => ctx.db.department.findMany({ where: { name: { in: wanted } }, select: { id: true, name: true } })
  const known = new Set((await find()).map((row) => row.name))
  const missing = wanted.filter((name) => !known.has(name))
  if (missing.length > 0) {
    await ctx.db.department.createMany({
      data: missing.map((name) => ({ id: ctx.newId(), name, createdAt: ctx.now() })),
      skipDuplicates: true,
    })
  }
  return new Map((await find()).map((row) => [row.name, row.id]))
}

/**
 * Ids of the departments that an input names, by id, by name, or both.
 * @throws NotFoundError for an id that is none of the organisation's departments.
 */
export async function departmentsOfInput(
  ctx: Context,
  given: { departmentIds?: readonly string[] | null; departmentNames?: readonly string[] | null },
): Promise<string[]> {
  const ids = (given.departmentIds ?? []).map((id, index) =>
    requireId(id, 'Department', `input.departmentIds.${index}`),
  )
  const rows = await ctx.db.department.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const known = new Set(rows.map((row) => row.id))
  for (const [index, id] of ids.entries()) {
    if (!known.has(id)) throw new NotFoundError('Department', ['input', 'departmentIds', String(index)])
  }
  const named = await ensureDepartments(ctx, given.departmentNames ?? [])
  return [...new Set([...ids, ...named.values()])]
}

/** Puts a person into exactly these departments. */
export async function setDepartments(ctx: Context, personId: string, departmentIds: readonly string[]): Promise<void> {
  await ctx.db.departmentMembership.deleteMany({ where: { personId, departmentId: { notIn: [...departmentIds] } } })
  await ctx.db.departmentMembership.createMany({
    data: departmentIds.map((departmentId) => ({ personId, departmentId })),
    skipDuplicates: true,
  })
}
