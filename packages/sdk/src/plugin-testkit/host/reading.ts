import type { Json } from '../../plugin/index.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Host } from './host.ts'
import type { AnyPage, AnyStream } from './plugin-parts.ts'
import type { StreamStore } from './store.ts'

/** Where the process dies: with page `page` (from 1) in hand, or with the page stored and the next not asked for. */
export interface Crash {
  readonly page: number
  readonly moment: 'before' | 'after'
}
export interface Reading {
  /** All pages that the plugin gave, the one lost in a crash included. */
  readonly pages: readonly AnyPage[]
  readonly end: 'done' | 'crash' | 'failed'
  readonly failure: Failure | null
}

const MOST_PAGES = 10_000
/** As the host: pages in a row that say the same as one before them. */
const MOST_STALLED = 100

/** The stored state as the plugin gets it: migrated where it is of another version, null where it does not pass. */
export async function resumedState(stream: AnyStream, state: Json, version: number): Promise<unknown> {
  if (state === null) return null
  const current = version === stream.stateVersion ? state : (stream.migrateState?.(version, state) ?? null)
  if (current === null) return null
  const result = await stream.state['~standard'].validate(current)
  return result.issues ? null : result.value
}

/** Reads a stream as the host does: page by page, each stored with its state before the next is asked for. */
export async function readStream(
  host: Host,
  stream: AnyStream,
  options: { store: StreamStore; crash?: Crash; version?: number; onPage?: (page: AnyPage) => void },
): Promise<Reading> {
  const { store, crash, version = stream.stateVersion, onPage } = options
  const pages: AnyPage[] = []
  try {
    const state = await resumedState(stream, store.state, version)
    const iterator = await host.within(async () => stream.read(host.ctx, state)[Symbol.asyncIterator]())
    const die = async (): Promise<Reading> => {
      await host.within(async () => iterator.return?.())
      return { pages, end: 'crash', failure: null }
    }
    const seen = new Set<string>()
    let stalled = 0
    while (pages.length < MOST_PAGES) {
      const { done, value } = await host.within(() => iterator.next())
      if (done) return { pages, end: 'done', failure: null }
      pages.push(value)
      const now = JSON.stringify([value.state, value.upserts, value.deletes ?? []])
      stalled = seen.has(now) ? stalled + 1 : 0
      seen.add(now)
      if (stalled >= MOST_STALLED) {
        throw new Error(
          `the same page came ${stalled + 1} times, or the same pages went round: the reading does not end`,
        )
      }
      const here = crash?.page === pages.length
      if (here && crash.moment === 'before') return await die()
      store.commit(value)
      onPage?.(value)
      if (here) return await die()
    }
    throw new Error(`more than ${MOST_PAGES} pages: the reading does not end`)
  } catch (error) {
    return { pages, end: 'failed', failure: failureOf(error) }
  }
}
