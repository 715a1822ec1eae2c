import { createHash } from 'node:crypto'
import { type Records, recordIssues, type StreamName } from '../../plugin/index.ts'
import type { Said, TextRef } from '../../texts/text.ts'
import type { FieldValues, Reading } from '../fields/field.ts'
import type { FieldPlan } from '../fields/mapping.ts'
import { isTotal, readFields } from '../fields/read-fields.ts'
import type { RowProblem } from '../problem.ts'
import type { Row } from '../row.ts'
import { say } from '../row-texts.ts'
import { cleanLine, isErrorValue, isMissing } from '../values/cell.ts'
import type { Moment } from '../values/date.ts'
import { parseDecimal } from '../values/number.ts'
import { parseList } from '../values/text.ts'
import type { STREAM_FIELDS } from './stream-fields.ts'

/** Where the fields, metrics, dimensions and attributes of a stream stand in the rows of one header. */
export interface StreamPlan {
  readonly stream: StreamName
  readonly fields: FieldPlan
  readonly metrics: readonly { readonly metric: string; readonly at: number }[]
  readonly dimensions: readonly { readonly name: string; readonly at: number }[]
  readonly attributes: readonly { readonly name: string; readonly at: number }[]
  /** Values of mentions that have no field of their own. */
  readonly kept: readonly { readonly name: string; readonly at: number }[]
}

/** The records of one row, under the key that tells the row from others, and what could not be taken of it. */
export interface BuiltRow {
  line: number
  /** Undefined where the row names none that can be read. */
  key: string | undefined
  records: Records[StreamName][]
  problems: RowProblem[]
}

type Values<Name extends StreamName> = FieldValues<(typeof STREAM_FIELDS)[Name]>

const MAX_KEY = 480
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)
const bounded = (key: string): string => (key.length <= MAX_KEY ? key : hash(key))

/** Of rows without a key of their own: what they say, all columns of it. */
const hashOfRow = (cells: readonly string[]): string => hash(JSON.stringify(cells))

/** An object without the fields that have no value. */
const withoutEmpty = (fields: { [name: string]: unknown }): { [name: string]: unknown } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))

/** An instant, or the day alone where the file gives no hour. */
const timeOf = ({ at, on }: Moment): { at: string } | { on: string } => (on === null ? { at } : { on })

function person({
  network,
  handle,
  followers,
  inactive,
  active,
  key,
  departmentsFrom,
  relationsFrom,
  attributesFrom,
  skills,
  ...fields
}: Values<'people'>): object {
  const accounts = network && handle ? [withoutEmpty({ network, handle, followers })] : undefined
  const isActive = active ?? (typeof inactive === 'boolean' ? !inactive : undefined)
  return withoutEmpty({
    key: bounded(key),
    ...fields,
    departmentsFrom: departmentsFrom?.at,
    relationsFrom: relationsFrom?.at,
    attributesFrom: attributesFrom?.at,
    skills: skills?.map((name) => ({ name })),
    active: isActive,
    accounts,
  })
}

/** All values of attributes; the server reads them by what was declared. */
function attributesIn({ attributes }: StreamPlan, cells: readonly string[]): { attributes?: object } {
  if (attributes.length === 0) return {}
  const valuesOf = (cell: string): string[] => (isMissing(cell) || isErrorValue(cell) ? [] : parseList(cell))
  return { attributes: Object.fromEntries(attributes.map(({ name, at }) => [name, valuesOf(cells[at] ?? '')])) }
}

/** Values of a mention under the names of its source; an empty cell is none. */
function keptIn({ kept }: StreamPlan, cells: readonly string[]): { fields?: object } {
  const values = kept.flatMap(({ name, at }): [string, string][] => {
    const value = cleanLine(cells[at] ?? '')
    return isMissing(value) ? [] : [[name, value]]
  })
  return values.length === 0 ? {} : { fields: Object.fromEntries(values) }
}

