/**
 * An error that the caller can act on, returned as data. A member may have more fields, `currentVersion` for example.
 */
export interface UserError {
  readonly __typename?: string
  readonly code: string
  readonly message: string
  /** Path of the input field that caused it; null when no field did. */
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

/** The success members of a result. */
export type SuccessMember<Value> = unknown extends Value ? unknown : Exclude<Value, { __typename: `${string}Error` }>

/** Whether a result is an error member; narrows its type. */
export function isUserError<Value>(value: Value): value is ErrorMember<Value> {
  return (
    typeof value === 'object' &&
    value !== null &&
    '__typename' in value &&
    typeof value.__typename === 'string' &&
    value.__typename.endsWith('Error')
  )
}
