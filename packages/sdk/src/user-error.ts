/** An error that the caller can act on, answered as data. Every member may carry more, `currentVersion` for example. */
export interface UserError {
  readonly __typename?: string
  readonly code: string
  readonly message: string
  /** Where in the input the reason lies; null when it lies in none of its fields. */
  readonly path?: readonly string[] | null
}

type Keys<Result> = Exclude<keyof Result, '__typename'>
type IsUnion<T, Whole = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [Whole] extends [T]
      ? false
      : true
    : never

/** The value of a document's only root field; `never` for a document with several. */
export type RootValue<Result> = unknown extends Result
  ? unknown
  : IsUnion<Keys<Result>> extends true
    ? never
    : Result[Keys<Result>]

/** The error members of a result: those whose `__typename` ends in `Error`. */
export type ErrorMember<Value> = Extract<Value, { __typename: `${string}Error` }>

/** What is left of a result when it is no error. */
export type SuccessMember<Value> = unknown extends Value ? unknown : Exclude<Value, { __typename: `${string}Error` }>

/** Tells an error member from success, and narrows to it. */
export function isUserError<Value>(value: Value): value is ErrorMember<Value> {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__typename' in value &&
    typeof value.__typename === 'string' &&
    value.__typename.endsWith('Error')
  )
}
