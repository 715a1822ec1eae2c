import { parseGlobalId, Uuid } from '../../../core/ids.ts'
import type { MetricRecord } from '../../../platform/bulk/index.ts'
import { ingestPoints, POINTS_PER_BATCH, type PointInput } from '../../metrics/index.ts'
import type { StoredCounts, StoreRecords } from './door.ts'
import { type Subject, subjectTypeOf } from './subject.ts'

/** Source of the facts of files that no preset describes: within it their keys are unique. */
export const OWN_FILES = 'import'

/**
 * Stores facts.
 * @param options.subject of all facts; null where each names its own by a global id.
 */
export function storeMetrics(options: { source: string; subject: Subject | null }): StoreRecords<MetricRecord> {
  return async (ctx, records, columnOf) => {
    const counts: StoredCounts = { created: 0, updated: 0, unchanged: 0, refused: [] }
    const usable: { line: number; point: PointInput }[] = []
    for (const { line, record } of records) {
      const subject = options.subject ?? subjectIn(record)
      const { key, metric, at, on, value } = record
      if (subject) usable.push({ line, point: { key, metric, subject, at, on, value } })
      else counts.refused.push({ line, column: columnOf('subject'), message: NO_SUBJECT })
    }
    for (let from = 0; from < usable.length; from += POINTS_PER_BATCH) {
      const part = usable.slice(from, from + POINTS_PER_BATCH)
      const stored = await ingestPoints(ctx, { source: options.source, points: part.map(({ point }) => point) })
      counts.created += stored.accepted
      counts.updated += stored.corrected
      counts.unchanged += stored.duplicates
      for (const { index, message } of stored.rejected) {
        counts.refused.push({ line: part[index]?.line ?? 1, column: null, message })
      }
    }
    return counts
  }
}

const NO_SUBJECT =
  'The subject must be the id of a campaign, content or share, as this API gives it. Or name one for the whole file in `metrics.subjectId`.'

function subjectIn({ subject }: MetricRecord): Subject | null {
  const parsed = parseGlobalId(subject ?? '')
  const type = subjectTypeOf(parsed?.type ?? '')
  return parsed && type && Uuid.safeParse(parsed.id).success ? { type, id: parsed.id } : null
}
