import type { Text } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import type { HttpAnswer } from './request.ts'
import type { SecretCover } from './secrets.ts'
import { texts } from './texts.ts'

/** One request as the plugin sees it: placeholders stand for secrets. */
export interface Hop {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

const REDIRECT_STATUS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const refuse = (told: Text): PluginFailure => new PluginFailure('permanent', 'thrown', told)

/** All parts of a request that may contain the placeholder of a secret. */
export const mentionsOf = (hop: Hop): string[] => [
  hop.url,
  ...hop.headers.map(([, value]) => value),
  Buffer.from(hop.body).toString('latin1'),
]

/** The redirect target of a response; null when it is not a redirect. */
export const locationOf = ({ status, headers }: HttpAnswer): string | null =>
  REDIRECT_STATUS.has(status) ? (headers.find(([name]) => name === 'location')?.[1] ?? null) : null

/**
 * The request that follows a redirect, as in browsers: nothing confidential is sent to another origin.
 * @throws PluginFailure when something confidential cannot be left out, or would be sent without encryption.
 */
export function follow(hop: Hop, status: number, next: URL, secrets: SecretCover): Hop {
  const here = new URL(hop.url)
  const becomesGet = status === 303 ? hop.method !== 'HEAD' : status < 303 && hop.method === 'POST'
  const sameOrigin = here.origin === next.origin
  const isDowngrade = here.protocol === 'https:' && next.protocol === 'http:'
  if (isDowngrade && mentionsOf(hop).some((text) => secrets.mentions(text))) {
    throw refuse(texts('downgrade', { from: here.host, to: next.host }))
  }
  const headers = hop.headers.filter(([name, value]) => {
    const lower = name.toLowerCase()
    if (becomesGet && lower.startsWith('content-')) return false
    return sameOrigin || (!['authorization', 'cookie'].includes(lower) && !secrets.mentions(value))
  })
  const body = becomesGet ? new Uint8Array(0) : hop.body
  // A provider that puts a secret into the redirect address does not make us send that secret to another host.
  const carried = [next.href, Buffer.from(body).toString('latin1')]
  if (!sameOrigin && carried.some((text) => secrets.mentions(text))) {
    throw refuse(texts('secret-carried', { from: here.host, to: next.host }))
  }
  return { url: next.href, method: becomesGet ? 'GET' : hop.method, headers, body }
}
