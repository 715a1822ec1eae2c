import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, type SelectionSetNode } from 'graphql'

/** Whether an operation has a field that asks a plugin while the operation's transaction is open: `asksPlugin` says so. */
export function asksPlugin(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): boolean {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!root) return false
  const fields = root.getFields()
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const within = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return fields[selection.name.value]?.extensions.asksPlugin === true
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet)
      const fragment = fragments.get(selection.name.value)
      // Looked into once: fragments that spread others twice would be walked a number of times that doubles with each.
      fragments.delete(selection.name.value)
      return fragment !== undefined && within(fragment.selectionSet)
    })
  return within(operation.selectionSet)
}
