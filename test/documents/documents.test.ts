import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  separateOperations,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const schemaFile = join(project, 'packages/sdk/schema.graphql')
// The acceptance document lies beside the real data sets.
const acceptanceFile = join(process.env.PORTEVOIX_DATA ?? '', '../acceptance/main-job.graphql')
const hasAcceptance = process.env.PORTEVOIX_DATA !== undefined && existsSync(acceptanceFile)
const sdkFolder = join(project, 'packages/sdk/documents')

const schema = buildSchema(readFileSync(schemaFile, 'utf8'))

function operationsOf(files: string[]): [name: string, document: DocumentNode][] {
  if (files.length === 0) return []
  const all = parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'))
  return Object.entries(separateOperations(all))
}

const operationOf = (document: DocumentNode) =>
  document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)

const sources = [
  { title: 'the main job, as its acceptance document asks for it', files: hasAcceptance ? [acceptanceFile] : [] },
  { title: "the SDK's documents", files: readdirSync(sdkFolder).map((name) => join(sdkFolder, name)) },
]

describe.each(sources)('$title', ({ files }) => {
  it.skipIf(files.length === 0)('has operations', () => {
    expect(operationsOf(files).length).toBeGreaterThan(20)
  })
  it.each(operationsOf(files))('%s fits the schema', (_name, document) => {
    expect(validate(schema, document).map(String)).toEqual([])
  })
})

describe.skipIf(!hasAcceptance)('the SDK', () => {
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
