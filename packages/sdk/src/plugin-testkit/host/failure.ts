import { type FailureKind, PluginError } from '../../plugin/index.ts'

/** How a call failed, as the host sees it. */
export interface Failure {
  readonly kind: FailureKind
  readonly message: string
  readonly retryAfterMs: number | undefined
}

/** What counts as `transient` unless a plugin says otherwise. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof PluginError) {
    return { kind: thrown.kind, message: thrown.message, retryAfterMs: thrown.retryAfterMs }
  }
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `threw ${typeof thrown}`
  return { kind: 'transient', message, retryAfterMs: undefined }
}

export const described = ({ kind, message }: Failure): string => `${kind} (${message.slice(0, 200)})`
