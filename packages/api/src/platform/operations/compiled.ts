import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from '../../core/context.ts'

/** The compiled code grows with the fields. */
const MOST_FIELDS = 200

type Run = (ctx: Context) => Promise<ExecutionResult> | ExecutionResult
type Compiled = (args: ExecutionArgs) => Run

/**
 * By document, for as long as the server keeps it parsed: undefined where it was asked for once, null where it is not
 * compiled.
 */
const documents = new WeakMap<DocumentNode, Compiled | null | undefined>()

/**
 * A query as a function, if it can be compiled and was asked for before. It answers what the executor of graphql-js answers,
 * and takes less time for each field. See docs/decisions/0083-compiled-queries.md.
 */
export function compiledQuery(args: ExecutionArgs): Run | null {
  const { schema, document } = args
  if (!documents.has(document)) {
    // Compiling takes about as long as executing: many documents are asked for only once.
    documents.set(document, undefined)
    return null
  }
  let compiled = documents.get(document)
  if (compiled === undefined) {
    compiled = compile(schema, document)
    documents.set(document, compiled)
  }
  return compiled?.(args) ?? null
}

function compile(schema: GraphQLSchema, document: DocumentNode): Compiled | null {
  const operation = onlyQuery(document)
  if (!operation || !isCompilable(schema, document)) return null
  const compiled = compileQuery(schema, { ...document, definitions: [takingVariables(operation)] }, undefined, {
    disablingCapturingStackErrors: true,
  })
  if (!isCompiledQuery(compiled)) return null
  const { query } = compiled
  return ({ rootValue, variableValues }) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
    return async (ctx) => (errors ? { errors } : asExecuted(operation, await query(rootValue, ctx, coerced)))
  }
}

/**
 * The result with errors as an executor makes them: before the data, with the fields that they are about, and one for each
 * null. The compiler's result has one for each field that made the same ancestor null.
 */
function asExecuted(operation: OperationDefinitionNode, { errors, data }: ExecutionResult): ExecutionResult {
  if (!errors) return { data }
  const nulls = new Set<string>()
  const first = errors.filter(({ path = [] }) => {
    const at = nullAt(data, path)
    return !nulls.has(at) && nulls.add(at)
  })
  const located = first.map(
    ({ message, path, originalError }) =>
      new GraphQLError(message, { nodes: fieldsAt(operation, path), path, originalError }),
  )
  return { errors: located, data }
}

/** Where on a path the data ends. */
function nullAt(data: unknown, path: readonly (string | number)[]): string {
  let depth = 0
  for (let at = data; at && depth < path.length; depth += 1)
    at = (at as Record<string | number, unknown>)[path[depth] ?? '']
  return JSON.stringify(path.slice(0, depth))
}

/** The fields of the document that are answered at a path. */
function fieldsAt(operation: OperationDefinitionNode, path: GraphQLError['path']): FieldNode[] {
  const keys = (path ?? []).filter((key) => typeof key === 'string')
  const below = (nodes: readonly (OperationDefinitionNode | FieldNode)[], key: string): FieldNode[] =>
    nodes
      .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
      .filter((one) => one.kind === Kind.FIELD)
      .filter(({ alias, name }) => (alias ?? name).value === key)
  return keys.reduce<FieldNode[]>((nodes, key, depth) => below(depth === 0 ? [operation] : nodes, key), [])
}

function onlyQuery({ definitions }: DocumentNode): OperationDefinitionNode | null {
  const [operation, ...others] = definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return null
  return operation.operation === OperationTypeNode.QUERY ? operation : null
}

/** A type whose values are taken as they come. */
const AS_IT_COMES: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } }

/**
 * The operation with variables that graphql-js has read: the compiler's own reader writes code for all input types that a
 * variable's type leads to, and for filters these are hundreds.
 */
const takingVariables = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: operation.variableDefinitions?.map(({ kind, variable }) => ({
    kind,
    variable,
    type: AS_IT_COMES,
  })),
})

/**
 * Whether the compiled code of a document answers the same as an executor, and stays small: without directives and
 * fragments, over object types alone (an abstract type multiplies the code by its possible types), and without literals
 * that are read into objects (the compiler writes literals as JSON).
 */
function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let fields = 0
  let compilable = true
  const refuse = () => {
    compilable = false
    return BREAK
  }
  const types = new TypeInfo(schema)
  const literal = () => {
    const type = getNamedType(types.getInputType())
    return isScalarType(type) && !isSpecifiedScalarType(type) ? refuse() : undefined
  }
  visit(
    document,
    visitWithTypeInfo(types, {
      Directive: refuse,
      InlineFragment: refuse,
      Field: (node) => {
        fields += 1
        const type = getNamedType(types.getType())
        // In a literal of an object, the name of its prototype is no key.
        const isPlain = !node.name.value.startsWith('__') && node.alias?.value !== '__proto__'
        return isPlain && type && !isAbstractType(type) && fields <= MOST_FIELDS ? undefined : refuse()
      },
      StringValue: literal,
      IntValue: literal,
      FloatValue: literal,
      BooleanValue: literal,
      ObjectValue: literal,
      ListValue: literal,
    }),
  )
  return compilable
}
