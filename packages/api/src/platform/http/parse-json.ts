import { RequestError } from '../../core/errors.ts'
import type { Parameter } from '../../core/texts/index.ts'
import { type LargerRequests, scanJson } from './json-scan.ts'
import { texts } from './texts.ts'

/**
 * Parses the JSON of a request, after its bytes were bounded.
 * @param what the subject of the message.
 * @throws RequestError BAD_REQUEST.
 */
export function parseJson(bytes: Buffer, what: Parameter, larger?: LargerRequests): unknown {
  const text = scanJson(bytes, larger)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message repeats a part of the input.
    throw new RequestError('BAD_REQUEST', texts('not-json', { what }))
  }
}
