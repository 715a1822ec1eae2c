import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma, type ScoreRun, type ScoreSubject } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import { peopleOfSegment } from '../people/index.ts'
import { recordConsent } from '../plugin-consent/index.ts'
import { askedFeatures } from './asked-features.ts'
import { definitionOf } from './definition.ts'
import { toldOf } from './run.ts'
import { SUBJECTS } from './subjects.ts'
import { texts } from './texts.ts'

export const SCORE_QUEUE = 'score.run'

interface ScoreRunRequest {
  readonly model: string
  readonly subject: ScoreSubject
  /** The topic, the campaign or the segment that it is over; everything where all are left out. */
  readonly topicId?: string | null | undefined
  readonly campaignId?: string | null | undefined
  readonly segmentId?: string | null | undefined
  /** The defaults of the model, or those of the earlier run, where they are left out. */
  readonly params?: Json | null | undefined
  /** As a candidate, which is not shown by itself. */
  readonly shadow?: boolean
  /** Key of an earlier run whose fit is taken over. */
  readonly fittedFrom?: string | null | undefined
}

/** What the plugin of a model says to a run of it. */
export interface AcceptedRun {
  readonly model: ScoringModelInfo
  /** With the defaults of the model. */
  readonly params: Json
}

/** Prepares to ask whether a model takes such a run: see `acceptRun`. @throws InvalidInputError */
export async function askForRun(ctx: Context, request: ScoreRunRequest): Promise<Question<AcceptedRun>> {
  assertOneScope(request)
  // Whoever may not ask what the segment asks is told before the run.
  if (request.segmentId) await peopleOfSegment(ctx, request.segmentId)
  const earlier = await earlierRun(ctx, request)
  return () => acceptRun(ctx.environment, { organizationId: ctx.organizationId, request, earlier })
}

/**
 * Asks the plugin of a model whether it takes these parameters. It may take its time: no transaction is open.
 * @throws InvalidInputError for an unknown model, parameters that it refuses, or an earlier run whose fit cannot serve.
 */
export async function acceptRun(
  environment: Pick<Context, 'services' | 'log'>,
  { organizationId, request, earlier }: { organizationId: string; request: ScoreRunRequest; earlier: ScoreRun | null },
): Promise<AcceptedRun> {
  const host = await environment.services.plugins.host(`scoring-model:${request.model}`)
  const model = host.scoringModel(request.model)
  const wanted = SUBJECTS[request.subject]
  if (model?.subject !== wanted.model) {
    const known = host.scoringModels().flatMap(({ id, subject }) => (subject === wanted.model ? [`"${id}"`] : []))
    throw new InvalidInputError(
      known.length > 0
        ? texts('unknown-model', { subject: texts(wanted.plural), model: request.model, models: known.join(', ') })
        : texts('no-model-loaded', { subject: texts(wanted.plural), model: request.model }),
      ['input', 'model'],
      'UNKNOWN_MODEL',
    )
  }
  if (earlier) assertFit(model, earlier)
  const value = earlier?.params ?? request.params ?? {}
  const params = await acceptSettings(environment, ['input', 'params'], (plugins) =>
    plugins.validateParams({ organizationId, id: model.id, value }),
  )
  return { model, params }
}

/**
 * Begins to score by a model all people or all contents, or those of a topic, a campaign or a segment.
 * @throws ConflictError where the plugin asks for more than was agreed to; InvalidInputError for an earlier run whose fit
 * cannot serve.
 */
export async function startScoreRun(
  ctx: Context,
  request: ScoreRunRequest,
  { model, params }: AcceptedRun,
): Promise<ScoreRun> {
  const { accountId } = ctx.actor
  if (accountId === null) throw new RequestError('FORBIDDEN', texts('started-by-account'))
  await recordConsent(ctx, model.plugin)
  const earlier = await earlierRun(ctx, request)
  if (earlier) assertFit(model, earlier)
  const run = await ctx.db.scoreRun.create({
    data: {
      id: ctx.newId(),
      accountId,
      model: model.id,
      modelVersion: model.version,
      // With the features that these params ask for.
      definition: definitionOf({ ...model, features: askedFeatures(model.features, params) }) as Prisma.InputJsonObject,
      subject: request.subject,
      topicId: request.topicId ?? null,
      campaignId: request.campaignId ?? null,
      segmentId: request.segmentId ?? null,
      params: params as Prisma.InputJsonValue,
      shadow: request.shadow ?? false,
      ...(earlier && {
        fittedFromId: earlier.fittedFromId ?? earlier.id,
        fitted: (earlier.fitted ?? Prisma.JsonNull) as Prisma.InputJsonValue,
        fittedHash: earlier.fittedHash,
      }),
      createdAt: ctx.now(),
    },
  })
  await enqueue(ctx, SCORE_QUEUE, { runId: run.id, accountId })
  await emit(ctx, 'score-run.started', {
    ...{ subjectType: 'ScoreRun', subjectId: run.id },
    data: { ...toldOf(run), shadow: run.shadow },
  })
  return run
}

/** @throws InvalidInputError where a run would be over several, or over the contents of a segment. */
function assertOneScope({ subject, topicId, campaignId, segmentId }: ScoreRunRequest): void {
  if ([topicId, campaignId, segmentId].filter(Boolean).length > 1) {
    throw new InvalidInputError(texts('topic-or-campaign'), ['input', segmentId ? 'segmentId' : 'campaignId'])
  }
  if (segmentId && subject !== 'PERSON') throw new InvalidInputError(texts('segment-of-people'), ['input', 'segmentId'])
}

/** The run whose fit is taken over; null where none was named. */
async function earlierRun(ctx: Context, { fittedFrom, params }: ScoreRunRequest): Promise<ScoreRun | null> {
  if (!fittedFrom) return null
  if (params) {
    throw new InvalidInputError(texts('parameters-learned'), ['input', 'params'])
  }
  return await ctx.db.scoreRun.findFirstOrThrow({ where: { id: fittedFrom } })
}

/** Holds for an earlier run of the same version of the model that learned something. @throws InvalidInputError FIT_NOT_USABLE */
function assertFit(model: ScoringModelInfo, run: ScoreRun): void {
  const refuse = (message: Text) => new InvalidInputError(message, ['input', 'fittedFrom'], 'FIT_NOT_USABLE')
  if (run.model !== model.id || run.modelVersion !== model.version) {
    throw refuse(
      texts('other-version', {
        model: run.model,
        version: run.modelVersion,
        thisModel: model.id,
        thisVersion: model.version,
      }),
    )
  }
  if (run.status !== 'SUCCEEDED') throw refuse(texts('not-succeeded'))
  if (run.fittedHash === null) throw refuse(texts('learns-nothing'))
}
