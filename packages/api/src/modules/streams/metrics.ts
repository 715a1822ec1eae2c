import { hash } from 'node:crypto'
import { networkKey } from '@portevoix/sdk/normal-forms'
import type { MetricRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { When } from '../../core/day.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import {
  addDeclaredMetrics,
  allDimensions,
  findMetric,
  INTEGRATION_TRAITS,
  type IngestedTotals,
  ingestInBatches,
  ingestTotals,
  type PointInput,
  type RegisteredMetric,
  type RunningTotal,
  type SourceTraits,
  sourceOfBatch,
  sourceOfIntegration,
} from '../metrics/index.ts'
import { findSubjects, whenOf } from './metric-subjects.ts'
import type { ChangedRecord, RecordOutcome, StreamStore } from './stream-store.ts'
import { texts } from './texts.ts'

const LONGEST_KEY = 200

const TRAITS = { ...INTEGRATION_TRAITS, act: 'integrationSync' } as const

/** States group and rank of the facts of an integration before any has come. */
export async function stateFactsSource(ctx: Context, integrationId: string, traits: SourceTraits): Promise<void> {
  await sourceOfBatch(ctx, sourceOfIntegration(integrationId), { ...traits, ...TRAITS, act: 'integrationCreate' }, [
    'input',
    'metrics',
  ])
}

interface Usable {
  index: number
  record: MetricRecord
  subject: PointInput['subject']
  /** A running total of an additive metric, which is stored as increments. */
  isTotal: boolean
}

/**
 * Facts about shares, content, campaigns and channels.
 *
 * - For a metric that keeps the last value (followers), a value is the level, whether it is a running total or not.
 * - For an additive metric, a value is what it adds, and a running total becomes the increments between totals: see
 *   `increments` in the module metrics.
 * - `dimensions` split a value. The values of all splits of an additive metric are added: a source sends either the
 *   whole or its parts. A dimension that nobody declared is reported, and stays with the fact. Parts of a level cannot
 *   be stored and are left out.
 * - A source never deletes facts: it corrects them under their key.
 */
export const metricsStore: StreamStore<'metrics'> = {
  version: 4,
  store: async (ctx, integration, records) => {
    const isDeclared = new Set((await allDimensions(ctx)).map(({ key }) => key))
    const outcomes: RecordOutcome[] = records.map(({ record }) => ({
      subjectId: null,
      leftOut: Object.keys(record.dimensions ?? {}).flatMap((key) =>
        isDeclared.has(key) ? [] : texts('undeclared-dimension', { dimension: key.slice(0, 60) }),
      ),
    }))
    const skip = (index: number, reason: Text) => {
      outcomes[index] = { skipped: reason }
    }
    const usable = await usableRecords(ctx, integration, records, skip)
    const batch = { act: 'integrationSync', source: sourceOfIntegration(integration.id), traits: TRAITS }
    const [totals, others] = [usable.filter(({ isTotal }) => isTotal), usable.filter(({ isTotal }) => !isTotal)]
    const ofOthers = await ingestInBatches(ctx, { ...batch, points: others.map(asPoint) })
    for (const { index, message } of ofOthers.rejected) skip(others[index]?.index ?? 0, message)
    const ofTotals = await ingestTotals(ctx, { ...batch, totals: totals.map(asTotal) })
    const notes = skipTotals(totals, { ...ofTotals, source: batch.source }, skip)
    const written = ofOthers.accepted + ofOthers.corrected + ofTotals.written
    const stored = outcomes.filter((outcome) => 'subjectId' in outcome).length
    // A total may correct several facts, so more facts may be written than records stored.
    return { outcomes, unchanged: Math.max(0, stored - written), notes }
  },
  retriedAfter: ['content.created', 'content.updated', 'share.published', 'campaign.created', 'metric.defined'],
}

/**
 * Skips the totals whose increments cannot be stored. @returns what is to be said of the others: increments of earlier
 * totals, and of those of other sources of the group.
 */
