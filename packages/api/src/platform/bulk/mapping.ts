import {
  type FieldPlan,
  looseName,
  planFields,
  quoted,
  type Reading,
  type Row,
  type RowOptions,
  readFields,
  unusedColumns,
} from '@portevoix/sdk/rows'
import { MessageRow, messageOfSdk, type Text } from '../../core/texts/index.ts'
import type { Problem } from './problems.ts'
import type { ImportTarget, RowResult } from './target.ts'
import { texts } from './texts.ts'

/** Unused columns that are named of a file, at most. */
export const MOST_UNUSED = 200

/** Maps a column of a file to a field of the target. Several columns can fill a field that joins values. */
export interface ColumnMapping {
  column: string
  field: string
  /** Meanings of words in the column; `*` stands for every word that cannot be read. */
  words?: { [written: string]: string } | undefined
}

/** How the cells of a file are read, and whether lines of totals are read. */
export interface MappedReading {
  reading: Reading
  totals: RowOptions['totals']
  /** Columns by which rows are chosen; left out: none. */
  filters?: readonly string[]
}

const unusedOf = (header: readonly string[], { places }: FieldPlan, { filters = [] }: MappedReading): string[] =>
  unusedColumns(header, { places: [...places.values()].flat(), names: filters })

/** Maps the rows of one file to records of one target. */
export interface RowMapper<R> {
  /** Columns that fill no field, so that nothing of them is kept; for JSONL, of the rows so far. */
  unusedColumns(): string[]
  map(row: Row): RowResult<R>
}

type Made<R> = { ok: true; mapper: RowMapper<R> } | { ok: false; problems: Problem[] }

/**
 * Prepares the mapping of a file before any row is read. Without a mapping, columns fill the fields of the same name.
 * `header` is null for JSONL, where each row names its own fields.
 * @returns the mapper, or every problem of the mapping: an unknown column or field, or a required field that nothing
 * fills.
 */
export function createMapper<R>(input: {
  target: ImportTarget<R>
  header: readonly string[] | null
  mapping?: readonly ColumnMapping[] | null
  how: MappedReading
}): Made<R> {
  const { target, header, how } = input
  const asked = input.mapping?.length ? input.mapping : null
  const problems: Problem[] = []
  const { columns, words } = asked ? mappedFields(target, asked, problems) : sameNames(target, header ?? [], problems)
  const mapping = { columns, words, values: {} }
  if (header && !asked) problems.push(...unfilledIn(target, header, columns))
  const made = header ? planFields(header, mapping, how.totals) : null
  for (const problem of made?.problems ?? []) {
    problems.push({ line: 1, column: problem.column, message: messageOfSdk(problem) })
  }
  // Two columns that fit one field are already reported.
  if (asked || (header && problems.length === 0)) {
    for (const [field, { required }] of Object.entries(target.fields)) {
      if (required === undefined || Object.hasOwn(columns, field)) continue
      problems.push({ line: 1, column: null, message: texts('unfilled-field', { field }) })
    }
  }
  const last = problems.at(-1)
  if (last && header) {
    const someFound = (made?.plan.places.size ?? 0) > 0
    problems.splice(-1, 1, { ...last, message: new MessageRow([last.message, columnsOf(header, someFound)]) })
  }
  if (problems.length > 0) return { ok: false, problems }

  const unused = new Set<string>(header && made ? unusedOf(header, made.plan, how) : [])
  const planOf = made
    ? () => ({ plan: made.plan, unfilled: [] })
    : plansByHeader({ target, mapping: asked ? mapping : null, how, unused })
  const map = (row: Row): RowResult<R> => {
    const { plan, unfilled } = planOf(row)
    if (unfilled.length > 0) return { records: [], problems: unfilled.map((one) => ({ ...one, line: row.line })) }
    return mapRow(target, row, { plan, how })
  }
  return { ok: true, mapper: { unusedColumns: () => [...unused], map } }
}

/** Columns that fill no field, and whose values would be lost. */
function unfilledIn(
  target: ImportTarget<unknown>,
  header: readonly string[],
  columns: FieldColumns['columns'],
): Problem[] {
  const used = new Set(Object.values(columns).flat())
  return header.flatMap((column) => {
    const message = used.has(column) ? null : (target.unfilled?.(column) ?? null)
    return message === null ? [] : [{ line: 1, column, message }]
  })
}

