import { Agent, XRPCError } from '@atproto/api'
import { PluginError } from '@portevoix/sdk/plugin'
import type { BlueskyContext } from './settings.ts'

/** The official client over the host's own fetch; the host manages the session and adds its token. */
export function openAgent(ctx: BlueskyContext): Agent {
  return new Agent((path, init) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${ctx.secret('password')}`)
    return ctx.fetch(new URL(path, ctx.config.service), { ...init, headers, signal: ctx.signal })
  })
}

/** Errors that mean that the session has expired; some come as 400. */
const SESSION_ERRORS = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired'])
const ACCOUNT_ERRORS = new Set(['AccountTakedown', 'AccountDeactivated', 'AccountSuspended'])
const DEFAULT_RETRY_AFTER_MS = 5 * 60_000

function retryAfterMs({ headers = {} }: XRPCError, now: Date): number {
  const after = Number(headers['retry-after'])
  if (Number.isFinite(after)) return Math.max(0, after * 1_000)
  const reset = Number(headers['ratelimit-reset'])
  return Number.isFinite(reset) ? Math.max(0, reset * 1_000 - now.getTime()) : DEFAULT_RETRY_AFTER_MS
}

function brokerFailure(error: unknown): PluginError | null {
  if (error instanceof PluginError) return error
  return error instanceof Error && error.cause !== undefined ? brokerFailure(error.cause) : null
}

function answered(error: XRPCError, now: Date): PluginError | null {
  const { status } = error
  const said = `Bluesky answered ${status} ${error.error}`
  if (status === 429) {
    return new PluginError('rate_limit', `${said}: too many requests.`, { retryAfterMs: retryAfterMs(error, now) })
  }
  if (status === 401 || SESSION_ERRORS.has(error.error)) {
    return new PluginError('auth', `${said}: the log-in is not valid. Check the handle and the app password.`)
  }
  if (status === 403 || ACCOUNT_ERRORS.has(error.error)) {
    return new PluginError('auth', `${said}: the account may not do this.`)
  }
  return status >= 400 && status < 500 ? new PluginError('permanent', `${said}: ${error.message.slice(0, 300)}`) : null
}

/**
 * Turns a failed call into a PluginError. For a `write` the call may have taken effect, so any unclear response is
 * ambiguous.
 */
export function failureOf(error: unknown, ctx: BlueskyContext, call: 'read' | 'write'): PluginError {
  const broker = brokerFailure(error)
  if (broker && (broker.kind !== 'transient' || call === 'read')) return broker
  const clear = !broker && error instanceof XRPCError ? answered(error, ctx.now()) : null
  if (clear) return clear
  if (call === 'write')
    return new PluginError('ambiguous', 'Bluesky gave no clear response to a post.', { cause: error })
  // The response must not be part of the message, because it contains personal data.
  const status = error instanceof XRPCError ? ` ${error.status}` : ''
  return new PluginError('transient', `Bluesky gave no readable response${status}.`, { cause: error })
}

/** Runs one reading call. @throws PluginError */
export async function reading<T>(ctx: BlueskyContext, call: Promise<{ data: T }>): Promise<T> {
  try {
    return (await call).data
  } catch (error) {
    throw failureOf(error, ctx, 'read')
  }
}

/** Whether the server said exactly that there is no such record or name. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof XRPCError &&
  (error.error === 'RecordNotFound' || (error.status === 400 && /^Could not locate record/.test(error.message)))
