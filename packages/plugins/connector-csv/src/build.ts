import { createHash } from 'node:crypto'
import { type Records, recordIssues, type StreamName } from '@portevoix/sdk/plugin'
import { type Reading, type RowFields, readFields, type Value } from './cells.ts'
import { isMissing, parseNumber } from './numbers.ts'
import type { Plan } from './plan.ts'
import type { Row } from './rows.ts'

type AnyRecord = Records[StreamName]
/** Records of one row, under the key that tells the row from others, and what could not be taken of it. */
export interface Built {
  key: string
  records: AnyRecord[]
  problems: string[]
}

const MAX_KEY = 480
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)
const bounded = (key: string): string => (key.length <= MAX_KEY ? key : hash(key))

/** Of rows without a key of their own: what they say, all columns of it. */
const hashOfRow = (cells: readonly string[]): string => hash(JSON.stringify(cells))

const given = (fields: { [name: string]: Value | object | undefined }): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const any = (...values: unknown[]): boolean => values.some((value) => value !== undefined)

function person({ network, handle, followers, inactive, ...fields }: RowFields): object {
  const accounts = any(network) && any(handle) ? [given({ network, handle, followers })] : undefined
  return given({ active: typeof inactive === 'boolean' ? !inactive : undefined, ...fields, accounts })
}

function tie(fields: RowFields): object {
  const key = fields.key ?? [fields.kind, fields.from, fields.to, ...(any(fields.at) ? [fields.at] : [])].join(':')
  return given({ directed: true, ...fields, key: bounded(String(key)) })
}

function content({ mediaUrl, ...fields }: RowFields): object {
  const media = mediaUrl === undefined ? undefined : [{ url: mediaUrl }]
  return given({ kind: 'article', ...fields, key: bounded(String(fields.key ?? fields.url ?? '')), media })
}

function mention(
  { authorId, authorHandle, authorName, followers, ...fields }: RowFields,
  cells: readonly string[],
): object {
  const author = given({ externalId: authorId, handle: authorHandle, name: authorName, followers })
  return given({ ...fields, key: bounded(String(fields.key ?? hashOfRow(cells))), author })
}

/** One record for each metric that has a value in the row; an empty cell is missing, which is not zero. */
function metrics(
  plan: Plan,
  { cells }: Row,
  known: { fields: RowFields; reading: Reading },
): Omit<Built, 'key'> & { key: string } {
  const { subjectType, subjectId, key: named, metric, value, at, cumulative } = known.fields
  const own = plan.dimensions.flatMap(({ name, at: place }) => {
    const cell = (cells[place] ?? '').trim()
    return cell === '' ? [] : [[name, cell] as const]
  })
  const shared = {
    subject: { type: subjectType, externalId: subjectId },
    at,
    cumulative,
    dimensions: own.length > 0 ? Object.fromEntries(own) : undefined,
  }
  const key = bounded(String(named ?? hashOfRow(cells)))
  const built: { records: object[]; problems: string[] } = { records: [], problems: [] }
  if (plan.metrics.length === 0) {
    if (metric === undefined || value === undefined) built.problems.push('metric or value is empty or cannot be read.')
    else built.records.push(given({ key, metric, value, ...shared }))
  }
  for (const { metric: name, at: place } of plan.metrics) {
    const cell = cells[place] ?? ''
    if (isMissing(cell)) continue
    const number = parseNumber(cell, known.reading.decimal)
    if (number === null) built.problems.push(`${name} is no number.`)
    else built.records.push(given({ key: `${key}:${name}`, metric: name, value: number, ...shared }))
  }
  return { key, records: built.records as AnyRecord[], problems: built.problems }
}

/** A row as the records of its stream. What it holds is never repeated in a problem. */
export function buildRow(plan: Plan, row: Row, known: { reading: Reading; left: Map<string, number> }): Built {
  const { cells } = row
  const beyond = cells.slice(plan.width).some((cell) => cell.trim() !== '')
  if (cells.length < plan.width || beyond) {
    return { key: '', records: [], problems: [`it has ${cells.length} cells, the header ${plan.width}.`] }
  }
  const read = readFields(plan, cells, known)
  if ('problem' in read) return { key: '', records: [], problems: [read.problem] }
  const { fields } = read
  let built: Built
  if (plan.stream === 'metrics') built = metrics(plan, row, { fields, reading: known.reading })
  else {
    const shape = { people: person, ties: tie, content, mentions: (all: RowFields) => mention(all, cells) }[plan.stream]
    const record = shape(fields) as AnyRecord
    built = { key: record.key, records: [record], problems: [] }
  }
  for (const record of built.records) {
    const [issue] = recordIssues(plan.stream, record)
    if (issue) return { key: built.key, records: [], problems: [...built.problems, `${issue.field} ${issue.message}.`] }
  }
  return built
}
