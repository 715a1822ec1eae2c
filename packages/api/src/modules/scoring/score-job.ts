import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import { isTransient, type OperationEnvironment } from '../../platform/operations/index.ts'
import {
  PluginFailure,
  type PluginHost,
  quarantinedForMs,
  type ScoringModelInfo,
} from '../../platform/plugin-host/index.ts'
import { peopleOfSegment } from '../people/index.ts'
import { askedFeatures } from './asked-features.ts'
import { type Cohort, readCohort } from './cohort.ts'
import { baselineOf } from './definition.ts'
import { tieKindsOf } from './features.ts'
import { canonicalJson } from './fitted-hash.ts'
import {
  type ClaimedRun,
  claimRun,
  failRun,
  finishRun,
  type NewScore,
  networksBehind,
  releaseRun,
  storeFit,
  storeScores,
} from './run.ts'
import { scopeOf } from './scope.ts'
import { SCORE_QUEUE } from './start-run.ts'
import { texts } from './texts.ts'

interface ScoreJob {
  organizationId: string
  runId: string
  accountId: string
}

/** The database is what a run waits for. */
const STORED_AT_ONCE = 2
const BATCH = 2_000
const WAIT_FOR_MEASURES_S = 1
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * Scores by a model all people, all contents, or those of a topic, a campaign or a segment; readers see the scores of the run before
 * over the same until all of the new ones are there.
 */
export function scoreJob(environment: OperationEnvironment): JobDefinition<ScoreJob> {
  return {
    queue: SCORE_QUEUE,
    heartbeatS: 60,
    retries: 3,
    concurrency: 2,
    giveUp: (job) =>
      inJob(environment, job, async (ctx) => {
        const run = await claimRun(ctx, job.runId)
        if (run) await failRun(ctx, run, texts('server-failed'))
      }),
    handle: async (job, { signal }) => {
      const within = <T>(work: (ctx: Context) => Promise<T>) => inJob(environment, job, work)
      const run = await within((ctx) => claimRun(ctx, job.runId))
      if (!run) return
      const host = await environment.services.plugins.host(`scoring-model:${run.model}`)
      const model = host.scoringModel(run.model)
      if (model?.version !== run.modelVersion) {
        const gone = texts('model-gone', { model: run.model, version: run.modelVersion })
        return await within((ctx) => failRun(ctx, run, gone))
      }
      const asked = { ...model, features: askedFeatures(model.features, run.params) }
      if (await within((ctx) => putOff(ctx, job, { run, model: asked }))) return
      try {
        await scoreAll(environment, job, { run, host, model: asked, columns: model.features, signal })
      } catch (error) {
        if (signal.aborted || isOurStop(error) || isTransient(error)) throw error
        if (error instanceof RequestError && error.code === 'NOT_FOUND')
          return await within((ctx) => failRun(ctx, run, texts('segment-names-gone')))
        if (error instanceof PluginFailure) {
          await within((ctx) => putOffOrFail(ctx, job, { run, failure: error }))
          return
        }
        environment.log.error({ runId: job.runId, err: error }, 'scoring run failed')
        await within((ctx) => failRun(ctx, run, texts('server-failed')))
      }
    },
  }
}

/** The server stops: the run is not at fault, and is taken up by the next worker. */
const isOurStop = (error: unknown): boolean =>
  error instanceof PluginFailure && (error.reason === 'cancelled' || error.reason === 'unavailable')

/**
 * Puts the run off while a network that it needs is being measured: scores of people who were just imported would
 * otherwise know nothing of their ties. After ten minutes it goes on with what there is.
 */
async function putOff(
  ctx: Context,
  job: ScoreJob,
  { run, model }: { run: ClaimedRun; model: ScoringModelInfo },
): Promise<boolean> {
  if (ctx.now().getTime() - run.createdAt.getTime() > LONGEST_WAIT_MS) return false
  if ((await networksBehind(ctx, tieKindsOf(model.features))).length === 0) return false
  if (await releaseRun(ctx, run)) await enqueue(ctx, SCORE_QUEUE, { ...job }, { startAfterS: WAIT_FOR_MEASURES_S })
  return true
}

