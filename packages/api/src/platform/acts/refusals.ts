import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Input } from './input.ts'
import type { Fields } from './kinds.ts'

/** A type of errors that results name. */
export type Refusal = new (...args: never[]) => Error

/**
 * How a mutation can refuse: what is declared, and what follows from its arguments. An input can be wrong, an id can be
 * of nothing, and a version can be another one by now.
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
