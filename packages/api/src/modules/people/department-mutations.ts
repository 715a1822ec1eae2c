import { departmentKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Department as DepartmentRow } from '../../generated/prisma/client.ts'
import { born, change, idOf, input, line, mutation, setArchived, taken, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Department } from './department-schema.ts'

const name = line('Name, unique in the organisation in whatever case it is written')

async function findStanding(ctx: Context, id: string): Promise<DepartmentRow | null> {
  const department = await ctx.db.department.findFirst({ where: { id } })
  if (department) assertStands(department, ['id'])
  return department
}
const DEPARTMENT = thing('Department', 'The department.', findStanding)

/** @throws ConflictError DEPARTMENT_MERGED for one that became a part of another. */
function assertStands({ mergedIntoId, version }: DepartmentRow, path: readonly string[]): void {
  if (mergedIntoId === null) return
  throw new ConflictError(
    'This department became a part of another: use that one, see its `mergedInto`.',
    version,
    'DEPARTMENT_MERGED',
    path,
  )
}

const nameTaken = (name: string) =>
  taken(
    'NAME_TAKEN',
    `There is a department "${name}" already, perhaps an archived one or written in another case: use it, or merge the two with \`departmentMerge\`.`,
    ['input', 'name'],
  )
const about = ({ id }: DepartmentRow) => ({ subjectType: 'Department', subjectId: id }) as const

/** A name that led to another one, because that was called so before, is its own from now on. */
export const createDepartment = mutation('departmentCreate', {
  does: 'Makes a department.',
  needs: 'department:write',
  gives: Department,
  input: input('DepartmentCreateInput', 'A new department.', { name }),
  tells: ['department.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { name } }) => {
    const key = departmentKey(name)
    await ctx.db.department.updateMany({ where: { key, mergedIntoId: { not: null } }, data: { key: null } })
    const made = await ctx.db.department
      .create({ data: { ...born(ctx), name, key, updatedAt: ctx.now() } })
      .catch(nameTaken(name))
    await emit(ctx, 'department.created', about(made))
    return made
  },
})

export const renameDepartment = mutation('departmentUpdate', {
  does: 'Renames a department. Its former name goes on leading to it: an import that still writes it makes no second one.',
  needs: 'department:write',
  on: DEPARTMENT,
  gives: Department,
  input: input('DepartmentUpdateInput', 'What changes of a department.', { name }),
  tells: ['department.updated'],
  act: async (ctx, { thing: former, input: { name } }) => {
    const key = departmentKey(name)
    if (key !== former.key) {
      // A former name of its own that it takes again leads nowhere else any more.
      await ctx.db.department.updateMany({ where: { key, mergedIntoId: former.id }, data: { key: null } })
    }
    const { row, fields } = await change(ctx, 'Department', former, { to: { name, key }, conflict: nameTaken(name) })
    if (fields.length === 0) return row
    if (former.key !== null && former.key !== key) {
      await ctx.db.department.create({
        data: {
          ...born(ctx),
          name: former.name,
          key: former.key,
          mergedIntoId: former.id,
          archivedAt: ctx.now(),
          updatedAt: ctx.now(),
        },
        select: { id: true },
      })
    }
    await emit(ctx, 'department.updated', { ...about(row), data: { fields: ['name'] } })
    return row
  },
})

export const mergeDepartment = mutation('departmentMerge', {
  does: 'Makes a department a part of another one, which is answered: its people, campaigns and names become the other’s.',
  needs: 'department:write',
  on: thing('Department', 'The department that becomes a part.', findStanding),
  gives: Department,
  input: input('DepartmentMergeInput', 'What a department becomes a part of.', {
    intoId: idOf('Department', 'The department that it becomes a part of.'),
  }),
  tells: ['department.merged'],
  act: async (ctx, { thing: part, input: { intoId: to } }) => {
    const into = await ctx.db.department.findFirstOrThrow({ where: { id: to } })
    assertStands(into, ['input', 'intoId'])
    const from = part.id
    if (to === from) throw new InvalidInputError('A department is not merged into itself.', ['input', 'intoId'])
    await ctx.db.$executeRaw`
      INSERT INTO "DepartmentMembership" ("departmentId", "personId")
      SELECT ${to}::uuid, "personId" FROM "DepartmentMembership" WHERE "departmentId" = ${from}::uuid ON CONFLICT DO NOTHING`
    await ctx.db.$executeRaw`
      INSERT INTO "CampaignDepartment" ("departmentId", "campaignId")
      SELECT ${to}::uuid, "campaignId" FROM "CampaignDepartment" WHERE "departmentId" = ${from}::uuid ON CONFLICT DO NOTHING`
    await ctx.db.departmentMembership.deleteMany({ where: { departmentId: from } })
    await ctx.db.campaignDepartment.deleteMany({ where: { departmentId: from } })
    await ctx.db.department.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: to } })
    await change(ctx, 'Department', part, { to: { mergedIntoId: to, archivedAt: part.archivedAt ?? ctx.now() } })
    const { row } = await change(ctx, 'Department', into, { to: {}, also: ['people', 'campaigns'] })
    await emit(ctx, 'department.merged', { ...about(part), data: { intoId: to } })
    return row
  },
})

export const archiveDepartment = mutation('departmentArchive', {
  does: 'Takes a department out of lists. Who belongs to it still does.',
  needs: 'department:write',
  on: DEPARTMENT,
  gives: Department,
  tells: ['department.archived'],
  act: (ctx, { thing: department }) =>
    setArchived(ctx, 'Department', department, ctx.now(), {
      tell: () => emit(ctx, 'department.archived', about(department)),
    }),
})

export const restoreDepartment = mutation('departmentRestore', {
  does: 'Lists an archived department again.',
  needs: 'department:write',
  on: DEPARTMENT,
  gives: Department,
  tells: ['department.restored'],
  act: (ctx, { thing: department }) =>
    setArchived(ctx, 'Department', department, null, {
      tell: () => emit(ctx, 'department.restored', about(department)),
    }),
})
