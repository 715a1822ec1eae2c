import { pauseMs } from '../../core/backoff.ts'

/** Failed runs in a row before the schedule pauses. */
const FAILURES_BEFORE_PAUSE = 5
const MINUTE_MS = 60_000
const REST = { firstMs: 5 * MINUTE_MS, longestMs: 360 * MINUTE_MS }

/**
 * Whether a source has failed so often that its next run is a probe: nothing else is tried unless the probe succeeds.
 */
export function isOpen(failures: number): boolean {
  return failures >= FAILURES_BEFORE_PAUSE
}

/** How long the schedule pauses after this many failures in a row, in ms: longer with each, at most 6 hours. */
export function schedulePauseMs(failures: number): number {
  return isOpen(failures) ? pauseMs(REST, failures - FAILURES_BEFORE_PAUSE + 1) : 0
}
