import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * Memory of a token, with the nodes that are made of it (up to 480 bytes) and its share of the compiled query (830). See
 * docs/decisions/0125-memory-of-documents.md.
 */
const TOKEN_BYTES = 1_500
const MOST_DOCUMENT_BYTES = 128 * 1024 * 1024
/** An error with its stack, or a place in a cache. */
const TEXT_BYTES = 4_096
const MOST_ERROR_BYTES = 16 * 1024 * 1024

/** Memory that a document takes for as long as it is kept parsed: up to 750 times that of its text. */
export function bytesOfDocument({ loc }: DocumentNode): number {
  let tokens = 0
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) tokens += 1
  return bytesOfText(loc?.source.body ?? '') + tokens * TOKEN_BYTES
}

/** Memory of a text, and of what is said about it in few words. */
export const bytesOfText = (text: string): number => 2 * text.length + TEXT_BYTES

/** Documents of requests by their text. */
const documents = new LRUCache<string, DocumentNode>({ maxSize: MOST_DOCUMENT_BYTES, sizeCalculation: bytesOfDocument })

/** What is wrong with texts that are no documents. */
const errors = new LRUCache<string, Error>({
  maxSize: MOST_ERROR_BYTES,
  sizeCalculation: (_error, text) => bytesOfText(text),
})

/** What the server remembers of the texts of requests, bounded by the memory that it takes. */
export const PARSED = { documents, errors } as const