function skipTotals(
  totals: readonly Usable[],
  { source, rejected }: IngestedTotals & { source: string },
  skip: (index: number, reason: Text) => void,
): Text[] {
  const placesOf = Map.groupBy(totals, ({ subject, record }) => placeName(subject.id, record.metric, whenOf(record)))
  return rejected.flatMap(({ source: of, point, message }) => {
    const places = of === source ? (placesOf.get(placeName(point.subject.id, point.metric, point)) ?? []) : []
    for (const { index } of places) skip(index, message)
    return places.length > 0 ? [] : [texts('fact-not-stored', { metric: point.metric, source: of, problem: message })]
  })
}

async function usableRecords(
  ctx: Context,
  integration: Integration,
  records: readonly ChangedRecord<'metrics'>[],
  skip: (index: number, reason: Text) => void,
): Promise<Usable[]> {
  const subjectOf = await findSubjects(
    ctx,
    integration,
    records.map(({ record }) => record),
  )
  const keys = [...new Set(records.map(({ record }) => record.metric))]
  const metrics = await metricsOf(ctx, integration, keys)
  return records.flatMap(({ record }, index): Usable[] => {
    const metric = metrics.get(record.metric)
    if (!metric) {
      skip(index, texts('no-such-metric', { metric: record.metric.slice(0, 60) }))
      return []
    }
    const { network } = record.subject
    if (network !== undefined && networkKey(network) === null) {
      skip(index, texts('subject-network'))
      return []
    }
    const subject = subjectOf(record)
    if (subject === 'SEVERAL') {
      skip(index, texts('several-contents'))
      return []
    }
    if (subject && 'refusal' in subject) {
      skip(index, subject.refusal)
      return []
    }
    if (!subject) {
      skip(index, texts('no-subject-yet', { subject: record.subject.type }))
      return []
    }
    const isSplit = Object.keys(record.dimensions ?? {}).length > 0
    if (isSplit && metric.aggregation === 'LAST') {
      skip(index, texts('part-of-level', { metric: metric.key }))
      return []
    }
    const isTotal = record.cumulative === true && metric.aggregation === 'SUM'
    if (isTotal && record.value < 0) {
      skip(index, texts('negative-total'))
      return []
    }
    return [{ index, record, subject, isTotal }]
  })
}

/**
 * The metrics with these keys. Metrics that the connector declares are added when the organisation does not have them.
 */
async function metricsOf(
  ctx: Context,
  { connector }: Pick<Integration, 'connector'>,
  keys: readonly string[],
): Promise<Map<string | undefined, RegisteredMetric | null>> {
  const find = () => Promise.all(keys.map((key) => findMetric(ctx, key)))
  let found = await find()
  const missing = keys.filter((_key, index) => !found[index])
  if (missing.length > 0) {
    const declared = (await ctx.services.plugins.host()).connector(connector)?.metrics ?? []
    const wanted = declared.filter(({ key }) => missing.includes(key))
    if (wanted.length > 0) {
      await addDeclaredMetrics(
        ctx,
        wanted.map(({ aggregation, adds = aggregation === 'SUM' ? 'YES' : 'LEVEL', ...metric }) => ({
          ...metric,
          adds,
        })),
      )
      found = await find()
    }
  }
  return new Map(found.map((one) => [one?.key, one]))
}

const placeName = (subjectId: string, metric: string, { at, on }: When): string =>
  `${subjectId} ${metric} ${at?.getTime() ?? on}`

function keyOf({ key }: MetricRecord): string {
  return key.length <= LONGEST_KEY ? key : `sha256:${hash('sha256', key)}`
}

/** Facts have nine decimal digits; longer numbers are rounded. */
const decimalOf = ({ exact, value }: MetricRecord): string => exact ?? value.toFixed(9)

/** A content that is named by its id on a network is a post of it. */
const postOf = ({ post, subject }: MetricRecord): MetricRecord['post'] =>
  post ?? (subject.network === undefined ? undefined : { network: subject.network, externalId: subject.externalId })

function asPoint({ record, subject }: Usable): PointInput {
  const { metric, dimensions } = record
  const what = { key: keyOf(record), metric, subject, dimensions, post: postOf(record) }
  return { ...what, ...whenOf(record), value: decimalOf(record) }
}

function asTotal({ record, subject }: Usable): RunningTotal {
  const { metric, dimensions } = record
  return { metric, subject, dimensions, ...whenOf(record), value: decimalOf(record) }
}
