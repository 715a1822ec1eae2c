import type { Said, TextRef } from '../../texts/text.ts'
import type { RowProblem } from '../problem.ts'
import type { Row } from '../row.ts'
import { say } from '../row-texts.ts'
import { isErrorValue, isMissing, isNoName, trimmed, withoutGuard } from '../values/cell.ts'
import type { Field, Fields, FieldValues, Reading } from './field.ts'
import { type FieldPlan, plainWord } from './mapping.ts'

/** Words for the total of other lines, as exports write them in the place of a name. */
const TOTALS = new Set([
  ...['total', 'totals', 'grand total', 'subtotal', 'total général', 'total general', 'sous-total', 'gesamt', 'summe'],
  ...['gesamtsumme', 'gesamtergebnis', 'insgesamt', 'somme', 'totale', 'totale complessivo', 'suma', 'suma total'],
  ...[
    'totaux',
    'sum',
    'sum total',
    'overall total',
    'total geral',
    'totaal',
    'eindtotaal',
    'totalt',
    'итого',
    'razem',
    '合計',
    '总计',
    '總計',
  ],
])

/** Longer than any way to say so. */
const LONGEST_TOTAL = 60

/** True for `Total` in the languages of exports, also as `Total:` and `Total (12 rows)`. */
export function isTotal(text: string): boolean {
  const written = trimmed(text).toLowerCase()
  if (TOTALS.has(written)) return true
  return written.length <= LONGEST_TOTAL && TOTALS.has(trimmed(written.replace(/(?:\([^()]*\))?[\s:.=]*$/u, '')))
}

/** Without problems where the row holds no record. */
export type ReadFields<F extends Fields> = { ok: true; values: FieldValues<F> } | { ok: false; problems: RowProblem[] }

/**
 * The fields of a row, or all that keeps it from becoming a record. What cannot be read is never taken as empty; the
 * mapping can say what it means. An error value of a spreadsheet is no value: the field is left out.
 */
export function readFields<F extends Fields>(
  fields: F,
  row: Row,
  { plan, reading }: { plan: FieldPlan; reading: Reading },
): ReadFields<F> {
  const values: { [field: string]: unknown } = {}
  const problems: RowProblem[] = []
  let holdsNone = false
  for (const [name, field] of entriesOf(fields)) {
    if (field.required === undefined && !plan.places.has(name) && plan.values[name] === undefined) continue
    const read = readField(name, field, { row, plan, reading })
    if (read === 'none') holdsNone = true
    else if ('value' in read) {
      if (read.value !== undefined) values[name] = read.value
    } else if (read.code === 'TOTALS_LINE') return { ok: false, problems: [read] }
    else problems.push(read)
  }
  return problems.length > 0 || holdsNone ? { ok: false, problems } : { ok: true, values: values as FieldValues<F> }
}

/** The entries of a list of fields, made once: a million rows ask for them. */
function entriesOf(fields: Fields): readonly (readonly [string, Field<unknown>])[] {
  let entries = knownEntries.get(fields)
  if (!entries) {
    entries = Object.entries(fields)
    knownEntries.set(fields, entries)
  }
  return entries
}
const knownEntries = new WeakMap<Fields, readonly (readonly [string, Field<unknown>])[]>()

function readField(
  name: string,
  field: Field<unknown>,
  { row, plan, reading }: { row: Row; plan: FieldPlan; reading: Reading },
): { value: unknown } | RowProblem | 'none' {
  const places = plan.places.get(name)
  const fixed = plan.values[name]
  const column = places === undefined ? name : (row.header[places[0] ?? -1] ?? name)
  const problem = (code: RowProblem['code'], { message, text }: Words): RowProblem => ({
    ...{ line: row.line, column, code, message },
    ...(text && { text }),
  })
  const none = (value: null | undefined, why: 'missing' | 'spreadsheet-error' | 'unreadable') =>
    field.required === undefined ? { value } : problem('MISSING', lacking(why, field.required, field.requiredText))
  if (places === undefined && fixed === undefined) return none(undefined, 'missing')
  if (places?.some((place) => row.bad?.includes(place))) {
    return problem('BAD_BYTES', say('bad-bytes'))
  }
  const parts = (places ?? []).map((place) => row.cells[place] ?? '')
  if (parts.some(isErrorValue)) return none(undefined, 'spreadsheet-error')
  const written = joined(parts, field) || (fixed ?? '')
  const words = plan.words.get(name)
  const meant = words?.get(plainWord(written))
  const text = meant ?? written
  if (field.blankIsNone && isMissing(text)) return 'none'
  if (isMissing(text, field.free) || (field.names && isNoName(text)))
    return none(meant === undefined ? null : undefined, 'missing')
  if (plan.totals === 'refuse' && field.identifies && (isTotal(text) || parts.some(isTotal))) {
    return problem('TOTALS_LINE', say('totals-line'))
  }
  const parsed = field.read(text, reading)
  if (parsed.ok) return { value: parsed.value }
  const otherwise = words?.get('*')
  if (otherwise === undefined) return problem(parsed.code, parsed)
  if (otherwise === '') return none(undefined, 'unreadable')
  const second = field.read(otherwise, reading)
  return second.ok ? { value: second.value } : problem(second.code, second)
}

/** A message, with its text where it has one. */
interface Words {
  readonly message: string
  readonly text?: TextRef
}

/** Why a required value is not there, and what to do. */
function lacking(why: 'missing' | 'spreadsheet-error' | 'unreadable', message: string, text?: TextRef): Said {
  const said = say(why, { remedy: message })
  return text ? { message: said.message, text: { ...said.text, parameters: { remedy: text } } } : said
}

/** Cells as one text: without what spreadsheets put around them, blanks left out; what identifies needs all its parts. */
function joined(cells: readonly string[], field: Field<unknown>): string {
  if (cells.length === 1) return cells[0] ?? ''
  const parts = cells.map((cell) => trimmed(withoutGuard(trimmed(cell), field.identifies)))
  if (field.identifies) return parts.some((part) => isMissing(part) || isNoName(part)) ? '' : parts.join(':')
  return parts.filter((part) => part !== '').join(' ')
}
