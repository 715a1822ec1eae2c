import type { Said } from '../texts/text.ts'
import { say } from './row-texts.ts'
import { datePatternFault } from './values/date-pattern.ts'
import { isTimeZone } from './values/zone.ts'

/** The charset of a file; `auto` detects it. */
export const ENCODINGS = [
  'auto',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'iso-8859-15',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = ['auto', ',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** `auto` reads a number only when it is unambiguous: `1,938.50` and `1.938,50`, but not `1,938`. */
export const DECIMAL_MARKS = ['auto', 'point', 'comma'] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** Selects rows by the value of one column; surrounding blanks and case are ignored. */
export interface RowFilter {
  column: string
  /** The row matches when its value is one of these; `""` matches an empty cell. */
  equals: readonly string[]
}

/** How a file of rows is read. */
export interface RowOptions {
  delimiter: Delimiter
  encoding: Encoding
  /** A mark such as `#`: lines that begin with it are left out. Empty for none. */
  comment: string
  /** Number of physical lines before the header that do not belong to the table. */
  skipLines: number
  decimal: DecimalMark
  /** `auto`, or a pattern such as `dd/MM/yyyy HH:mm`. */
  dateFormat: string
  /** IANA zone of times without an offset; null refuses such times. */
  timezone: string | null
  /** Only rows that match all of these are read. */
  only: readonly RowFilter[]
  /** Rows that match any of these are left out. */
  leaveOut: readonly RowFilter[]
  /** Whether lines whose key says `Total` are read like any other; they are refused by default. */
  totals: 'refuse' | 'take'
}

export const defaultRowOptions: RowOptions = {
  delimiter: 'auto',
  encoding: 'auto',
  comment: '',
  skipLines: 0,
  decimal: 'auto',
  dateFormat: 'auto',
  timezone: null,
  only: [],
  leaveOut: [],
  totals: 'refuse',
}

/** What is wrong with options, each with the option that causes it; empty when all are valid. */
export function rowOptionProblems(options: Partial<RowOptions>): ({ path: string[] } & Said)[] {
  const problems: ({ path: string[] } & Said)[] = []
  const pattern = datePatternFault(options.dateFormat ?? 'auto')
  if (pattern !== null) problems.push({ path: ['dateFormat'], ...pattern })
  if (options.timezone != null && !isTimeZone(options.timezone)) {
    problems.push({ path: ['timezone'], ...say('no-iana-zone') })
  }
  return problems
}
