import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'

/** @throws NotFoundError naming the place of the first topic that does not exist. */
export function requireTopics(ctx: Context, globalIds: readonly string[]): Promise<string[]> {
  return requireAll(globalIds, 'Topic', 'topicIds', (ids) =>
    ctx.db.topic.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  )
}

/** @throws NotFoundError naming the place of the first department that does not exist, or is a part of another now. */
export function requireDepartments(ctx: Context, globalIds: readonly string[]): Promise<string[]> {
  return requireAll(globalIds, 'Department', 'departmentIds', (ids) =>
    ctx.db.department.findMany({ where: { id: { in: ids }, mergedIntoId: null }, select: { id: true } }),
  )
}

async function requireAll(
  globalIds: readonly string[],
  type: string,
  field: string,
  find: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<string[]> {
  if (globalIds.length === 0) return []
  const ids = globalIds.map((id, index) => requireId(id, type, `input.${field}.${index}`))
  const found = new Set((await find([...new Set(ids)])).map((row) => row.id))
  const missing = ids.findIndex((id) => !found.has(id))
  if (missing >= 0) throw new NotFoundError(type, ['input', field, String(missing)])
  return [...found]
}
