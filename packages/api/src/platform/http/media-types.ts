import type { IncomingMessage } from 'node:http'
import { RequestError } from '../../core/errors.ts'
import { texts } from './texts.ts'

const JSON_TYPE = 'application/json'
const RESPONSE_TYPES = [JSON_TYPE, 'application/graphql-response+json'] as const

/** The media type of a GraphQL response. With the second one the HTTP status shows whether the request was valid. */
export type ResponseType = (typeof RESPONSE_TYPES)[number]

/**
 * Accepts only JSON, because a page of another site can send forms without a CORS preflight, but not JSON.
 * @throws RequestError UNSUPPORTED_MEDIA_TYPE.
 */
export function assertJson(request: IncomingMessage): void {
  const type = mediaTypeOf(request.headers['content-type'] ?? '')
  if (type === JSON_TYPE || type === 'application/graphql+json') return
  throw new RequestError('UNSUPPORTED_MEDIA_TYPE', texts('send-json'))
}

/**
 * The media type that the caller prefers; JSON by default.
 * @throws RequestError NOT_ACCEPTABLE when the caller accepts neither.
 */
export function acceptedResponseType(request: IncomingMessage): ResponseType {
  const ranges = (request.headers.accept ?? '*/*').split(',').map(rangeOf)
  const qualities = RESPONSE_TYPES.map((type) => {
    const fitting = ranges.filter(({ covers }) => covers(type))
    // A media type takes precedence over a pattern that includes it.
    const closest = fitting.toSorted((a, b) => a.stars - b.stars)[0]
    return { type, quality: closest?.quality ?? 0, place: closest ? ranges.indexOf(closest) : ranges.length }
  })
  const [best] = qualities.toSorted((a, b) => b.quality - a.quality || a.place - b.place)
  if (best && best.quality > 0) return best.type
  throw new RequestError(
    'NOT_ACCEPTABLE',
    texts('not-acceptable', { one: RESPONSE_TYPES[0], other: RESPONSE_TYPES[1] }),
  )
}

/** Whether the caller takes server-sent events. */
export const acceptsStream = (request: IncomingMessage): boolean =>
  (request.headers.accept ?? '').split(',').some((range) => mediaTypeOf(range) === 'text/event-stream')

/** Whether the caller takes an answer in one piece. */
export const acceptsAnswer = (request: IncomingMessage): boolean =>
  (request.headers.accept ?? '*/*')
    .split(',')
    .some((range) => RESPONSE_TYPES.some((type) => rangeOf(range).covers(type)))

interface Range {
  covers: (type: string) => boolean
  /** How general it is: 2 for everything. */
  stars: number
  quality: number
}

function rangeOf(text: string): Range {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const parameter = (name: string) => parameters.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
  const charset = parameter('charset')?.replaceAll('"', '') ?? 'utf-8'
  const quality = Number(parameter('q') ?? 1)
  return {
    covers: (type) =>
      range === type || range === '*/*' || (range === 'application/*' && type.startsWith('application/')),
    stars: range.split('*').length - 1,
    quality: charset === 'utf-8' && quality >= 0 ? quality : 0,
  }
}

/** Media types are case-insensitive (RFC 9110, 8.3.1). */
const mediaTypeOf = (contentType: string): string => (contentType.split(';')[0] ?? '').trim().toLowerCase()