interface FieldColumns {
  columns: { [field: string]: string[] }
  words: { [field: string]: { [written: string]: string } }
}

function mappedFields(
  { fields }: ImportTarget<unknown>,
  mapping: readonly ColumnMapping[],
  problems: Problem[],
): FieldColumns {
  const names = Object.keys(fields)
  const columns: FieldColumns['columns'] = {}
  const words: FieldColumns['words'] = {}
  for (const { column, field, words: meanings } of mapping) {
    const known = names.find((name) => name === field) ?? names.find((name) => looseName(name) === looseName(field))
    const fault = (message: Text) => problems.push({ line: 1, column, message })
    if (!known) fault(texts('unknown-field', { field: quoted(field), fields: names.join(', ') }))
    else if (columns[known] && !fields[known]?.joins) {
      fault(texts('field-twice', { field: known }))
    } else {
      columns[known] = [...(columns[known] ?? []), column]
      if (meanings) words[known] = { ...words[known], ...meanings }
    }
  }
  return { columns, words }
}

function sameNames({ fields }: ImportTarget<unknown>, header: readonly string[], problems: Problem[]): FieldColumns {
  const columns: FieldColumns['columns'] = {}
  for (const field of Object.keys(fields)) {
    const isOther = (name: string) => name !== field && Object.hasOwn(fields, name)
    const same = header.filter((name) => looseName(name) === looseName(field) && !isOther(name))
    const [first, second] = same
    if (second !== undefined) {
      const message = texts('several-columns', { columns: listOf(same), field })
      problems.push({ line: 1, column: second, message })
    } else if (first !== undefined) columns[field] = [first]
  }
  return { columns, words: {} }
}

/**
 * A file without a header has data in its first line. Ids, addresses and dates contain such characters, and column
 * names rarely do. Problems are stored, so they must not repeat personal data.
 */
const LIKE_DATA = /[@\p{Nd}]/u

interface HeaderPlan {
  readonly plan: FieldPlan
  readonly unfilled: readonly Problem[]
}

/** Caches the plan of each set of JSONL field names, because most lines have the same. */
function plansByHeader(input: {
  target: ImportTarget<unknown>
  mapping: Parameters<typeof planFields>[1] | null
  how: MappedReading
  /** Where columns are noted that fill no field. */
  unused: Set<string>
}): (row: Row) => HeaderPlan {
  const { target, mapping, how, unused } = input
  const known = new Map<string, HeaderPlan>()
  return ({ header }) => {
    const name = JSON.stringify(header)
    const before = known.get(name)
    if (before) return before
    const columns = mapping ?? { ...sameNames(target, header, []), values: {} }
    const { plan } = planFields(header, columns, how.totals)
    for (const column of unusedOf(header, plan, how)) if (unused.size < MOST_UNUSED) unused.add(column)
    const made = {
      plan,
      unfilled: mapping ? [] : unfilledIn(target, header, columns.columns as FieldColumns['columns']),
    }
    if (known.size < 1_000) known.set(name, made)
    return made
  }
}

function mapRow<R>(
  target: ImportTarget<R>,
  row: Row,
  { plan, how }: { plan: FieldPlan; how: MappedReading },
): RowResult<R> {
  const read = readFields(target.fields, row, { plan, reading: how.reading })
  if (!read.ok) {
    const problems = read.problems.map(({ line, column, ...problem }) => ({
      ...{ line, column, message: messageOfSdk(problem) },
    }))
    return { records: [], problems }
  }
  const made = target.record(read.values as never)
  if ('record' in made) return { records: [made.record], problems: [] }
  const place = plan.places.get(made.field)?.[0]
  const column = place === undefined ? made.field : (row.header[place] ?? made.field)
  return { records: [], problems: [{ line: row.line, column, message: made.message }] }
}

/** Added to the problems of a mapping only once, because a file may have many columns. */
const columnsOf = (header: readonly string[], someFound: boolean): Text =>
  someFound || !header.some((name) => LIKE_DATA.test(name))
    ? texts('columns-of-file', { columns: listOf(header) })
    : texts('no-expected-column')

function listOf(names: readonly string[]): string | Text {
  const shown = names.slice(0, 60).map(quoted).join(', ')
  return names.length > 60 ? texts('and-more', { shown, count: names.length - 60 }) : shown
}
