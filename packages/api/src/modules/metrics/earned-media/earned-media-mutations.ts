import { z } from 'zod'
import { InvalidInputError } from '../../../core/errors.ts'
import type { Prisma } from '../../../generated/prisma/client.ts'
import {
  assertVersion,
  currency,
  decimal,
  input,
  listOf,
  mutation,
  part,
  taken,
  text,
} from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { EARNED_MEDIA, EARNED_MEDIA_METHODS, type EarnedMediaMethod, isEarnedMediaMethod } from '../formulas/index.ts'
import { noteRestatements } from '../ingestion/note-restatements.ts'
import { texts } from '../texts.ts'
import { EarnedMediaSetting } from './earned-media-schema.ts'
import { earnedMediaSettingOf } from './settings.ts'

const EarnedMediaParameterInput = input(
  'EarnedMediaParameterInput',
  'A parameter of a method for the earned media value.',
  {
    name: text('The name of the parameter, such as `cpcMinor`.', z.string().max(60)),
    value: decimal('The value, not negative; costs are in minor units.'),
  },
)

/** Before any report. */
const BEGINNING = new Date(0)

/** Reports tell which version they used. */
mutation('earnedMediaSet', {
  does: 'Sets the parameters of a method for the earned media value, as its next version.',
  needs: 'metric:write',
  gives: EarnedMediaSetting,
  input: input('EarnedMediaSetInput', 'The parameters of a method for the earned media value.', {
    method: text('The key of the method: see `earnedMediaMethods`.', z.string()),
    currency: currency('The currency of the values.'),
    parameters: listOf(part(EarnedMediaParameterInput, 'One of them.'), 'All parameters of the method, each once.', {
      most: 20,
    }),
  }),
  findsByInput: true,
  tells: ['earned-media.set'],
  restates: true,
  act: async (ctx, { input: { method, currency, parameters: sent }, expectedVersion }) => {
    if (!isEarnedMediaMethod(method)) throw unknownMethod(method)
    const parameters = checkParameters(method, sent)
    const before = await earnedMediaSettingOf(ctx, method)
    assertVersion(before, expectedVersion)
    const version = before.version + 1
    const createdAt = ctx.now()
    await ctx.db.earnedMediaSetting
      .create({ data: { method, version, currency, parameters, createdAt } })
      .catch(taken('VERSION_CONFLICT', texts('set-at-once'), null))
    const restated = { subjectId: null, metric: `${EARNED_MEDIA}${method}`, from: BEGINNING, to: createdAt }
    await noteRestatements(ctx, { act: 'earnedMediaSet', at: createdAt }, [restated])
    await emit(ctx, 'earned-media.set', {
      subjectType: 'Organization',
      subjectId: ctx.organizationId,
      data: { method, version },
    })
    const list = Object.entries(parameters).map(([name, value]) => ({ name, value }))
    return { method, version, currency, parameters: list, createdAt }
  },
})

function unknownMethod(method: string): InvalidInputError {
  const known = Object.keys(EARNED_MEDIA_METHODS).join(', ')
  return new InvalidInputError(
    texts('unknown-method', { method: method.slice(0, 60), methods: known }),
    ['input', 'method'],
    'UNKNOWN_METHOD',
  )
}

function checkParameters(
  method: EarnedMediaMethod,
  parameters: readonly { name: string; value: Prisma.Decimal }[],
): Record<string, string> {
  const wanted: readonly string[] = EARNED_MEDIA_METHODS[method].parameters
  const path = ['input', 'parameters']
  const values = new Map(parameters.map(({ name, value }) => [name, value]))
  const fits =
    values.size === parameters.length && values.size === wanted.length && wanted.every((name) => values.has(name))
  if (!fits) throw new InvalidInputError(texts('method-takes', { method, parameters: wanted.join(', ') }), path)
  if (parameters.some(({ value }) => value.isNegative())) throw new InvalidInputError(texts('negative-parameter'), path)
  return Object.fromEntries(wanted.map((name) => [name, values.get(name)?.toFixed() ?? '0']))
}
