import type { MessageRow, Text } from '../../core/texts/index.ts'

/** A problem with one line of a file, as the reader or the storing module describes it. */
export interface Problem {
  /** Physical line, from 1, where the record starts. */
  line: number
  /** Name of the column; null when the problem is with the whole line. */
  column: string | null
  message: Text | MessageRow
}
