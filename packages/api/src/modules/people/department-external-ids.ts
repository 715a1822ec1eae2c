import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { insertRows } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { ExternalId } from './external-ids.ts'
import { texts } from './texts.ts'

/** The ids of departments in all sources, by source. */
export const externalIdsOfDepartment = defineLoader<string, ExternalId[]>(async (ctx, departmentIds) => {
  const rows = await ctx.db.departmentExternalId.findMany({
    where: { departmentId: { in: [...departmentIds] } },
    orderBy: { source: 'asc' },
  })
  const ids = rows.map(({ departmentId, source, value: id }) => ({ departmentId, source, id }))
  return manyForEach(departmentIds, ids, (row) => row.departmentId)
})

/** The department that an id of a source leads to: of one that became a part of another, that. Null where none does. */
export async function departmentIdIn(ctx: Context, { source, id: value }: ExternalId): Promise<string | null> {
  const [found] = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT coalesce(d."mergedIntoId", d.id) AS id FROM "DepartmentExternalId" e JOIN "Department" d ON d.id = e."departmentId"
    WHERE e.source = ${source} AND e.value = ${value}`)
  return found?.id ?? null
}

/**
 * Makes the ids of a department these.
 * @returns whether any changed.
 * @throws ConflictError EXTERNAL_ID_TAKEN.
 */
export async function setDepartmentExternalIds(
  ctx: Context,
  departmentId: string,
  ids: readonly ExternalId[],
): Promise<boolean> {
  const wanted = ids.map(({ source, id: value }) => ({ source, value }))
  const stored = await ctx.db.departmentExternalId.findMany({ where: { OR: [{ departmentId }, ...wanted] } })
  const taken = wanted.findIndex(({ source, value }) =>
    stored.some((row) => row.departmentId !== departmentId && row.source === source && row.value === value),
  )
  if (taken >= 0) {
    throw new ConflictError(texts('department-id-taken'), null, 'EXTERNAL_ID_TAKEN', [
      'input',
      'externalIds',
      String(taken),
    ])
  }
  const isIn = (rows: readonly { source: string; value: string }[]) => (one: { source: string; value: string }) =>
    rows.some(({ source, value }) => source === one.source && value === one.value)
  const gone = stored.filter((row) => !isIn(wanted)(row))
  const added = wanted.filter((one) => !isIn(stored)(one))
  await ctx.db.departmentExternalId.deleteMany({
    where: { departmentId, OR: gone.map(({ source, value }) => ({ source, value })) },
  })
  await insertRows(
    ctx,
    'DepartmentExternalId',
    added.map((one) => ({ ...one, departmentId })),
  )
  return gone.length + added.length > 0
}
