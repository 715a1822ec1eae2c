import type { IncomingMessage } from 'node:http'
import { RequestError } from '../../core/errors.ts'
import type { LargerRequests } from './json-scan.ts'
import { assertJson } from './media-types.ts'
import { parseJson } from './parse-json.ts'
import { readBody } from './read-body.ts'
import { texts } from './texts.ts'

/** Bytes of a GraphQL document. */
export const LARGEST_DOCUMENT_BYTES = 64 * 1024
/** Bytes of a whole request. */
const LARGEST_BODY_BYTES = 4 * 1024 * 1024

/** The parameters of a GraphQL request, each of its type and within its size. */
export interface GraphQLParameters {
  /** The document; undefined where it is named by a hash. */
  query?: string
  /** SHA-256 of the document, in hexadecimal digits; it may begin with `sha256:`. */
  documentId?: string
  operationName?: string
  variables?: Record<string, unknown>
  extensions?: Record<string, unknown>
}

const NAMES = ['query', 'documentId', 'operationName', 'variables', 'extensions']

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
  return checked(parseJson(await readBody(request, LARGEST_BODY_BYTES), texts('the-body'), larger))
}

function parametersOfAddress(url: URL): Record<string, unknown> {
  try {
    decodeURIComponent(url.search)
  } catch {
    throw new RequestError('BAD_REQUEST', texts('bad-address'))
  }
  const json = (name: string) => {
    const text = url.searchParams.get(name)
    return text === null ? undefined : parseJson(Buffer.from(text), name)
  }
  return {
    query: url.searchParams.get('query') ?? undefined,
    documentId: url.searchParams.get('documentId') ?? undefined,
    operationName: url.searchParams.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  }
}

function checked(body: unknown): GraphQLParameters {
  if (Array.isArray(body)) {
    throw new RequestError('BAD_REQUEST', texts('one-request'))
  }
  if (!isObject(body)) throw new RequestError('BAD_REQUEST', texts('request-object'))
  const { query, documentId, operationName, variables, extensions } = body
  if (Object.keys(body).some((name) => !NAMES.includes(name) && !isMissing(body[name]))) {
    throw new RequestError('BAD_REQUEST', texts('request-names', { names: NAMES.join(', ') }))
  }
  const isNamed = typeof documentId === 'string' || (isObject(extensions) && !isMissing(extensions.persistedQuery))
  if (typeof query !== 'string' && !(isMissing(query) && isNamed)) {
    throw new RequestError('BAD_REQUEST', texts('query-missing'))
  }
  if (typeof query === 'string' && Buffer.byteLength(query) > LARGEST_DOCUMENT_BYTES) {
    throw new RequestError('TOO_LARGE', texts('document-too-large', { most: LARGEST_DOCUMENT_BYTES }))
  }
  if (!isMissing(operationName) && (typeof operationName !== 'string' || operationName === '')) {
    throw new RequestError('BAD_REQUEST', texts('operation-name'))
  }
  if (!isMissing(documentId) && typeof documentId !== 'string') {
    throw new RequestError('BAD_REQUEST', texts('document-id'))
  }
  return {
    ...(typeof query === 'string' && { query }),
    ...(typeof documentId === 'string' && { documentId }),
    ...(typeof operationName === 'string' && { operationName }),
    ...object('variables', variables),
    ...object('extensions', extensions),
  }
}

function object(name: string, value: unknown): Record<string, Record<string, unknown>> {
  if (isMissing(value)) return {}
  if (!isObject(value)) throw new RequestError('BAD_REQUEST', texts('object-or-out', { name }))
  return { [name]: value }
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
