/** What is wrong with one line of a file, in the words of the reader or of the module that would have stored it. */
export interface Problem {
  /** Physical line, from 1, where the record starts. */
  line: number
  /** Name of the column; null where the whole line is meant. */
  column: string | null
  message: string
}
