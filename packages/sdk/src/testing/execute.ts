import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql'
import { pageOf } from './page.ts'
import type { Made, Store } from './store.ts'
import { isErrorType, isNodeType, leaf, leaves, nodeTypeOf, typeOfId } from './values.ts'

type Fields = Readonly<Record<string, unknown>>

/** The refusal of one field of an answer. */
export interface FieldFailure {
  /** Names from the root on, without places in lists, such as `campaigns.nodes.report`. */
  readonly path: string
  readonly message: string
  readonly code: string
}

export interface Execution {
  readonly schema: GraphQLSchema
  readonly store: Store
  readonly document: DocumentNode
  readonly variables: Fields
  /** What the answer must say. */
  readonly overrides?: unknown
  readonly failures?: readonly FieldFailure[]
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function pathOf({ path }: GraphQLResolveInfo): string {
  const names: string[] = []
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') names.unshift(at.key)
  return names.join('.')
}

/** Executes a document over what a test states, what is stored, and values by the schema for everything else. */
export function executeMade(asked: Execution): ExecutionResult {
  const { schema, store, document, variables, overrides, failures = [] } = asked
  const finished = new WeakSet<Fields>()

  /** The type that answers where several may: as stated, as its id says, as the document asks, or the first. */
  function concreteOf(type: GraphQLOutputType, stated: Fields, info: GraphQLResolveInfo): GraphQLObjectType {
    const named = getNamedType(type)
    if (isObjectType(named)) return named
    if (!isAbstractType(named)) throw new Error(`${info.fieldName} answers no object.`)
    const possible = schema.getPossibleTypes(named)
    const wanted = stated.__typename
    if (wanted !== undefined && !possible.some(({ name }) => name === wanted)) {
      throw new Error(`${named.name} is never a ${wanted}, but ${possible.map(({ name }) => name).join(', ')}.`)
    }
    const inDocument = info.fieldNodes
      .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
      .map((part) => (part.kind === Kind.INLINE_FRAGMENT ? part.typeCondition?.name.value : undefined))
    const names = [wanted, typeOfId(stated.id), ...(named.name === 'Node' ? inDocument : [])]
    const found = names.map((name) => possible.find((one) => one.name === name)).find(Boolean)
    return found ?? possible.find((one) => !isErrorType(one)) ?? (possible[0] as GraphQLObjectType)
  }

  /** The n-th object of a list, or the only one. */
  function object(type: GraphQLOutputType, stated: Fields, info: GraphQLResolveInfo, n = 1): Fields {
    if (finished.has(stated)) return stated
    const concrete = concreteOf(type, stated, info)
    const nothing = Object.keys(stated).every((name) => name === '__typename')
    const sample = nothing && isNodeType(concrete) ? store.all(concrete)[n - 1] : undefined
    const known = store.get(stated.id) ?? sample
    const made = known ? { ...known, ...stated } : leaves(concrete, n, stated)
    finished.add(made)
    return made
  }

  function complete(type: GraphQLOutputType, stated: unknown, info: GraphQLResolveInfo, n = 1): unknown {
    const nullable = getNullableType(type)
    if (isListType(nullable) && Array.isArray(stated)) {
      return stated.map((item, index) => complete(nullable.ofType, item, info, index + 1))
    }
    return isFields(stated) && !isLeafType(nullable) ? object(nullable, stated, info, n) : stated
  }

  /** A value for a field of which nothing is known. */
  function made(type: GraphQLOutputType, info: GraphQLResolveInfo): unknown {
    const isRoot = info.path.prev === undefined
    if (!isRoot && !isNonNullType(type)) return null
    const nullable = getNullableType(type)
    if (isLeafType(nullable)) return leaf(nullable, info.parentType, info.fieldName, 1)
    if (!isListType(nullable)) return object(nullable, {}, info)
    const item = getNamedType(nullable)
    if (isLeafType(item)) return []
    if (isObjectType(item) && isNodeType(item)) return store.all(item)
    return Array.from({ length: store.rows }, (_, index) => object(item as GraphQLOutputType, {}, info, index + 1))
  }

  function connection(type: GraphQLObjectType, stated: Fields, args: Fields, info: GraphQLResolveInfo): Fields {
    const { nodes, edges, pageInfo, ...rest } = stated
    const told = Array.isArray(edges) ? edges.map((edge: Fields | null) => edge?.node ?? {}) : nodes
    const rows = Array.isArray(told) ? told.map((row, index) => complete(type, row ?? null, info, index + 1)) : null
    // What is told is one page, whatever page was asked for.
    const page = rows ? pageOf(rows, {}) : pageOf(store.all(type), args)
    return { ...page, ...rest, pageInfo: { ...page.pageInfo, ...(isFields(pageInfo) && pageInfo) } }
  }

  /** The answer of a root field to one object: what its id and its input say of it. A mutation keeps it. */
  function answer(type: GraphQLOutputType, stated: Fields, args: Fields, info: GraphQLResolveInfo): Fields {
    const named = typeof args.id === 'string' ? { id: args.id } : {}
    const concrete = concreteOf(type, { ...named, ...stated }, info)
    const fields = concrete.getFields()
    const said = Object.entries(isFields(args.input) ? args.input : {}).filter(
      ([name, value]) => value !== undefined && fields[name] && isLeafType(getNamedType(fields[name].type)),
    )
    const isMutation = info.parentType === schema.getMutationType()
    if (isErrorType(concrete) || !isNodeType(concrete))
      return object(concrete, { ...(!isErrorType(concrete) && Object.fromEntries(said)), ...stated }, info)
    const id = stated.id ?? named.id
    const known = id === undefined ? undefined : store.get(id)
    if (!isMutation) return object(concrete, { ...(id !== undefined && { id }), ...stated }, info)
    const version = typeof known?.version === 'number' ? { version: known.version + 1 } : {}
    const told = { ...(id !== undefined && { id }), ...version, ...Object.fromEntries(said), ...stated }
    const kept = known ? ({ ...known, ...told } as Made) : store.add(concrete, told)
    store.put(kept)
    finished.add(kept)
    return kept
  }

  function fieldResolver(source: unknown, args: Fields, _: unknown, info: GraphQLResolveInfo): unknown {
    const path = pathOf(info)
    const failure = failures.find((one) => one.path === path)
    if (failure) throw new GraphQLError(failure.message, { extensions: { code: failure.code } })
    const fields = isFields(source) ? source : {}
    const byAlias = fields[String(info.path.key)]
    const stated = byAlias === undefined ? fields[info.fieldName] : byAlias
    if (stated === null) return null
    const nodeType = nodeTypeOf(getNamedType(info.returnType))
    if (nodeType) return connection(nodeType, (stated ?? {}) as Fields, args, info)
    const isOneOfRoot = info.path.prev === undefined && !isListType(getNullableType(info.returnType))
    if (isOneOfRoot && !isLeafType(getNamedType(info.returnType))) {
      return answer(getNullableType(info.returnType), (stated ?? {}) as Fields, args, info)
    }
    return stated === undefined ? made(info.returnType, info) : complete(info.returnType, stated, info)
  }

  return executeSync({
    schema,
    document,
    variableValues: variables,
    rootValue: overrides ?? {},
    fieldResolver,
    typeResolver: (value: unknown) => String((value as Fields).__typename),
  })
}
