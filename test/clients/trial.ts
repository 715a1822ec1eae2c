import { createClient } from '@portevoix/sdk'
import { EventsDocument } from '@portevoix/sdk/documents'
import { createClient as createSseClient } from 'graphql-sse'

const { PORTEVOIX_URL = '', PORTEVOIX_TOKEN = '' } = process.env

/** The server that run.mjs has started, with the demo organisation. */
export const url = PORTEVOIX_URL
export const headers = { authorization: `Bearer ${PORTEVOIX_TOKEN}` }

export const sdk = () => createClient({ url, token: PORTEVOIX_TOKEN })
export const sse = () => createSseClient({ url, headers, retryAttempts: 0 })

let last = 0
/** A name or a key that no other test uses. */
export function freshName(): string {
  last += 1
  return `${process.pid}-${last}`
}

/** The place behind everything that has happened. */
export async function present(): Promise<string> {
  const { data } = await sdk().query(EventsDocument, { first: 1 })
  return data.events?.presentCursor ?? ''
}

/** Subscriptions over SSE for clients that take a function: urql, Relay, and Apollo's links. */
export function follow<Data>(
  request: { query: string; variables?: Record<string, unknown> },
  sink: { next(value: { data?: Data | null }): void; error(error: unknown): void; complete(): void },
): () => void {
  return sse().subscribe<Data>(request, sink as never)
}
