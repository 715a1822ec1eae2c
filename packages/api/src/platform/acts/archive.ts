import type { Context } from '../../core/context.ts'
import { change } from './change.ts'
import type { NodeName, RowOf } from './things.ts'

/**
 * Archives an object or restores it. Repeating it changes nothing: no version, no event.
 * @param archivedAt null restores.
 * @param how.before runs first, while the object is unchanged.
 * @param how.along columns that change with it.
 * @param how.tell writes the event.
 */
export async function setArchived<Name extends NodeName>(
  ctx: Context,
  table: Name,
  row: RowOf<Name> & { archivedAt: Date | null },
  archivedAt: Date | null,
  how: { before?: () => Promise<unknown>; along?: object; tell: () => Promise<unknown> },
): Promise<RowOf<Name>> {
  if ((row.archivedAt !== null) === (archivedAt !== null)) return row
  await how.before?.()
  const { row: moved } = await change(ctx, table, row, { to: { archivedAt, ...how.along } })
  await how.tell()
  return moved
}
