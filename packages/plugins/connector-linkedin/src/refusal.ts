import { PluginError } from '@portevoix/sdk/plugin'

const DAY_MS = 24 * 60 * 60_000

/** What LinkedIn answered when it did not do what it was asked. */
interface Refused {
  readonly method: string
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** The permission that the request needs. */
  readonly needs: string
  readonly version: string
  readonly now: Date
}

interface Said {
  readonly message: string
  readonly code: string
  /** The post that one with the same content stands as, where LinkedIn names it. */
  readonly duplicateOf: string | null
  readonly isDuplicate: boolean
}

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '')

/** LinkedIn's own words, without those that name a person. */
export function saidIn(body: string): Said {
  let answer: { [field: string]: unknown } = {}
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null) answer = { ...parsed }
  } catch {
    // A page of a proxy has nothing to say.
  }
  const message = asText(answer.message)
    .replace(/urn:li:(person|member):[\w-]+/g, 'urn:li:$1')
    .slice(0, 300)
    .toWellFormed()
  const code = [...new Set([asText(answer.serviceErrorCode), asText(answer.code)])].filter(Boolean).join(', ')
  const duplicateOf = /duplicate of (urn:li:(?:share|ugcPost):\d+)/i.exec(asText(answer.message))?.[1] ?? null
  return { message, code, duplicateOf, isDuplicate: duplicateOf !== null || body.includes('DUPLICATE_POST') }
}

/** Retry-After where LinkedIn gives one; otherwise quotas are whole again at midnight UTC. */
function retryAfterMs({ headers, now }: Refused): number {
  const after = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(after)) return Math.max(1_000, Number(after) * 1_000)
  return DAY_MS - (now.getTime() % DAY_MS)
}

/** The version is missing, unknown, or no longer taken. */
const isOfVersion = (status: number, code: string): boolean =>
  status === 426 || /VERSION_MISSING|NONEXISTENT_VERSION/.test(code)

/** A refusal in the host's terms. `cause` is its status. */
export function refusal(refused: Refused): PluginError {
  const { method, status, body, needs, version } = refused
  const { message, code } = saidIn(body)
  const said = `LinkedIn answered ${status}${code ? ` (${code})` : ''}.${message ? ` ${message}` : ''}`
  const cause = status
  if (status === 429) return new PluginError('rate_limit', said, { cause, retryAfterMs: retryAfterMs(refused) })
  if (status === 401) return new PluginError('auth', `${said} Log in to LinkedIn anew.`, { cause })
  if (status === 403) {
    const remedy = `The log-in needs the permission ${needs}: see the products of the application, then log in anew.`
    return new PluginError('config', `${said} ${remedy}`, { cause })
  }
  if (isOfVersion(status, code)) {
    return new PluginError('config', `${said} Raise the setting apiVersion, which is ${version}.`, { cause })
  }
  // Another request was at the same thing: this one has done nothing.
  if (status === 409 || status === 425) return new PluginError('transient', said, { cause })
  if (status >= 400 && status < 500 && status !== 408) return new PluginError('permanent', said, { cause })
  return new PluginError(method === 'POST' ? 'ambiguous' : 'transient', said, { cause })
}
