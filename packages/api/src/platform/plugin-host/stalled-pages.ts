import { PluginFailure } from './failure.ts'
import type { StreamPage } from './page.ts'

/**
 * Pages in a row that say the same as the one before them, each at the price of requests. A source of many parts may
 * have nothing new in a few of them; a cursor that stands still would be asked until the run's time is over.
 */
const MOST_STALLED = 100

/**
 * Ends a reading that goes round in circles.
 * @returns a function to be called with each page and the number of requests that were made for it; it throws
 * PluginFailure of reason `shape` where the plugin gave the same page too often.
 */
export function watchForStall(most: number = MOST_STALLED): (page: StreamPage, requests: number) => void {
  let before = ''
  let stalled = 0
  return ({ state, upserts, deletes }, requests) => {
    const now = JSON.stringify([state, upserts, deletes])
    if (now !== before) stalled = 0
    else if (requests > 0) stalled += 1
    before = now
    if (stalled < most) return
    throw new PluginFailure(
      'permanent',
      'shape',
      `the plugin gave the same page ${most + 1} times, with the same state and nothing new: its reading does not end`,
    )
  }
}
