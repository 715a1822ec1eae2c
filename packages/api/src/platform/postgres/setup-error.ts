/**
 * A database that cannot be started or used, described for an operator: what is wrong and what to do. Messages never
 * contain a password or a whole connection string.
 */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError'
  /** What the operator can do, in full sentences. */
  readonly remedy: string

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem}\n${remedy}`, options)
    this.remedy = remedy
  }
}

/** The part of a logger that database set-up needs; pino's loggers fit. */
export interface SetupLog {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
}
