import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { saying } from '../../../core/parse.ts'
import { input, line, mutation, prose, text } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { texts } from '../texts.ts'
import { MetricDimension, MetricDimensionRemovePayload } from './dimension-schema.ts'
import { BUILT_IN_DIMENSIONS, forgetDimensions } from './registry.ts'

const MOST_OWN = 10

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, saying(texts('key')))

const about = (ctx: Context, key: string) =>
  ({ subjectType: 'Organization', subjectId: ctx.organizationId, data: { key } }) as const

mutation('metricDimensionAdd', {
  does: `Adds a dimension that numbers can be broken down by; an organisation has at most ${MOST_OWN} of its own. Only facts that are recorded from now on have values of it.`,
  needs: 'metric:write',
  gives: MetricDimension,
  input: input('MetricDimensionAddInput', 'A dimension of the organisation’s own.', {
    key: text(
      'The key that sources use: a lower-case letter, then lower-case letters, digits and hyphens, at most 60 characters.',
      Key,
    ),
    title: line('The name of the dimension'),
    description: prose('What the values of the dimension mean.', { least: 1 }),
  }),
  tells: ['metric-dimension.added'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const path = ['input', 'key']
    const { key } = input
    const exists = new ConflictError(texts('dimension-exists', { key }), null, 'DIMENSION_EXISTS', path)
    if (BUILT_IN_DIMENSIONS.some((dimension) => dimension.key === key)) throw exists
    if ((await ctx.db.metricDimension.count()) >= MOST_OWN) {
      throw new InvalidInputError(texts('too-many-dimensions', { most: MOST_OWN }), path)
    }
    const { count } = await ctx.db.metricDimension.createMany({
      data: { ...input, createdAt: ctx.now() },
      skipDuplicates: true,
    })
    if (count === 0) throw exists
    forgetDimensions(ctx)
    await emit(ctx, 'metric-dimension.added', about(ctx, key))
    return { ...input, builtIn: false }
  },
})

mutation('metricDimensionRemove', {
  does: 'Removes a dimension of the organisation’s own. Facts keep the values that they have; later facts cannot be broken down by it.',
  needs: 'metric:write',
  gives: MetricDimensionRemovePayload,
  input: input('MetricDimensionRemoveInput', 'The dimension to remove.', {
    key: text('The key of the dimension.', z.string()),
  }),
  tells: ['metric-dimension.removed'],
  errors: [NotFoundError],
  act: async (ctx, { input: { key } }) => {
    const { count } = await ctx.db.metricDimension.deleteMany({ where: { key } })
    if (count === 0) throw new NotFoundError('dimension of the organisation’s own', ['input', 'key'])
    forgetDimensions(ctx)
    await emit(ctx, 'metric-dimension.removed', about(ctx, key))
    return { removedKey: key }
  },
})
