import type { FailureKind } from '@portevoix/sdk/plugin'
import type { WireFailure } from './messages.ts'

const KINDS: ReadonlySet<unknown> = new Set<FailureKind>([
  'config',
  'auth',
  'rate_limit',
  'transient',
  'permanent',
  'ambiguous',
])

/** An error that plugin code can recognise by `instanceof PluginError`, whichever copy of the SDK it carries. */
export function pluginFailure(kind: FailureKind, message: string, retryAfterMs?: number): Error {
  return Object.assign(new Error(message), { name: 'PluginError', kind, retryAfterMs })
}

/** The facts of whatever was thrown; stacks stay in the child. */
export function describeThrown(thrown: unknown): { failure: WireFailure; deliberate: boolean } {
  if (!(thrown instanceof Error)) {
    return { failure: { kind: 'transient', message: `threw ${typeof thrown}` }, deliberate: false }
  }
  const message = String(thrown.message).slice(0, 2_000) || thrown.name
  const { kind, retryAfterMs } = thrown as { kind?: unknown; retryAfterMs?: unknown }
  if (thrown.name !== 'PluginError' || !KINDS.has(kind)) {
    return { failure: { kind: 'transient', message: `${thrown.name}: ${message}` }, deliberate: false }
  }
  const failure: WireFailure = { kind: kind as FailureKind, message }
  if (typeof retryAfterMs === 'number' && Number.isFinite(retryAfterMs)) failure.retryAfterMs = retryAfterMs
  return { failure, deliberate: true }
}
