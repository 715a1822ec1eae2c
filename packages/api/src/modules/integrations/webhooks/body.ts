import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import type { Json } from '@portevoix/sdk/plugin'

type Undo = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>
const deflated: Undo = (bytes, options) =>
  // Senders use `deflate` with and without the zlib header (RFC 9110, 8.4.1.2).
  promisify<Buffer, typeof options, Buffer>(inflate)(bytes, options).catch(() =>
    promisify<Buffer, typeof options, Buffer>(inflateRaw)(bytes, options),
  )
const UNDO: { readonly [coding: string]: Undo } = {
  gzip: promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip),
  'x-gzip': promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip),
  deflate: deflated,
  br: promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress),
}
export const CONTENT_CODINGS = Object.keys(UNDO)

/** Why a body cannot be read. */
export type BodyProblem = 'coding' | 'broken' | 'large'

/**
 * Decodes the content codings of a body.
 * @param most maximum bytes after each step.
 */
export async function decodedBody(body: Buffer, codings: string, most: number): Promise<Buffer | BodyProblem> {
  const names = codings
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
  let decoded = body
  for (const name of names.toReversed()) {
    const undo = Object.hasOwn(UNDO, name) ? UNDO[name] : undefined
    if (!undo) return 'coding'
    try {
      decoded = await undo(decoded, { maxOutputLength: most })
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'broken'
    }
  }
  return decoded
}

/** A form or JSON as JSON; undefined for anything else. */
export function parsedBody(body: Buffer, contentType: string): Json | undefined {
  const text = textOf(body)
  if (text === null) return undefined
  return /^application\/x-www-form-urlencoded\b/i.test(contentType.trim()) ? formOf(text) : jsonOf(text)
}

function textOf(body: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}

/** Form fields as texts; a repeated field as a list of texts. */
function formOf(text: string): Json {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

function jsonOf(text: string): Json | undefined {
  try {
    const parsed = JSON.parse(text) as Json
    return isDeep(parsed) ? undefined : parsed
  } catch {
    return undefined
  }
}

const DEEPEST = 100

/** Nested too deeply for recursive code, which would exhaust the stack. */
function isDeep(value: Json): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return level.length > 0
}
