import type { Said } from '../../texts/text.ts'
import { columnFinder } from '../columns.ts'
import type { RowOptions } from '../options.ts'
import { quoted } from '../problem.ts'
import { say } from '../row-texts.ts'
import type { Fields } from './field.ts'

/** Where the fields of a record come from. */
export interface RowMapping {
  /** Column of a field; several are joined, by a blank, or by ":" where they identify. */
  readonly columns: { readonly [field: string]: string | readonly string[] }
  /** What a field is in every row that has no column for it. */
  readonly values: { readonly [field: string]: string }
  /**
   * What words of a field's column mean: `{ "active": { "On leave": "true" } }`. `*` stands for all that cannot be read;
   * an empty meaning leaves the field out. Case and blanks around a word count for nothing.
   */
  readonly words: { readonly [field: string]: { readonly [written: string]: string } }
}

/** Where each field stands in the rows of one header. */
export interface FieldPlan {
  /** Places of the columns of a field. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly values: RowMapping['values']
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly totals: RowOptions['totals']
}

export const plainWord = (word: string): string => word.trim().toLowerCase()

/** A column of a mapping that a header does not have, or has twice. */
type ColumnProblem = { column: string; twice: boolean } & Said

/**
 * Finds the columns of a mapping in a header.
 * @returns the plan, and one sentence for each column that is not there or stands there twice.
 */
export function planFields(
  header: readonly string[],
  mapping: RowMapping,
  totals: RowOptions['totals'],
): { plan: FieldPlan; problems: ColumnProblem[] } {
  const find = columnFinder(header)
  const problems: ColumnProblem[] = []
  const places = new Map<string, readonly number[]>()
  for (const [field, columns] of Object.entries(mapping.columns)) {
    const found = [columns].flat().flatMap((column) => {
      const place = find(column)
      if (place === 'TWICE') {
        problems.push({ column, twice: true, ...say('column-twice', { column: quoted(column) }) })
      } else if (place < 0) problems.push({ column, twice: false, ...say('no-column', { column: quoted(column) }) })
      else return [place]
      return []
    })
    if (found.length > 0) places.set(field, found)
  }
  const words = new Map(
    Object.entries(mapping.words).map(([field, meanings]) => [
      field,
      new Map(Object.entries(meanings).map(([written, meaning]) => [plainWord(written), meaning])),
    ]),
  )
  return { plan: { places, values: mapping.values, words, totals }, problems }
}

/** Names in a mapping that are no fields, each with the setting that names it. */
export function unknownFields(
  fields: Fields,
  mapping: RowMapping,
): { setting: 'columns' | 'values' | 'words'; field: string }[] {
  return (['columns', 'values', 'words'] as const).flatMap((setting) =>
    Object.keys(mapping[setting]).flatMap((field) => (Object.hasOwn(fields, field) ? [] : [{ setting, field }])),
  )
}
