import type { Client, RequestOptions } from './client.ts'
import { documentText } from './document-text.ts'
import { ApiError, NetworkError } from './errors.ts'
import { ExportCreateDocument, ExportDeleteDocument, ExportDocument } from './generated/documents.ts'
import { pause } from './transport.ts'
import type { TypedDocument } from './typed-document.ts'

/** How an export gets on. */
export interface ExportProgress {
  /** Global id of the export. */
  readonly id: string
  readonly status: string
  /** Rows that were written so far. */
  readonly rows: number
  /** Rows that the list had when the export began; null while unknown, and where the document does not ask for `totalCount`. */
  readonly total: number | null
  /** The place in the feed of events behind which to follow for what the file may lack; null while unknown. */
  readonly fromCursor: string | null
}

export interface ExportAllOptions extends RequestOptions {
  /** Called with each state that differs from the one before. */
  onProgress?: (progress: ExportProgress) => void
  /** Milliseconds between an answer and the next question how it gets on; default 1,000. */
  everyMs?: number
  /** Keeps the export on the server after it was read, until it expires. By default it is deleted. */
  keep?: boolean
}

type ListOf<Page> = Page extends { readonly nodes?: ReadonlyArray<infer Row> | null }
  ? Row
  : Page extends { readonly edges?: ReadonlyArray<{ readonly node?: infer Row | null }> | null }
    ? Row
    : never

/** A row of the one list of a document. */
export type RowOf<Result> = NonNullable<ListOf<NonNullable<Result[Exclude<keyof Result, '__typename'>]>>>

/**
 * Lets the server make a file of all rows of a list, waits for it, and downloads it. When the connection breaks, the download goes
 * on where it was. Rows come as in the answer to a query, one after the other; nothing but a row is kept in memory.
 *
 * @param document a query with one list; what it pages by, such as `$after`, is left to the server.
 * @param options.format `JSONL` for rows; `CSV` and `PARQUET` for the bytes of a file.
 * @throws ApiError `EXPORT_FAILED` with the reason of the server, `EXPORT_CANCELLED`, and `EXPORT_WITHDRAWN` where an erasure withdrew it
 * meanwhile: begin again; UserErrorException for a document that is no list.
 */
export function exportAll<Result, Variables>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options?: ExportAllOptions & { format?: 'JSONL' },
): AsyncGenerator<RowOf<Result>, void, undefined>
export function exportAll<Result, Variables>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options: ExportAllOptions & { format: 'CSV' | 'PARQUET' },
): AsyncGenerator<Uint8Array, void, undefined>
export async function* exportAll<Result, Variables>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { format = 'JSONL', ...options }: ExportAllOptions & { format?: 'JSONL' | 'CSV' | 'PARQUET' } = {},
): AsyncGenerator<RowOf<Result> | Uint8Array, void, undefined> {
  const request = { signal: options.signal, headers: options.headers } as RequestOptions
  const made = await client.mutate(
    ExportCreateDocument,
    { input: { document: documentText(document), variables: variables ?? {}, format } },
    request,
  )
  try {
    const { url, sizeBytes } = await finished(client, made.id, options)
    const bytes = fileOf(client, url, Number(sizeBytes), request)
    if (format === 'JSONL') yield* rowsIn<RowOf<Result>>(bytes)
    else yield* bytes
  } finally {
    // Whoever aborts has no need of it either.
    if (!options.keep) await client.mutate.safe(ExportDeleteDocument, { id: made.id }).catch(() => undefined)
  }
}

async function finished(client: Client, id: string, options: ExportAllOptions) {
  const { signal, headers, everyMs = 1_000, onProgress } = options
  let told = ''
  for (;;) {
    const { data } = await client.query(ExportDocument, { id }, { signal, headers } as RequestOptions)
    const { node } = data
    if (node?.__typename !== 'Export') throw failed('EXPORT_FAILED', 'The export was deleted.')
    const { status, fromCursor, url, sizeBytes, failure, problem } = node
    const { rows, total } = node.progress
    const state = JSON.stringify([status, rows, total])
    if (state !== told) onProgress?.({ id, status, rows, total, fromCursor })
    told = state
    if (status === 'SUCCEEDED' && url) return { url, sizeBytes }
    if (status === 'CANCELLED') throw failed('EXPORT_CANCELLED', 'The export was cancelled.')
    if (status === 'SUCCEEDED') throw withdrawn()
    if (status === 'FAILED') throw failed('EXPORT_FAILED', `The export failed (${failure}). ${problem ?? ''}`.trim())
    await pause(everyMs, signal)
  }
}

const failed = (code: string, message: string) => new ApiError(message, { code })
const withdrawn = () => failed('EXPORT_WITHDRAWN', 'An erasure withdrew the export: begin again.')

/** The bytes of a file that never changes, each once. */
async function* fileOf(
  client: Client,
  url: string,
  size: number,
  { signal, headers }: RequestOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  let place = 0
  for (let broken = 0; place < size; broken++) {
    const closing = new AbortController()
    try {
      const { body } = await client.send(url, {
        method: 'GET',
        streamed: true,
        signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
        headers: () => ({ ...headers, range: `bytes=${place}-` }),
      })
      const reader = (body.stream as ReadableStream<Uint8Array>).getReader()
      for (;;) {
        const { value, done } = await reader.read().catch((cause: unknown) => {
          throw new NetworkError(`${url} ended at byte ${place} of ${size}.`, {
            code: 'NETWORK',
            retryable: true,
            cause,
          })
        })
        if (done) break
        place += value.byteLength
        broken = 0
        yield value
      }
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof ApiError && error.code === 'NOT_FOUND') throw withdrawn()
      if (!(error instanceof NetworkError) || broken >= 5) throw error
    } finally {
      closing.abort()
    }
    if (place < size) await pause(Math.min(200 * 2 ** broken, 10_000), signal)
  }
}

async function* rowsIn<Row>(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row, void, undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of bytes) {
    const lines = (text + decoder.decode(chunk, { stream: true })).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line)
  }
}
