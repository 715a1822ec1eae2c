import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { DEFAULT_LANGUAGE } from './core/texts/index.ts'
import { docsEndpoints } from './docs-endpoint.ts'
import { resourceChallenge } from './modules/applications/index.ts'
import type { DocumentStore } from './modules/trusted-documents/index.ts'
import { authenticate, type Tokens } from './platform/auth/index.ts'
import {
  acceptedResponseType,
  acceptsAnswer,
  acceptsStream,
  allRoutes,
  boundConnections,
  type CrossOrigin,
  compress,
  type Endpoint,
  type GraphQLParameters,
  handleWith,
  healthEndpoints,
  keysEndpoint,
  type Route,
  readParameters,
  requestLanguage,
  setLanguage,
} from './platform/http/index.ts'
import {
  executeOperation,
  type OperationEnvironment,
  PARSED,
  type RequestFacts,
  shapeLimits,
  toPublicError,
  withHttpStatus,
} from './platform/operations/index.ts'
import { REQUEST_POINTS, rateLimitHeaders, type Taken } from './platform/rate-limits/index.ts'
import { isSubscription, type OpenStreams, type Prepared, serveStream, streamTexts } from './platform/streams/index.ts'
import { schemaEndpoint } from './schema-endpoint.ts'

export interface ServerOptions extends OperationEnvironment {
  schema: GraphQLSchema
  tokens: Tokens
  graphiql: boolean
  crossOrigin: CrossOrigin
  /** Maximum number of connections. */
  connections: number
  /** The streams that are open. */
  streams: OpenStreams
  documents: DocumentStore
  /** Whether the server was asked to stop and goes on answering for a while. */
  drain: { readonly begun: boolean }
  /** HTTP routes of modules besides GraphQL: uploads, tracked links. */
  endpoints: readonly Endpoint[]
}

/** An idle connection is closed after this time, or a few seconds later. */
const IDLE_MS = 20_000

/** The HTTP server: GraphQL at `/graphql`, and the few routes that cannot be GraphQL. */
export function createApiServer(options: ServerOptions): { server: Server; routes: readonly Route[] } {
  const yoga = createGraphQL(options)
  const challenge = (url: URL, hasToken: boolean) => resourceChallenge(options.publicUrl, url, hasToken)
  const larger = largerRequests(options.schema)
  const endpoints: Endpoint[] = [
    ...healthEndpoints(options),
    keysEndpoint(options.tokens),
    ...docsEndpoints(),
    schemaEndpoint({ ...options, authenticate: (authorization) => authenticate(options, authorization) }),
    ...options.endpoints,
    {
      path: '/graphql',
      methods: ['GET', 'POST', 'OPTIONS'],
      authenticatedBy: 'bearer',
      crossOrigin: options.crossOrigin,
      handle: async ({ request, response, url, requestId }) => {
        const asksForPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
        if (asksForPage && options.graphiql) return void (await yoga(request, response, NO_OPERATION))
        // Runs before anything is parsed: an unauthenticated caller learns nothing of the schema and costs almost
        // nothing.
        const whoIsThere = () => authenticate(options, request.headers.authorization ?? null)
        const actor = await whoIsThere()
        const mayStream = acceptsStream(request)
        const inOnePiece = !mayStream || acceptsAnswer(request)
        const type = inOnePiece ? acceptedResponseType(request) : 'application/json'
        response.setHeader('content-type', `${type}; charset=utf-8`)
        tellRateLimit(response, await options.services.rateLimiter.take(actor, REQUEST_POINTS))
        const read = await readParameters(request, url, larger)
        const { documentId: _named, ...parameters } = { ...read, query: await options.documents.textOf(actor, read) }
        const key = request.headers['idempotency-key']
        const idempotencyKey = typeof key === 'string' ? key : null
        const language = requestLanguage(request, ...actor.languages)
        const onPointsTaken = (taken: Taken | null) => tellRateLimit(response, taken)
        const facts: RequestFacts = {
          ...{ requestId, actor, language, idempotencyKey, onPointsTaken, pointsTaken: REQUEST_POINTS },
          authenticate: async () => {
            const present = await whoIsThere()
            await options.documents.textOf(present, { query: parameters.query })
            return present
          },
        }
        setLanguage(response, language)
        if (mayStream) {
          const prepared = prepare(yoga, { request, response, facts, parameters })
          if (!inOnePiece || isSubscription(prepared, parameters.operationName)) {
            const exchange = { request, response, url, requestId }
            return await serveStream(options, exchange, { facts, parameters, prepared })
          }
        }
        request.headers.accept = type
        await compress(request, response)
        await yoga(request, response, { facts, parameters })
      },
    },
  ]
  // Each endpoint limits the time for its body, because a large file may need hours on a slow connection.
  const server = createServer(
    { requestTimeout: 0, headersTimeout: 15_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: IDLE_MS },
    (request, response) => {
      // The next request on the same connection would come to a server that is gone.
      if (options.drain.begun) response.setHeader('connection', 'close')
      void handleWith(endpoints, request, response, { log: options.log, challenge })
    },
  )
  boundConnections(server, { most: options.connections, idleMs: IDLE_MS }, (path) => path.startsWith('/uploads'))
  return { server, routes: allRoutes(endpoints) }
}

