import type { ObjectTypes } from '../generated/schema.ts'

type Primitive = string | number | boolean | bigint | null | undefined

/**
 * As much of an answer as a test cares about; the server makes the rest. Of several types that may answer, name one by
 * `__typename`: the first that is no error otherwise.
 */
export type Overrides<Value> = Value extends Primitive
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Overrides<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]?: Overrides<Value[Key]> }
      : Value

/** The name of an object type of the schema. */
export type TypeName = keyof ObjectTypes & string

/** The fields of a type that are values or lists of values, not other things. */
export type LeavesOf<Type> = {
  [Key in keyof Type as NonNullable<Type[Key]> extends Primitive | readonly Primitive[] ? Key : never]-?: Exclude<
    Type[Key],
    undefined
  >
}
