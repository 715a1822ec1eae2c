import type { Client, RequestOptions } from './client.ts'
import { ApiError } from './errors.ts'
import type { RequestBody } from './transport.ts'

export type UploadBody = Blob | ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string

export interface UploadProgress {
  sentBytes: number
  /** Unknown for a stream. */
  totalBytes: number | undefined
}

export interface UploadOptions extends RequestOptions {
  /** Default: the name of the `File`. */
  filename?: string
  /** Default: the type of the blob, or `application/octet-stream`. */
  contentType?: string
  /**
   * Called while the body is read, and at its end. Browsers do not stream request bodies, so there it is called at the
   * end only, unless the body is a stream.
   */
  onProgress?: (progress: UploadProgress) => void
  /** Where to send it; default: `uploads` beside the GraphQL endpoint. */
  url?: string
}

function uploadsUrl(graphqlUrl: string): string {
  const page = (globalThis as { location?: { href: string } }).location?.href
  return new URL('uploads', new URL(graphqlUrl.replace(/\/+$/, ''), page)).href
}

function counted(source: ReadableStream<Uint8Array>, onBytes: (sentBytes: number) => void) {
  let sentBytes = 0
  return source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        sentBytes += chunk.byteLength
        onBytes(sentBytes)
        controller.enqueue(chunk)
      },
    }),
  )
}

/**
 * Sends a file. Pass its `uploadId` to a mutation such as `importStart`. A stream can be read only once, so it is not
 * sent again when the connection breaks; other bodies are.
 */
export async function upload(
  client: Client,
  body: UploadBody,
  { filename, contentType, onProgress, url, signal, headers }: UploadOptions = {},
): Promise<{ uploadId: string }> {
  const stream = body instanceof ReadableStream
  const blob = stream ? undefined : body instanceof Blob ? body : new Blob([body])
  const totalBytes = blob?.size
  const name = filename ?? (body as Partial<File>).name
  const report = (sentBytes: number) => onProgress?.({ sentBytes, totalBytes })
  const streamed = onProgress && (stream || !('document' in globalThis))
  const makeBody = (): RequestBody => {
    const source = blob ?? body
    if (!streamed) return source as RequestBody
    return counted(source instanceof Blob ? source.stream() : (source as ReadableStream<Uint8Array>), report)
  }
  const answer = await client.send(
    url ?? uploadsUrl(client.url),
    {
      method: 'POST',
      body: makeBody,
      signal,
      headers: () => ({
        'content-type': contentType ?? (blob?.type || 'application/octet-stream'),
        ...(name && { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
        ...headers,
      }),
    },
    stream ? { max: 0 } : {},
  )
  const { uploadId } = answer.body
  if (typeof uploadId !== 'string') {
    throw new ApiError('The answer has no uploadId. Does `url` lead to the uploads endpoint?', {
      code: 'BAD_ANSWER',
      status: answer.status,
      requestId: answer.requestId,
    })
  }
  if (!streamed && totalBytes !== undefined) report(totalBytes)
  return { uploadId }
}
