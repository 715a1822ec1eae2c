import type { Context } from '../../../core/context.ts'
import { similarNames } from '../../../core/did-you-mean.ts'
import type { Text } from '../../../core/texts/index.ts'
import type { FigureRequest } from '../reading/figure-types.ts'
import { texts } from '../texts.ts'
import { allDimensions } from './registry.ts'

/** Values that count, by keys of dimensions; null among them stands for what does not say. */
export type Where = NonNullable<FigureRequest['where']>

/** Values of one dimension, as a caller writes them. */
export interface DimensionValues {
  dimension: string
  in: readonly (string | null | undefined)[]
}

export const MOST_FILTERED_DIMENSIONS = 10
export const MOST_FILTERED_VALUES = 200

/** The values in their normal form; a text where they cannot be used, which says why. Nothing named is no condition: null. */
export async function readWhere(ctx: Context, filter: readonly DimensionValues[]): Promise<Where | Text | null> {
  if (filter.length === 0) return null
  const dimensions = new Map((await allDimensions(ctx)).map((dimension) => [dimension.key, dimension]))
  if (filter.length > MOST_FILTERED_DIMENSIONS) {
    return texts('filter-dimensions', { most: MOST_FILTERED_DIMENSIONS })
  }
  const where: Record<string, (string | null)[]> = {}
  for (const { dimension: key, in: values } of filter) {
    const dimension = dimensions.get(key)
    if (!dimension) {
      return texts('unknown-dimension', { key: key.slice(0, 60), similar: similarNames(key, dimensions.keys()) })
    }
    if (values.length === 0 || values.length > MOST_FILTERED_VALUES || where[key]) {
      return texts('filter-values', { most: MOST_FILTERED_VALUES })
    }
    const own: (string | null)[] = []
    for (const value of values) {
      const form = value == null ? null : dimension.form(value)
      if (value != null && form === null) {
        return texts('no-value-of', { value: value.slice(0, 60), key, description: dimension.description })
      }
      own.push(form)
    }
    where[key] = own
  }
  return where
}

/** What both conditions let through. */
export function bothWhere(one: Where | null, other: Where | null): Where | null {
  if (!one || !other) return one ?? other
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  const values = (key: string): readonly (string | null)[] => {
    const [a, b] = [one[key], other[key]]
    return a && b ? a.filter((value) => b.includes(value)) : (a ?? b ?? [])
  }
  return Object.fromEntries([...keys].map((key) => [key, values(key)]))
}