/** What a row says of an account that it does not name; null where nothing is lost. */
function halfAccount({ network, handle, followers }: Values<'people'>): 'handle' | 'followers' | null {
  if (network && handle) return null
  if (handle) return 'handle'
  return followers == null ? null : 'followers'
}

function tie({ at, weight, key, ...fields }: Values<'ties'>): object {
  const { kind, from, to } = fields
  const name = key ?? [kind, from, to, ...(at ? [at.at] : [])].join(':')
  const strength = weight == null ? undefined : Number(weight)
  return withoutEmpty({
    directed: true,
    ...withoutEmpty(fields),
    key: bounded(name),
    weight: strength,
    ...(at ? timeOf(at) : {}),
  })
}

function content({ key, mediaUrl, publishedAt, updatedAt, ...fields }: Values<'content'>): object {
  const media = mediaUrl ? [{ url: mediaUrl }] : undefined
  return withoutEmpty({
    kind: 'article',
    ...withoutEmpty(fields),
    key: bounded(key ?? fields.url ?? ''),
    publishedAt: publishedAt?.on === null ? publishedAt.at : undefined,
    publishedOn: publishedAt?.on,
    // The contract has no day for it.
    updatedAt: updatedAt?.on === null ? updatedAt.at : undefined,
    media,
  })
}

function mention(values: Values<'mentions'>, cells: readonly string[]): object {
  const { authorId, authorHandle, authorName, followers, key, at, competitor, topic, stance, ...fields } = values
  const author = withoutEmpty({ externalId: authorId, handle: authorHandle, name: authorName, followers })
  const labels = [
    ...(competitor ?? []).map((value) => ({ kind: 'competitor', value })),
    ...(topic ?? []).map((value) => ({ kind: 'topic', value })),
    ...(stance ? [{ kind: 'stance', value: stance }] : []),
  ]
  const said = labels.length > 0 ? { labels } : {}
  return withoutEmpty({ ...fields, ...said, key: bounded(key ?? hashOfRow(cells)), ...timeOf(at), author })
}

/** A number of a record: with all its digits beside it where a double cannot hold them. */
function measured(decimal: string): { value: number; exact?: string } {
  const value = Number(decimal)
  const held = parseDecimal(String(value), 'point')
  return held.ok && held.value === decimal ? { value } : { value, exact: decimal }
}

/** Whether a column tells the rows apart. Where none does, the first column of the file is asked for totals. */
const identified = ({ fields, dimensions }: StreamPlan): boolean =>
  dimensions.length > 0 || fields.places.has('key') || fields.places.has('subjectId')

/** One record for each metric that has a value in the row; an empty cell is missing, which is not zero. */
function metrics(
  plan: StreamPlan,
  row: Row,
  { values, reading }: { values: Values<'metrics'>; reading: Reading },
): BuiltRow {
  const { cells, line, header } = row
  const { subjectType, subjectId, subjectNetwork, key: named, metric, value, at, cumulative } = values
  const key = bounded(named ?? hashOfRow(cells))
  const problem = (place: number, code: RowProblem['code'], said: { message: string; text?: TextRef }): RowProblem => ({
    line,
    column: header[place] ?? null,
    code,
    message: said.message,
    ...(said.text && { text: said.text }),
  })
  if (plan.fields.totals === 'refuse' && !identified(plan) && isTotal(cells[0] ?? '')) {
    return { line, key, records: [], problems: [problem(0, 'TOTALS_LINE', say('totals-line'))] }
  }
  const dimensions: { [name: string]: string } = {}
  for (const { name, at: place } of plan.dimensions) {
    const cell = cleanLine(cells[place] ?? '')
    if (plan.fields.totals === 'refuse' && isTotal(cell)) {
      const told = problem(place, 'TOTALS_LINE', say('totals-line'))
      return { line, key, records: [], problems: [told] }
    }
    if (cell !== '') dimensions[name] = cell
  }
  const shared = {
    subject: withoutEmpty({ type: subjectType, externalId: subjectId, network: subjectNetwork }),
    ...timeOf(at),
    cumulative,
    dimensions: Object.keys(dimensions).length > 0 ? dimensions : undefined,
  }
  const records: object[] = []
  const problems: RowProblem[] = []
  if (plan.metrics.length === 0) {
    if (metric && value) records.push(withoutEmpty({ key, metric, ...measured(value), ...shared }))
    else problems.push({ line, column: null, code: 'MISSING', ...say('metric-missing') })
  }
  for (const { metric: name, at: place } of plan.metrics) {
    const cell = cells[place] ?? ''
    if (isMissing(cell) || isErrorValue(cell)) continue
    const number = parseDecimal(cell, reading.decimal)
    if (row.bad?.includes(place)) problems.push(problem(place, 'BAD_BYTES', say('no-text')))
    else if (!number.ok) problems.push(problem(place, number.code, number))
    else records.push(withoutEmpty({ key: `${key}:${name}`, metric: name, ...measured(number.value), ...shared }))
  }
  return { line, key, records: records as Records[StreamName][], problems }
}

