import type { FailureKind } from '@portevoix/sdk/plugin'
import type { FromChild, WireFailure } from './messages.ts'

const KINDS: ReadonlySet<unknown> = new Set<FailureKind>([
  'config',
  'auth',
  'rate_limit',
  'transient',
  'permanent',
  'ambiguous',
])
type Origin = Extract<FromChild, { t: 'failure' }>['origin']

/** Errors that come from the host, so that one which plugin code lets pass is told from one that it throws itself. */
const ofHost = new WeakSet<Error>()

/** An error that plugin code can recognise by `instanceof PluginError`, whichever copy of the SDK it carries. */
export function pluginFailure(
  kind: FailureKind,
  message: string,
  options: { retryAfterMs?: number | undefined; text?: unknown } = {},
): Error {
  return Object.assign(new Error(message), { name: 'PluginError', kind, ...options })
}

/** The same for what became of a request. */
export function requestFailure({ kind, message, retryAfterMs, text }: WireFailure): Error {
  const error = pluginFailure(kind, message, { retryAfterMs, text })
  ofHost.add(error)
  return error
}

/** The facts of whatever was thrown; stacks stay in the child. */
export function describeThrown(thrown: unknown): { failure: WireFailure; origin: Origin } {
  if (!(thrown instanceof Error)) {
    return { failure: { kind: 'transient', message: `threw ${typeof thrown}` }, origin: 'bug' }
  }
  const message = String(thrown.message).slice(0, 2_000) || thrown.name
  const { kind, retryAfterMs, text } = thrown as { kind?: unknown; retryAfterMs?: unknown; text?: unknown }
  if (thrown.name !== 'PluginError' || !KINDS.has(kind)) {
    // An aborted request rejects with the signal's reason: the plugin code is not at fault.
    const origin = thrown.name === 'AbortError' || thrown.name === 'TimeoutError' ? 'network' : 'bug'
    return { failure: { kind: 'transient', message: `${thrown.name}: ${message}` }, origin }
  }
  const failure: WireFailure = { kind: kind as FailureKind, message }
  if (typeof retryAfterMs === 'number' && retryAfterMs >= 0 && Number.isFinite(retryAfterMs)) {
    failure.retryAfterMs = retryAfterMs
  }
  if (text !== undefined) failure.text = text
  return { failure, origin: ofHost.has(thrown) ? 'network' : 'thrown' }
}
