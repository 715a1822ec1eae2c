import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseLanguage, type Language } from '../../core/texts/index.ts'

/**
 * The language of the answer to a request.
 * @param others language tags to take when the request names no language that Portevoix has: the person's, then the
 * organisation's.
 */
export const requestLanguage = (request: IncomingMessage, ...others: readonly (string | null)[]): Language =>
  chooseLanguage(request.headers['accept-language'] ?? null, ...others)

/** Tells the language of an answer. */
export function setLanguage(response: ServerResponse, language: Language): void {
  response.setHeader('content-language', language)
}
