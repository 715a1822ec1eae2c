import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { RequestError } from './core/errors.ts'
import { authenticate, type Tokens } from './platform/auth/index.ts'
import { type Endpoint, handleWith, healthEndpoints, keysEndpoint, readBody } from './platform/http/index.ts'
import {
  executeOperation,
  type OperationEnvironment,
  REQUEST_LIMITS,
  type RequestFacts,
  shapeLimits,
  toPublicError,
} from './platform/operations/index.ts'

export interface ServerOptions extends OperationEnvironment {
  schema: GraphQLSchema
  tokens: Tokens
  graphiql: boolean
  allowedOrigins: readonly string[]
  /** HTTP routes of modules beside GraphQL: uploads, tracked links. */
  endpoints: readonly Endpoint[]
}

/** The HTTP server: GraphQL at `/graphql`, and the few routes that cannot be GraphQL. */
export function createApiServer(options: ServerOptions): Server {
  const yoga = createGraphQL(options)
  const endpoints: Endpoint[] = [
    ...healthEndpoints(options),
    keysEndpoint(options.tokens),
    ...options.endpoints,
    {
      path: '/graphql',
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedOrigins: options.allowedOrigins,
      handle: async ({ request, response, requestId }) => {
        const asksForPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
        if (asksForPage && options.graphiql) return void (await yoga(request, response, { facts: null }))
        // Before anything is parsed: a stranger learns nothing of the schema and costs next to nothing.
        const actor = await authenticate(options, request.headers.authorization ?? null)
        if (request.method === 'POST') await readJsonBody(request)
        const key = request.headers['idempotency-key']
        const facts: RequestFacts = { requestId, actor, idempotencyKey: typeof key === 'string' ? key : null }
        await yoga(request, response, { facts })
      },
    },
  ]
  // A large file takes minutes to come in over a slow line; whoever has no token is refused before the body is read.
  const server = createServer({ requestTimeout: 30 * 60_000, headersTimeout: 15_000 }, (request, response) => {
    void handleWith(endpoints, request, response, options.log)
  })
  server.keepAliveTimeout = 20_000
  return server
}

/** The GraphQL server: an ordered list of what happens to a request. */
function createGraphQL(options: ServerOptions) {
  const { schema, log } = options
  return createYoga<{ req: IncomingMessage; res: ServerResponse; facts: RequestFacts | null }>({
    schema,
    graphqlEndpoint: '/graphql',
    logging: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    // The page comes whole from here: a page that loads scripts from elsewhere would hand them the token, and stay empty
    // in a closed network.
    renderGraphiQL,
    graphiql: options.graphiql && {
      title: 'Portevoix',
      defaultQuery: FIRST_QUERY,
      headers: '{ "authorization": "Bearer " }',
    },
    // What fails in an operation is already shown by its request's id; this is for what fails around it.
    maskedErrors: { maskError: (error) => toPublicError(error, { requestId: 'none', log }) },
    plugins: [oneCodeForBadRequests(), ...shapeLimits(), withoutSuggestions(), inOneTransaction(options)],
  })
}

/**
 * Reads the body before GraphQL does, because its size must be bounded. A page of another site can send forms without
 * asking, JSON it cannot: so nothing else is taken.
 */
async function readJsonBody(request: IncomingMessage & { body?: Buffer }): Promise<void> {
  if (!/^application\/(graphql\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'Send the request as JSON: "Content-Type: application/json".')
  }
  request.body = await readBody(request, REQUEST_LIMITS.bodyBytes)
}

const FIRST_QUERY = `# 1. Put your token into the headers below: "Bearer pv_…"
# 2. Load the schema with the round arrow at the lower left.
# 3. Run this with the button at the right.
query WhoAmI {
  viewer { actor { name roles } organization { name } permissions }
}
`

/** GraphQL's own codes (GRAPHQL_PARSE_FAILED …) all say that the request is wrong: this API has one code for that. */
function oneCodeForBadRequests(): Plugin {
  return {
    onResultProcess({ result }) {
      for (const { errors = [] } of [result].flat() as ExecutionResult[]) {
        for (const { extensions } of errors) {
          if (extensions && String(extensions.code ?? 'GRAPHQL_').startsWith('GRAPHQL_'))
            extensions.code = 'BAD_REQUEST'
        }
      }
    },
  }
}

/** Names of the schema are told to those who may read it, not guessed out of error messages. */
function withoutSuggestions(): Plugin {
  return {
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((schema, document, rules, validation, typeInfo) =>
        validateFn(schema, document, rules, { ...validation, hideSuggestions: true } as typeof validation, typeInfo),
      )
    },
  }
}

function inOneTransaction(options: ServerOptions): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const { facts } = args.contextValue as { facts: RequestFacts }
        const result = await executeOperation(options, facts, args, executeFn as never).catch((error: unknown) => ({
          errors: [error as GraphQLError],
        }))
        const { requestId } = facts
        return result.errors
          ? { ...result, errors: result.errors.map((error) => toPublicError(error, { requestId, log: options.log })) }
          : result
      })
    },
  }
}
