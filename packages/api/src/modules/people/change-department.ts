import { departmentKey } from '@portevoix/sdk/normal-forms'
import { assertVersion, changedMeanwhile, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError, violatedUniqueConstraint } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Department, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { DepartmentInput } from './input.ts'

interface DepartmentArguments {
  id: string
  expectedVersion?: number | null
}

/**
 * Makes a department. A name that led to another one, because that was called so before, is its own from now on.
 * @throws ConflictError NAME_TAKEN where a department has this name, in whatever case it is written.
 */
export async function createDepartment(ctx: Context, input: unknown): Promise<Department> {
  assertCan(ctx, 'department:write')
  const { name } = parseInput(DepartmentInput, input)
  const now = ctx.now()
  const key = departmentKey(name)
  await ctx.db.department.updateMany({ where: { key, mergedIntoId: { not: null } }, data: { key: null } })
  const department = await ctx.db.department
    .create({ data: { id: ctx.newId(), name, key, createdAt: now, updatedAt: now } })
    .catch((error: unknown) => nameTaken(error, name))
  await emit(ctx, 'department.created', { subjectType: 'Department', subjectId: department.id })
  return department
}

/**
 * Renames a department. Its former name goes on leading to it, so that a source that still writes it makes no second one.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, NAME_TAKEN, DEPARTMENT_MERGED.
 */
export async function renameDepartment(
  ctx: Context,
  args: DepartmentArguments & { input: unknown },
): Promise<Department> {
  assertCan(ctx, 'department:write')
  const department = await requireDepartment(ctx, args)
  const { name } = parseInput(DepartmentInput, args.input)
  if (name === department.name) return department
  const key = departmentKey(name)
  const former = { name: department.name, key: department.key }
  if (key !== former.key) {
    // A former name of its own that it takes again leads nowhere else any more.
    await ctx.db.department.updateMany({ where: { key, mergedIntoId: department.id }, data: { key: null } })
  }
  const renamed = await change(ctx, department, { name, key }).catch((error: unknown) => nameTaken(error, name))
  if (former.key !== null && former.key !== key) {
    const now = ctx.now()
    await ctx.db.department.create({
      data: {
        ...former,
        id: ctx.newId(),
        mergedIntoId: department.id,
        archivedAt: now,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    })
  }
  await emit(ctx, 'department.updated', { subjectType: 'Department', subjectId: department.id })
  return renamed
}

/**
 * Makes a department a part of another: its people, its campaigns and all names that lead to it become the other's.
 * @returns the other one.
 * @throws NotFoundError; InvalidInputError for itself; ConflictError VERSION_CONFLICT, DEPARTMENT_MERGED.
 */
export async function mergeDepartment(
  ctx: Context,
  args: DepartmentArguments & { intoId: string },
): Promise<Department> {
  assertCan(ctx, 'department:write')
  const department = await requireDepartment(ctx, args)
  const into = await requireDepartment(ctx, { id: args.intoId }, 'intoId')
  if (into.id === department.id) throw new InvalidInputError('A department is not merged into itself.', ['intoId'])
  const [from, to] = [department.id, into.id]
  await ctx.db.$executeRaw`
    INSERT INTO "DepartmentMembership" ("departmentId", "personId")
    SELECT ${to}::uuid, "personId" FROM "DepartmentMembership" WHERE "departmentId" = ${from}::uuid ON CONFLICT DO NOTHING`
  await ctx.db.$executeRaw`
    INSERT INTO "CampaignDepartment" ("departmentId", "campaignId")
    SELECT ${to}::uuid, "campaignId" FROM "CampaignDepartment" WHERE "departmentId" = ${from}::uuid ON CONFLICT DO NOTHING`
  await ctx.db.departmentMembership.deleteMany({ where: { departmentId: from } })
  await ctx.db.campaignDepartment.deleteMany({ where: { departmentId: from } })
  await ctx.db.department.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: to } })
  await change(ctx, department, { mergedIntoId: to, archivedAt: department.archivedAt ?? ctx.now() })
  const merged = await change(ctx, into, {})
  await emit(ctx, 'department.merged', { subjectType: 'Department', subjectId: from, data: { intoId: to } })
  return merged
}

/** Takes a department out of lists. Who belongs to it still does. A repeat changes nothing. */
export function archiveDepartment(ctx: Context, args: DepartmentArguments): Promise<Department> {
  return moveDepartment(ctx, args, true)
}

/** Lists an archived department again. A repeat changes nothing. */
export function restoreDepartment(ctx: Context, args: DepartmentArguments): Promise<Department> {
  return moveDepartment(ctx, args, false)
}

async function moveDepartment(ctx: Context, args: DepartmentArguments, archived: boolean): Promise<Department> {
  assertCan(ctx, 'department:write')
  const department = await requireDepartment(ctx, args)
  if ((department.archivedAt !== null) === archived) return department
  const moved = await change(ctx, department, { archivedAt: archived ? ctx.now() : null })
  const type = archived ? 'department.archived' : 'department.restored'
  await emit(ctx, type, { subjectType: 'Department', subjectId: department.id })
  return moved
}

async function change(
  ctx: Context,
  { id, version }: Department,
  data: Prisma.DepartmentUncheckedUpdateManyInput,
): Promise<Department> {
  const [changed] = await ctx.db.department.updateManyAndReturn({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: ctx.now() },
  })
  if (!changed) throw changedMeanwhile()
  return changed
}

async function requireDepartment(
  ctx: Context,
  { id: globalId, expectedVersion }: DepartmentArguments,
  argument = 'id',
): Promise<Department> {
  const id = requireId(globalId, 'Department', argument)
  const department = await ctx.db.department.findFirst({ where: { id } })
  if (!department) throw new NotFoundError('Department', [argument])
  assertVersion(department, expectedVersion)
  if (department.mergedIntoId === null) return department
  throw new ConflictError(
    'This department became a part of another: use that one, see its `mergedInto`.',
    department.version,
    'DEPARTMENT_MERGED',
    [argument],
  )
}

function nameTaken(error: unknown, name: string): never {
  if (violatedUniqueConstraint(error) === null) throw error
  throw new ConflictError(
    `There is a department "${name}" already, perhaps an archived one or written in another case: use it, or merge the two with \`departmentMerge\`.`,
    null,
    'NAME_TAKEN',
    ['input', 'name'],
  )
}
