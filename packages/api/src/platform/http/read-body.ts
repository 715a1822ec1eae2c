import type { IncomingMessage } from 'node:http'
import { RequestError } from '../../core/errors.ts'
import { texts } from './texts.ts'

const BODY_TIMEOUT_MS = 30_000

/**
 * Reads a body of at most `most` bytes. A body that takes longer than half a minute ends with its connection.
 * @param options.coded whether the caller of this function decodes what is compressed.
 * @throws RequestError TOO_LARGE before more than that is in memory; UNSUPPORTED_MEDIA_TYPE for a compressed body.
 */
export async function readBody(request: IncomingMessage, most: number, { coded = false } = {}): Promise<Buffer> {
  if (!coded && (request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', texts('no-coding'))
  }
  const tooLarge = () => new RequestError('TOO_LARGE', texts('body-too-large', { most }))
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  const impatient = setTimeout(() => request.destroy(), BODY_TIMEOUT_MS)
  request.once('close', () => clearTimeout(impatient))
  // A plain `for await` would close the connection with its own error, and the caller would get no response.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw tooLarge()
    chunks.push(chunk)
  }
  clearTimeout(impatient)
  return Buffer.concat(chunks)
}