function tellRateLimit(response: ServerResponse, taken: Taken | null): void {
  if (!taken) return
  for (const [name, value] of Object.entries(rateLimitHeaders(taken))) response.setHeader(name, value)
}

/** Fields whose largest valid call has more values and keys than other requests may have: see `mutation`. */
function largerRequests(schema: GraphQLSchema): Map<string, number> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  return new Map(
    fields.flatMap(({ name, extensions: { valuesAndKeys } }) =>
      typeof valuesAndKeys === 'number' ? [[name, valuesAndKeys] as const] : [],
    ),
  )
}

/** What the HTTP server passes to GraphQL with a request; null for the GraphiQL page, which is not an operation. */
interface Handed {
  facts: RequestFacts | null
  parameters: GraphQLParameters | null
}
const NO_OPERATION: Handed = { facts: null, parameters: null }

/** The GraphQL server: an ordered list of plugins that process a request. */
function createGraphQL(options: ServerOptions) {
  const { schema, log } = options
  return createYoga<{ req: IncomingMessage; res: ServerResponse } & Handed>({
    schema,
    graphqlEndpoint: '/graphql',
    logging: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    // The page is served complete: scripts from elsewhere could read the token, and would not load in a closed network.
    renderGraphiQL,
    graphiql: options.graphiql && {
      title: 'Portevoix',
      defaultQuery: FIRST_QUERY,
      headers: '{ "authorization": "Bearer " }',
    },
    // Errors inside an operation already refer to the request id; this handles errors around it.
    maskedErrors: {
      maskError: (error) => toPublicError(error, { requestId: 'none', language: DEFAULT_LANGUAGE, log }),
    },
    // The body was limited while it was read.
    maxRequestBodySize: false,
    parserAndValidationCache: { documentCache: PARSED.documents, errorCache: PARSED.errors },
    plugins: [
      withReadParameters(),
      statusOfAnswers(),
      ...shapeLimits(),
      withKnownOperation(),
      withoutSuggestions(),
      inOneTransaction(options),
    ],
  })
}

/** Parses and validates a document with the plugins of the server. */
function prepare(
  yoga: ReturnType<typeof createGraphQL>,
  handed: { request: IncomingMessage; response: ServerResponse } & {
    facts: RequestFacts
    parameters: GraphQLParameters
  },
): Prepared {
  const { request: req, response: res, facts, parameters } = handed
  const { parse, validate, schema } = yoga.getEnveloped({ req, res, facts, parameters, params: parameters } as never)
  try {
    const document = parse(parameters.query) as DocumentNode
    const errors = validate(schema as GraphQLSchema, document) as readonly GraphQLError[]
    return errors.length > 0 ? { errors } : { document }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
}

/** Passes the parameters that were read and checked before. */
function withReadParameters(): Plugin {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      const { parameters } = serverContext as Partial<Handed>
      if (parameters) setRequestParser(() => ({ ...parameters }))
    },
  }
}

function statusOfAnswers(): Plugin {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      const told = withHttpStatus(result as ExecutionResult)
      // What GraphQL itself says of a document has no other language.
      if (told.data === undefined && told.errors?.every(({ extensions }) => !extensions.messageCode)) {
        setLanguage((serverContext as unknown as { res: ServerResponse }).res, DEFAULT_LANGUAGE)
      }
      setResult(told)
    },
  }
}

const isDocument = (parsed: unknown): parsed is DocumentNode =>
  typeof parsed === 'object' && parsed !== null && 'definitions' in parsed

/** @throws GraphQLError when the name matches no operation of the document, or is missing and needed. */
function withKnownOperation(): Plugin {
  return {
    onParse({ context }) {
      return ({ result }) => {
        if (!isDocument(result)) return
        const { operationName } = (context as { params: GraphQLParameters }).params
        if (!getOperationAST(result, operationName)) {
          throw new GraphQLError(
            '`operationName` must name an operation of the document. It can be left out when there is only one.',
          )
        }
      }
    },
  }
}

const FIRST_QUERY = `# 1. Put your token into the headers below: "Bearer pv_…"
# 2. Load the schema with the round arrow at the lower left.
# 3. Run this with the button at the right.
query WhoAmI {
  viewer { actor { name roles } organization { name } permissions }
}
`

/** Maximum number of reported errors in a document. */
const MOST_ERRORS = 10

/**
 * Removes suggestions from error messages, so that names of the schema cannot be guessed by callers who may not read
 * it.
 */
function withoutSuggestions(): Plugin {
  return {
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((schema, document, rules, validation, typeInfo) =>
        validateFn(
          schema,
          document,
          rules,
          { ...validation, hideSuggestions: true, maxErrors: MOST_ERRORS } as typeof validation,
          typeInfo,
        ),
      )
    },
  }
}

function inOneTransaction(options: ServerOptions): Plugin {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(() => ({
        errors: [new GraphQLError(`${streamTexts('accept-streams')}`, { extensions: { code: 'BAD_REQUEST' } })],
      }))
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(async (args) => {
        const { facts } = args.contextValue as { facts: RequestFacts }
        const result = await executeOperation(options, facts, args).catch((error: unknown) => ({
          errors: [error as GraphQLError],
        }))
        const { requestId, language } = facts
        const shown = { requestId, language, log: options.log }
        return result.errors ? { ...result, errors: result.errors.map((error) => toPublicError(error, shown)) } : result
      })
    },
  }
}
