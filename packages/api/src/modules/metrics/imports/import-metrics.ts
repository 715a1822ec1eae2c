import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { saying } from '../../../core/parse.ts'
import type { Prisma } from '../../../generated/prisma/client.ts'
import { idToFind, input, optional, text } from '../../../platform/acts/index.ts'
import {
  createImportReader,
  type FileImport,
  type ImportPreset,
  type StoredCounts,
  type StoreRecords,
} from '../../../platform/bulk/index.ts'
import { subjectsOfClicks } from '../clicks.ts'
import { ingestInBatches, SOURCE_KEY } from '../ingestion/ingest-points.ts'
import type { PointInput } from '../ingestion/points.ts'
import { rowTexts } from '../row-texts.ts'
import { isOwnSource } from '../sources/own-sources.ts'
import { SOURCE_TRAITS, type SourceTraits } from '../sources/source-input.ts'
import { assertSameTraits, type BatchTraits, findSource, holdSources } from '../sources/source-of-batch.ts'
import { subjectOfId, subjectsInWords } from '../subjects.ts'
import { texts } from '../texts.ts'
import { type MetricRecord, metricsTarget } from './metric-record.ts'
import { importPresets, presetOf } from './presets.ts'
import { requireSubject } from './subject.ts'

export const ImportMetricsInput = input(
  'ImportMetricsInput',
  'What the facts of a file were measured on, and where they come from.',
  {
    subjectId: optional(
      idToFind(
        'What all facts are about: see `MetricPointInput.subjectId`. When left out, the field `subject` of each row holds the id. A row with a `clickToken` is about what was clicked.',
      ),
    ),
    source: optional(
      text(
        'Key of the source that the facts come from: see `metricSources`. When left out, that of the preset and the account, where the file tells it; else the name of the preset, or `import`.',
        z
          .string()
          .regex(SOURCE_KEY, saying(texts('source-name')))
          .refine((key) => !isOwnSource(key), saying(texts('own-source'))),
      ),
    ),
    ...SOURCE_TRAITS,
  },
  ({ source, group, rank }) =>
    source || (!group && !rank) ? [] : [{ path: ['source'], message: texts('name-source') }],
)

/** As it is stored with the import. */
const MetricsOptions = z.object({
  subject: z.object({ type: z.string(), id: z.string() }).optional(),
  source: z.string().optional(),
  traits: z.custom<SourceTraits>().optional(),
})
type MetricsOptions = z.output<typeof MetricsOptions>

/** Fields that say what a row is about. */
const NAMES_SUBJECT: ReadonlySet<string> = new Set(['subject', 'clicktoken'])

/** Source of the facts of files that no preset describes: within it their keys are unique. */
const OWN_FILES = 'import'

/** Stores facts, those of each source by themselves. */
function storeMetrics(
  importId: string,
  preset: ImportPreset<MetricRecord> | null,
  options: MetricsOptions,
): StoreRecords<MetricRecord> {
  return async (ctx, records, columnOf) => {
    const counts: StoredCounts = { created: 0, updated: 0, unchanged: 0, withheld: 0, refused: [] }
    const bySource = new Map<string, { traits: BatchTraits; facts: { line: number; point: PointInput }[] }>()
    const clicked = await clickedOf(ctx, records)
    for (const [index, { line, record }] of records.entries()) {
      const ofClick = clicked.get(index)
      if (ofClick && 'refusal' in ofClick) {
        counts.refused.push({ line, column: columnOf('clickToken'), message: ofClick.refusal })
        continue
      }
      const subject = ofClick ?? options.subject ?? subjectOfId(record.subject ?? '')
      if (!subject) {
        counts.refused.push({ line, column: columnOf('subject'), message: noSubject() })
        continue
      }
      const { key, metric, at, on, value, post, dimensions } = record
      const { source, ...traits } = await sourceOf(ctx, preset, options, record)
      const known = bySource.get(source) ?? { traits, facts: [] }
      bySource.set(source, known)
      known.facts.push({ line, point: { key, metric, subject, at, on, value, post, dimensions } })
    }
    if (bySource.size > 1) {
      await holdSources(
        ctx,
        [...bySource].map(([source, { traits }]) => ({ source, traits })),
      )
    }
    for (const [source, { traits, facts }] of bySource) {
      const points = facts.map(({ point }) => point)
      const stored = await ingestInBatches(ctx, { act: 'importStart', source, traits, points, importId })
      counts.created += stored.accepted
      counts.updated += stored.corrected
      counts.unchanged += stored.duplicates
      for (const { index, message } of stored.rejected) {
        counts.refused.push({ line: facts[index]?.line ?? 1, column: null, message })
      }
    }
    return counts
  }
}

