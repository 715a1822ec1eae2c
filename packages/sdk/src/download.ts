import { ApiError, NetworkError } from './errors.ts'
import { codeOfStatus, pause, type RetryOptions } from './transport.ts'

export interface DownloadOptions {
  /** As for `createClient`. The function is called for every request. */
  token: string | (() => string | Promise<string>)
  /** Bytes that you have already, of an earlier download that ended early; the file goes on behind them. */
  from?: number
  /** `etag` of that download: the file is refused when it is another one by now. */
  etag?: string
  /** For each break, counted from the last byte that came; default 5 attempts. */
  retry?: RetryOptions
  signal?: AbortSignal
  /** Used instead of the global `fetch`. */
  fetch?: typeof fetch
}

export interface Download {
  /** The bytes from `from` on. Reading it asks the server again when the connection breaks. */
  readonly stream: ReadableStream<Uint8Array>
  /** Names this file; keep it with a part of it. */
  readonly etag: string | null
  readonly totalBytes: number
}

/**
 * Downloads a file, such as `Export.url`. When the connection breaks it goes on where it was (Range, If-Range), so that the
 * stream has each byte once, or fails.
 */
export async function download(url: string, options: DownloadOptions): Promise<Download> {
  const { from = 0, signal, retry: { max = 5, baseDelayMs = 200, maxDelayMs = 30_000 } = {} } = options
  let { etag = null as string | null } = options
  let place = from
  let failures = 0

  async function ask(): Promise<Response> {
    const token = typeof options.token === 'function' ? await options.token() : options.token
    const ranged = place > 0 && { range: `bytes=${place}-`, ...(etag !== null && { 'if-range': etag }) }
    return await (options.fetch ?? fetch)(url, {
      headers: { authorization: `Bearer ${token}`, ...ranged },
      signal: signal ?? null,
    })
  }

  /** Waits before the next attempt, or throws what is not worth one. */
  async function orWait(failure: unknown): Promise<void> {
    signal?.throwIfAborted()
    failures += 1
    const isFinal = failure instanceof ApiError && !failure.retryable
    if (isFinal || failures > max) throw failure
    await pause(Math.min(baseDelayMs * 2 ** (failures - 1), maxDelayMs), signal)
  }

  async function open(): Promise<{ response: Response; totalBytes: number }> {
    for (;;) {
      try {
        const response = await ask().catch((cause: unknown) => {
          throw new NetworkError(`No answer from ${url}.`, { code: 'NETWORK', retryable: true, cause })
        })
        return { response, totalBytes: sizeIn(response) }
      } catch (failure) {
        await orWait(failure)
      }
    }
  }

  function sizeIn(response: Response): number {
    const { status, headers } = response
    const told = headers.get('etag')
    if (place > 0 && (status === 200 || (etag !== null && told !== null && told !== etag))) {
      throw new ApiError('The file is another one by now: begin again.', { code: 'FILE_CHANGED', status })
    }
    const [, total] = /\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
    // Nothing is missing behind the last byte.
    const isWhole = status === 416 && total === String(place)
    if (!response.ok && !isWhole) {
      const retryable = status === 429 || status >= 502
      throw new ApiError(`The server answered ${status}.`, { code: codeOfStatus(status), status, retryable })
    }
    etag = told ?? etag
    return Number(total ?? headers.get('content-length') ?? Number.NaN)
  }

  let { response, totalBytes } = await open()
  let reader = place === totalBytes ? null : response.body?.getReader()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        if (place === totalBytes) return controller.close()
        try {
          const read = await reader?.read()
          if (read?.value && read.value.byteLength > 0) {
            place += read.value.byteLength
            failures = 0
            return controller.enqueue(read.value)
          }
          if (read?.done === false) continue
          throw new NetworkError(`${url} ended at byte ${place} of ${totalBytes}.`, {
            code: 'NETWORK',
            retryable: true,
          })
        } catch (failure) {
          await orWait(failure)
          response = (await open()).response
          reader = response.body?.getReader()
        }
      }
    },
    cancel: (reason) => reader?.cancel(reason),
  })
  return { stream, etag, totalBytes }
}
