import { type DocumentNode, GraphQLError, Kind, parse, specifiedRules, validate } from 'graphql'
import { presentSchema, REQUEST_LIMITS } from '../../platform/operations/index.ts'

/** The name of the first operation of a document, or why the schema does not allow it. */
export function checkedDocument(text: string): { name: string | null } | { reason: string } {
  const document = parsed(text)
  if ('reason' in document) return document
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!operation) return { reason: 'it has no operation.' }
  const [error] = validate(presentSchema().schema, document, specifiedRules, { maxErrors: 1 })
  return error ? { reason: error.message.slice(0, 300) } : { name: operation.name?.value ?? null }
}

function parsed(text: string): DocumentNode | { reason: string } {
  try {
    return parse(text, { maxTokens: REQUEST_LIMITS.tokens, noLocation: true })
  } catch (error) {
    // The parser recurses: a document of brackets exhausts the stack.
    if (error instanceof RangeError) return { reason: 'it is nested too deeply.' }
    if (error instanceof GraphQLError) return { reason: error.message.slice(0, 300) }
    throw error
  }
}
