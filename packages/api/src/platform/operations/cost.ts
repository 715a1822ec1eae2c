import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

interface FieldCost {
  field?: number
  multiplier?: number
}

type FieldPrice = number | FieldCost | ((args: never, ctx: object) => number | FieldCost)

interface SelectionCost {
  /** Cost of one row, when the selection is on a list. */
  each: number
  /** Cost of what exists once, for any number of rows. */
  once: number
}

const DEFAULT_COST = 1
const DEFAULT_LIST_MULTIPLIER = 10
const ROWS = ['nodes', 'edges']

/**
 * The cost of an operation in points: the `complexity` of its fields, multiplied by the sizes of the lists that contain
 * them. For a page only the rows are multiplied; its total count and cursors are read once.
 * @param request.variables fit the types of the operation.
 */
export function costOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: { operationName?: string | null; variables: Record<string, unknown>; ctx: object },
): number {
  const operation = getOperationAST(document, request.operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return 0
  // Only when a price asks for arguments: there may be tens of thousands of values.
  let values: ReturnType<typeof getVariableValues> | undefined
  const argumentsOf = (field: GraphQLField<unknown, unknown>, node: FieldNode) => {
    values ??= getVariableValues(schema, operation.variableDefinitions ?? [], request.variables)
    return getArgumentValues(field, node, values.coerced)
  }
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  // Caches selections, because the visits of nested fragments would otherwise double with each level.
  const known = new Map<SelectionSetNode, Map<GraphQLCompositeType, SelectionCost>>()

  function ofSelections(selections: SelectionSetNode, type: GraphQLCompositeType): SelectionCost {
    const before = known.get(selections)?.get(type)
    if (before) return before
    const cost: SelectionCost = { each: 0, once: 0 }
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        cost[isBesideRows(type, selection) ? 'once' : 'each'] += ofField(selection, type)
        continue
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type
      if (!fragment || !isCompositeType(condition)) continue
      const inner = ofSelections(fragment.selectionSet, condition)
      cost.each += inner.each
      cost.once += inner.once
    }
    known.set(selections, (known.get(selections) ?? new Map()).set(type, cost))
    return cost
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType): number {
    const field = isAbstractType(parent) && !('getFields' in parent) ? undefined : parent.getFields()[node.name.value]
    if (!field) return DEFAULT_COST
    const { own, multiplier } = priceOf(field, node)
    const type = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(type)) return own
    const { each, once } = ofSelections(node.selectionSet, type)
    return own + multiplier * each + once
  }

  function priceOf(field: GraphQLField<unknown, unknown>, node: FieldNode): { own: number; multiplier: number } {
    const option = field.extensions.complexity as FieldPrice | undefined
    const price = typeof option === 'function' ? option(argumentsOf(field, node) as never, request.ctx) : option
    const { field: own = DEFAULT_COST, multiplier }: FieldCost =
      typeof price === 'number' ? { field: price } : (price ?? {})
    const type = isNonNullType(field.type) ? field.type.ofType : field.type
    return { own, multiplier: Math.max(0, multiplier ?? (isListType(type) ? DEFAULT_LIST_MULTIPLIER : 1)) }
  }

  const { each, once } = ofSelections(operation.selectionSet, root)
  return each + once
}

/** Fields of a connection besides its rows: `pageInfo`, `totalCount`. */
function isBesideRows(type: GraphQLCompositeType, { name }: FieldNode): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields() && !ROWS.includes(name.value)
}
