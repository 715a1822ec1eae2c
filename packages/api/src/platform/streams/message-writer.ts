import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { withoutHttpStatus } from '../operations/index.ts'

/** The stream of a caller that does not read is closed at so many bytes. */
export const MOST_WAITING_BYTES = 1_000_000
/** A caller that reads slowly is waited for from so many on. */
const WAIT_FROM_BYTES = 256_000
const SLOWEST_READ_MS = 20_000
/** Proxies close a connection on which nothing comes for a minute or less. */
const HEARTBEAT_MS = 12_000

/** An answer by the protocol "GraphQL over Server-Sent Events", distinct connections mode. */
export interface MessageWriter {
  /** Aborts when the caller has gone, or its stream was closed. */
  readonly signal: AbortSignal
  next(result: ExecutionResult, id: string | null): void
  /** Resolves when the caller has read most of what was written. */
  room(): Promise<void>
  complete(): void
  /**
   * Ends the answer without an end of the stream: the caller comes again.
   * @param reason for whoever reads the stream itself, as a comment: clients take a message for the end.
   */
  leave(reason: string): void
}

/**
 * Begins the answer.
 * @param options.cursor where the stream begins, for a caller whose connection breaks before the first message.
 * @param options.isEventSource whether a browser's EventSource reads it, which comes again by itself, after the time that it is told.
 * Other clients refuse to be told.
 */
export function messageWriter(
  response: ServerResponse,
  options: { cursor: string | null; isEventSource: boolean },
): MessageWriter {
  const { cursor, isEventSource } = options
  const aborting = new AbortController()
  const { signal } = aborting
  let wroteAt = performance.now()
  const end = (): void => {
    clearInterval(beating)
    aborting.abort()
  }
  const write = (text: string): void => {
    if (signal.aborted) return
    wroteAt = performance.now()
    response.write(text)
    if (response.writableLength <= MOST_WAITING_BYTES) return
    end()
    response.destroy()
  }
  const beating = setInterval(() => {
    if (performance.now() - wroteAt >= HEARTBEAT_MS - 50) write(':\n\n')
  }, HEARTBEAT_MS / 4).unref()
  response.once('close', end)
  // The caller may have gone before its stream began.
  if (response.destroyed) end()
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that compresses or collects would hold messages back.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    ...(cursor !== null && { 'last-event-id': cursor }),
  })
  // Some browsers tell of an answer only when its first bytes have come.
  write(':\n\n')
  return {
    signal,
    next: (result, id) =>
      write(`${id === null ? '' : `id: ${id}\n`}event: next\ndata: ${JSON.stringify(withoutHttpStatus(result))}\n\n`),
    room: async () => {
      if (signal.aborted || response.writableLength < WAIT_FROM_BYTES) return
      const drained = new Promise<void>((resolve) => response.once('drain', resolve))
      const late = new AbortController()
      const ended = AbortSignal.any([signal, late.signal])
      const isLate = await Promise.race([
        drained.then(() => false),
        sleep(SLOWEST_READ_MS, true, { signal: ended, ref: false }).catch(() => false),
      ])
      late.abort()
      if (!isLate) return
      end()
      response.destroy()
    },
    complete: () => {
      write('event: complete\ndata:\n\n')
      end()
      response.end()
    },
    leave: (reason) => {
      write(`: ${reason.replaceAll(/\s+/g, ' ')}\n\n`)
      if (isEventSource) write('retry: 1000\n\n')
      end()
      response.end()
    },
  }
}
