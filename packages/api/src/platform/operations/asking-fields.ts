import {
  type ExecutionArgs,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import type { Asking } from './question.ts'

/** A field of an operation that asks a plugin before it is resolved. */
export interface AskingField {
  /** Its response name. */
  readonly key: string
  readonly args: Record<string, unknown>
  readonly asking: Asking
}

/**
 * The fields of an operation that ask a plugin, with their arguments. They are only at the top level.
 * @throws GraphQLError BAD_REQUEST for a mutation that asks and is not alone: between its two steps others would see a
 * half-done act, and be undone with it.
 */
export function askingFields(args: ExecutionArgs): AskingField[] {
  const { schema, document, operationName } = args
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!root || !mayAsk(operation, root)) return []
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], args.variableValues ?? {})
  // The executor refuses invalid variables.
  if (!coerced) return []
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one
  const selected = collectFields(schema, fragments, coerced, root, operation.selectionSet)
  // `__typename` does nothing, so it may be next to such a field.
  const asked = [...selected].flatMap(([key, [node]]) => {
    const field = node && root.getFields()[node.name.value]
    return field ? [{ key, node, field }] : []
  })
  const fields = asked.flatMap(({ key, node, field }) => {
    const asking = field.extensions.asks as Asking | undefined
    return asking ? [{ key, name: field.name, asking, args: getArgumentValues(field, node, coerced) }] : []
  })
  if (operation.operation === 'mutation' && fields.length > 0 && asked.length > 1) {
    const names = [...new Set(fields.map(({ name }) => `\`${name}\``))].join(', ')
    throw new GraphQLError(
      `A mutation that asks a plugin must be the only one in its request: send ${names} in a separate request, each by itself.`,
      { extensions: { code: 'BAD_REQUEST' } },
    )
  }
  return fields
}

/** Most operations ask nothing, which shows without coercing their variables. */
function mayAsk({ selectionSet }: OperationDefinitionNode, root: GraphQLObjectType): boolean {
  const fields = root.getFields()
  return selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || fields[selection.name.value]?.extensions.asks !== undefined,
  )
}
