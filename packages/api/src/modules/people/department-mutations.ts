import { nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Department as DepartmentRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  idOf,
  input,
  line,
  listOf,
  mutation,
  optional,
  part,
  setArchived,
  taken,
  thing,
} from '../../platform/acts/index.ts'
import { assertCan, canAny, lacking, reaches } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { setDepartmentExternalIds } from './department-external-ids.ts'
import { Department } from './department-schema.ts'
import { assertNoPath, lockTree } from './departments.ts'
import { ExternalIdInput, sourcesOnce } from './external-id-schema.ts'
import type { ExternalId } from './external-ids.ts'
import { moveMembers } from './memberships.ts'
import { departmentMerges } from './on-department-merged.ts'
import { lockPeople } from './person-lock.ts'
import { placeDepartment, releaseName } from './place-department.ts'
import { texts } from './texts.ts'

const name = line(
  'The name, without ">", which separates the names of a path. Regardless of upper and lower case, it is unique among the departments with the same parent.',
)
const parentId = optional(idOf('Department', 'The department directly above; none when left out.'))
const externalIds = optional(
  listOf(
    part(ExternalIdInput, 'An id.'),
    'All external ids of the department, at most one for each source. Files and connectors find the department by them, whatever its name. Requires `department:write` for the whole organisation.',
    { most: 50 },
  ),
)

async function findStanding(ctx: Context, id: string): Promise<DepartmentRow | null> {
  const department = await ctx.db.department.findFirst({ where: { id } })
  if (department) assertStands(department, ['id'])
  return department
}
const DEPARTMENT = thing('Department', 'The department.', findStanding)

/** @throws ConflictError DEPARTMENT_MERGED for one that became a part of another. */
function assertStands({ mergedIntoId, version }: DepartmentRow, path: readonly string[]): void {
  if (mergedIntoId === null) return
  throw new ConflictError(texts('department-merged'), version, 'DEPARTMENT_MERGED', path)
}

const nameTaken = (name: string) => taken('NAME_TAKEN', texts('department-taken', { name }), ['input', 'name'])
const twoOfOneName = taken('NAME_TAKEN', texts('departments-below'), ['input', 'intoId'])
const about = ({ id }: DepartmentRow) => ({ subjectType: 'Department', subjectId: id }) as const

async function isWithin(ctx: Context, id: string, root: string): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<{ isWithin: boolean }[]>`
    SELECT ${id}::uuid IN (SELECT departments_within(ARRAY[${root}::uuid])) AS "isWithin"`
  return found?.isWithin ?? false
}

/**
 * Whether a department may leave its place.
 * @throws RequestError FORBIDDEN where what is above it is not reached: whoever has a part of the organisation moves that
 * part itself nowhere.
 */
async function assertMovable(ctx: Context, { parentId }: DepartmentRow): Promise<void> {
  if (canAny(ctx, 'department:write')) return
  if (parentId === null || !(await reaches(ctx, 'department:write', 'Department', parentId))) {
    throw lacking('department:write')
  }
}

/**
 * Whether a department may become a part of another one.
 * @param moved null for a new one.
 * @throws ConflictError DEPARTMENT_MERGED, DEPARTMENT_CIRCLE; RequestError FORBIDDEN where it would leave what the actor
 * reaches: whoever has a part of the organisation takes nothing out of it.
 */
async function assertParent(ctx: Context, parentId: string | null, moved: DepartmentRow | null): Promise<void> {
  if (moved) await assertMovable(ctx, moved)
  if (parentId === null) return moved ? assertCan(ctx, 'department:write') : undefined
  const parent = await ctx.db.department.findFirstOrThrow({ where: { id: parentId } })
  const path = ['input', 'parentId']
  if (parent.mergedIntoId !== null) assertStands(parent, path)
  if (!moved || !(await isWithin(ctx, parentId, moved.id))) return
  throw new ConflictError(texts('department-circle'), moved.version, 'DEPARTMENT_CIRCLE', path)
}

/** Names are taken from departments that the actor reaches alone. */
const owned = (ctx: Context) => (id: string) => reaches(ctx, 'department:write', 'Department', id)

/**
 * Whoever has a part of the organisation gives no ids: they would get the people of whatever department a source means.
 * @throws RequestError FORBIDDEN.
 */
async function giveIds(ctx: Context, id: string, ids: readonly ExternalId[] | null | undefined): Promise<boolean> {
  if (ids === undefined) return false
  assertCan(ctx, 'department:write')
  return await setDepartmentExternalIds(ctx, id, ids ?? [])
}

/** A name that led to another one, because that was called so before, is its own from now on. */
export const createDepartment = mutation('departmentCreate', {
  does: 'Creates a department.',
  needs: 'department:write',
  gives: Department,
  input: input('DepartmentCreateInput', 'A new department.', { name, parentId, externalIds }, sourcesOnce),
  tells: ['department.created'],
  locks: lockTree,
  errors: [ConflictError],
  act: async (ctx, { input: { name, parentId = null, externalIds } }) => {
    assertNoPath(name)
    const key = nameKey(name)
    await assertParent(ctx, parentId, null)
    await releaseName(ctx, { key, parentId }, owned(ctx))
    const byName = canAny(ctx, 'department:write')
    const made = await ctx.db.department
      .create({ data: { ...born(ctx), name, key, parentId, byName, updatedAt: ctx.now() } })
      .catch(nameTaken(name))
    await giveIds(ctx, made.id, externalIds)
    await emit(ctx, 'department.created', about(made))
    return made
  },
})

