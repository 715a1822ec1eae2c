import { Kind } from 'graphql'
import { checkDocument, presentSchema } from '../../platform/operations/index.ts'

/** Letters of a refusal: messages of GraphQL can repeat long names. */
const LONGEST_REASON = 300

/** The name of the first operation of a document, or why it could not be executed. */
export function checkedDocument(text: string): { name: string | null } | { reason: string } {
  const { document, problem } = checkDocument(presentSchema().schema, text)
  if (!document) return { reason: problem.slice(0, LONGEST_REASON) }
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!operation) return { reason: 'it has no operation.' }
  return { name: operation.name?.value ?? null }
}
