import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  typeFromAST,
} from 'graphql'
import { leaf } from './values.ts'

/** A value that an input accepts. */
function inputOf(schema: GraphQLSchema, type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return inputOf(schema, type.ofType, name)
  if (isListType(type)) return []
  if (isScalarType(type) || isEnumType(type)) return leaf(type, schema.getQueryType() as never, name, 1)
  if (!isInputObjectType(type)) return null
  const fields = Object.values(type.getFields())
  const needed = type.isOneOf
    ? fields.slice(0, 1)
    : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
  return Object.fromEntries(needed.map((field) => [field.name, inputOf(schema, field.type, field.name)]))
}

/** The variables of a document: those that are stated, and values for others that it requires. */
export function variablesFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  stated: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const variables: Record<string, unknown> = { ...stated }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, type: node, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value
      const type = typeFromAST(schema, node as never)
      if (name in variables || defaultValue || !isInputType(type) || !isNonNullType(type)) continue
      variables[name] = inputOf(schema, type, name)
    }
  }
  return variables
}
