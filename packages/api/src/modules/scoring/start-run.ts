import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import { recordConsent } from '../integrations/index.ts'
import { definitionOf } from './definition.ts'
import { requireRun } from './require-run.ts'
import { SUBJECTS } from './subjects.ts'

export const SCORE_QUEUE = 'score.run'

const ScoreRunStartInput = z.object({
  model: z.string(),
  subject: z.enum(['PERSON', 'CONTENT']),
  params: z.json().nullish(),
  shadow: z.boolean().nullish(),
  fittedFrom: z.string().nullish(),
})

/**
 * Begins to score all people or all contents by a model.
 * @throws ConflictError where the plugin asks for more than was agreed to; InvalidInputError for an unknown model, parameters that it refuses, or an earlier run whose fit cannot serve.
 */
export async function startScoreRun(ctx: Context, input: unknown): Promise<ScoreRun> {
  assertCan(ctx, 'score:run')
  const given = parseInput(ScoreRunStartInput, input)
  const { accountId } = ctx.actor
  if (accountId === null) throw new RequestError('FORBIDDEN', 'A run is started by an account.')
  const host = await ctx.services.plugins.host(`scoring-model:${given.model}`)
  const model = host.scoringModel(given.model)
  const wanted = SUBJECTS[given.subject]
  if (model?.subject !== wanted.model) {
    const known = host.scoringModels().flatMap(({ id, subject }) => (subject === wanted.model ? [`"${id}"`] : []))
    const there = known.length > 0 ? `There is ${known.join(', ')}.` : 'None is loaded: see `plugins`.'
    throw new InvalidInputError(
      `There is no scoring model of ${wanted.plural} "${given.model}". ${there}`,
      ['input', 'model'],
      'UNKNOWN_MODEL',
    )
  }
  await recordConsent(ctx, model.plugin)
  const earlier = given.fittedFrom ? await requireFit(ctx, model, given.fittedFrom) : null
  if (earlier && given.params) {
    throw new InvalidInputError(
      'What an earlier run learned belongs to its parameters, which this run takes over: leave them out.',
      ['input', 'params'],
    )
  }
  const params = await acceptSettings(ctx, ['input', 'params'], (plugins) =>
    plugins.validateParams({
      organizationId: ctx.organizationId,
      id: model.id,
      value: earlier?.params ?? given.params ?? {},
    }),
  )
  const run = await ctx.db.scoreRun.create({
    data: {
      id: ctx.newId(),
      accountId,
      model: model.id,
      modelVersion: model.version,
      definition: definitionOf(model) as Prisma.InputJsonObject,
      subject: given.subject,
      params: params as Prisma.InputJsonValue,
      shadow: given.shadow ?? false,
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
  const path = 'input.fittedFrom'
  const run = await requireRun(ctx, id, path)
  const refuse = (message: string) => new InvalidInputError(message, path.split('.'), 'FIT_NOT_USABLE')
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
