import { type ExecutionResult, GraphQLError } from 'graphql'

/** Maximum length of an error message: GraphQL's own messages repeat what was sent, which may be a whole document. */
const MOST_CHARACTERS = 500

/**
 * Sets the HTTP status according to GraphQL over HTTP: 200 with data; without data 400 for
 * `application/graphql-response+json`, and 200 for `application/json`, whose status only shows that GraphQL was spoken.
 * Errors with their own status keep it for both.
 */
export function withHttpStatus(result: ExecutionResult): ExecutionResult {
  const { errors, data, ...rest } = result
  if (!errors) return result
  // Nothing was changed, and data read before the database failed is incomplete: the caller has to retry.
  const away = errors.find((error) => codeOf(error) === 'SERVICE_UNAVAILABLE')
  if (away) return { ...rest, errors: [withStatus(away)] }
  if (data === undefined) return { ...rest, errors: errors.map(withStatus) }
  return { ...result, errors: errors.map((error) => withExtensions(error, codeOf(error), null)) }
}

/** The same for a message of a stream, which has no status of its own. */
export const withoutHttpStatus = <Result extends ExecutionResult>(result: Result): Result =>
  result.errors
    ? { ...result, errors: result.errors.map((error) => withExtensions(error, codeOf(error), null)) }
    : result

interface Http {
  status?: number
  headers?: Record<string, string>
}

function withStatus(error: GraphQLError): GraphQLError {
  const code = codeOf(error)
  const { status = code === 'INTERNAL' ? 500 : 400, headers } = (error.extensions?.http ?? {}) as Http
  // `spec` is Yoga's option for a status that `application/json` does not show.
  return withExtensions(error, code, { status, ...(headers && { headers }), spec: status === 400 })
}

/** GraphQL's own codes (GRAPHQL_PARSE_FAILED …) all mean an invalid request, for which this API has one code. */
function codeOf({ extensions }: GraphQLError): string {
  const code = String(extensions?.code ?? 'GRAPHQL_')
  return code.startsWith('GRAPHQL_') || code === 'OPERATION_RESOLUTION_FAILURE' ? 'BAD_REQUEST' : code
}

function withExtensions(error: GraphQLError, code: string, http: (Http & { spec: boolean }) | null): GraphQLError {
  const { http: _before, ...others } = error.extensions ?? {}
  const extensions = { ...others, code, ...(http && { http }) }
  // The stored answer of an earlier request is plain data.
  if (!(error instanceof GraphQLError)) return Object.assign({}, error as GraphQLError, { extensions })
  const { message, nodes, source, positions, path } = error
  return new GraphQLError(shortened(message), { nodes, source, positions, path, extensions })
}

const shortened = (message: string) =>
  message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS).toWellFormed()}…` : message
