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

/** As many are looked for: one is named, and whether there are more is said. */
const ENOUGH = 2

/**
 * Describes the first problem with the variables of an operation in one sentence; null when they fit. It never repeats
 * input, which may be long or personal data; names of the schema may appear.
 */
export function problemOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const [first, second] = problemsOf(schema, operation, variables)
  if (!first) return null
  const more = second ? ' There are more problems.' : ''
  return `${first.place}: ${first.message}${more}`
}

function problemsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Problem[] {
  const problems: Problem[] = []
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node)
    if (!isInputType(type)) continue
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (value === undefined && (defaultValue || !isNonNullType(type))) continue
    look(problems, `$${name}`, value, type)
    if (problems.length >= ENOUGH) break
  }
  return problems
}

/** Adds the problems of a part. Their places get its name on the way back, because most values fit and need none. */
function look(problems: Problem[], part: string | number, value: unknown, type: GraphQLInputType): void {
  const before = problems.length
  addProblems(problems, value, type)
  for (const problem of problems.slice(before)) {
    problem.place = `${typeof part === 'number' ? `[${part}]` : part}${problem.place}`
  }
}

function addProblems(problems: Problem[], value: unknown, type: GraphQLInputType): void {
  if (isNonNullType(type)) {
    if (isMissing(value)) problems.push({ place: '', message: 'a value is required.' })
    else addProblems(problems, value, type.ofType)
  } else if (isMissing(value)) return
  else if (isListType(type)) {
    // A list of one item may be sent as that item.
    if (Array.isArray(value)) addProblemsOfItems(problems, value, type.ofType)
    else addProblems(problems, value, type.ofType)
  } else if (isInputObjectType(type)) {
    addProblemsInside(problems, value, type)
  } else if (isLeafType(type) && !isValueOf(type, value)) {
    problems.push({ place: '', message: notOfType(type) })
  }
}

function addProblemsOfItems(problems: Problem[], items: readonly unknown[], type: GraphQLInputType): void {
  for (const [index, item] of items.entries()) {
    look(problems, index, item, type)
    if (problems.length >= ENOUGH) return
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

function addProblemsInside(problems: Problem[], value: unknown, type: GraphQLInputObjectType): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({ place: '', message: `an object of type ${type.name} is required.` })
    return
  }
  const fields = type.getFields()
  const input = value as Record<string, unknown>
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(fields, key)) {
      const near = didYouMean(key, Object.keys(fields))
      problems.push({ place: '', message: `there is a key that ${type.name} does not have.${near}` })
      if (problems.length >= ENOUGH) return
    }
  }
  for (const name in fields) {
    const field = fields[name]
    if (!field) continue
    const part = Object.hasOwn(input, name) ? input[name] : undefined
    if (part === undefined && (field.defaultValue !== undefined || !isNonNullType(field.type))) continue
    look(problems, `.${name}`, part, field.type)
    if (problems.length >= ENOUGH) return
  }
  if (!type.isOneOf) return
  const parts = Object.values(input).filter((part) => part !== undefined)
  if (parts.length !== 1 || parts[0] === null) {
    problems.push({ place: '', message: `set exactly one field of ${type.name}.` })
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
