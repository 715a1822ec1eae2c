import type { MessageRow, Text } from '../../core/texts/index.ts'
import type { StoredCounts } from './import-reader.ts'
import type { ReadRecord } from './read-records.ts'

/** The outcome of one record. `field` is a field of the record, or null for the whole record. */
export type RecordOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; note?: Text | MessageRow }
  | { outcome: 'withheld' }
  | { outcome: 'rejected'; field: string | null; message: Text | MessageRow }

/** Counts the outcomes of the records of a batch; both lists have the same order. */
export function countOutcomes(
  records: readonly ReadRecord<unknown>[],
  outcomes: readonly RecordOutcome[],
  columnOf: (field: string) => string,
): StoredCounts {
  const counts: StoredCounts = { created: 0, updated: 0, unchanged: 0, withheld: 0, refused: [], warnings: [] }
  for (const [index, result] of outcomes.entries()) {
    const line = records[index]?.line ?? 1
    if (result.outcome === 'withheld') {
      counts.withheld += 1
    } else if (result.outcome !== 'rejected') {
      counts[result.outcome] += 1
      if (result.note !== undefined) counts.warnings?.push({ line, column: null, message: result.note })
    } else {
      const column = result.field === null ? null : columnOf(result.field)
      counts.refused.push({ line, column, message: result.message })
    }
  }
  return counts
}
