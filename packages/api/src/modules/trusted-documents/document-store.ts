import { createHash } from 'node:crypto'
import * as shipped from '@portevoix/sdk/documents'
import { LRUCache } from 'lru-cache'
import type { Actor, Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import { asWritten } from '../../core/texts/index.ts'
import type { GraphQLParameters } from '../../platform/http/index.ts'
import { texts } from './texts.ts'

/** Characters of documents that a process remembers for clients that register them by the way. */
const MOST_CHARACTERS = 16 * 1024 * 1024
/** Open streams look every three seconds: a document that is no longer trusted is refused everywhere within five. */
const TRUSTED_FOR_MS = 2_000
const SHA256 = /^[0-9a-f]{64}$/

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Documents of requests: sent as text, or named by the SHA-256 of their text. */
export interface DocumentStore {
  /**
   * The text of the document of a request.
   * @throws RequestError PERSISTED_QUERY_NOT_FOUND, DOCUMENT_NOT_TRUSTED, BAD_REQUEST.
   */
  textOf(actor: Actor, request: Pick<GraphQLParameters, 'query' | 'documentId' | 'extensions'>): Promise<string>
}

/** Names a document and perhaps carries its text: the protocol of automatic persisted queries, version 1. */
interface PersistedQuery {
  readonly version?: unknown
  readonly sha256Hash?: unknown
}

// Unknown on purpose: the compiler would compare the types of all documents with each other.
const TEXTS = new Map(Object.values<unknown>(shipped).map((document) => [sha256Of(`${document}`), `${document}`]))

/** The refusal of a document where only trusted ones are executed. */
export const notTrusted = () => new RequestError('DOCUMENT_NOT_TRUSTED', texts('not-trusted'))

/** Whether a document may be executed where only trusted ones are. */
export async function isTrustedDocument(ctx: Context, text: string): Promise<boolean> {
  const sha256 = sha256Of(text)
  return TEXTS.has(sha256) || (await ctx.db.trustedDocument.count({ where: { sha256 } })) > 0
}

/**
 * The text of a trusted document; null where there is none with this hash.
 * @param documentId the SHA-256 of its text in hexadecimal digits, perhaps with `sha256:` before it.
 */
export async function trustedTextOf(ctx: Context, documentId: string): Promise<string | null> {
  const sha256 = documentId.replace(/^sha256:/, '').toLowerCase()
  const known = TEXTS.get(sha256)
  if (known !== undefined) return known
  const row = await ctx.db.trustedDocument.findFirst({ where: { sha256 }, select: { text: true } })
  return row?.text ?? null
}

export function openDocumentStore({ database }: { database: Database }): DocumentStore {
  const size = { maxSize: MOST_CHARACTERS, sizeCalculation: (text: string) => text.length + 100 }
  /** Of clients that send the text once and its hash from then on; for each organisation its own. */
  const registered = new LRUCache<string, string>(size)
  const trusted = new LRUCache<string, string>({ ...size, ttl: TRUSTED_FOR_MS })

  async function trustedText({ organizationId }: Actor, sha256: string): Promise<string | undefined> {
    const key = `${organizationId} ${sha256}`
    const known = TEXTS.get(sha256) ?? trusted.get(key)
    if (known !== undefined) return known
    const [row] = await database.callFunction<{ text: string }>('trusted_document', [organizationId, sha256])
    if (row) trusted.set(key, row.text)
    return row?.text
  }

  return {
    textOf: async (actor, { query, documentId, extensions }) => {
      const named = hashOf(documentId, extensions?.persistedQuery as PersistedQuery | null | undefined)
      if (named && query !== undefined) {
        if (named.by === 'documentId') throw new RequestError('BAD_REQUEST', texts('one-of-them'))
        // The words of the protocol, by which its clients go.
        if (sha256Of(query) !== named.sha256)
          throw new RequestError('BAD_REQUEST', asWritten('provided sha does not match query'))
      }
      const key = named && `${actor.organizationId} ${named.sha256}`
      if (actor.trustedDocumentsOnly) {
        const text = await trustedText(actor, named?.sha256 ?? sha256Of(query ?? ''))
        if (text === undefined) throw query === undefined ? notFound() : notTrusted()
        return text
      }
      if (query !== undefined) {
        if (key) registered.set(key, query)
        return query
      }
      const text = named && key && (registered.get(key) ?? (await trustedText(actor, named.sha256)))
      if (!text) throw notFound()
      return text
    },
  }
}

/** The words of the protocol, by which its clients send the text. */
const notFound = () =>
  new RequestError('PERSISTED_QUERY_NOT_FOUND', asWritten('PersistedQueryNotFound'), null, { status: 200 })

function hashOf(
  documentId: string | undefined,
  persisted: PersistedQuery | null | undefined,
): { sha256: string; by: 'documentId' | 'persistedQuery' } | null {
  if (documentId !== undefined) {
    const sha256 = documentId.replace(/^sha256:/, '').toLowerCase()
    if (!SHA256.test(sha256)) throw new RequestError('BAD_REQUEST', texts('bad-hash'))
    return { sha256, by: 'documentId' }
  }
  if (persisted === undefined || persisted === null) return null
  const { version, sha256Hash } = persisted
  if (version !== 1 || typeof sha256Hash !== 'string' || !SHA256.test(sha256Hash)) {
    throw new RequestError('BAD_REQUEST', texts('bad-hash'))
  }
  return { sha256: sha256Hash, by: 'persistedQuery' }
}
