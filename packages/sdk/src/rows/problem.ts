import type { Said, TextRef } from '../texts/text.ts'

/**
 * The kinds of problems that a line of a file can have. Everything that reads files of rows reports them with these
 * codes, with the line and the column.
 */
export type RowProblemCode =
  /** The line has more or fewer values than the header has columns. */
  | 'WRONG_WIDTH'
  /** The last line has too few values and no line end, so the file was truncated. */
  | 'CUT_OFF'
  | 'QUOTE_NOT_CLOSED'
  | 'TEXT_BEHIND_QUOTE'
  | 'RECORD_TOO_LONG'
  /** Bytes that are not valid in the charset of the file, or a NUL character. */
  | 'BAD_BYTES'
  | 'BAD_JSON'
  /** The header occurs again in the file. */
  | 'HEADER_AGAIN'
  /** The line holds the total of others. */
  | 'TOTALS_LINE'
  /** Another line of the file has the same key. */
  | 'SAME_KEY'
  /** A required value is empty. */
  | 'MISSING'
  /** The value cannot be read as its type. */
  | 'UNREADABLE'
  /** A number that a spreadsheet rounded: its last digits are lost. */
  | 'ROUNDED'
  | 'TOO_LARGE'

/**
 * What is wrong with one line, in terms that its owner can act on. It never repeats what a cell says, which may be
 * personal.
 */
export interface RowProblem {
  /** Physical line, from 1, at which the record starts. */
  line: number
  /** Name of the column; null when the problem concerns the whole line. */
  column: string | null
  code: RowProblemCode
  message: string
  /** Which text the message is; left out by a reader of one's own that has no texts. */
  text?: TextRef
}

/** Why a file cannot be read at all. */
export type FileProblemCode =
  | 'EMPTY'
  | 'SPREADSHEET'
  | 'WEB_PAGE'
  | 'JSON'
  | 'NOT_TEXT'
  | 'CHARSET'
  | 'COMPRESSION'
  | 'TOO_LARGE'
  | 'HEADER'
  /** A required column is missing. */
  | 'NO_COLUMN'
  /** The file is shorter than when its reading began. */
  | 'SHORTER'

/** The file as a whole cannot be read: wrong format, no usable header, a column that is missing. */
export class RowsFileError extends Error {
  override readonly name = 'RowsFileError'
  readonly code: FileProblemCode
  readonly line: number
  readonly column: string | null
  /** Which text the message is; undefined for words of one's own. */
  readonly text: TextRef | undefined

  constructor(
    problem: { code: FileProblemCode; line?: number; column?: string | null } & (Said | { message: string }),
  ) {
    super(problem.message)
    this.code = problem.code
    this.line = problem.line ?? 1
    this.column = problem.column ?? null
    this.text = 'text' in problem ? problem.text : undefined
  }
}

/** The name of a column for a message, shortened. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
