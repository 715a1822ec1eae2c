import { z } from 'zod'
import { InvalidInputError } from '../../../core/errors.ts'
import type { MetricRank } from '../../../generated/prisma/client.ts'
import { idToFind, input } from '../../../platform/acts/index.ts'
import { type FileImport, openDoor, type StoredCounts, type StoreRecords } from '../../../platform/bulk/index.ts'
import { ingestPoints, POINTS_PER_BATCH } from '../ingestion/ingest-points.ts'
import type { PointInput } from '../ingestion/points.ts'
import { type Subject, subjectOfId, subjectsInWords } from '../subjects.ts'
import { type MetricRecord, metricsTarget } from './metric-record.ts'
import { importPresets, presetOf } from './presets.ts'
import { requireSubject } from './subject.ts'

export const ImportMetricsInput = input('ImportMetricsInput', 'What the facts of a file were measured on.', {
  subjectId: idToFind('What all facts are about: see `MetricPointInput.subjectId`.'),
})

/** As it is stored with the import. */
const MetricsOptions = z.object({ subject: z.object({ type: z.string(), id: z.string() }) })

/** Source of the facts of files that no preset describes: within it their keys are unique. */
const OWN_FILES = 'import'

/**
 * Stores facts.
 * @param options.subject of all facts; null where each names its own by a global id.
 */
function storeMetrics(options: {
  source: string
  rank: MetricRank
  subject: Subject | null
}): StoreRecords<MetricRecord> {
  return async (ctx, records, columnOf) => {
    const counts: StoredCounts = { created: 0, updated: 0, unchanged: 0, refused: [] }
    const usable: { line: number; point: PointInput }[] = []
    for (const { line, record } of records) {
      const subject = options.subject ?? subjectOfId(record.subject ?? '')
      const { key, metric, at, on, value, dimensions } = record
      if (subject) usable.push({ line, point: { key, metric, subject, at, on, value, dimensions } })
      else counts.refused.push({ line, column: columnOf('subject'), message: noSubject() })
    }
    for (let from = 0; from < usable.length; from += POINTS_PER_BATCH) {
      const part = usable.slice(from, from + POINTS_PER_BATCH)
      const stored = await ingestPoints(ctx, {
        act: 'importStart',
        source: options.source,
        traits: { otherwise: options.rank },
        points: part.map(({ point }) => point),
      })
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

const noSubject = () =>
  `The subject must be the id of a ${subjectsInWords()}, as this API gives it. Or name one for the whole file in \`metrics.subjectId\`.`

/** Files of facts: of a known kind of export, or mapped. */
export const metricsImport: FileImport<{ subjectId: string }> = {
  target: metricsTarget,
  needs: 'metric:write',
  presets: importPresets,
  namesPeople: false,
  option: 'metrics',
  prepare: async (ctx, { options, preset, mapping }) => {
    if (options) return { subject: { ...(await requireSubject(ctx, options.subjectId, 'input.metrics.subjectId')) } }
    if (mapping.length > 0 && !mapping.some(({ field }) => field.trim().toLowerCase() === 'subject')) {
      const message = 'Map a column to `subject`, or name the one subject of all facts in `metrics.subjectId`.'
      throw new InvalidInputError(message, ['input', 'mapping'])
    }
    if (preset === null) return
    throw new InvalidInputError(
      `Files of the preset ${preset} do not say what was measured: name it in \`metrics.subjectId\`.`,
      ['input', 'metrics'],
    )
  },
  open: ({ preset: key, mapping, reading, options }) => {
    const preset = presetOf(key ?? '')
    const subject = options === undefined ? null : MetricsOptions.parse(options).subject
    return openDoor(
      preset ? { preset } : { target: metricsTarget, mapping },
      storeMetrics({ source: preset?.source ?? OWN_FILES, rank: preset ? 'EXPORT' : 'BY_HAND', subject }),
      // A row of a preset holds dozens of facts, one of a mapping a single fact.
      { options: reading, limits: { batchRows: preset ? 200 : 5000 } },
    )
  },
}
