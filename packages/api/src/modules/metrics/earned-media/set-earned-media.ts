import { z } from 'zod'
import { parseInput } from '../../../core/acts.ts'
import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, violatedUniqueConstraint } from '../../../core/errors.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { EARNED_MEDIA_METHODS, type EarnedMediaMethod, isEarnedMediaMethod } from '../formulas/index.ts'
import { type EarnedMediaSetting, earnedMediaSettingOf } from './settings.ts'

const EarnedMediaSetInput = z.object({
  method: z.string(),
  currency: z.string().length(3),
  parameters: z.array(z.object({ name: z.string().max(60), value: z.instanceof(Prisma.Decimal) })).max(20),
})

/**
 * Sets what attention is taken to cost by one method, as its next version: reports tell which version they used.
 * @throws InvalidInputError for an unknown method, or parameters that are missing, unknown or negative.
 */
export async function setEarnedMedia(ctx: Context, input: unknown): Promise<EarnedMediaSetting> {
  assertCan(ctx, 'metric:write')
  const { method, currency, parameters: given } = parseInput(EarnedMediaSetInput, input)
  if (!isEarnedMediaMethod(method)) throw unknownMethod(method)
  const parameters = checkParameters(method, given)
  const { version } = await earnedMediaSettingOf(ctx, method)
  await ctx.db.earnedMediaSetting
    .create({ data: { method, version: version + 1, currency, parameters, createdAt: ctx.now() } })
    .catch((error: unknown) => {
      if (violatedUniqueConstraint(error) === null) throw error
      throw new ConflictError('Somebody set this method at the same time: read it again.', null, 'VERSION_CONFLICT')
    })
  await emit(ctx, 'earned-media.set', {
    subjectType: 'Organization',
    subjectId: ctx.organizationId,
    data: { method, version: version + 1 },
  })
  const list = Object.entries(parameters).map(([name, value]) => ({ name, value }))
  return { method, version: version + 1, currency, parameters: list, createdAt: ctx.now() }
}

function unknownMethod(method: string): InvalidInputError {
  const known = Object.keys(EARNED_MEDIA_METHODS).join(', ')
  return new InvalidInputError(
    `There is no method "${method.slice(0, 60)}". There are ${known}.`,
    ['input', 'method'],
    'UNKNOWN_METHOD',
  )
}

function checkParameters(
  method: EarnedMediaMethod,
  given: readonly { name: string; value: Prisma.Decimal }[],
): Record<string, string> {
  const wanted: readonly string[] = EARNED_MEDIA_METHODS[method].parameters
  const path = ['input', 'parameters']
  const values = new Map(given.map(({ name, value }) => [name, value]))
  const fits = values.size === given.length && values.size === wanted.length && wanted.every((name) => values.has(name))
  if (!fits) throw new InvalidInputError(`The method ${method} takes ${wanted.join(', ')}, each once.`, path)
  if (given.some(({ value }) => value.isNegative())) throw new InvalidInputError('A parameter is not negative.', path)
  return Object.fromEntries(wanted.map((name) => [name, values.get(name)?.toFixed() ?? '0']))
}