/** A row as the records of its stream. What it holds is never repeated in a problem. */
export function buildRow(
  plan: StreamPlan,
  row: Row,
  { fields, reading }: { fields: (typeof STREAM_FIELDS)[StreamName]; reading: Reading },
): BuiltRow {
  const { cells, line } = row
  const read = readFields(fields, row, { plan: plan.fields, reading })
  if (!read.ok) {
    const { problems } = read
    // A row without problems holds no record: one of before, of the same key, is gone.
    return { line, key: problems.length > 0 ? keyIn(plan, row) : undefined, records: [], problems }
  }
  const values = read.values as { key?: string | null }
  if (plan.fields.places.has('key') && values.key == null) {
    const problem = {
      line,
      column: row.header[plan.fields.places.get('key')?.[0] ?? -1] ?? null,
      code: 'MISSING',
    } as const
    return { line, key: undefined, records: [], problems: [{ ...problem, ...say('key-missing') }] }
  }
  const half = plan.stream === 'people' ? halfAccount(values as Values<'people'>) : null
  if (half !== null) {
    const column = row.header[plan.fields.places.get(half)?.[0] ?? -1] ?? null
    const problem = { line, column, code: 'MISSING', ...say('half-account') } as const
    return { line, key: keyIn(plan, row), records: [], problems: [problem] }
  }
  const built =
    plan.stream === 'metrics' ? metrics(plan, row, { values: values as Values<'metrics'>, reading }) : single()
  for (const record of built.records) {
    const [issue] = recordIssues(plan.stream, record)
    if (!issue) continue
    const problem = { line, column: issue.field || null, code: 'UNREADABLE' } as const
    return { ...built, records: [], problems: [...built.problems, { ...problem, ...wrongField(issue) }] }
  }
  return built

  function single(): BuiltRow {
    const record = recordOf() as Records[StreamName]
    return { line, key: record.key, records: [record], problems: [] }
  }
  function recordOf(): object {
    if (plan.stream === 'people') return { ...person(values as Values<'people'>), ...attributesIn(plan, cells) }
    if (plan.stream === 'ties') return tie(values as Values<'ties'>)
    return plan.stream === 'content'
      ? content(values as Values<'content'>)
      : { ...mention(values as Values<'mentions'>, cells), ...keptIn(plan, cells) }
  }
}

/** What is wrong with a field of a record, as a sentence. */
function wrongField({ message, text }: { message: string; text?: TextRef }): Said {
  const said = say('wrong-field', { problem: message })
  return text ? { message: said.message, text: { ...said.text, parameters: { problem: text } } } : said
}

/** The key of a row that cannot be taken, where it stands in one column. */
function keyIn({ fields }: StreamPlan, row: Row): string | undefined {
  const [place, second] = fields.places.get('key') ?? []
  if (place === undefined || second !== undefined || row.bad?.includes(place)) return undefined
  const key = cleanLine(row.cells[place] ?? '')
  return isMissing(key) || isErrorValue(key) ? undefined : bounded(key)
}
