import type { Client, QueryOptions } from './client.ts'
import { documentText } from './document-text.ts'
import { ApiError, type GraphQLErrorEntry } from './errors.ts'
import { pause } from './transport.ts'
import type { TypedDocument } from './typed-document.ts'

export interface SubscribeOptions extends QueryOptions {
  /** The cursor behind which the stream begins, instead of `variables.after`. */
  after?: string
}

/** The server is heard every 12 seconds: after so long a line is dead, though nobody was told. */
const SILENCE_MS = 40_000

/**
 * Yields the data of each message of a subscription until the server ends it, such as when the work that it follows has ended. When
 * the connection breaks, or nothing is heard for 40 seconds, it connects again and goes on behind the last message, so that none is missed and none comes twice.
 * Leave the loop, or abort the signal, to close the stream. With `partial`, fields that failed are null instead of ending it.
 *
 * @throws ApiError for what the server refuses, and when it cannot be reached after the retries of the client.
 */
export async function* subscribe<Result, Variables>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { signal, headers, after, partial }: SubscribeOptions = {},
): AsyncGenerator<Result, void, undefined> {
  const body = JSON.stringify({ query: documentText(document), variables })
  let last = after
  for (let broken = 0; ; broken++) {
    const closing = new AbortController()
    const request = {
      method: 'POST',
      streamed: true,
      body: () => body,
      signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
      headers: () => ({
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(last && { 'last-event-id': last }),
        ...headers,
      }),
    }
    // A server that restarts is away for longer than the client's own retries take.
    const { body: answer, requestId } = await client.send(client.url, request, last === undefined ? {} : { max: 8 })
    const { stream, cursor } = answer as { stream: ReadableStream<Uint8Array>; cursor: string | null }
    last ??= cursor ?? undefined
    try {
      for await (const { event, id, data } of messages(stream)) {
        if (event === 'complete') return
        const { data: result, errors } = JSON.parse(data) as { data?: Result; errors?: GraphQLErrorEntry[] }
        const [first] = errors ?? []
        if (first && !(partial && result)) {
          throw new ApiError(first.message, {
            code: first.extensions?.code ?? 'BAD_ANSWER',
            requestId,
            errors,
            data: result,
          })
        }
        broken = 0
        last = id ?? last
        yield result as Result
      }
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof ApiError) throw error
      // The connection broke.
    } finally {
      closing.abort()
    }
    await pause(Math.min(200 * 2 ** broken, 10_000) * (1 - Math.random() / 2), signal)
  }
}

async function* messages(stream: ReadableStream<Uint8Array>) {
  let text = ''
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  for (;;) {
    const silence = setTimeout(() => void reader.cancel().catch(() => {}), SILENCE_MS)
    const { value, done } = await reader.read().finally(() => clearTimeout(silence))
    if (done) return
    text += decoder.decode(value, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => block.match(`(?:^|\\n)${name}: ?(.*)`)?.[1]
      const event = field('event')
      if (event) yield { event, id: field('id'), data: field('data') ?? '' }
    }
  }
}
