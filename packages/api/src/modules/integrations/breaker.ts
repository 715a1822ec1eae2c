import { pauseMs } from '../../core/backoff.ts'

/** Runs that fail one after the other before the schedule rests. */
const PATIENCE = 5
const MINUTE_MS = 60_000
const REST = { firstMs: 5 * MINUTE_MS, longestMs: 360 * MINUTE_MS }

/** Whether a source has failed so often that its next run is a probe: nothing else is tried unless that succeeds. */
export function isOpen(failures: number): boolean {
  return failures >= PATIENCE
}

/** How long the schedule rests after so many failures in a row: longer with each, at most 6 hours. */
export function restMs(failures: number): number {
  return isOpen(failures) ? pauseMs(REST, failures - PATIENCE + 1) : 0
}
