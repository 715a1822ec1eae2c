import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import { Prisma, type ScoreRun, type ScoreSubject } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import { recordConsent } from '../consent/index.ts'
import { askedFeatures } from './asked-features.ts'
import { definitionOf } from './definition.ts'
import { SUBJECTS } from './subjects.ts'

export const SCORE_QUEUE = 'score.run'

interface ScoreRunRequest {
  readonly model: string
  readonly subject: ScoreSubject
  /** The defaults of the model, or those of the earlier run, where they are left out. */
  readonly params?: Json | null | undefined
  /** As a candidate, which is not shown by itself. */
  readonly shadow?: boolean
  /** Key of an earlier run whose fit is taken over. */
  readonly fittedFrom?: string | null | undefined
}

/**
 * Begins to score all people or all contents by a model.
 * @throws ConflictError where the plugin asks for more than was agreed to; InvalidInputError for an unknown model, parameters that it refuses, or an earlier run whose fit cannot serve.
 */
export async function startScoreRun(ctx: Context, request: ScoreRunRequest): Promise<ScoreRun> {
  const { accountId } = ctx.actor
  if (accountId === null) throw new RequestError('FORBIDDEN', 'A run is started by an account.')
  const host = await ctx.services.plugins.host(`scoring-model:${request.model}`)
  const model = host.scoringModel(request.model)
  const wanted = SUBJECTS[request.subject]
  if (model?.subject !== wanted.model) {
    const known = host.scoringModels().flatMap(({ id, subject }) => (subject === wanted.model ? [`"${id}"`] : []))
    const there = known.length > 0 ? `There is ${known.join(', ')}.` : 'None is loaded: see `plugins`.'
    throw new InvalidInputError(
      `There is no scoring model of ${wanted.plural} "${request.model}". ${there}`,
      ['input', 'model'],
      'UNKNOWN_MODEL',
    )
  }
  await recordConsent(ctx, model.plugin)
  const earlier = request.fittedFrom ? await requireFit(ctx, model, request.fittedFrom) : null
  if (earlier && request.params) {
    throw new InvalidInputError(
      'What an earlier run learned belongs to its parameters, which this run takes over: leave them out.',
      ['input', 'params'],
    )
  }
  const params = await acceptSettings(ctx, ['input', 'params'], (plugins) =>
    plugins.validateParams({
      organizationId: ctx.organizationId,
      id: model.id,
      value: earlier?.params ?? request.params ?? {},
    }),
  )
  const run = await ctx.db.scoreRun.create({
    data: {
      id: ctx.newId(),
      accountId,
      model: model.id,
      modelVersion: model.version,
      // With the features that these params ask for.
      definition: definitionOf({ ...model, features: askedFeatures(model.features, params) }) as Prisma.InputJsonObject,
      subject: request.subject,
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
    data: { model: model.id, shadow: run.shadow },
  })
  return run
}

/** An earlier run of the same version of the model, with what it learned. */
async function requireFit(ctx: Context, model: ScoringModelInfo, id: string): Promise<ScoreRun> {
  const run = await ctx.db.scoreRun.findFirstOrThrow({ where: { id } })
  const refuse = (message: string) => new InvalidInputError(message, ['input', 'fittedFrom'], 'FIT_NOT_USABLE')
  if (run.model !== model.id || run.modelVersion !== model.version) {
    throw refuse(
      `That run is of ${run.model} ${run.modelVersion}, this one would be of ${model.id} ${model.version}: what one version learned says nothing to another.`,
    )
  }
  if (run.status !== 'SUCCEEDED') throw refuse('That run has not succeeded: choose one that has.')
  if (run.fittedHash === null)
    throw refuse('This model learns nothing of its cohort, so that there is nothing to reuse.')
  return run
}
