import { sha256 } from './sha256.ts'

/** What a request to the API holds; other clients add `operationName` and `extensions`. */
interface GraphQLBody {
  query?: unknown
  documentId?: unknown
  extensions?: { persistedQuery?: unknown }
}

const parsed = (body: unknown): GraphQLBody | null => {
  try {
    return typeof body === 'string' ? (JSON.parse(body) as GraphQLBody) : null
  } catch {
    return null
  }
}

/** Whether an answer says that its document is not known. Data may hold the same words, and then it was executed. */
function isUnknown(answered: string): boolean {
  if (!answered.slice(0, 2_000).includes('"PERSISTED_QUERY_NOT_FOUND"')) return false
  const { data, errors } = (parsed(answered) ?? {}) as {
    data?: unknown
    errors?: { extensions?: { code?: unknown } }[]
  }
  return !data && errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND'
}

/** Documents whose hashes are kept; whoever writes values into documents makes new ones all the time. */
const MOST_KEPT = 1_000

/**
 * A `fetch` that names documents by their SHA-256 instead of sending their text: `createClient({ url, fetch: byHash() })`, or the
 * `fetch` of urql, Apollo or graphql-request. A document that the server does not know is sent once more with its text, which
 * registers it, so that the hash alone will do from then on.
 *
 * Streams are asked for by their text, and so is everything on pages without TLS, where browsers compute no SHA-256.
 *
 * @param base used instead of the global `fetch`.
 */
export function byHash(base: typeof fetch = (...call) => fetch(...call)): typeof fetch {
  const hashes = new Map<string, Promise<string>>()
  return async (address, init) => {
    const body = parsed(init?.body)
    // Clients that can read an answer too name streams after it, if at all.
    const streamed = new Headers(init?.headers).get('accept')?.trim().startsWith('text/event-stream')
    const text = body?.query
    if (typeof text !== 'string' || body?.extensions?.persistedQuery || streamed || !globalThis.crypto?.subtle) {
      return await base(address, init)
    }
    const hashing = hashes.get(text) ?? sha256(text)
    if (hashes.size >= MOST_KEPT) hashes.clear()
    hashes.set(text, hashing)
    const hash = await hashing
    const send = (changed: object) => base(address, { ...init, body: JSON.stringify({ ...body, ...changed }) })
    const answer = await send({ query: undefined, documentId: `sha256:${hash}` })
    // A stream may never end.
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer
    const answered = await answer.text()
    if (!isUnknown(answered)) return new Response(answered || null, answer)
    return await send({ extensions: { ...body?.extensions, persistedQuery: { version: 1, sha256Hash: hash } } })
  }
}
