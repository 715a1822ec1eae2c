/** Runs that fail one after the other before the schedule rests. */
const PATIENCE = 5
const MINUTE_MS = 60_000
const RESTS_MS = [5, 15, 60, 180, 360].map((minutes) => minutes * MINUTE_MS)

/** Whether a source has failed so often that its next run is a probe: nothing else is tried unless that succeeds. */
export function isOpen(failures: number): boolean {
  return failures >= PATIENCE
}

/** How long the schedule rests after so many failures in a row: longer with each, at most 6 hours. */
export function restMs(failures: number): number {
  if (!isOpen(failures)) return 0
  return RESTS_MS[Math.min(failures - PATIENCE, RESTS_MS.length - 1)] ?? 0
}
