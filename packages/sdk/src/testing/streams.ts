const encoder = new TextEncoder()
const HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-request-id': 'test' }

interface Stream {
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  readonly dataOf: (overrides: unknown) => object
}

/** The messages of one subscription, and who follows them. */
interface Channel {
  readonly told: { readonly id: string; readonly overrides: unknown }[]
  readonly open: Set<Stream>
  readonly waiting: (() => void)[]
}

/** Server-sent events of a test server; a caller that comes again is told what it has missed. */
export function createStreams() {
  const channels = new Map<string, Channel>()
  let lastId = 0

  const channelOf = (name: string): Channel => {
    const channel = channels.get(name) ?? { told: [], open: new Set(), waiting: [] }
    channels.set(name, channel)
    return channel
  }
  const send = ({ controller, dataOf }: Stream, { id, overrides }: Channel['told'][number]) =>
    controller.enqueue(encoder.encode(`id: ${id}\nevent: next\ndata: ${JSON.stringify(dataOf(overrides))}\n\n`))

  function close(name: string, end: (stream: Stream) => void): void {
    const { open } = channelOf(name)
    for (const stream of open) end(stream)
    open.clear()
  }

  return {
    open(name: string, dataOf: Stream['dataOf'], lastSeen: string | null, signal: AbortSignal | null): Response {
      const channel = channelOf(name)
      let stream: Stream | undefined
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          stream = { controller, dataOf }
          const seen = lastSeen === null ? channel.told.length : channel.told.findIndex(({ id }) => id === lastSeen) + 1
          for (const message of channel.told.slice(seen)) send(stream, message)
          channel.open.add(stream)
        },
        cancel: () => void (stream && channel.open.delete(stream)),
      })
      signal?.addEventListener('abort', () => {
        if (stream && channel.open.delete(stream)) stream.controller.error(signal.reason)
      })
      for (const tell of channel.waiting.splice(0)) tell()
      const begins = lastSeen ?? channel.told.at(-1)?.id ?? '0'
      return new Response(body, { headers: { ...HEADERS, 'last-event-id': begins } })
    },
    /** Answers how many streams were told. */
    push(name: string, overrides: unknown): number {
      const { told, open } = channelOf(name)
      lastId += 1
      const message = { id: String(lastId), overrides }
      told.push(message)
      for (const stream of open) send(stream, message)
      return open.size
    },
    end: (name: string) =>
      close(name, ({ controller }) => {
        controller.enqueue(encoder.encode('event: complete\ndata:\n\n'))
        controller.close()
      }),
    breakOff: (name: string) => close(name, ({ controller }) => controller.error(new TypeError('terminated'))),
    /** Resolves once somebody follows. */
    followed: async (name: string): Promise<void> => {
      const { open, waiting } = channelOf(name)
      if (open.size === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    },
    clear(): void {
      for (const name of channels.keys()) close(name, ({ controller }) => controller.close())
      channels.clear()
    },
  }
}
