import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma, type ScoreBacktest, type ScoreRun } from '../../generated/prisma/client.ts'
import { canAny, lacking, reaches } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMetric } from '../metrics/index.ts'
import { MEASURES, type Measure } from './backtest-measures.ts'
import { PREVIOUS } from './backtest-verdict.ts'
import { ModelDefinition } from './definition.ts'
import { hasScores } from './has-scores.ts'
import { measuredOfScoredContents, measuredOfScoredPeople, metricSums, zonesOfFacts } from './metric-sums.ts'
import { toldOf } from './run.ts'
import { sameAs } from './scope.ts'
import { SUBJECTS, shownScores } from './subjects.ts'
import { texts } from './texts.ts'

const { sql, raw } = Prisma

/** Below this an order is luck: with nine subjects a Spearman of 0.6 comes by chance once in twenty. */
export const FEWEST_SUBJECTS = 10

/** A run is held against an outcome of a period; against what its model declares where that is not said. */
interface BacktestRequest {
  readonly runId: string
  readonly outcome: string
  readonly from: Date
  readonly to: Date
  readonly measure: Measure
  readonly against?: 'FEATURE' | 'PREVIOUS' | null | undefined
}

interface OutcomeRow {
  score: number
  outcome: number
  baseline: number | null
}

/**
 * Holds the scores of a run against what was measured after it, and stores the answer. Nothing that was known later
 * enters: scores and baseline are those that were frozen then.
 * @throws InvalidInputError for a metric that does not add up, or a period that is not after the run and
 * over; ConflictError where the scores are not there.
 */
export async function backtestScores(ctx: Context, request: BacktestRequest): Promise<ScoreBacktest> {
  const run = await ctx.db.scoreRun.findFirstOrThrow({ where: { id: request.runId } })
  await assertReadsOutcomes(ctx, run)
  if (run.status !== 'SUCCEEDED' || !run.asOf || !(await hasScores(ctx, run))) {
    throw new ConflictError(texts('run-without-scores'), null, 'NO_SCORES', ['input', 'runId'])
  }
  assertAfterwards(request, { asOf: run.asOf, now: ctx.now() })
  const metric = await assertMetric(ctx, request.outcome, ['input', 'outcome'])
  if (metric.aggregation !== 'SUM') {
    throw new InvalidInputError(texts('not-summed', { metric: metric.key }), ['input', 'outcome'])
  }
  const declared = ModelDefinition.parse(run.definition)
  const against = request.against ?? (declared.backtest?.mustBeat === 'previous' ? 'PREVIOUS' : 'FEATURE')
  const previous = against === 'PREVIOUS' ? await shownBefore(ctx, run) : null
  const feature = declared.baseline ? declared.features[declared.baseline] : undefined
  const rows = await readOutcomes(ctx, run, { ...request, against, previousId: previous?.id ?? null })
  // A feature of which less is better is turned round, so that a baseline is never beaten by a sign.
  const sign = against === 'FEATURE' && feature?.monotone === -1 ? -1 : 1
  const known = rows.flatMap((row) => (row.baseline === null ? [] : [{ ...row, baseline: sign * row.baseline }]))
  // The two are measured on the same subjects, or one could win by knowing fewer.
  const compared = known.length >= FEWEST_SUBJECTS
  const measured = compared ? known : rows
  const { of } = MEASURES[request.measure]
  const backtest = await ctx.db.scoreBacktest.create({
    data: {
      id: ctx.newId(),
      runId: run.id,
      outcome: metric.key,
      from: request.from,
      to: request.to,
      measure: request.measure,
      value: measured.length < FEWEST_SUBJECTS ? null : of(measured),
      baseline: compared ? of(known.map(({ baseline, outcome }) => ({ score: baseline, outcome }))) : null,
      baselineName: against === 'PREVIOUS' ? previous && PREVIOUS : (feature?.source ?? null),
      subjects: measured.length,
      peopleRemoved: run.peopleRemoved,
      createdAt: ctx.now(),
    },
  })
  await emit(ctx, 'score-run.backtested', {
    ...{ subjectType: 'ScoreRun', subjectId: run.id },
    data: {
      ...toldOf(run),
      ...{ outcome: metric.key, measure: request.measure },
      // Not everybody who lists people may be told of a segment.
      ...(run.segmentId === null && { subjects: measured.length }),
    },
  })
  return backtest
}

/** @throws RequestError FORBIDDEN for who may read neither all facts nor the numbers of the campaign that the run is over. */
async function assertReadsOutcomes(ctx: Context, { campaignId }: ScoreRun): Promise<void> {
  if (canAny(ctx, 'metric:read')) return
  if (campaignId === null || !(await reaches(ctx, 'report:read', 'Campaign', campaignId))) throw lacking('metric:read')
}

function assertAfterwards({ from, to }: { from: Date; to: Date }, { asOf, now }: { asOf: Date; now: Date }): void {
  const refuse = (message: Text, field: string) => new InvalidInputError(message, ['input', field], 'BAD_PERIOD')
  if (from < asOf) {
    throw refuse(texts('outcome-too-early', { asOf: asOf.toISOString() }), 'from')
  }
  if (from >= to) throw refuse(texts('period-ends-first'), 'to')
  if (to > now) throw refuse(texts('period-not-over'), 'to')
}

/** The run of the model over the same that was shown before this one: its latest predecessor that was no candidate. */
async function shownBefore(ctx: Context, run: ScoreRun): Promise<ScoreRun | null> {
  const runs = await ctx.db.scoreRun.findMany({
    where: {
      ...{ ...sameAs(run), status: 'SUCCEEDED', shadow: false, id: { not: run.id } },
      asOf: { lte: run.asOf ?? new Date(0) },
    },
    orderBy: [{ current: 'desc' }, { asOf: 'desc' }],
    take: 10,
  })
  for (const earlier of runs) if (await hasScores(ctx, earlier)) return earlier
  return null
}

/** Scores of all subjects of whom the outcome was measured, with what the baseline says of them. */
async function readOutcomes(
  ctx: Context,
  run: ScoreRun,
  request: { outcome: string; from: Date; to: Date; against: 'FEATURE' | 'PREVIOUS'; previousId: string | null },
): Promise<OutcomeRow[]> {
  const tables = SUBJECTS[run.subject]
  const [key, scores] = [raw(`"${tables.key}"`), raw(`"${tables.scores}"`)]
  const measured = run.subject === 'PERSON' ? measuredOfScoredPeople(run) : measuredOfScoredContents(run)
  const zones = await zonesOfFacts(ctx.db)
  const outcomeOf = { period: request, timeZone: await organizationTimeZone(ctx), zones, now: ctx.now() }
  const before = sql`(SELECT b.value FROM ${scores} b WHERE b."runId" = ${request.previousId}::uuid AND b.${key} = s.${key})`
  return await ctx.db.$queryRaw<OutcomeRow[]>(sql`
    WITH outcome AS MATERIALIZED (${metricSums(measured, request.outcome, outcomeOf)})
    SELECT s.value AS score, outcome.value AS outcome, ${request.against === 'PREVIOUS' ? before : sql`s.baseline`} AS baseline
    FROM outcome, ${shownScores(tables, run.id)} AND s.${key} = outcome.id`)
}
