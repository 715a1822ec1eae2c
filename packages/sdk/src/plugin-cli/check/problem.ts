/** One thing that is wrong with a plugin. */
export interface Problem {
  /** Where: a file, a path in package.json, a part of the definition. */
  readonly place: string
  readonly problem: string
  /** What to do about it. */
  readonly remedy: string
}
