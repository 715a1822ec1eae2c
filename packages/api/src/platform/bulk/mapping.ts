import { type Problem, quoted } from './problems.ts'
import type { SourceRow } from './row.ts'
import type { ImportTarget, RowResult } from './target.ts'

/** The column of a file that fills a field of the target. */
export interface ColumnMapping {
  column: string
  field: string
}

/** Maps rows of one file onto one target. */
export interface RowMapper<R> {
  /** Columns of the header that fill no field; empty in JSONL. */
  ignoredColumns: string[]
  map(row: SourceRow): RowResult<R>
}

/** Names that differ only in case, blanks, underscores and hyphens are one: `External ID`, `external_id`, `externalId`. */
export function sameName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

/**
 * Prepares the mapping of a file before any row of it is read. Without a mapping, columns fill the fields of the
 * same name. `header` is null in JSONL, where each row names its own fields.
 * @returns the mapper, or every problem of the mapping: an unknown column or field, a required field left open.
 */
export function createMapper<R>(input: {
  target: ImportTarget<R>
  header: readonly string[] | null
  mapping?: readonly ColumnMapping[] | null
}): { ok: true; mapper: RowMapper<R> } | { ok: false; problems: Problem[] } {
  const { target, header } = input
  const asked = input.mapping?.length ? input.mapping : null
  const problems: Problem[] = []
  const fault = (message: string, column: string | null = null) => problems.push({ line: 1, column, message })
  const columnOfField = new Map<string, string>()

  for (const { column, field } of asked ?? []) {
    const known =
      target.fields.find((name) => name === field) ?? target.fields.find((name) => sameName(name) === sameName(field))
    const found = header ? columnNamed(header, column) : column
    if (!known) fault(`There is no field ${quoted(field)}. The fields are ${target.fields.join(', ')}.`, column)
    else if (columnOfField.has(known)) fault(`The field ${known} is mapped twice. Choose one column for it.`, column)
    else if (found) columnOfField.set(known, found)
    else fault(`There is no column ${quoted(column)}. The file has the columns ${listOf(header ?? [])}.`, column)
  }
  if (!asked) {
    for (const field of header ? target.fields : []) {
      const same = header?.filter((name) => sameName(name) === sameName(field)) ?? []
      const [first, second] = same
      if (second) fault(`The columns ${listOf(same)} all fit the field ${field}. Map one of them to it.`, second)
      else if (first) columnOfField.set(field, first)
    }
  }
  if (problems.length === 0 && (header || asked)) {
    for (const field of target.required.filter((name) => !columnOfField.has(name))) {
      const columns = header ? ` The file has the columns ${listOf(header)}.` : ''
      fault(`No column fills the required field ${field}. Map one to it.${columns}`)
    }
  }
  if (problems.length > 0) return { ok: false, problems }

  const used = new Set(columnOfField.values())
  const ignoredColumns = header?.filter((name) => !used.has(name)) ?? []
  const pairs = header || asked ? [...columnOfField] : null
  const rowPairs = pairs ? () => pairs : pairByName(target.fields)
  return { ok: true, mapper: { ignoredColumns, map: (row) => mapRow(target, row, rowPairs(row)) } }
}

function mapRow<R>(target: ImportTarget<R>, row: SourceRow, pairs: readonly [string, string][]): RowResult<R> {
  const values: Record<string, string | undefined> = {}
  for (const [field, column] of pairs) values[field] = row.values[column]
  const parsed = target.parse(values)
  if (parsed.ok) return { records: [parsed.record], problems: [] }
  const columnOfField = new Map(pairs)
  const problems = parsed.issues.map(({ field, message }) => ({
    line: row.line,
    column: field === null ? null : (columnOfField.get(field) ?? field),
    message,
  }))
  return { records: [], problems }
}

/** Pairs fields with the row's own names, and remembers each name, since lines mostly have the same. */
function pairByName(fields: readonly string[]): (row: SourceRow) => [string, string][] {
  const fieldOf = new Map(fields.map((field) => [sameName(field), field]))
  const known = new Map<string, string | undefined>()
  return (row) => {
    const pairs: [string, string][] = []
    for (const name of Object.keys(row.values)) {
      if (!known.has(name) && known.size < 10_000) known.set(name, fieldOf.get(sameName(name)))
      const field = known.get(name)
      if (field) pairs.push([field, name])
    }
    return pairs
  }
}

function columnNamed(header: readonly string[], column: string): string | null {
  if (header.includes(column)) return column
  const same = header.filter((name) => sameName(name) === sameName(column))
  return same.length === 1 ? (same[0] ?? null) : null
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 60).map(quoted).join(', ')
  return names.length > 60 ? `${shown} and ${names.length - 60} more` : shown
}
