import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { didYouMean } from '../../core/did-you-mean.ts'

/** A place in the variables that does not fit the schema, and why. */
interface Problem {
  place: string
  message: string
}

/**
 * Describes the first problem with the variables of an operation in one sentence; null when they fit. It never repeats
 * input, which may be long or personal data; names of the schema may appear.
 */
export function problemOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const problems = problemsOf(schema, operation, variables)
  const { value: first } = problems.next()
  if (!first) return null
  const more = problems.next().done ? '' : ' There are more problems.'
  return `${first.place}: ${first.message}${more}`
}

function* problemsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Generator<Problem, undefined> {
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node)
    if (!isInputType(type)) continue
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (value === undefined && (defaultValue || !isNonNullType(type))) continue
    yield* problemsWith(value, type, `$${name}`)
  }
}

function* problemsWith(value: unknown, type: GraphQLInputType, place: string): Generator<Problem, undefined> {
  if (isNonNullType(type)) {
    if (isMissing(value)) yield { place, message: 'a value is required.' }
    else yield* problemsWith(value, type.ofType, place)
  } else if (isMissing(value)) return
  else if (isListType(type)) {
    // A list of one item may be sent as that item.
    if (!Array.isArray(value)) yield* problemsWith(value, type.ofType, place)
    else for (const [index, item] of value.entries()) yield* problemsWith(item, type.ofType, `${place}[${index}]`)
  } else if (isInputObjectType(type)) {
    yield* problemsInside(value, type, place)
  } else if (isLeafType(type) && !isValueOf(type, value)) {
    yield { place, message: notOfType(type) }
  }
}

const MOST_NAMED = 20
const namesOf = (values: readonly { name: string }[]): string =>
  values
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ') + (values.length > MOST_NAMED ? ' …' : '')

const notOfType = (type: GraphQLLeafType): string =>
  isEnumType(type)
    ? `this is not a value of ${type.name}; the values are ${namesOf(type.getValues())}.`
    : `this is not a ${type.name}. ${type.description ?? ''}`.trim()

function* problemsInside(value: unknown, type: GraphQLInputObjectType, place: string): Generator<Problem, undefined> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { place, message: `an object of type ${type.name} is required.` }
    return
  }
  const fields = type.getFields()
  const input = value as Record<string, unknown>
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(fields, key))
      yield { place, message: `there is a key that ${type.name} does not have.${didYouMean(key, Object.keys(fields))}` }
  }
  for (const field of Object.values(fields)) {
    const part = Object.hasOwn(input, field.name) ? input[field.name] : undefined
    if (part === undefined && (field.defaultValue !== undefined || !isNonNullType(field.type))) continue
    yield* problemsWith(part, field.type, `${place}.${field.name}`)
  }
  if (!type.isOneOf) return
  const parts = Object.values(input).filter((part) => part !== undefined)
  if (parts.length !== 1 || parts[0] === null) {
    yield { place, message: `set exactly one field of ${type.name}.` }
  }
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined

function isValueOf(type: GraphQLLeafType, value: unknown): boolean {
  try {
    return (isEnumType(type) ? type.parseValue(value, true) : type.parseValue(value)) !== undefined
  } catch {
    return false
  }
}
