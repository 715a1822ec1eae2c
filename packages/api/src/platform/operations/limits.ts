import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { costOfOperation, type OperationCost } from './cost.ts'
import { tooManyRepeats } from './repeated-names.ts'

/** Limits of one request, checked before anything is executed. */
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

/** Limits on the shape of documents, checked during parsing and validation. */
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

/** The parser recurses: a document of brackets exhausts the stack before it reaches the token limit. */
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

/** Runs before the validation rules, one of which compares every two fields with the same name. */
function refuseRepeatedNames(): Plugin {
  return {
    onValidate({ params, setResult }) {
      const wrong = tooManyRepeats(params.documentAST, REQUEST_LIMITS)
      if (wrong) setResult([wrong])
    },
  }
}

/**
 * Checks the cost of an operation before execution.
 * @throws GraphQLError COST_EXCEEDED with the cost, the limit, and the list that costs most.
 */
export function assertAffordable(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: { operationName?: string | null; variables: Record<string, unknown> },
): OperationCost {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition')
  if (operations.length > REQUEST_LIMITS.operations) {
    throw new GraphQLError(`A document can contain at most ${REQUEST_LIMITS.operations} operations.`, {
      extensions: { code: 'BAD_REQUEST' },
    })
  }
  const cost = costOfOperation(schema, document, request)
  const { requested, dearest } = cost
  if (requested > REQUEST_LIMITS.cost) {
    const where = dearest ? ` \`${dearest.path}\` costs most, ${dearest.points} points:` : ''
    throw new GraphQLError(
      `This request costs ${requested} points, and the maximum is ${REQUEST_LIMITS.cost}.${where} use smaller pages or fewer nested lists.`,
      { extensions: { code: 'COST_EXCEEDED', cost: { requested, limit: REQUEST_LIMITS.cost, dearest } } },
    )
  }
  return cost
}
