import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql'

/** What a document asks of a value: a scalar or enum by its name, a list, or named parts in the order of the document. */
export type Shape =
  | { readonly is: 'LEAF'; readonly type: string }
  | { readonly is: 'LIST'; readonly of: Shape }
  | { readonly is: 'OBJECT'; readonly fields: ReadonlyMap<string, Shape> }

/** A column of a file with one line for each row: the names that lead to its value, and the shape of that. */
export interface Column {
  readonly path: readonly string[]
  readonly shape: Shape
}

interface Reader {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/**
 * The shape of what a selection asks of a type, with what its fragments ask of any type. Fields that a directive leaves out
 * stand in it: they are null then.
 */
export function shapeOf(reader: Reader, type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): Shape {
  const found = new Map<string, { type: GraphQLOutputType; selections: SelectionSetNode[] }>()
  for (const selection of selections) collect(reader, type, selection, found)
  const fields = new Map([...found].map(([key, field]) => [key, shapeOfValue(reader, field.type, field.selections)]))
  return { is: 'OBJECT', fields }
}

function collect(
  reader: Reader,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  found: Map<string, { type: GraphQLOutputType; selections: SelectionSetNode[] }>,
): void {
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? reader.fragments.get(selection.name.value) : selection
      const condition = fragment?.typeCondition ? reader.schema.getType(fragment.typeCondition.name.value) : type
      if (fragment && isCompositeType(condition)) collect(reader, condition, fragment.selectionSet, found)
      continue
    }
    const field = fieldOf(type, selection.name.value)
    if (!field) continue
    const key = (selection.alias ?? selection.name).value
    const known = found.get(key) ?? { type: field.type, selections: [] }
    if (selection.selectionSet) known.selections.push(selection.selectionSet)
    found.set(key, known)
  }
}

function fieldOf(type: GraphQLCompositeType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
  return isUnionType(type) ? undefined : type.getFields()[name]
}

function shapeOfValue(reader: Reader, type: GraphQLOutputType, selections: readonly SelectionSetNode[]): Shape {
  if (isNonNullType(type)) return shapeOfValue(reader, type.ofType, selections)
  if (isListType(type)) return { is: 'LIST', of: shapeOfValue(reader, type.ofType, selections) }
  return isCompositeType(type) ? shapeOf(reader, type, selections) : { is: 'LEAF', type: getNamedType(type).name }
}

/** The columns of a row: parts of parts are columns of their own, and a list is one. */
export function columnsOf(shape: Shape, path: readonly string[] = []): Column[] {
  if (shape.is !== 'OBJECT') return [{ path, shape }]
  return [...shape.fields].flatMap(([name, field]) => columnsOf(field, [...path, name]))
}

/** The value at the end of a path; null where something on the way is null or was not asked for. */
export function valueAt(row: unknown, path: readonly string[]): unknown {
  let value = row
  for (const name of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name]
  return value ?? null
}

/** The names of the object types that a selection asks something of, by itself or through interfaces and unions. */
export function typesIn(reader: Reader, type: GraphQLCompositeType, selection: SelectionSetNode): Set<string> {
  const types = new Set<string>()
  visit(type, selection)
  return types

  function visit(of: GraphQLCompositeType, { selections }: SelectionSetNode): void {
    for (const one of isObjectType(of) ? [of] : reader.schema.getPossibleTypes(of)) types.add(one.name)
    for (const selected of selections) {
      if (selected.kind === Kind.FIELD) {
        const named = getNamedType(fieldOf(of, selected.name.value)?.type)
        if (selected.selectionSet && isCompositeType(named)) visit(named, selected.selectionSet)
        continue
      }
      const fragment = selected.kind === Kind.FRAGMENT_SPREAD ? reader.fragments.get(selected.name.value) : selected
      const condition = fragment?.typeCondition ? reader.schema.getType(fragment.typeCondition.name.value) : of
      if (fragment && isCompositeType(condition)) visit(condition, fragment.selectionSet)
    }
  }
}
