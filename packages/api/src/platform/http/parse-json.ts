import { RequestError } from '../../core/errors.ts'
import { type LargerRequests, scanJson } from './json-scan.ts'

/**
 * Parses the JSON of a request, after its bytes were bounded.
 * @param what the subject of the message.
 * @throws RequestError BAD_REQUEST.
 */
export function parseJson(bytes: Buffer, what: string, larger?: LargerRequests): unknown {
  const text = scanJson(bytes, larger)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message repeats a part of the input.
    throw new RequestError('BAD_REQUEST', `${what} is not JSON that can be read.`)
  }
}