export const updateDepartment = mutation('departmentUpdate', {
  does: 'Renames a department, moves it with all departments below it, or sets its external ids. Its former name and place still lead to it, so an import that uses them does not create a second department.',
  needs: 'department:write',
  on: DEPARTMENT,
  gives: Department,
  input: changes(
    'DepartmentUpdateInput',
    'The changes of a department. A field that is left out stays as it is.',
    { name, parentId, externalIds },
    { rule: sourcesOnce },
  ),
  locks: lockTree,
  tells: ['department.updated'],
  act: async (ctx, { thing: former, input: { name = former.name, parentId = former.parentId, externalIds } }) => {
    if (name !== former.name) assertNoPath(name)
    if (parentId !== former.parentId) await assertParent(ctx, parentId, former)
    const key = name === former.name ? former.key : nameKey(name)
    const also = (await giveIds(ctx, former.id, externalIds)) ? ['externalIds'] : []
    return await placeDepartment(
      ctx,
      former,
      { name, key, parentId },
      { also, byName: canAny(ctx, 'department:write'), owns: owned(ctx), conflict: nameTaken(name) },
    )
  },
})

export const mergeDepartment = mutation('departmentMerge', {
  does: 'Closes a department permanently and makes another one, which is returned, its successor. From now on, its people, campaigns, topics, names and the departments below it belong to the successor. What was counted for it until now stays counted for it. Objectives that it owns, or whose metric is about it, are archived and created again for the successor, with new ids, the same targets and the reason. Roles that were assigned in it no longer cover anything.',
  needs: 'department:write',
  on: thing('Department', 'The department to close.', findStanding),
  gives: Department,
  locks: async (ctx) => {
    await lockPeople(ctx)
    await lockTree(ctx)
  },
  input: input('DepartmentMergeInput', 'The successor of a department.', {
    intoId: idOf('Department', 'The successor.'),
  }),
  tells: ['department.merged', 'objective.archived', 'objective.created', 'topic.updated'],
  act: async (ctx, { thing: part, input: { intoId: to } }) => {
    const into = await ctx.db.department.findFirstOrThrow({ where: { id: to } })
    assertStands(into, ['input', 'intoId'])
    const from = part.id
    if (to === from) throw new InvalidInputError(texts('department-into-itself'), ['input', 'intoId'])
    await assertMovable(ctx, part)
    const now = ctx.now()
    await moveMembers(ctx, from, to)
    await ctx.db.$executeRaw`
      INSERT INTO "CampaignLink" (id, "departmentId", "campaignId", "from", "createdAt")
      SELECT gen_random_uuid(), ${to}::uuid, "campaignId", ${now}::timestamptz, ${now}::timestamptz FROM "CampaignLink"
      WHERE "departmentId" = ${from}::uuid AND "to" IS NULL ON CONFLICT DO NOTHING`
    await ctx.db.campaignLink.updateMany({ where: { departmentId: from, to: null }, data: { to: now } })
    await departmentMerges(ctx, { from: part, into })
    await ctx.db.department.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: to } })
    // What was below it is below the other; where that was below it itself, it takes its place.
    if (await isWithin(ctx, into.id, from)) {
      await ctx.db.department
        .updateMany({ where: { id: to }, data: { parentId: part.parentId, updatedAt: now } })
        .catch(twoOfOneName)
    }
    // Of two names below them that are one, a former one gives way.
    await ctx.db.$executeRaw`
      UPDATE "Department" former SET key = NULL FROM "Department" other
      WHERE former."mergedIntoId" IS NOT NULL AND former.key = other.key AND other."parentId" <> former."parentId"
        AND former."parentId" IN (${from}::uuid, ${to}::uuid) AND other."parentId" IN (${from}::uuid, ${to}::uuid)
        AND (other."mergedIntoId" IS NULL OR former."parentId" = ${from}::uuid)`
    await ctx.db.department
      .updateMany({ where: { parentId: from }, data: { parentId: to, updatedAt: now } })
      .catch(twoOfOneName)
    // It keeps its place, so that its name leads on from there, and whoever has what is above it reads what was.
    await change(ctx, 'Department', part, { to: { mergedIntoId: to, archivedAt: part.archivedAt ?? now } })
    const { row } = await change(ctx, 'Department', into, { to: {}, also: ['people', 'campaigns'] })
    await emit(ctx, 'department.merged', { ...about(part), data: { intoId: to } })
    return row
  },
})

export const archiveDepartment = mutation('departmentArchive', {
  does: 'Archives a department: lists leave it out. Its members stay members.',
  needs: 'department:write',
  many: true,
  on: DEPARTMENT,
  gives: Department,
  tells: ['department.archived'],
  act: (ctx, { thing: department }) =>
    setArchived(ctx, 'Department', department, ctx.now(), {
      tell: () => emit(ctx, 'department.archived', about(department)),
    }),
})

export const restoreDepartment = mutation('departmentRestore', {
  does: 'Restores an archived department: lists contain it again.',
  needs: 'department:write',
  many: true,
  on: DEPARTMENT,
  gives: Department,
  tells: ['department.restored'],
  act: (ctx, { thing: department }) =>
    setArchived(ctx, 'Department', department, null, {
      tell: () => emit(ctx, 'department.restored', about(department)),
    }),
})
