/**
 * What is wrong with one line of an imported file, in words its owner can act on.
 * `line` is the physical line, from 1, where the record starts; `column` is the name of the column,
 * or null where the whole line is meant.
 */
export interface Problem {
  line: number
  column: string | null
  message: string
}

/** The file as a whole cannot be read (wrong encoding, no usable header): the import fails with this problem. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Counts every problem and keeps the first ones. */
export interface ProblemLog {
  add(problem: Problem): void
  addAll(problems: readonly Problem[]): void
  /** The first problems, in order of arrival, at most `keep`. */
  readonly kept: readonly Problem[]
  /** How many were added in all. */
  readonly total: number
}

/**
 * A log of problems that a broken file of a million lines cannot fill memory with.
 * `alreadyTotal` is the count at the checkpoint that an import resumes from.
 */
export function createProblemLog(options: { keep?: number; alreadyTotal?: number } = {}): ProblemLog {
  const alreadyTotal = options.alreadyTotal ?? 0
  const room = Math.max(0, (options.keep ?? 1000) - alreadyTotal)
  const kept: Problem[] = []
  let total = alreadyTotal
  const add = (problem: Problem) => {
    total += 1
    if (kept.length < room) kept.push(problem)
  }
  return {
    add,
    addAll(problems) {
      for (const problem of problems) add(problem)
    },
    get kept() {
      return kept
    },
    get total() {
      return total
    },
  }
}

/** Cuts a value for a message, so that a problem never carries a whole file. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
