/** One message of a stream of server-sent events. */
interface Message {
  id: string | null
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for
  data: any
}

export interface MessageStream {
  readonly status: number
  readonly headers: Headers
  /** The next message; null once the answer has ended. */
  next(): Promise<Message | null>
  close(): void
}

/** Asks for a stream over raw HTTP. */
export async function openStream(
  url: string,
  key: string | null,
  asked: { query: string; variables?: object },
  headers: Record<string, string> = {},
): Promise<MessageStream> {
  const closing = new AbortController()
  const response = await fetch(url, {
    method: 'POST',
    signal: closing.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(key && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify(asked),
  })
  const messages = messagesOf(response)
  return {
    status: response.status,
    headers: response.headers,
    next: async () => (await messages.next()).value ?? null,
    close: () => closing.abort(),
  }
}

async function* messagesOf({ body }: Response): AsyncGenerator<Message, null> {
  let text = ''
  for await (const chunk of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      const data = field('data')
      if (event) yield { event, id: field('id') ?? null, data: data ? JSON.parse(data) : null }
    }
  }
  return null
}
