import { setImmediate as nextTurn } from 'node:timers/promises'

/** The server handles messages at most this long before it does something else. */
const TURN_MS = 8
/** Above this the pipe is not read, so that the sending process waits. */
const HELD_BYTES = 2 * 1_024 * 1_024

/** Runs the work in pieces, and lets everything else run in between. */
export function turnTaker(turnMs: number = TURN_MS): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < turnMs) return undefined
    return nextTurn().then(() => {
      began = performance.now()
    })
  }
}

/** Handles messages in the order in which they arrive, and lets everything else run in between. */
export interface Inbox<Item extends { readonly length: number }> {
  push(items: readonly Item[]): void
  /** Ignores all further messages. */
  drop(): void
  /** Resolves when everything that has arrived is handled. */
  empty(): Promise<void>
}

export function createInbox<Item extends { readonly length: number }>(
  take: (item: Item) => void,
  flow: { pause(): void; resume(): void },
): Inbox<Item> {
  let queue: Item[] = []
  let held = 0
  let working: Promise<void> | null = null

  const work = async (): Promise<void> => {
    const turn = turnTaker()
    for (let item = queue.shift(); item; item = queue.shift()) {
      held -= item.length
      take(item)
      await turn()
    }
    held = 0
    flow.resume()
    working = null
  }

  return {
    push(items) {
      queue.push(...items)
      for (const { length } of items) held += length
      if (held > HELD_BYTES) flow.pause()
      if (queue.length > 0) working ??= work()
    },
    drop() {
      queue = []
    },
    async empty() {
      while (working) await working
    },
  }
}
