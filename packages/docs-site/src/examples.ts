import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  print,
  separateOperations,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * An operation that the reference shows. `test/e2e/docs-examples.test.ts` runs all of them on a server, one after the other, with
 * these variables: none is refused.
 */
export interface Example {
  readonly name: string
  readonly text: string
  /** Texts such as `<topic>` stand for what an answer before gave. */
  readonly variables: Readonly<Record<string, unknown>>
  /** What later ones name: the place in the answer. */
  readonly keeps: Readonly<Record<string, string>>
  /** Whether the SDK ships it as a typed document. */
  readonly shipped: boolean
  /** Fields that it selects, as `Type.field`, and the types that it selects of. */
  readonly selects: ReadonlySet<string>
}

interface Written {
  readonly document?: string
  readonly query?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly keeps?: Readonly<Record<string, string>>
}

/** Written ones, in the order in which they are run, and one for each list that none of them asks. */
export function readExamples(root: string, schema: GraphQLSchema): Example[] {
  const files = globSync('packages/sdk/documents/*.graphql', { cwd: root })
  const shipped = separateOperations(parse(files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')))
  const written = JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8')) as Written[]
  const examples = written.map(({ document, query, variables = {}, keeps = {} }): Example => {
    const parsed = document === undefined ? parse(query ?? '') : shipped[document]
    if (!parsed) throw new Error(`The SDK ships no document ${document}.`)
    return { ...shownOf(parsed, schema), variables, keeps, shipped: document !== undefined }
  })
  const asked = new Set(examples.flatMap(({ selects }) => [...selects]))
  const lists = listsOf(schema).filter(({ field }) => !asked.has(`Query.${field}`))
  return [
    ...examples,
    ...lists.map(({ text }) => ({ ...shownOf(parse(text), schema), variables: {}, keeps: {}, shipped: false })),
  ]
}

function shownOf(document: DocumentNode, schema: GraphQLSchema): Pick<Example, 'name' | 'text' | 'selects'> {
  const [wrong] = validate(schema, document)
  if (wrong) throw new Error(`An example of the reference does not fit the schema: ${wrong.message}`)
  const selects = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const parent = types.getParentType()
        if (parent) selects.add(parent.name).add(`${parent.name}.${name.value}`)
      },
    }),
  )
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  return { name: operation?.name?.value ?? '', text: print(document), selects }
}

/** The smallest question to each list that needs no argument. */
function listsOf(schema: GraphQLSchema): { field: string; text: string }[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  return fields.flatMap(({ name, args, type }) => {
    const listed = getNamedType(type).name.replace(/Connection$/, '')
    const row = schema.getType(listed)
    const needsMore = args.some((one) => String(one.type).endsWith('!') && one.defaultValue === undefined)
    if (listed === getNamedType(type).name || !isObjectType(row) || needsMore) return []
    const shown = Object.values(row.getFields())
      .filter(
        ({ type: result, args: none, deprecationReason }) =>
          isLeafType(getNamedType(result)) && none.length === 0 && !deprecationReason,
      )
      .map((field) => field.name)
      .slice(0, 6)
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    const text = `query ${title} { ${name}(first: 10) { nodes { ${shown.join(' ')} } pageInfo { hasNextPage endCursor } } }`
    return [{ field: name, text }]
  })
}
