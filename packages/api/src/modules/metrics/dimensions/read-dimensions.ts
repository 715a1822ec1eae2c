import type { Text } from '../../../core/texts/index.ts'
import { rowTexts } from '../row-texts.ts'
import type { Dimension } from './registry.ts'

/** Values by the keys of dimensions, as a source writes them. */
export type Dimensions = Readonly<Record<string, string>>

/** What the organisation declared of the dimensions of a fact, and what it did not. */
export interface ReadDimensions {
  /** In normal form. */
  declared: Dimensions
  /** As the source wrote them: they split nothing, and stay with the fact. */
  undeclared: Dimensions
}

const NONE: ReadDimensions = { declared: {}, undeclared: {} }

/** @returns what is wrong with a value, or the dimensions. An empty value says nothing. */
export function readDimensions(
  written: Dimensions | undefined,
  dimensions: ReadonlyMap<string, Dimension>,
): ReadDimensions | Text {
  if (!written) return NONE
  const declared: Record<string, string> = {}
  const undeclared: Record<string, string> = {}
  for (const [key, value] of Object.entries(written)) {
    const dimension = dimensions.get(key)
    if (value.trim() === '') continue
    if (!dimension) {
      undeclared[key] = value
      continue
    }
    const form = dimension.form(value)
    if (form === null) return rowTexts('no-dimension-value', { dimension: key, form: dimension.expects })
    declared[key] = form
  }
  return { declared, undeclared }
}

/** Names a set of values: the same for the same values, in whatever order they were written. */
export const setKey = (values: Dimensions): string =>
  JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))
