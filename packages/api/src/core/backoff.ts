import { noJitterGenerator } from 'cockatiel'

/** How pauses grow with failures in a row: each pause is twice the one before it. */
export interface Backoff {
  readonly firstMs: number
  readonly longestMs: number
}

/** @param failures in a row, from 1. */
export function pauseMs({ firstMs, longestMs }: Backoff, failures: number): number {
  const options = { initialDelay: firstMs, maxDelay: longestMs, exponent: 2, generator: noJitterGenerator }
  const [pause] = noJitterGenerator(Math.max(0, failures - 1), options)
  return pause
}

/** @returns null when there are no retries left. */
export function retryPauseMs(backoff: Backoff & { readonly retries: number }, failures: number): number | null {
  return failures > backoff.retries ? null : pauseMs(backoff, failures)
}

/**
 * A random pause between half and all of `pause`, so that clients that failed at the same moment do not return at
 * the same moment.
 * @param chance in [0, 1).
 */
export const spread = (pause: number, chance: number): number => Math.round(pause * (0.5 + chance / 2))
