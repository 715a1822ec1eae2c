import { departmentKey, nameForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'

/**
 * Ids of the departments with these names by the keys of the names, made where they are missing. The name of one that
 * became a part of another leads to that other.
 */
export async function ensureDepartments(ctx: Context, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(names.toReversed().map((name) => [departmentKey(name), nameForm(name)]))
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

/** Ids of the departments that an input names, by id, by name, or both; of one that became a part of another, of that. */
export async function departmentsOfInput(
  ctx: Context,
  {
    departmentIds,
    departmentNames,
  }: { departmentIds?: readonly string[] | null; departmentNames?: readonly string[] | null },
): Promise<string[]> {
  const rows = await ctx.db.department.findMany({
    where: { id: { in: [...(departmentIds ?? [])] } },
    select: { id: true, mergedIntoId: true },
  })
  const named = await ensureDepartments(ctx, departmentNames ?? [])
  return [...new Set([...rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id), ...named.values()])]
}

/** Puts a person into exactly these departments. @returns whether they were in others. */
export async function setDepartments(
  ctx: Context,
  personId: string,
  departmentIds: readonly string[],
): Promise<boolean> {
  const left = await ctx.db.departmentMembership.deleteMany({
    where: { personId, departmentId: { notIn: [...departmentIds] } },
  })
  const joined = await ctx.db.departmentMembership.createMany({
    data: departmentIds.map((departmentId) => ({ personId, departmentId })),
    skipDuplicates: true,
  })
  return left.count + joined.count > 0
}

/** A department that somebody belongs to. */
export interface Belonging {
  departmentId: string
  /** Whether it is the one that what they do counts for; others stand beside. */
  primary: boolean
}

/** The departments that a person belongs to now. The only one of somebody is their primary one; of several none is. */
export async function belongingsOf(ctx: Context, personId: string): Promise<Belonging[]> {
  const rows = await ctx.db.departmentMembership.findMany({ where: { personId }, select: { departmentId: true } })
  return rows.map(({ departmentId }) => ({ departmentId, primary: rows.length === 1 }))
}
