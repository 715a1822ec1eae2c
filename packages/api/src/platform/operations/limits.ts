import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { costOfOperation } from './cost.ts'
import { tooManyRepeats } from './repeated-names.ts'

/** What one request may ask for at most. Each is refused before anything is executed. */
export const REQUEST_LIMITS = {
  tokens: 4_000,
  depth: 16,
  aliases: 60,
  directives: 30,
  operations: 20,
  sameNames: 100,
  selections: 40_000,
  cost: 60_000,
} as const

/** Shape limits of documents, checked while they are parsed and validated. */
export function shapeLimits(): Plugin[] {
  return [
    maxTokensPlugin({ n: REQUEST_LIMITS.tokens }),
    refuseDeepDocuments(),
    refuseRepeatedNames(),
    maxDepthPlugin({ n: REQUEST_LIMITS.depth, flattenFragments: true, ignoreIntrospection: true }),
    maxAliasesPlugin({ n: REQUEST_LIMITS.aliases, allowList: [] }),
    maxDirectivesPlugin({ n: REQUEST_LIMITS.directives }),
  ] as Plugin[]
}

/** The parser recurses: a document that is only brackets exhausts the stack before it exhausts the tokens. */
function refuseDeepDocuments(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parseFn(source, options)
        } catch (error) {
          if (error instanceof RangeError) throw new GraphQLError('Syntax Error: the document is nested too deeply.')
          throw error
        }
      })
    },
  }
}

/** Before the rules of validation, one of which compares every two fields of a name. */
function refuseRepeatedNames(): Plugin {
  return {
    onValidate({ params, setResult }) {
      const wrong = tooManyRepeats(params.documentAST, REQUEST_LIMITS)
      if (wrong) setResult([wrong])
    },
  }
}

/**
 * The cost of an operation, known before execution.
 * @throws GraphQLError COST_EXCEEDED, which tells both numbers.
 */
export function assertAffordable(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: { operationName?: string | null; variables: Record<string, unknown>; ctx: object },
): number {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition')
  if (operations.length > REQUEST_LIMITS.operations) {
    throw new GraphQLError(`A document may hold at most ${REQUEST_LIMITS.operations} operations.`, {
      extensions: { code: 'BAD_REQUEST' },
    })
  }
  const cost = costOfOperation(schema, document, request)
  if (cost > REQUEST_LIMITS.cost) {
    throw new GraphQLError(
      `This request costs ${cost}, and at most ${REQUEST_LIMITS.cost} are allowed: ask for smaller pages or fewer nested lists.`,
      {
        extensions: {
          code: 'COST_EXCEEDED',
          cost: { requested: cost, limit: REQUEST_LIMITS.cost },
        },
      },
    )
  }
  return cost
}
