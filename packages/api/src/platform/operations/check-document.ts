import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { envelop, type Plugin } from 'graphql-yoga'
import { shapeLimits } from './limits.ts'

/** A document that may be executed later, or what is wrong with it. */
export type CheckedDocument =
  | { readonly document: DocumentNode; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: string }

/** Parses and validates a document that is kept, within the limits on the shape of requests. */
export function checkDocument(schema: GraphQLSchema, text: string): CheckedDocument {
  const engine: Plugin = {
    onPluginInit: ({ setSchema }) => setSchema(schema),
    onParse: ({ setParseFn }) => setParseFn(parse),
    onValidate: ({ setValidationFn, addValidationRule }) => {
      // As for requests: names of the schema cannot be guessed from what is suggested.
      setValidationFn((on, document, rules, options, typeInfo) =>
        validate(on, document, rules, { ...options, hideSuggestions: true } as typeof options, typeInfo),
      )
      for (const rule of specifiedRules) addValidationRule(rule)
    },
  }
  const prepared = envelop({ plugins: [engine, ...shapeLimits()] as never[] })({})
  try {
    const document = prepared.parse(text) as DocumentNode
    const [error] = prepared.validate(schema, document) as readonly GraphQLError[]
    return error ? { problem: error.message } : { document }
  } catch (error) {
    if (error instanceof GraphQLError) return { problem: error.message }
    throw error
  }
}
