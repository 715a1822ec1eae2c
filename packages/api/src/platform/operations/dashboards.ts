import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  OperationTypeNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What a replica may answer, by the types of the fields that an operation asks for. */
export interface DashboardTypes {
  /** Computed over many rows: an operation that asks for one of them is a dashboard. */
  readonly types: readonly string[]
  /** What only the primary can tell, whatever else is asked for. */
  readonly primaryOnly: readonly string[]
}

/**
 * Declares in the schema which operations a replica may answer.
 * @param schema changed in place.
 * @throws Error when it lacks one of the types.
 */
export function declareDashboards(schema: GraphQLSchema, { types, primaryOnly }: DashboardTypes): GraphQLSchema {
  for (const [names, kind] of [[types, 'dashboard'] as const, [primaryOnly, 'primary'] as const]) {
    for (const name of names) {
      const type = schema.getType(name)
      if (!type) throw new Error(`There is no type ${name} that could be read from a replica, or not.`)
      type.extensions = { ...type.extensions, readFrom: kind }
    }
  }
  return schema
}

/** Of each operation of a document, by its name. Documents are kept by those who parse them. */
const known = new WeakMap<DocumentNode, Map<string, boolean>>()

/** Whether an operation is a dashboard: a query for at least one type that is declared as such, and for none that only the primary tells. */
export function isDashboard({ schema, document, operationName }: ExecutionArgs): boolean {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== OperationTypeNode.QUERY) return false
  const answers = known.get(document) ?? new Map<string, boolean>()
  known.set(document, answers)
  const name = operation.name?.value ?? ''
  const before = answers.get(name)
  if (before !== undefined) return before
  const answer = asksForDashboard(schema, separateOperations(document)[name] ?? document)
  answers.set(name, answer)
  return answer
}

function asksForDashboard(schema: GraphQLSchema, document: DocumentNode): boolean {
  let [hasDashboard, isForPrimary] = [false, false]
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const readFrom = getNamedType(types.getType())?.extensions.readFrom
        hasDashboard ||= readFrom === 'dashboard'
        isForPrimary ||= readFrom === 'primary'
        return isForPrimary ? BREAK : undefined
      },
    }),
  )
  return hasDashboard && !isForPrimary
}
