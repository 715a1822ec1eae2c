import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { Text } from '../../core/texts/index.ts'
import { type DimensionValues, MOST_FILTERED_VALUES, readWhere, type Where } from '../metrics/index.ts'
import { refusal } from './refusal.ts'

export const MetricDimensionValuesInput = builder.inputType('MetricDimensionValuesInput', {
  description: 'A filter by the values of one dimension.',
  fields: (t) => ({
    dimension: t.string({ required: true, description: 'The key of the dimension: see `metricDimensions`.' }),
    in: t.field({
      type: ['String'],
      required: { list: true, items: false },
      description: `1 to ${MOST_FILTERED_VALUES} values, such as \`linkedin\`. Null in the list selects facts without a value for the dimension.`,
    }),
  }),
})

/** @throws FieldError UNKNOWN_DIMENSION for a dimension or value that there is not, or too many of them. */
export async function whereOf(
  ctx: Context,
  filter: readonly DimensionValues[] | null | undefined,
): Promise<Where | null> {
  const where = await readWhere(ctx, filter ?? [])
  if (where instanceof Text) throw refusal('UNKNOWN_DIMENSION', where)
  return where
}
