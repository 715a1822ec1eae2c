import type { IncomingMessage } from 'node:http'
import { RequestError } from '../../core/errors.ts'
import type { LargerRequests } from './json-scan.ts'
import { assertJson } from './media-types.ts'
import { parseJson } from './parse-json.ts'
import { readBody } from './read-body.ts'

/** Bytes of a GraphQL document. */
export const LARGEST_DOCUMENT_BYTES = 64 * 1024
/** Bytes of a whole request. */
const LARGEST_BODY_BYTES = 4 * 1024 * 1024

/** The parameters of a GraphQL request, each of its type and within its size. */
export interface GraphQLParameters {
  query: string
  operationName?: string
  variables?: Record<string, unknown>
  extensions?: Record<string, unknown>
}

const NAMES = ['query', 'operationName', 'variables', 'extensions']

/**
 * Reads the parameters of a request, from the address for GET and from the body otherwise, before GraphQL sees them.
 * @throws RequestError BAD_REQUEST, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE.
 */
export async function readParameters(
  request: IncomingMessage,
  url: URL,
  larger: LargerRequests,
): Promise<GraphQLParameters> {
  if (request.method !== 'POST') return checked(parametersOfAddress(url))
  assertJson(request)
  return checked(parseJson(await readBody(request, LARGEST_BODY_BYTES), 'The body', larger))
}

function parametersOfAddress(url: URL): Record<string, unknown> {
  try {
    decodeURIComponent(url.search)
  } catch {
    throw new RequestError('BAD_REQUEST', 'The address is not UTF-8 in percent-encoding.')
  }
  const json = (name: string) => {
    const text = url.searchParams.get(name)
    return text ? parseJson(Buffer.from(text), name) : undefined
  }
  return {
    query: url.searchParams.get('query') ?? undefined,
    operationName: url.searchParams.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  }
}

function checked(body: unknown): GraphQLParameters {
  if (Array.isArray(body)) {
    throw new RequestError('BAD_REQUEST', 'Several requests at once are not taken: send each of them alone.')
  }
  if (!isObject(body)) throw new RequestError('BAD_REQUEST', 'A request is a JSON object with a `query`.')
  const { query, operationName, variables, extensions } = body
  if (Object.keys(body).some((name) => !NAMES.includes(name) && !isMissing(body[name]))) {
    throw new RequestError('BAD_REQUEST', `A request holds ${NAMES.join(', ')}, and nothing else.`)
  }
  if (typeof query !== 'string') throw new RequestError('BAD_REQUEST', '`query` is missing: it is a GraphQL document.')
  if (Buffer.byteLength(query) > LARGEST_DOCUMENT_BYTES) {
    throw new RequestError(
      'TOO_LARGE',
      `A document has at most ${LARGEST_DOCUMENT_BYTES} bytes: send values as variables, or split it.`,
    )
  }
  if (!isMissing(operationName) && (typeof operationName !== 'string' || operationName === '')) {
    throw new RequestError(
      'BAD_REQUEST',
      '`operationName` is the name of an operation of the document: leave it out where there is only one.',
    )
  }
  return {
    query,
    ...(typeof operationName === 'string' && { operationName }),
    ...object('variables', variables),
    ...object('extensions', extensions),
  }
}

function object(name: string, value: unknown): Record<string, Record<string, unknown>> {
  if (isMissing(value)) return {}
  if (!isObject(value)) throw new RequestError('BAD_REQUEST', `\`${name}\` is an object, or left out.`)
  return { [name]: value }
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
