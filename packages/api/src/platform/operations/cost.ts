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

interface FieldPrice {
  field?: number
  multiplier?: number
}

type Complexity = number | FieldPrice | ((args: never) => number | FieldPrice)

/** What one operation costs, in points. */
export interface OperationCost {
  /** Before it is executed: every list has as many rows as it may have. */
  readonly requested: number
  /** The list that costs most of it; null for an operation without lists. */
  readonly dearest: { readonly path: string; readonly points: number } | null
  /** Of its result: every list counts the rows that came. At most `requested`. */
  actual(data: object | null | undefined): number
}

/** A field of a selection. */
interface FieldCost {
  readonly key: string
  readonly own: number
  readonly multiplier: number
  /** Whether its rows are counted in its result: those of a list, or of the list inside of a page. */
  readonly hasRows: boolean
  /** Of a page only the rows are multiplied; its total count and cursors are read once. */
  readonly isBesideRows: boolean
  readonly selection: SelectionCost | null
  /** With everything beneath. */
  readonly points: number
}

interface SelectionCost {
  readonly fields: readonly FieldCost[]
  readonly fragments: readonly SelectionCost[]
  /** Cost of one row, when the selection is on a list. */
  readonly each: number
  /** Cost of what exists once, for any number of rows. */
  readonly once: number
  /** Whether there is a list anywhere beneath. */
  readonly hasLists: boolean
  /** The field that costs most; null for none. */
  readonly dearest: FieldCost | null
}

const DEFAULT_COST = 1
const DEFAULT_LIST_MULTIPLIER = 10
const ROWS = ['nodes', 'edges']
const NOTHING: SelectionCost = { fields: [], fragments: [], each: 0, once: 0, hasLists: false, dearest: null }

/**
 * The cost of an operation: the `complexity` of its fields, multiplied by the sizes of the lists that contain them.
 * @param request.variables fit the types of the operation.
 */
export function costOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: { operationName?: string | null; variables: Record<string, unknown> },
): OperationCost {
  const operation = getOperationAST(document, request.operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation || !root) return costOf(NOTHING)
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

  function ofSelections(node: SelectionSetNode, type: GraphQLCompositeType): SelectionCost {
    const before = known.get(node)?.get(type)
    if (before) return before
    const fields: FieldCost[] = []
    const spread: SelectionCost[] = []
    for (const selection of node.selections) {
      if (selection.kind === Kind.FIELD) {
        fields.push(ofField(selection, type))
        continue
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type
      if (fragment && isCompositeType(condition)) spread.push(ofSelections(fragment.selectionSet, condition))
    }
    const cost = {
      fields,
      fragments: spread,
      each: sum(fields, (field) => (field.isBesideRows ? 0 : field.points)) + sum(spread, (fragment) => fragment.each),
      once: sum(fields, (field) => (field.isBesideRows ? field.points : 0)) + sum(spread, (fragment) => fragment.once),
      hasLists:
        fields.some(({ hasRows, selection }) => hasRows || selection?.hasLists) ||
        spread.some(({ hasLists }) => hasLists),
      dearest: [...fields, ...spread.flatMap(({ dearest }) => dearest ?? [])].reduce<FieldCost | null>(
        (most, field) => (most && most.points >= field.points ? most : field),
        null,
      ),
    }
    known.set(node, (known.get(node) ?? new Map()).set(type, cost))
    return cost
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType): FieldCost {
    const key = (node.alias ?? node.name).value
    const isBesideRows = isPage(parent) && !ROWS.includes(node.name.value)
    const field = isAbstractType(parent) && !('getFields' in parent) ? undefined : parent.getFields()[node.name.value]
    const { own, multiplier } = field ? priceOf(field, node) : { own: DEFAULT_COST, multiplier: 1 }
    const type = field && getNamedType(field.type)
    const selection = node.selectionSet && isCompositeType(type) ? ofSelections(node.selectionSet, type) : null
    const points = own + (selection ? multiplier * selection.each + selection.once : 0)
    const hasRows = selection !== null && field !== undefined && (isList(field) || isPage(type))
    return { key, own, multiplier, hasRows, isBesideRows, selection, points }
  }

  function priceOf(field: GraphQLField<unknown, unknown>, node: FieldNode): { own: number; multiplier: number } {
    const complexity = field.extensions.complexity as Complexity | undefined
    const price = typeof complexity === 'function' ? complexity(argumentsOf(field, node) as never) : complexity
    const { field: own = DEFAULT_COST, multiplier }: FieldPrice =
      typeof price === 'number' ? { field: price } : (price ?? {})
    return { own, multiplier: Math.max(0, multiplier ?? (isList(field) ? DEFAULT_LIST_MULTIPLIER : 1)) }
  }

  return costOf(ofSelections(operation.selectionSet, root))
}

function costOf(selection: SelectionCost): OperationCost {
  const requested = selection.each + selection.once
  return {
    requested,
    get dearest() {
      return dearestList(selection)
    },
    actual: (data) => (data ? Math.min(requested, pointsOf(selection, data)) : requested),
  }
}

/** Of a result. Where there is no list beneath, it is known without a visit. */
function pointsOf(selection: SelectionCost, value: object): number {
  if (!selection.hasLists) return selection.each + selection.once
  return (
    sum(selection.fields, (field) => pointsOfField(field, (value as Record<string, unknown>)[field.key])) +
    sum(selection.fragments, (fragment) => pointsOf(fragment, value))
  )
}

function pointsOfField({ own, multiplier, hasRows, selection, points }: FieldCost, value: unknown): number {
  if (!selection) return points
  if (typeof value !== 'object' || value === null) return own
  if (Array.isArray(value)) {
    if (!selection.hasLists) return own + value.length * (selection.each + selection.once)
    return own + sum(value, (row) => (typeof row === 'object' && row !== null ? pointsOf(selection, row) : 0))
  }
  if (hasRows) return own + pointsOf(selection, value)
  return selection.hasLists ? own + multiplier * pointsOf(selection, value) : points
}

/** Follows the dearest field downwards for as long as it makes up at least half of what contains it. */
function dearestList(selection: SelectionCost): OperationCost['dearest'] {
  let list: OperationCost['dearest'] = null
  const path: string[] = []
  let [below, times]: [SelectionCost | null, number] = [selection, 1]
  while (below?.dearest && (!list || below.dearest.points >= (below.each + below.once) / 2)) {
    const { key, hasRows, multiplier, points, selection: inside }: FieldCost = below.dearest
    if (!ROWS.includes(key)) path.push(key)
    if (hasRows) list = { path: path.join('.'), points: Math.round(points * times) }
    times *= multiplier
    below = inside
  }
  return list
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((total, item) => total + of(item), 0)

const isList = ({ type }: GraphQLField<unknown, unknown>) => isListType(isNonNullType(type) ? type.ofType : type)

const isPage = (type: unknown): boolean => isObjectType(type) && 'pageInfo' in type.getFields()
