import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** A deprecated part of the schema that a request used. */
export interface Deprecation {
  /** Its schema coordinate: `Type.field`, `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  readonly coordinate: string
  /** What to use instead, and until when it works, as the schema says. */
  readonly reason: string
}

type Uses = Map<string, string>

/** By document, for as long as the server keeps it parsed, and by the name of the operation. */
const ofDocuments = new WeakMap<DocumentNode, Map<string, OfOperation | null>>()

interface OfOperation {
  /** What stands in the operation and its fragments. */
  readonly written: Uses
  /** Variables whose values can hold something deprecated. */
  readonly variables: readonly { readonly name: string; readonly type: GraphQLInputType }[]
}

/** The deprecated parts of the schema that an operation uses, each once: in its document and in the values of its variables. */
export function deprecationsOf({ schema, document, operationName, variableValues }: ExecutionArgs): Deprecation[] {
  const found = ofOperation(schema, document, operationName ?? '')
  if (!found) return []
  const uses: Uses = new Map(found.written)
  for (const { name, type } of found.variables) addUsesOfValue(uses, variableValues?.[name], type)
  return [...uses].map(([coordinate, reason]) => ({ coordinate, reason }))
}

function ofOperation(schema: GraphQLSchema, document: DocumentNode, operationName: string): OfOperation | null {
  const known = ofDocuments.get(document) ?? new Map<string, OfOperation | null>()
  ofDocuments.set(document, known)
  let found = known.get(operationName)
  if (found === undefined) {
    found = read(schema, document, operationName)
    known.set(operationName, found)
  }
  return found
}

function read(schema: GraphQLSchema, document: DocumentNode, operationName: string): OfOperation | null {
  const operations = separateOperations(document)
  // Without a name there is one operation, named or not.
  const own = operations[operationName] ?? Object.values(operations)[0]
  const operation = own?.definitions.find((one) => one.kind === 'OperationDefinition')
  if (!own || !operation) return null
  const written = usesIn(schema, own)
  const variables = variablesOf(schema, operation)
  return written.size > 0 || variables.length > 0 ? { written, variables } : null
}

function usesIn(schema: GraphQLSchema, document: DocumentNode): Uses {
  const uses: Uses = new Map()
  const types = new TypeInfo(schema)
  const note = (coordinate: string, reason: string | null | undefined) => {
    if (reason) uses.set(coordinate, reason)
  }
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const field = types.getFieldDef()
        note(`${types.getParentType()?.name}.${field?.name}`, field?.deprecationReason)
      },
      Argument: () => {
        const argument = types.getArgument()
        const field = `${types.getParentType()?.name}.${types.getFieldDef()?.name}`
        if (!types.getDirective()) note(`${field}(${argument?.name}:)`, argument?.deprecationReason)
      },
      ObjectField: ({ name }) => {
        const owner = getNamedType(types.getParentInputType())
        if (!isInputObjectType(owner)) return
        note(`${owner.name}.${name.value}`, owner.getFields()[name.value]?.deprecationReason)
      },
      EnumValue: () => {
        const value = types.getEnumValue()
        note(`${getNamedType(types.getInputType())?.name}.${value?.name}`, value?.deprecationReason)
      },
    }),
  )
  return uses
}

const variablesOf = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) =>
  variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node)
    return isInputType(type) && leadsToDeprecated(type) ? [{ name: variable.name.value, type }] : []
  })

const leading = new WeakMap<GraphQLNamedType, boolean>()

/** Whether a value of a type can hold something deprecated. Most cannot, and are not looked through at each request. */
function leadsToDeprecated(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  const known = leading.get(named)
  if (known !== undefined) return known
  const found = [...typesWithin(named)].some((one) => {
    if (isEnumType(one)) return one.getValues().some(({ deprecationReason }) => deprecationReason)
    return isInputObjectType(one) && Object.values(one.getFields()).some(({ deprecationReason }) => deprecationReason)
  })
  leading.set(named, found)
  return found
}

function typesWithin(type: GraphQLNamedType, found = new Set<GraphQLNamedType>()): Set<GraphQLNamedType> {
  if (found.has(type)) return found
  found.add(type)
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) typesWithin(getNamedType(field.type), found)
  }
  return found
}

function addUsesOfValue(uses: Uses, value: unknown, type: GraphQLInputType): void {
  if (value === null || value === undefined) return
  if (isNonNullType(type)) addUsesOfValue(uses, value, type.ofType)
  else if (isListType(type)) {
    for (const item of Array.isArray(value) ? value : [value]) addUsesOfValue(uses, item, type.ofType)
  } else if (isEnumType(type)) {
    const deprecated = type.getValue(String(value))?.deprecationReason
    if (deprecated) uses.set(`${type.name}.${value}`, deprecated)
  } else if (isInputObjectType(type) && leadsToDeprecated(type)) addUsesInside(uses, value, type)
}

function addUsesInside(uses: Uses, value: object, type: GraphQLInputObjectType): void {
  for (const [name, part] of Object.entries(value)) {
    const field = type.getFields()[name]
    if (!field || part === undefined) continue
    if (field.deprecationReason) uses.set(`${type.name}.${name}`, field.deprecationReason)
    addUsesOfValue(uses, part, field.type)
  }
}
