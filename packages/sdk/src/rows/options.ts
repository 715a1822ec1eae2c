import { datePatternProblem } from './values/date-pattern.ts'
import { isTimeZone } from './values/zone.ts'

/** Charsets that a file may be said to have; `auto` finds out. */
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

/** `auto` reads a number only where it has one reading: `1,938.50` and `1.938,50`, but not `1,938`. */
export const DECIMAL_MARKS = ['auto', 'point', 'comma'] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** Rows by what one of their columns says; blanks around it and case count for nothing. */
export interface RowFilter {
  column: string
  /** One of these; `""` stands for an empty cell. */
  equals: readonly string[]
}

/** How a file of rows is read. */
export interface RowOptions {
  delimiter: Delimiter
  encoding: Encoding
  /** A mark such as `#`: lines that begin with it are left out. Empty for none. */
  comment: string
  /** Physical lines before the header that are not of the table. */
  skipLines: number
  decimal: DecimalMark
  /** `auto`, or a pattern such as `dd/MM/yyyy HH:mm`. */
  dateFormat: string
  /** IANA zone of times without an offset; null refuses such times. */
  timezone: string | null
  /** Only rows that fit all of these are taken. */
  only: readonly RowFilter[]
  /** Rows that fit one of these are left out. */
  leaveOut: readonly RowFilter[]
  /** Whether lines whose key says `Total` are taken as any other; they are refused by default. */
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

/** What is wrong with options, each with the option at fault; nothing where all can be followed. */
export function rowOptionProblems(options: Partial<RowOptions>): { path: string[]; message: string }[] {
  const problems: { path: string[]; message: string }[] = []
  const pattern = datePatternProblem(options.dateFormat ?? 'auto')
  if (pattern !== null) problems.push({ path: ['dateFormat'], message: pattern })
  if (options.timezone != null && !isTimeZone(options.timezone)) {
    problems.push({ path: ['timezone'], message: 'must be an IANA time zone such as "Europe/Paris"' })
  }
  return problems
}
