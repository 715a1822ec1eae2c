import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  separateOperations,
  validate,
  visit,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const schemaFile = join(project, 'packages/sdk/schema.graphql')
const acceptanceFile = join(project, '../shared/acceptance/main-job.graphql')
const sdkFolder = join(project, 'packages/sdk/documents')

const schema = existsSync(schemaFile) ? buildSchema(readFileSync(schemaFile, 'utf8')) : undefined

function operationsOf(files: string[]): [name: string, document: DocumentNode][] {
  const all = parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'))
  return Object.entries(separateOperations(all))
}

const operationOf = (document: DocumentNode) =>
  document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)

/** The root field or a type that the schema has not got at all: the operation belongs to a part that is not built yet. */
function missingPart(document: DocumentNode, known: GraphQLSchema): string | undefined {
  const operation = operationOf(document)
  const root = operation && known.getRootType(operation.operation)
  for (const selection of operation?.selectionSet.selections ?? []) {
    if (selection.kind === Kind.FIELD && !root?.getFields()[selection.name.value]) return selection.name.value
  }
  let missing: string | undefined
  visit(document, {
    NamedType(node) {
      if (!known.getType(node.name.value)) missing ??= node.name.value
    },
  })
  return missing
}

const sources = [
  { title: 'the main job, as its acceptance document asks for it', files: [acceptanceFile].filter(existsSync) },
  { title: "the SDK's documents", files: readdirSync(sdkFolder).map((name) => join(sdkFolder, name)) },
]

describe.each(sources)('$title', ({ files }) => {
  if (!schema) return it.todo(`${basename(schemaFile)} is not printed yet`)
  if (files.length === 0) return it.todo('the shared folder is not beside the project')
  for (const [name, document] of operationsOf(files)) {
    const missing = missingPart(document, schema)
    if (missing) it.todo(`${name} waits for ${missing}`)
    else it(`${name} fits the schema`, () => expect(validate(schema, document).map(String)).toEqual([]))
  }
})

describe.skipIf(!existsSync(acceptanceFile))('the SDK', () => {
  it('has a document for every root field that the main job needs', () => {
    const rootFields = (operations: [string, DocumentNode][]) =>
      operations.flatMap(([, document]) =>
        (operationOf(document)?.selectionSet.selections ?? []).map((node) =>
          node.kind === Kind.FIELD ? node.name.value : '',
        ),
      )
    const [acceptance = [], own = []] = sources.map(({ files }) => rootFields(operationsOf(files)))
    expect(acceptance.filter((field) => !own.includes(field))).toEqual([])
  })
})