/** What the rows are about that name a click, by their place. */
async function clickedOf(ctx: Context, records: readonly { record: MetricRecord }[]) {
  const named = records.flatMap(({ record: { clickToken, at, on } }, index) =>
    clickToken ? [{ index, clickToken, at, on }] : [],
  )
  const found = await subjectsOfClicks(ctx, named)
  return new Map(named.flatMap(({ index }, place) => (found[place] ? [[index, found[place]] as const] : [])))
}

/**
 * Where a fact of a file comes from. A file that tells its account has a source of its own for it, unless files of its
 * kind came before they did: their facts are in the source of the preset, and would be told twice.
 */
async function sourceOf(
  ctx: Context,
  preset: ImportPreset<MetricRecord> | null,
  { source, traits }: MetricsOptions,
  { account, post }: MetricRecord,
): Promise<{ source: string } & BatchTraits> {
  const rank = preset ? 'EXPORT' : 'BY_HAND'
  if (source) return { source, ...traits, otherwise: { rank } }
  if (!preset || !account || !post) return { source: preset?.source ?? OWN_FILES, otherwise: { rank } }
  const own = `${preset.source}:${account.toLowerCase()}`
  if (!(await findSource(ctx, own)) && (await findSource(ctx, preset.source))) {
    return { source: preset.source, otherwise: { rank } }
  }
  return { source: own, otherwise: { rank, group: { network: post.network, account } } }
}

const noSubject = () => rowTexts('no-subject', { subjects: subjectsInWords() })

/** Files of facts: of a known kind of export, or mapped. */
export const metricsImport: FileImport<
  { subjectId?: string | null | undefined; source?: string | null | undefined } & SourceTraits
> = {
  target: metricsTarget,
  needs: 'metric:write',
  presets: importPresets,
  hasSource: false,
  option: 'metrics',
  prepare: async (ctx, { options, preset, mapping }) => {
    const { subjectId, source, group, rank } = options ?? {}
    const traits: Prisma.InputJsonObject = { ...(group && { group: { ...group } }), ...(rank && { rank }) }
    const stored = source ? { source, traits } : {}
    if (source) await assertSameTraits(ctx, source, { group, rank }, ['input', 'metrics'])
    if (subjectId != null) {
      const subject = await requireSubject(ctx, subjectId, 'input.metrics.subjectId')
      return { ...stored, subject: { ...subject } }
    }
    if (mapping.length > 0 && !mapping.some(({ field }) => NAMES_SUBJECT.has(field.trim().toLowerCase()))) {
      const message = texts('map-subject')
      throw new InvalidInputError(message, ['input', 'mapping'])
    }
    if (preset === null) return stored
    throw new InvalidInputError(texts('subject-of-preset', { preset }), ['input', 'metrics'])
  },
  open: ({ id, preset: key, mapping, reading, options }) => {
    const preset = presetOf(key ?? '')
    const asked = options === undefined ? {} : MetricsOptions.parse(options)
    return createImportReader(
      preset ? { preset } : { target: metricsTarget, mapping },
      storeMetrics(id, preset, asked),
      // A row of a preset holds dozens of facts, one of a mapping a single fact.
      { options: reading, limits: { batchRows: preset ? 200 : 5000 } },
    )
  },
}
