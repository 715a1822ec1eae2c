import { PluginError } from '@portevoix/sdk/plugin'
import type { z } from 'zod'
import { refusal, saidIn } from './refusal.ts'
import type { LinkedInContext } from './settings.ts'

const API = 'https://api.linkedin.com'

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With its query, in the encoding of Rest.li: parentheses of lists and ranges stay as they are. */
  readonly path: string
  /** The permission that LinkedIn asks for. */
  readonly needs: string
  /** The kind of request by its name in Rest.li, where LinkedIn asks for it. */
  readonly restli?: 'FINDER' | 'DELETE'
  readonly body?: object
}

interface Answer {
  readonly headers: Headers
  readonly text: string
}

/** A post stands already with the same content. */
export class Duplicate extends Error {
  /** Null where LinkedIn does not say which. */
  readonly urn: string | null

  constructor(urn: string | null) {
    super('A post with this content stands already.')
    this.urn = urn
  }
}

/** A URN within a path or a query. */
export const encoded = (urn: string): string => encodeURIComponent(urn)
export const listOf = (urns: readonly string[]): string => `List(${urns.map(encoded).join(',')})`

function headersFor(ctx: LinkedInContext, { restli, body }: Call): Headers {
  const headers = new Headers({
    authorization: `Bearer ${ctx.secret('token')}`,
    accept: 'application/json',
    'linkedin-version': ctx.config.apiVersion,
    'x-restli-protocol-version': '2.0.0',
  })
  if (restli) headers.set('x-restli-method', restli)
  if (body) headers.set('content-type', 'application/json')
  return headers
}

/**
 * One request. @throws PluginError, with the status as its cause where LinkedIn answered with one: a POST without a clear
 * answer is ambiguous. Duplicate where it says so.
 */
export async function ask(ctx: LinkedInContext, call: Call): Promise<Answer> {
  const { method, path, needs, body } = call
  try {
    const response = await ctx.fetch(`${API}${path}`, {
      method,
      headers: headersFor(ctx, call),
      body: body === undefined ? null : JSON.stringify(body),
      signal: ctx.signal,
      redirect: 'error',
    })
    const { status, headers } = response
    const text = await response.text()
    if (response.ok) return { headers, text }
    const { isDuplicate, duplicateOf } = saidIn(text)
    if (method === 'POST' && status >= 400 && status < 500 && isDuplicate) throw new Duplicate(duplicateOf)
    throw refusal({ method, status, headers, body: text, needs, version: ctx.config.apiVersion, now: ctx.now() })
  } catch (error) {
    if (error instanceof Duplicate) throw error
    // With a time to wait nothing was sent at all.
    const isKnown = error instanceof PluginError && (error.kind !== 'transient' || error.retryAfterMs !== undefined)
    if (isKnown) throw error
    if (method === 'POST' && !(error instanceof PluginError && typeof error.cause === 'number')) {
      throw new PluginError('ambiguous', 'LinkedIn gave no clear answer to a post.', { cause: error })
    }
    if (error instanceof PluginError) throw error
    throw new PluginError('transient', 'LinkedIn gave no answer.', { cause: error })
  }
}

/** One reading of something whose form is known. */
export async function read<Output>(
  ctx: LinkedInContext,
  call: Omit<Call, 'method' | 'body'>,
  schema: z.ZodType<Output>,
): Promise<Output> {
  const { text } = await ask(ctx, { ...call, method: 'GET' })
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    throw new PluginError('transient', 'LinkedIn gave an answer that is no JSON.')
  }
  const parsed = schema.safeParse(answer)
  // What an answer was made of must not reach a message: it speaks of people.
  if (!parsed.success) {
    const [path] = call.path.split('?')
    throw new PluginError('permanent', `LinkedIn’s answer to ${path} has another form than its documentation says.`)
  }
  return parsed.data
}

/** The status with which LinkedIn refused; undefined where it gave no such answer. */
export const statusOf = (error: unknown): unknown => (error instanceof PluginError ? error.cause : undefined)
