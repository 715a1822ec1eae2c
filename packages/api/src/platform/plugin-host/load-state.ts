import { pauseMs as pauseAfter } from '../../core/backoff.ts'
import type { PluginLimits } from './limits.ts'

/** How far a plugin is on its way into the registry. */
export type LoadState =
  | { readonly is: 'loading' }
  /** It still loads, and nobody waits for it but its own callers. */
  | { readonly is: 'slow' }
  | { readonly is: 'loaded' }
  /** `pauseMs`: it is tried again after this; null: it is not tried again. `attempts`: attempts in a row. */
  | {
      readonly is: 'quarantined'
      readonly reason: string
      readonly pauseMs: number | null
      readonly attempts: number
    }

/** A plugin of the list with the parts that it announces. */
export interface OnItsWay {
  readonly parts: readonly string[]
  readonly state: LoadState
}

type Settled = Extract<LoadState, { is: 'loaded' | 'quarantined' }>

/** How an attempt to load a plugin ended. */
export interface Ending {
  /** Why it cannot be used; null when it can. */
  readonly reason: string | null
  /** It took too long, which may be due to other work on the machine. */
  readonly mayPass: boolean
}

/** The first attempt takes long. */
export const slowed = (state: LoadState): LoadState => (state.is === 'loading' ? { is: 'slow' } : state)

/**
 * An attempt has ended. One that took too long is followed by another, each after twice the pause: a busy machine must
 * not disable a plugin until somebody restarts the server.
 */
export function attempted(
  state: LoadState,
  { reason, mayPass }: Ending,
  now: Date,
  { holdMs, longestHoldMs }: Pick<PluginLimits, 'holdMs' | 'longestHoldMs'>,
): Settled {
  if (reason === null) return { is: 'loaded' }
  const attempts = state.is === 'quarantined' ? state.attempts + 1 : 1
  if (!mayPass) return { is: 'quarantined', reason, pauseMs: null, attempts }
  const pauseMs = pauseAfter({ firstMs: holdMs, longestMs: longestHoldMs }, attempts)
  const next = new Date(now.getTime() + pauseMs).toISOString()
  return { is: 'quarantined', reason: `${reason}; it is tried again at ${next}`, pauseMs, attempts }
}

const isSettled = ({ state }: OnItsWay): boolean => state.is === 'loaded' || state.is === 'quarantined'

/**
 * Whether a caller can go on. With a part: when the plugin that announces it is loaded or in quarantine. Without a
 * part, or with one that no plugin announces: when every plugin is loaded, in quarantine or slow.
 */
export function isReady(all: readonly OnItsWay[], part?: string): boolean {
  const announcing = all.filter(({ parts }) => part !== undefined && parts.includes(part))
  return announcing.length > 0 ? announcing.every(isSettled) : all.every(({ state }) => state.is !== 'loading')
}

/** When two plugins announce the same part, the first in the list gets it, whichever is loaded first. */
export function mayBeAdmitted(all: readonly OnItsWay[], index: number): boolean {
  const own = all[index]?.parts ?? []
  return all.slice(0, index).every((other) => isSettled(other) || !other.parts.some((part) => own.includes(part)))
}
