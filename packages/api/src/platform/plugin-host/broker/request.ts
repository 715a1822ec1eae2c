import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline, Transform, type TransformCallback } from 'node:stream'
import { createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib'
import type { Text } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import { addressRefusal, checkedConnection, type Route } from './addresses.ts'
import { createAnyInflate } from './any-inflate.ts'
import { proxyFor } from './proxy.ts'
import { texts } from './texts.ts'

export interface HttpAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: [string, string][]
  readonly body: Uint8Array
}
export interface HttpQuestion extends Route {
  readonly url: URL
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
  readonly maxBytes: number
  /** Whether nothing of the answer is of interest but its status and headers. */
  readonly onlyHead?: boolean | undefined
  readonly signal: AbortSignal
  /** Called when the connection is open, so that the request is sent. */
  onConnect?(): void
}

/** Headers set by this side or about the connection, which plugins may not set. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const DECODERS: { readonly [coding: string]: () => Transform } = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createAnyInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** The rest of an answer that nobody reads is waited for so long. */
const DRAIN_MS = 1_000

const transient = (told: Text): PluginFailure => new PluginFailure('transient', 'thrown', told)

const late = ({ url }: HttpQuestion): PluginFailure =>
  new PluginFailure('transient', 'timeout', texts('no-whole-answer', { host: url.hostname }))

/** Counts after decoding, so that a small compressed response cannot become huge. */
class ByteLimit extends Transform {
  #seen = 0
  readonly #limit: number
  constructor(limit: number) {
    super()
    this.#limit = limit
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#seen += chunk.length
    if (this.#seen > this.#limit) {
      done(new PluginFailure('permanent', 'thrown', texts('answer-too-large', { most: this.#limit })))
    } else done(null, chunk)
  }
}

function headersOf({ rawHeaders }: IncomingMessage): [string, string][] {
  const headers: [string, string][] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([(rawHeaders[index] ?? '').toLowerCase(), rawHeaders[index + 1] ?? ''])
  }
  return headers
}

/** The whole decoded body. A truncated body is an error, not a shorter body. */
function readBody(message: IncomingMessage, question: HttpQuestion, codings: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const stages: Transform[] = codings.toReversed().flatMap((coding) => DECODERS[coding]?.() ?? [])
    const sink = new ByteLimit(question.maxBytes)
    sink.on('data', (chunk: Buffer) => chunks.push(chunk))
    pipeline([message, ...stages, sink], (error) => {
      if (!error) resolve(Buffer.concat(chunks))
      else if (question.signal.aborted) reject(late(question))
      else
        reject(
          error instanceof PluginFailure ? error : transient(texts('answer-broke-off', { problem: error.message })),
        )
    })
  })
}

/** Reads a short answer to its end, so that the other side can finish it, and keeps nothing of it. */
function drain(message: IncomingMessage, mostBytes: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0
    const enough = setTimeout(() => message.destroy(), DRAIN_MS)
    message.on('data', (chunk: Buffer) => {
      seen += chunk.length
      if (seen > mostBytes) message.destroy()
    })
    message.on('error', () => undefined)
    message.on('close', () => {
      clearTimeout(enough)
      resolve()
    })
  })
}

async function answerOf(message: IncomingMessage, question: HttpQuestion): Promise<HttpAnswer> {
  const status = message.statusCode ?? 0
  if (question.onlyHead) {
    await drain(message, question.maxBytes)
    return { status, statusText: '', headers: headersOf(message), body: new Uint8Array(0) }
  }
  const hasNoBody = question.method === 'HEAD' || [204, 205, 304].includes(status)
  const codings = `${message.headers['content-encoding'] ?? ''}`
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.some((coding) => !Object.hasOwn(DECODERS, coding))) {
    message.destroy()
    throw new PluginFailure('permanent', 'thrown', texts('unknown-coding', { codings: codings.join(', ') }))
  }
  const body = await readBody(message, question, hasNoBody ? [] : codings)
  const decoded = codings.length > 0 && !hasNoBody
  const headers = headersOf(message).filter(
    ([name]) =>
      name !== 'transfer-encoding' && !(decoded && (name === 'content-encoding' || name === 'content-length')),
  )
  return { status, statusText: message.statusMessage ?? '', headers, body }
}

function networkFailure(error: Error, question: HttpQuestion): PluginFailure {
  const refusal = addressRefusal(error, question.url.hostname)
  if (refusal) return refusal
  if (question.signal.aborted) return late(question)
  return transient(texts('unreachable', { host: question.url.hostname, problem: error.message }))
}

/**
 * One HTTP exchange, without redirects or retries. Addresses are checked after resolution, and the checked address is
 * connected to.
 */
export function exchange(question: HttpQuestion): Promise<HttpAnswer> {
  const { url, method, body, signal } = question
  const secure = url.protocol === 'https:'
  const headers: [string, string][] = question.headers
    .filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()))
    .map(([name, value]) => [name, value])
  headers.push(['host', url.host], ['accept-encoding', 'gzip, deflate, br'], ['connection', 'close'])
  if (body.length > 0 || !['GET', 'HEAD'].includes(method)) headers.push(['content-length', `${body.length}`])
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void =>
      reject(error instanceof PluginFailure ? error : networkFailure(error, question))
    let outgoing: ClientRequest
    try {
      const { agent, lookup } = checkedConnection(url.hostname, secure, {
        ...question,
        proxy: proxyFor(question.proxy, url),
      })
      const send = secure ? httpsRequest : httpRequest
      outgoing = send(url, { method, agent, headers: headers.flat(), signal, lookup })
    } catch (error) {
      if (error instanceof PluginFailure) reject(error)
      else
        reject(
          new PluginFailure(
            'permanent',
            'thrown',
            texts('cannot-be-sent', { problem: error instanceof Error ? error.message : String(error) }),
          ),
        )
      return
    }
    outgoing.on('error', fail)
    outgoing.on('socket', (socket) => {
      // Through a proxy the connection is open before it is handed over.
      if (socket.connecting) socket.once('connect', () => question.onConnect?.())
      else question.onConnect?.()
    })
    outgoing.on('response', (message) => {
      answerOf(message, question).then(resolve, fail)
    })
    outgoing.end(body)
  })
}
