import type { TextRef } from '../texts/text.ts'

/**
 * The kind of an error decides what the host does next.
 *
 * - `config`: the settings are wrong; nothing is retried until somebody changes them.
 * - `auth`: the credential was refused; the integration waits for a new one.
 * - `rate_limit`: too many requests; retried after `retryAfterMs`.
 * - `transient`: temporary (network, 5xx, a truncated body); retried with backoff.
 * - `permanent`: the same call will fail again (not a feed, permanently removed).
 * - `ambiguous`: it is unknown whether a write took effect; `find` is called before any retry.
 */
export type FailureKind = 'config' | 'auth' | 'rate_limit' | 'transient' | 'permanent' | 'ambiguous'

export const FAILURE_KINDS: readonly FailureKind[] = [
  'config',
  'auth',
  'rate_limit',
  'transient',
  'permanent',
  'ambiguous',
]

/** The error that a plugin throws on purpose. Any other error counts as `transient` for reads. */
export class PluginError extends Error {
  readonly kind: FailureKind
  /** For `rate_limit`: milliseconds until the next attempt. */
  readonly retryAfterMs: number | undefined
  /** Which text of the SDK the message is, so that readers get it in their language; undefined for words of one's own. */
  readonly text: TextRef | undefined

  constructor(
    kind: FailureKind,
    message: string,
    options: { retryAfterMs?: number; cause?: unknown; text?: TextRef } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'PluginError'
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs
    this.text = options.text
  }

  /** Compares by shape, because a plugin may bring its own copy of the SDK. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return (
      value instanceof Error &&
      value.name === 'PluginError' &&
      'kind' in value &&
      FAILURE_KINDS.some((kind) => kind === value.kind)
    )
  }
}
