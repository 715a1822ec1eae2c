import { nameForm, nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'
import { insertRows } from '../../core/rows.ts'
import type { Text } from '../../core/texts/index.ts'
import { type Department, Prisma } from '../../generated/prisma/client.ts'
import { type Found, findDepartments, lastOfPath, lockTree } from './departments.ts'
import { type FoundDepartments, keyOfNamed, type NamedDepartment } from './named-departments.ts'
import { placeDepartment } from './place-department.ts'
import { rowTexts } from './row-texts.ts'
import { texts } from './texts.ts'

/** A department with its id in a source. */
interface Known {
  /** The name that the source gave it last. */
  told: string | null
  department: Department
}
type WithId = NamedDepartment & { externalId: string }

const hasId = (one: NamedDepartment): one is WithId => one.externalId !== null

/**
 * What departments lead to as rows of a source name them. An id that is known leads to its department, whatever that is
 * called now; where the source gives it another name than it did last, it is renamed. An id that is not known becomes that
 * of the department with its name, which is made where it is missing.
 */
export async function findNamedDepartments(
  ctx: Context,
  source: string,
  named: readonly NamedDepartment[],
): Promise<FoundDepartments> {
  const distinct = [...new Map(named.map((one) => [keyOfNamed(one), one])).values()]
  const withId = distinct.filter(hasId)
  if (withId.length > 0) await lockTree(ctx)
  const known = await knownIn(ctx, source, withId)
  const notes = await renameAtSource(ctx, source, known, withId)
  const isByName = (one: NamedDepartment) => !hasId(one) || !known.has(one.externalId)
  const byName = await findDepartments(
    ctx,
    distinct.filter(isByName).flatMap(({ name }) => name ?? []),
  )
  const given = await giveIds(ctx, source, withId.filter(isByName), byName)
  return new Map(
    distinct.map((one): [string, Found] => {
      const own = hasId(one) ? known.get(one.externalId)?.department : undefined
      if (own) return [keyOfNamed(one), { id: own.mergedIntoId ?? own.id, note: notes.get(own.id) }]
      const found = hasId(one) ? given.get(one.externalId) : byName.get(one.name ?? '')
      return [keyOfNamed(one), found ?? { problem: texts('no-department') }]
    }),
  )
}

async function knownIn(ctx: Context, source: string, named: readonly WithId[]): Promise<ReadonlyMap<string, Known>> {
  if (named.length === 0) return new Map()
  const rows = await ctx.db.departmentExternalId.findMany({
    where: { source, value: { in: named.map(({ externalId }) => externalId) } },
    include: { department: true },
  })
  return new Map(rows.map(({ value, name: told, department }) => [value, { told, department }]))
}

/**
 * Renames departments whose source gives them another name than it did last. One that became a part of another stays as it
 * is, and so does one whose new name another department has: merge those.
 * @returns what should be told of departments that stay.
 */
async function renameAtSource(
  ctx: Context,
  source: string,
  known: ReadonlyMap<string, Known>,
  named: readonly WithId[],
): Promise<ReadonlyMap<string, Text>> {
  const notes = new Map<string, Text>()
  const told = new Map<string, string>()
  for (const { externalId, name } of named) {
    const step = name === null ? null : lastOfPath(name)
    if (step !== null && !told.has(externalId)) told.set(externalId, nameForm(step))
  }
  const changed: { value: string; name: string }[] = []
  for (const [value, name] of told) {
    const own = known.get(value)
    if (!own || own.told === name) continue
    const { department } = own
    const isNew = own.told !== null && nameKey(own.told) !== nameKey(name)
    if (isNew && department.mergedIntoId === null && !(await rename(ctx, department, name))) {
      notes.set(department.id, rowTexts('department-called-otherwise', { department: department.name, name }))
    } else changed.push({ value, name })
  }
  if (changed.length > 0) {
    await ctx.db.$executeRaw(Prisma.sql`
      UPDATE "DepartmentExternalId" e SET name = r.name
      FROM unnest(${changed.map(({ value }) => value)}::text[], ${changed.map(({ name }) => name)}::text[]) AS r(value, name)
      WHERE e.source = ${source} AND e.value = r.value`)
  }
  return notes
}

/** @returns whether the department has the name now: not where another one has it. */
async function rename(ctx: Context, department: Department, name: string): Promise<boolean> {
  const { parentId } = department
  const key = nameKey(name)
  const other = await ctx.db.department.findFirst({
    where: { key, parentId, mergedIntoId: null, id: { not: department.id } },
    select: { id: true },
  })
  if (other) return false
  const conflict = (error: unknown) => {
    throw error
  }
  await placeDepartment(ctx, department, { name, key, parentId }, { byName: true, owns: async () => true, conflict })
  return true
}

/** Gives ids that the source names for the first time to the departments with their names; by id. */
async function giveIds(
  ctx: Context,
  source: string,
  named: readonly WithId[],
  byName: FoundDepartments,
): Promise<FoundDepartments> {
  const found = new Map<string, Found>()
  if (named.length === 0) return found
  const holders = await ctx.db.departmentExternalId.findMany({
    where: { source, departmentId: { in: [...byName.values()].flatMap((one) => ('id' in one ? [one.id] : [])) } },
  })
  const idOf = new Map(holders.map(({ departmentId, value }) => [departmentId, value]))
  const rows: { source: string; value: string; departmentId: string; name: string }[] = []
  for (const { externalId: value, name } of named.toSorted(
    (a, b) => Number(a.name === null) - Number(b.name === null),
  )) {
    if (found.has(value)) continue
    const one = name === null ? undefined : byName.get(name)
    const holder = one && 'id' in one ? (idOf.get(one.id) ?? null) : null
    if (source === ADDRESS_SOURCE) found.set(value, { problem: texts('ids-without-source') })
    else if (name === null || !one) found.set(value, { problem: texts('unknown-department-id', { id: value, source }) })
    else if (!('id' in one)) found.set(value, one)
    else if (holder !== null) found.set(value, { problem: texts('other-department-id', { name, id: holder }) })
    else {
      found.set(value, one)
      idOf.set(one.id, value)
      rows.push({ source, value, departmentId: one.id, name: nameForm(lastOfPath(name) ?? name) })
    }
  }
  await insertRows(ctx, 'DepartmentExternalId', rows)
  return found
}
