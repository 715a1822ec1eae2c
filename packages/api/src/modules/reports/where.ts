import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { didYouMean } from '../../core/did-you-mean.ts'
import { allDimensions } from '../metrics/index.ts'
import { refusal } from './refusal.ts'
import type { Where } from './scope.ts'

const MOST_DIMENSIONS = 10
const MOST_VALUES = 200

export const MetricDimensionValuesInput = builder.inputType('MetricDimensionValuesInput', {
  description: 'A filter by the values of one dimension.',
  fields: (t) => ({
    dimension: t.string({ required: true, description: 'The key of the dimension: see `metricDimensions`.' }),
    in: t.field({
      type: ['String'],
      required: { list: true, items: false },
      description: `1 to ${MOST_VALUES} values, such as \`linkedin\`. Null in the list selects facts without a value for the dimension.`,
    }),
  }),
})

/** @throws GraphQLError UNKNOWN_DIMENSION for a dimension or value that there is not, or too many of them. */
export async function whereOf(
  ctx: Context,
  filter: readonly { dimension: string; in: readonly (string | null | undefined)[] }[] | null | undefined,
): Promise<Where | null> {
  if (!filter || filter.length === 0) return null
  const dimensions = new Map((await allDimensions(ctx)).map((dimension) => [dimension.key, dimension]))
  if (filter.length > MOST_DIMENSIONS) {
    throw refusal('UNKNOWN_DIMENSION', `A filter names at most ${MOST_DIMENSIONS} dimensions, each once.`)
  }
  const where: Record<string, (string | null)[]> = {}
  for (const { dimension: key, in: values } of filter) {
    const dimension = dimensions.get(key)
    if (!dimension) {
      const known = didYouMean(key, dimensions.keys())
      throw refusal(
        'UNKNOWN_DIMENSION',
        `There is no dimension "${key.slice(0, 60)}".${known} See \`metricDimensions\`.`,
      )
    }
    if (values.length === 0 || values.length > MOST_VALUES || where[key]) {
      throw refusal('UNKNOWN_DIMENSION', `A filter names each dimension once, with 1 to ${MOST_VALUES} values.`)
    }
    where[key] = values.map((value) => {
      const form = value == null ? null : dimension.form(value)
      if (value != null && form === null) {
        throw refusal(
          'UNKNOWN_DIMENSION',
          `"${value.slice(0, 60)}" is not a value of \`${key}\`: ${dimension.description}`,
        )
      }
      return form
    })
  }
  return where
}
