import { pauseMs as pauseAfter } from '../../core/backoff.ts'
import type { PluginLimits } from './limits.ts'

/** The state of a plugin while it is loaded into the registry. */
export type LoadState =
  | { readonly is: 'loading' }
  /** It is still loading, and only its own callers wait for it. */
  | { readonly is: 'slow' }
  | { readonly is: 'loaded' }
  /** `pauseMs`: time until the next attempt; null for none. `attempts`: attempts in a row. */
  | {
      readonly is: 'quarantined'
      readonly reason: string
      readonly pauseMs: number | null
      readonly attempts: number
    }

/** A plugin of the list with the parts that it announces. */
export interface PluginProgress {
  readonly parts: readonly string[]
  readonly state: LoadState
}

type Settled = Extract<LoadState, { is: 'loaded' | 'quarantined' }>

/** The outcome of an attempt to load a plugin. */
export interface LoadOutcome {
  /** Why it cannot be used; null when it can. */
  readonly reason: string | null
  /** It took too long, perhaps because of other work on the machine. */
  readonly isTransient: boolean
}

/** The first attempt takes long. */
export const markSlow = (state: LoadState): LoadState => (state.is === 'loading' ? { is: 'slow' } : state)

/**
 * The state after an attempt. An attempt that took too long is repeated, each time after twice the pause, so that a
 * busy machine does not disable a plugin until a restart.
 */
export function attempted(
  state: LoadState,
  { reason, isTransient }: LoadOutcome,
  now: Date,
  { quarantineMs, longestQuarantineMs }: Pick<PluginLimits, 'quarantineMs' | 'longestQuarantineMs'>,
): Settled {
  if (reason === null) return { is: 'loaded' }
  const attempts = state.is === 'quarantined' ? state.attempts + 1 : 1
  if (!isTransient) return { is: 'quarantined', reason, pauseMs: null, attempts }
  const pauseMs = pauseAfter({ firstMs: quarantineMs, longestMs: longestQuarantineMs }, attempts)
  const next = new Date(now.getTime() + pauseMs).toISOString()
  return { is: 'quarantined', reason: `${reason}; it is tried again at ${next}`, pauseMs, attempts }
}

const isSettled = ({ state }: PluginProgress): boolean => state.is === 'loaded' || state.is === 'quarantined'

/**
 * Whether a caller can continue. With a part: when the plugin that announces it is loaded or in quarantine. Without a
 * part, or with an unknown one: when every plugin is loaded, in quarantine or slow.
 */
export function isReady(all: readonly PluginProgress[], part?: string): boolean {
  const announcing = all.filter(({ parts }) => part !== undefined && parts.includes(part))
  return announcing.length > 0 ? announcing.every(isSettled) : all.every(({ state }) => state.is !== 'loading')
}

/** When two plugins announce the same part, the first in the list gets it, whichever is loaded first. */
export function mayBeAdmitted(all: readonly PluginProgress[], index: number): boolean {
  const own = all[index]?.parts ?? []
  return all.slice(0, index).every((other) => isSettled(other) || !other.parts.some((part) => own.includes(part)))
}
