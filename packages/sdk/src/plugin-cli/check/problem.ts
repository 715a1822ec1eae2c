/** One problem of a plugin. */
export interface Problem {
  /** Place: a file, a path in package.json, a part of the definition. */
  readonly place: string
  readonly problem: string
  /** What to do about it. */
  readonly remedy: string
}
