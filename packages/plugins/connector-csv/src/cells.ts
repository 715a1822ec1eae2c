import type { DateReader } from './dates.ts'
import type { Field, FieldKind } from './fields.ts'
import { FIELDS } from './fields.ts'
import { type DecimalMark, isMissing, isRounded, parseCount, parseFlag, parseNumber } from './numbers.ts'
import type { Plan } from './plan.ts'

/** How cells of one file are written. */
export interface Reading {
  readonly decimal: DecimalMark
  readonly dates: DateReader
}

export type Value = string | number | boolean | string[]
export interface RowFields {
  readonly [field: string]: Value | undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Text as it is stored: a formula such as `=1+1` stays the text it is, and is worth nothing here. */
const cleanText = (text: string): string => text.replace(CONTROLS, '').toWellFormed().trim()

const listOf = (text: string): string[] => [...new Set(text.split(/[;|]/).map(cleanText))].filter((part) => part !== '')

/** BCP 47 in its usual spelling; null for what is none, such as the word "English". */
function languageOf(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/i.test(tag) ? tag : null
  } catch {
    return null
  }
}

function webAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 8_192 ? url.href : null
}

const READERS: { readonly [K in FieldKind]: (text: string, reading: Reading) => Value | null } = {
  text: cleanText,
  url: webAddress,
  instant: (text, { dates }) => dates.read(text),
  count: (text, { decimal }) => parseCount(text, decimal),
  number: (text, { decimal }) => parseNumber(text, decimal),
  flag: parseFlag,
  list: listOf,
  language: languageOf,
  languages: (text) => listOf(text.replaceAll(',', ';')).flatMap((part) => languageOf(part) ?? []),
}
const MEANT: { readonly [K in FieldKind]: string } = {
  text: 'text',
  url: 'http or https address',
  instant: 'date of the form that is set',
  count: 'whole number',
  number: 'number',
  flag: 'yes or no',
  list: 'list',
  language: 'language tag',
  languages: 'list of language tags',
}

/** The text of a field: of its columns, or the value that stands for all rows. A key of several columns needs them all. */
function rawOf(field: string, plan: Plan, cells: readonly string[]): string {
  const fixed = plan.values[field] ?? ''
  const places = plan.columns.get(field)
  if (places === undefined) return fixed
  const parts = places.map((place) => (cells[place] ?? '').trim())
  if (field === 'key') return parts.includes('') ? '' : parts.join(':')
  return parts.filter((part) => part !== '').join(' ') || fixed
}

function readField(raw: string, { is }: Field, reading: Reading): Value | null | undefined {
  const empty = is === 'text' ? raw.trim() === '' : isMissing(raw)
  return empty ? undefined : READERS[is](raw, reading)
}

/**
 * The fields of a row, or why it cannot become a record. Optional fields that cannot be read are left out and counted
 * in `left`. Neither ever holds what a cell says: that may be personal.
 */
export function readFields(
  plan: Plan,
  cells: readonly string[],
  given: { reading: Reading; left: Map<string, number> },
): { fields: RowFields } | { problem: string } {
  const fields: { [field: string]: Value } = {}
  for (const [name, field] of Object.entries(FIELDS[plan.stream])) {
    const raw = rawOf(name, plan, cells)
    const value = readField(raw, field, given.reading)
    if (value === undefined || value === '') {
      if (field.required) return { problem: `${name} is empty.` }
    } else if (value === null) {
      if (field.required) return { problem: `${name} is no ${MEANT[field.is]}.` }
      given.left.set(name, (given.left.get(name) ?? 0) + 1)
    } else if ((name === 'key' || name.endsWith('Id')) && typeof value === 'string' && isRounded(value)) {
      return { problem: `${name} was rounded by a spreadsheet (as 1.05E+18): its last digits are lost.` }
    } else fields[name] = value
  }
  return { fields }
}