/** A run waits while its model is quarantined, because the model was not called; any other failure ends it. */
async function putOffOrFail(
  ctx: Context,
  job: ScoreJob,
  { run, failure }: { run: ClaimedRun; failure: PluginFailure },
): Promise<void> {
  const quarantinedMs = quarantinedForMs(failure)
  if (quarantinedMs === null) return await failRun(ctx, run, failure.told)
  const startAfterS = Math.max(1, Math.ceil(quarantinedMs / 1_000))
  if (await releaseRun(ctx, run)) await enqueue(ctx, SCORE_QUEUE, { ...job }, { startAfterS })
}

interface Scoring {
  run: ClaimedRun
  host: PluginHost
  /** With the features that the params of the run ask for. */
  model: ScoringModelInfo
  /** All features that the model declares. */
  columns: ScoringModelInfo['features']
  signal: AbortSignal
}

async function scoreAll(environment: OperationEnvironment, job: ScoreJob, work: Scoring): Promise<void> {
  const { run, host, model, columns, signal } = work
  const { organizationId } = job
  const params = run.params as Json
  const asOf = environment.now()
  const segment = await segmentOf(environment, job, run)
  const request = { subject: run.subject, scope: scopeOf(run), segment, model, columns, asOf }
  const cohort = await inSnapshot(environment, organizationId, request)
  const { rows, ids, findings } = cohort
  const { refusal, missing } = findings
  if (refusal !== null) return await inJob(environment, job, (ctx) => failRun(ctx, run, refusal, missing))
  const fitted = await fittedOf(run, () => host.fit({ organizationId, model: model.id, params, rows, signal }))
  if (!(await inJob(environment, job, (ctx) => storeFit(ctx, run, { cohort, fitted, asOf })))) return
  const baseline = baselineOf(model)
  const score = async (start: number): Promise<NewScore[]> => {
    const batch = rows.slice(start, start + BATCH)
    const scores = await host.score({ organizationId, model: model.id, params, rows: batch, fitted, asOf, signal })
    return scores.map((scored, index) => ({
      id: ids[start + index] ?? '',
      scored,
      baseline: baseline === null ? null : numberIn(batch[index]?.[baseline]),
    }))
  }
  // The model works on one batch while those before it are stored: a few at a time, whatever the number of people.
  const storing: Promise<boolean>[] = []
  let next = rows.length > 0 ? score(0) : null
  for (let start = BATCH; next !== null; start += BATCH) {
    const scored: NewScore[] = await next
    next = start < rows.length ? score(start) : null
    const stored = inJob(environment, job, (ctx) => storeScores(ctx, run, scored))
    // Their failures are met where they are awaited, or do not matter any more.
    for (const promise of [next, stored]) promise?.catch(() => undefined)
    storing.push(stored)
    if (storing.length === STORED_AT_ONCE && !(await storing.shift())) return
  }
  if (!(await Promise.all(storing)).every(Boolean)) return
  await inJob(environment, job, (ctx) => finishRun(ctx, run))
}

/** The people of the segment of a run, as it is defined now; null where it is over none. */
async function segmentOf(environment: OperationEnvironment, job: ScoreJob, { segmentId }: ClaimedRun) {
  return segmentId === null ? null : await inJob(environment, job, (ctx) => peopleOfSegment(ctx, segmentId))
}

/** What the model goes by: what an earlier run learned where this run has that fit, else what it learns now. */
async function fittedOf(run: ClaimedRun, learn: () => Promise<Json>): Promise<Json> {
  // As the database will give it back, so that a later run with this fit scores by the very same.
  return run.fittedFromId === null ? (JSON.parse(canonicalJson(await learn())) as Json) : (run.fitted as Json)
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)

async function inSnapshot(
  environment: OperationEnvironment,
  organizationId: string,
  request: Parameters<typeof readCohort>[1],
): Promise<Cohort> {
  const session = environment.database.open(organizationId, 'read')
  try {
    return await readCohort(session.db, request)
  } finally {
    await session.rollback()
  }
}
