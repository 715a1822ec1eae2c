import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { asWritten, type MessageRow, type Text } from '../../../core/texts/index.ts'
import {
  assertOperation,
  bytesOfDocument,
  bytesOfText,
  checkDocument,
  costOf,
  presentSchema,
} from '../../../platform/operations/index.ts'
import { texts } from '../texts.ts'
import { canReachPeople } from './reaches-people.ts'
import { type Column, columnsOf, type Shape, shapeOf, typesIn } from './row-shape.ts'

/** Rows of a page, where they cost little. */
const MOST_ROWS = 100
/** Points of a page, where its rows cost much: a tenth of the dearest request. */
const POINTS_OF_PAGE = 6_000

/** A document whose rows can be exported. */
export interface ListDocument {
  readonly document: DocumentNode
  /** Of a row. */
  readonly shape: Shape
  readonly columns: readonly Column[]
  readonly reachesPeople: boolean
  /** What to execute for a page. The first one also counts, where the document asks for that. */
  page(options: { variables: Variables; first: number; after: string | null; counts: boolean }): ExecutionArgs
  /** What a page answered. */
  read(data: unknown): Page
}

export interface Page {
  readonly rows: readonly object[]
  readonly total: number | null
  /** Where the next page begins; null behind the last. */
  readonly next: string | null
}

export type Variables = Readonly<Record<string, unknown>>

/** A document, or why its rows cannot be exported. */
export type JudgedDocument = ListDocument | { readonly problem: Text }

const judged = new LRUCache<string, JudgedDocument>({
  maxSize: 32 * 1024 * 1024,
  // The first page has a document of its own, as all others have.
  sizeCalculation: (one, text) => ('problem' in one ? bytesOfText(text) : 2 * bytesOfDocument(one.document)),
})

/** Judges a document like that of a request, and whether it is one list from its beginning to its end. */
export function judgeListDocument(text: string): JudgedDocument {
  const known = judged.get(text)
  if (known) return known
  const now = judge(text)
  judged.set(text, now)
  return now
}

function judge(text: string): JudgedDocument {
  const { schema } = presentSchema()
  const checked = checkDocument(schema, text)
  if (checked.problem !== undefined) {
    return { problem: texts('not-a-document', { reason: checked.problem.slice(0, 300) }) }
  }
  const found = listIn(schema, checked.document)
  return 'problem' in found ? found : planned(schema, checked.document, found)
}

/** The one list of a document. */
interface Found {
  readonly operation: OperationDefinitionNode
  readonly field: FieldNode
  readonly rows: FieldNode
  /** `node` of an edge, where the document asks for edges. */
  readonly node: FieldNode | null
  readonly total: FieldNode | null
}

const BESIDE_ROWS = ['totalCount', 'pageInfo', '__typename']
const OF_THE_JOB = ['first', 'after', 'last', 'before']

function listIn(schema: GraphQLSchema, { definitions }: DocumentNode): Found | { problem: Text } {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  const [field] = operation?.selectionSet.selections ?? []
  const isAlone = operations.length === 1 && operation?.selectionSet.selections.length === 1
  if (!isAlone || operation?.operation !== 'query' || field?.kind !== Kind.FIELD || field.directives?.length) {
    return { problem: texts('one-list') }
  }
  const root = schema.getQueryType()?.getFields()[field.name.value]
  const names = new Set(root?.args.map(({ name }) => name))
  const page = getNamedType(root?.type)
  if (!field.selectionSet || !names.has('first') || !names.has('after') || !isObjectType(page)) {
    return { problem: texts('one-list') }
  }
  const paged = field.arguments?.find(
    ({ name, value }) => OF_THE_JOB.includes(name.value) && value.kind !== Kind.VARIABLE,
  )
  if (paged) return { problem: texts('paged', { argument: paged.name.value }) }
  const beneath = fieldsOf(field.selectionSet)
  const rows = beneath?.filter(({ name }) => !BESIDE_ROWS.includes(name.value)) ?? []
  const [list] = rows
  if (!beneath || rows.length !== 1 || !list || !['nodes', 'edges'].includes(list.name.value)) {
    return { problem: texts('rows-alone') }
  }
  const isOfNodes = list.name.value === 'nodes'
  const inEdge = list.selectionSet && fieldsOf(list.selectionSet)
  const node = inEdge?.find(({ name }) => name.value === 'node') ?? null
  if (!isOfNodes && (!node || inEdge?.length !== 1)) return { problem: texts('rows-alone') }
  const total = beneath.find(({ name }) => name.value === 'totalCount') ?? null
  return { operation, field, rows: list, node: isOfNodes ? null : node, total }
}

