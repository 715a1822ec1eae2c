import type { FailureKind } from '@portevoix/sdk/plugin'

/**
 * Why a call of a plugin failed, beyond its kind.
 *
 * - `thrown`: plugin code threw a PluginError, of the kind it chose. `network`: it let a failure of the network pass.
 * - `bug`: plugin code threw anything else.
 * - `timeout`, `memory`, `flood`: a limit was reached and the process was killed.
 * - `exit`: the process ended by itself. `shape`: what it gave is not what the contract says.
 * - `cancelled`: the caller's signal. `unavailable`: in quarantine, unknown, or the host is closed.
 * - `held`: misbehaved too often, and is not called until `retryAfterMs` have passed.
 */
export type FailureReason =
  | 'thrown'
  | 'network'
  | 'bug'
  | 'timeout'
  | 'memory'
  | 'flood'
  | 'exit'
  | 'shape'
  | 'cancelled'
  | 'unavailable'
  | 'held'

/** A failed call of a plugin. Its message is fit to be shown to people and never holds a secret. */
export class PluginFailure extends Error {
  readonly kind: FailureKind
  readonly reason: FailureReason
  readonly retryAfterMs: number | undefined

  constructor(kind: FailureKind, reason: FailureReason, message: string, retryAfterMs?: number) {
    super(message)
    this.name = 'PluginFailure'
    this.kind = kind
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}

/**
 * How long a part stays held that misbehaved too often; null for every other failure. Since the call was not made, its
 * failure says nothing about the work, and the caller tries again after this time without counting an attempt.
 */
export function heldForMs(error: unknown): number | null {
  return error instanceof PluginFailure && error.reason === 'held' ? (error.retryAfterMs ?? 0) : null
}
