import type { StoredCounts } from './door.ts'
import type { ReadRecord } from './read-records.ts'

/** What a module says became of one record; `field` is one of the record's, null where the whole is meant. */
type RecordOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; note?: string }
  | { outcome: 'rejected'; field: string | null; message: string }

/** Adds up what became of the records of a batch, in their order. */
export function countOutcomes(
  records: readonly ReadRecord<unknown>[],
  outcomes: readonly RecordOutcome[],
  columnOf: (field: string) => string,
): StoredCounts {
  const counts: StoredCounts = { created: 0, updated: 0, unchanged: 0, refused: [], noted: [] }
  for (const [index, result] of outcomes.entries()) {
    const line = records[index]?.line ?? 1
    if (result.outcome !== 'rejected') {
      counts[result.outcome] += 1
      if (result.note !== undefined) counts.noted?.push({ line, column: null, message: result.note })
    } else {
      const column = result.field === null ? null : columnOf(result.field)
      counts.refused.push({ line, column, message: result.message })
    }
  }
  return counts
}
