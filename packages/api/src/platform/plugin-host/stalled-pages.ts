import { hash } from 'node:crypto'
import { PluginFailure } from './failure.ts'
import type { StreamPage } from './page.ts'
import { texts } from './texts.ts'

/**
 * Maximum number of equal pages in a row. A source with many parts may have nothing new in some of them; a cursor that
 * never advances would otherwise be read until the run's time is over.
 */
const MOST_STALLED = 100
/** Pages of a reading that are remembered; loops are shorter than this. */
const MOST_REMEMBERED = 10_000

/**
 * Ends a reading that repeats itself.
 * @returns a function to call with each page and the number of requests made for it. It throws PluginFailure with the
 * reason `shape` when the plugin returned the same page too often.
 */
export function watchForStall(most: number = MOST_STALLED): (page: StreamPage, requests: number) => void {
  const seen = new Set<string>()
  let stalled = 0
  return ({ state, upserts, deletes }, requests) => {
    const now = hash('sha256', JSON.stringify([state, upserts, deletes]), 'base64url')
    if (!seen.has(now)) stalled = 0
    else if (requests > 0) stalled += 1
    if (seen.size < MOST_REMEMBERED) seen.add(now)
    if (stalled < most) return
    throw new PluginFailure('permanent', 'shape', texts('same-page', { times: most + 1 }))
  }
}
