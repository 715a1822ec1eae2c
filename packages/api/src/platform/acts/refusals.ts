import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Input } from './input.ts'
import type { Fields } from './kinds.ts'

/** An error type that results name. */
export type Refusal = new (...args: never[]) => Error

/**
 * The error types with which a mutation can refuse: those it declares, and those that follow from its arguments. An
 * input can be invalid, an id unknown, and a version outdated.
 */
export function refusalsOf(declaration: {
  namesTarget: boolean
  versioned: boolean
  input: Input | undefined
  errors: readonly Refusal[]
}): readonly Refusal[] {
  const { namesTarget, versioned, input, errors } = declaration
  return [
    ...new Set([
      ...(input ? [InvalidInputError] : []),
      ...(namesTarget || namesThings(input?.fields ?? {}) ? [NotFoundError] : []),
      ...(versioned ? [ConflictError] : []),
      ...errors,
    ]),
  ]
}

const namesThings = (fields: Fields): boolean =>
  Object.values(fields).some((kind) => kind.refersTo !== undefined || namesThings(kind.fields ?? {}))
