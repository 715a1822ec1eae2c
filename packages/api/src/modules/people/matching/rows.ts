import { mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { insertRows } from '../../../core/rows.ts'
import { findErased } from '../erasure/find-erased.ts'
import type { PersonRow, Reading } from './reading.ts'

/**
 * First pass: stores ids, addresses and handles of a reading in the table `ReadingRow`, where SQL finds the conflicts of the
 * whole reading. Nothing of it stays in memory.
 */
export async function noteRows(ctx: Context, reading: Reading, rows: readonly PersonRow[]): Promise<void> {
  const refused = await findErased(ctx, reading, rows)
  await insertRows(
    ctx,
    'ReadingRow',
    rows.map(({ position, record, linkedId }) => ({
      readingId: reading.id,
      position,
      externalId: record.externalId,
      email: record.email === undefined ? null : mailForm(record.email ?? ''),
      network: record.account?.network ?? null,
      handle: record.account?.handle ?? null,
      active: record.active ?? null,
      linkedId: linkedId ?? null,
      erased: refused.get(position) ?? null,
      refusal: refused.get(position) ?? null,
    })),
  )
}

/** Removes the stored rows of a reading after it has ended, or before it starts again. */
export async function forgetReading(ctx: Context, readingId: string): Promise<void> {
  await ctx.db.readingRow.deleteMany({ where: { readingId } })
}
