import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Prisma, ScoreRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'
import { definitionOf } from './definition.ts'

export const SCORE_QUEUE = 'score.run'

const ScoreRunStartInput = z.object({ model: z.string(), subject: z.literal('PERSON'), params: z.json().nullish() })

/**
 * Begins to score everybody by a model.
 * @throws InvalidInputError for an unknown model or parameters that it refuses.
 */
export async function startScoreRun(ctx: Context, input: unknown): Promise<ScoreRun> {
  assertCan(ctx, 'score:run')
  const given = parseInput(ScoreRunStartInput, input)
  const { accountId } = ctx.actor
  if (accountId === null) throw new RequestError('FORBIDDEN', 'A run is started by an account.')
  const host = await ctx.services.plugins.host()
  const model = host.scoringModel(given.model)
  if (model?.subject !== 'person') {
    const known = host.scoringModels().flatMap(({ id, subject }) => (subject === 'person' ? [`"${id}"`] : []))
    const there = known.length > 0 ? `There is ${known.join(', ')}.` : 'None is loaded: see `plugins`.'
    throw new InvalidInputError(
      `There is no scoring model of people "${given.model}". ${there}`,
      ['input', 'model'],
      'UNKNOWN_MODEL',
    )
  }
  const params = await acceptSettings(ctx, ['input', 'params'], (plugins) =>
    plugins.validateParams(model.id, given.params ?? {}),
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
      createdAt: ctx.now(),
    },
  })
  await enqueue(ctx, SCORE_QUEUE, { runId: run.id, accountId })
  await emit(ctx, 'score-run.started', { subjectType: 'ScoreRun', subjectId: run.id, data: { model: model.id } })
  return run
}