/** The fields of a selection; null where there is something else in it, or a directive. */
function fieldsOf({ selections }: SelectionSetNode): FieldNode[] | null {
  const fields = selections.filter((one) => one.kind === Kind.FIELD)
  return fields.length === selections.length && fields.every(({ directives }) => !directives?.length) ? fields : null
}

function planned(schema: GraphQLSchema, document: DocumentNode, found: Found): JudgedDocument {
  const { operation, field, rows, node, total } = found
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const reader = { schema, fragments }
  const selection = (node ?? rows).selectionSet
  const type = getNamedType(schema.getQueryType()?.getFields()[field.name.value]?.type)
  const ofRows = isObjectType(type) ? getNamedType(type.getFields().nodes?.type) : null
  if (!selection || !isObjectType(ofRows)) return { problem: texts('rows-alone') }
  const taken = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value))
  const [first, after] = [freeName('exportFirst', taken), freeName('exportAfter', taken)]
  const pageInfo = freeName('exportPage', new Set([keyOf(rows), total && keyOf(total)]))
  const rewritten = (beside: readonly FieldNode[]) =>
    withOperation(document, pageOperation(found, { first, after, pageInfo, beside }))
  const pages = { counting: rewritten(total ? [total] : []), other: rewritten([]) }
  const shape = shapeOf(reader, ofRows, [selection])
  return {
    document,
    shape,
    columns: columnsOf(shape),
    reachesPeople: canReachPeople(typesIn(reader, ofRows, selection)),
    page: ({ variables, counts, ...place }) => ({
      schema,
      document: counts ? pages.counting : pages.other,
      operationName: operation.name?.value ?? null,
      variableValues: { ...variables, [first]: place.first, [after]: place.after },
    }),
    read: (data) => {
      const page = (data as Record<string, Record<string, unknown>>)[keyOf(field)] ?? {}
      const listed = (page[keyOf(rows)] ?? []) as (Record<string, unknown> | null)[]
      const info = page[pageInfo] as { hasNextPage: boolean; endCursor: string | null }
      const values = node ? listed.map((edge) => edge?.[keyOf(node)] ?? null) : listed
      return {
        rows: values.filter((row): row is object => row !== null),
        total: total ? ((page[keyOf(total)] as number | undefined) ?? null) : null,
        next: info.hasNextPage ? info.endCursor : null,
      }
    },
  }
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value

const freeName = (name: string, taken: ReadonlySet<string | null>): string =>
  taken.has(name) ? freeName(`${name}_`, taken) : name

const withOperation = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((one) => (one.kind === Kind.OPERATION_DEFINITION ? operation : one)),
})

/** The operation of a page: that of the document, with the arguments that page it and what tells of the next. */
function pageOperation(
  { operation, field, rows }: Found,
  names: { first: string; after: string; pageInfo: string; beside: readonly FieldNode[] },
): OperationDefinitionNode {
  const { first, after, pageInfo, beside } = names
  const written = parse(
    `query ($${first}: Int, $${after}: String) { list(first: $${first}, after: $${after}) { ${pageInfo}: pageInfo { hasNextPage endCursor } } }`,
    { noLocation: true },
  ).definitions[0] as OperationDefinitionNode
  const list = written.selectionSet.selections[0] as FieldNode
  const selections = [rows, ...beside, ...(list.selectionSet?.selections ?? [])]
  return {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(written.variableDefinitions ?? [])],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        {
          ...field,
          arguments: [
            ...(field.arguments ?? []).filter(({ name }) => !OF_THE_JOB.includes(name.value)),
            ...(list.arguments ?? []),
          ],
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
      ],
    },
  }
}

/**
 * How many rows a page has, so that it costs little enough; or why there can be none.
 * @returns a problem where a single row costs more than a request may, or where variables do not fit.
 */
export function rowsOfPage(document: ListDocument, variables: Variables): number | { problem: Text | MessageRow } {
  const priceOf = (first: number) => costOf(document.page({ variables, first, after: null, counts: false })).requested
  try {
    assertOperation(document.page({ variables, first: 1, after: null, counts: false }))
    const one = priceOf(1)
    if (one * 2 > POINTS_OF_PAGE) return 1
    const each = priceOf(2) - one
    return Math.max(1, Math.min(MOST_ROWS, Math.floor((POINTS_OF_PAGE - one) / Math.max(each, 1)) + 1))
  } catch (error) {
    if (error instanceof GraphQLError) return { problem: asWritten(error.message.slice(0, 300)) }
    throw error
  }
}
