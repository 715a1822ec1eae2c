import { departmentKey, shownText } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'

/**
 * Ids of the departments with these names by the keys of the names, made where they are missing. The name of one that
 * became a part of another leads to that other.
 */
export async function ensureDepartments(ctx: Context, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(names.toReversed().map((name) => [departmentKey(name), shownText(name)]))
  if (wanted.size === 0) return new Map()
  const find = async () => {
    const rows = await ctx.db.department.findMany({
      where: { key: { in: [...wanted.keys()] } },
      select: { id: true, key: true, mergedIntoId: true },
    })
    return new Map(rows.map(({ id, key, mergedIntoId }) => [key ?? '', mergedIntoId ?? id]))
  }
  const known = await find()
  const missing = [...wanted].filter(([key]) => !known.has(key))
  if (missing.length === 0) return known
  await ctx.db.department.createMany({
    data: missing.map(([key, name]) => ({ id: ctx.newId(), name, key, createdAt: ctx.now(), updatedAt: ctx.now() })),
    skipDuplicates: true,
  })
  return await find()
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
  const rows = await ctx.db.department.findMany({
    where: { id: { in: ids } },
    select: { id: true, mergedIntoId: true },
  })
  const known = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
  const missing = ids.findIndex((id) => !known.has(id))
  if (missing >= 0) throw new NotFoundError('Department', ['input', 'departmentIds', String(missing)])
  const named = await ensureDepartments(ctx, given.departmentNames ?? [])
  return [...new Set([...known.values(), ...named.values()])]
}

/** Puts a person into exactly these departments. */
export async function setDepartments(ctx: Context, personId: string, departmentIds: readonly string[]): Promise<void> {
  await ctx.db.departmentMembership.deleteMany({ where: { personId, departmentId: { notIn: [...departmentIds] } } })
  await ctx.db.departmentMembership.createMany({
    data: departmentIds.map((departmentId) => ({ personId, departmentId })),
    skipDuplicates: true,
  })
}
