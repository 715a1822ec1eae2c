import type { Context } from '../../core/context.ts'
import { judgeReading } from './matching/judge-reading.ts'
import { asNamed } from './matching/reading.ts'
import { forgetReading, noteRows } from './matching/rows.ts'
import { type RowOutcome, storePart } from './matching/store-part.ts'
import { lockPeople } from './person-lock.ts'
import type { PersonRecord } from './person-record.ts'

/**
 * Stores people by their ids in a source, in a fixed number of statements; `judgeReading` decides who is who. An absent
 * field keeps its value, an empty one is cleared, missing departments are created, and an account is added or its
 * followers are updated. An invalid record is reported and does not affect the others. Does not check permissions.
 * @param options.idsOf the source; null when none was named, which means the leading directory.
 * @returns one outcome per record, in their order.
 */
export async function upsertPeople(
  ctx: Context,
  records: readonly PersonRecord[],
  { idsOf = null }: { idsOf?: string | null } = {},
): Promise<RowOutcome[]> {
  if (records.length === 0) return []
  await lockPeople(ctx)
  const reading = { id: ctx.newId(), idsOf }
  const rows = records.map((record, position) => ({ position, record: asNamed(reading, record) }))
  await noteRows(ctx, reading, rows)
  await judgeReading(ctx, reading)
  const outcomes = await storePart(ctx, reading, rows, {})
  await forgetReading(ctx, reading.id)
  return outcomes
}
