import type { Said, TextRef } from '../texts/text.ts'
import { type Fields, type Rule, TABLES, TIMES } from './record-fields.ts'
import { sayOfRecord as say } from './record-texts.ts'
import type { MetricRecord, StreamName } from './records.ts'

/** One invalid field of a record. */
export interface RecordIssue {
  /** The record's key, when it has a usable one. */
  readonly key: string | undefined
  /** Path of the field: `accounts.0.handle`; empty for the record as a whole. */
  readonly field: string
  readonly message: string
  /** Which text the message is. */
  readonly text?: TextRef
}

/** RFC 3339 with seconds and an offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/
/** Range that a fact can store. */
const DECIMAL = /^-?\d{1,29}(?:\.\d{1,9})?$/
/** Checks the syntax of BCP 47, not its registry. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/

const isPlain = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textProblem(value: unknown, min: number, max: number): Said | null {
  if (typeof value !== 'string') return say('no-string')
  if (value.length < min) return min === 1 ? say('empty') : say('too-short', { least: min })
  if (value.length > max) return say('too-long', { most: max, length: value.length })
  // PostgreSQL stores neither NUL nor half of a surrogate pair in text.
  if (value.includes('\0')) return say('nul-character')
  return value.isWellFormed() ? null : say('half-character')
}

function urlProblem(value: unknown): Said | null {
  const text = textProblem(value, 1, 8_192)
  if (text !== null || typeof value !== 'string') return text
  const parsed = URL.parse(value)
  return parsed && /^https?:$/.test(parsed.protocol) ? null : say('no-address')
}

/** Whether a day exists; 30 February and the year 0 do not. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text) &&
    text >= '0001'
  )
}

/** Whether an instant exists. `Date.parse` would move 30 February and 24:00 to the next day. */
function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && text.slice(11, 13) < '24' && !Number.isNaN(Date.parse(text))
}

function scalarProblem(rule: Rule, value: unknown): Said | null {
  switch (rule.is) {
    case 'text':
      return textProblem(value, rule.min ?? 0, rule.max)
    case 'url':
      return urlProblem(value)
    case 'instant':
      return typeof value === 'string' && isInstant(value) ? null : say('no-instant')
    case 'day':
      return typeof value === 'string' && isDay(value) ? null : say('no-day')
    case 'decimal':
      return typeof value === 'string' && DECIMAL.test(value) ? null : say('no-decimal')
    case 'language':
      return typeof value === 'string' && value.length <= 64 && LANGUAGE.test(value) ? null : say('no-language')
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return say('no-number')
      if (rule.integer && !Number.isSafeInteger(value)) return say('no-whole-number')
      return rule.min !== undefined && value < rule.min ? say('too-small', { least: rule.min }) : null
    case 'boolean':
      return typeof value === 'boolean' ? null : say('no-flag')
    case 'one-of':
      return typeof value === 'string' && rule.values.includes(value)
        ? null
        : say('not-one-of', { values: rule.values.join(', ') })
    default:
      return null
  }
}

type Report = (field: string, said: Said) => void
const under = (path: string, name: string | number): string => (path === '' ? `${name}` : `${path}.${name}`)

function checkList(rule: Extract<Rule, { is: 'list' }>, value: unknown, path: string, report: Report): void {
  if (!Array.isArray(value)) {
    report(path, say('no-list'))
  } else if (value.length > rule.max) {
    report(path, say('too-many-entries', { most: rule.max, count: value.length }))
  } else {
    for (const [index, entry] of value.entries()) checkRule(rule.of, entry, under(path, index), report)
  }
}

function checkTextsByName(max: number, value: unknown, path: string, report: Report): void {
  if (!isPlain(value) || Object.keys(value).length > max) {
    report(path, say('no-texts', { most: max }))
    return
  }
  for (const [name, entry] of Object.entries(value)) {
    const problem = textProblem(name, 1, 512) ?? textProblem(entry, 0, 512)
    if (problem) report(under(path, name), problem)
  }
}

const MOST_VALUES = 50

function valueProblem(value: unknown): Said | null {
  if (typeof value === 'string') return textProblem(value, 0, 512)
  if (typeof value === 'number') return scalarProblem({ is: 'number' }, value)
  return typeof value === 'boolean' ? null : say('no-value')
}

function checkValuesByName(max: number, value: unknown, path: string, report: Report): void {
  if (!isPlain(value) || Object.keys(value).length > max) {
    report(path, say('no-values', { most: max }))
    return
  }
  for (const [name, entry] of Object.entries(value)) {
    const values = Array.isArray(entry) ? entry : [entry]
    const tooMany =
      values.length > MOST_VALUES ? say('too-many-entries', { most: MOST_VALUES, count: values.length }) : null
    const problem = textProblem(name, 1, 512) ?? tooMany ?? values.map(valueProblem).find((one) => one !== null)
    if (problem) report(under(path, name.slice(0, 64)), problem)
  }
}

function checkFields(fields: Fields, value: unknown, path: string, report: Report): void {
  if (!isPlain(value)) {
    report(path, say('no-object'))
    return
  }
  for (const [name, rule] of Object.entries(fields)) {
    const field = value[name]
    if (field !== undefined) checkRule(rule, field, under(path, name), report)
    else if (!rule.optional) report(under(path, name), say('missing'))
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) report(under(path, name.slice(0, 64)), say('unknown-field'))
  }
}

function checkRule(rule: Rule, value: unknown, path: string, report: Report): void {
  if (rule.is === 'fields') checkFields(rule.fields, value, path, report)
  else if (rule.is === 'list') checkList(rule, value, path, report)
  else if (rule.is === 'texts-by-name') checkTextsByName(rule.max, value, path, report)
  else if (rule.is === 'values-by-name') checkValuesByName(rule.max, value, path, report)
  else {
    const problem = scalarProblem(rule, value)
    if (problem) report(path, problem)
  }
}

/**
 * What is wrong with a record of a stream; an empty list when nothing is. Unknown fields are refused, because a
 * misspelt field would otherwise be lost without notice.
 */
export function recordIssues(stream: StreamName, record: unknown): RecordIssue[] {
  const candidate = isPlain(record) ? record.key : undefined
  const key = typeof candidate === 'string' ? candidate.slice(0, 512) : undefined
  const issues: RecordIssue[] = []
  checkFields(TABLES[stream], record, '', (field, said) => {
    if (issues.length < 20) issues.push({ key, field, ...said })
  })
  const time = TIMES[stream]
  if (time && isPlain(record) && issues.length === 0) {
    const [at, on] = [record[time.at] !== undefined, record[time.on] !== undefined]
    if (at && on) issues.push({ key, field: time.at, ...say('two-times', { other: time.on }) })
    if (!at && !on && time.needed) issues.push({ key, field: time.at, ...say('missing') })
  }
  if (stream === 'metrics' && issues.length === 0) {
    const { exact, value } = record as MetricRecord
    if (exact !== undefined && Number(exact) !== value) {
      issues.push({ key, field: 'exact', ...say('other-number') })
    }
  }
  return issues
}
