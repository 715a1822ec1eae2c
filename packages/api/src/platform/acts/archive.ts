import type { Context } from '../../core/context.ts'
import { change } from './change.ts'
import type { NodeName, RowOf } from './things.ts'

/**
 * Takes a thing out of its lists, or puts it back. Repeated, it changes nothing: there is no version and no event.
 * @param archivedAt null puts it back.
 * @param how.before what is done first, while the thing still stands as it was.
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
