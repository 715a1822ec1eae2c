import type { FailureKind } from '@portevoix/sdk/plugin'
import type { MessageRow, Text } from '../../core/texts/index.ts'

/**
 * Why a call of a plugin failed, in addition to the kind of the failure.
 *
 * - `thrown`: plugin code threw a PluginError of the kind it chose. `network`: it let a network failure pass.
 * - `bug`: plugin code threw anything else.
 * - `timeout`, `memory`, `flood`: a limit was reached and the process was killed.
 * - `exit`: the process ended by itself. `shape`: the result does not fit the contract.
 * - `cancelled`: the caller's signal. `unavailable`: in quarantine, unknown, or the host is closed.
 * - `quarantined`: it misbehaved too often, and is not called until `retryAfterMs` have passed.
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
  | 'quarantined'

/** A failed call of a plugin. Its message can be shown to people and never contains a secret. */
export class PluginFailure extends Error {
  readonly kind: FailureKind
  readonly reason: FailureReason
  readonly retryAfterMs: number | undefined
  /** The message in each language; `message` is the English one, for logs. */
  readonly told: Text | MessageRow

  constructor(kind: FailureKind, reason: FailureReason, told: Text | MessageRow, retryAfterMs?: number) {
    super(`${told}`)
    this.name = 'PluginFailure'
    this.kind = kind
    this.reason = reason
    this.retryAfterMs = retryAfterMs
    this.told = told
  }
}

/**
 * How long a part that misbehaved too often is still quarantined, in ms; null for every other failure. The call was not
 * made, so the failure says nothing about the work: the caller tries again after this time without counting an attempt.
 */
export function quarantinedForMs(error: unknown): number | null {
  return error instanceof PluginFailure && error.reason === 'quarantined' ? (error.retryAfterMs ?? 0) : null
}
