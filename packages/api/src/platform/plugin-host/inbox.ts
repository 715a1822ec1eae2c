import { setImmediate as nextTurn } from 'node:timers/promises'

/** The server works on messages at most this long before it does something else. */
const TURN_MS = 8
/** Above this the pipe is not read, so that the sending process waits. */
const HELD_BYTES = 2 * 1_024 * 1_024

/** Does the work piece by piece, and lets everything else run between two pieces. */
export function turnTaker(turnMs: number = TURN_MS): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < turnMs) return undefined
    return nextTurn().then(() => {
      began = performance.now()
    })
  }
}

/** Works on messages in the order in which they arrive, and lets everything else run in between. */
export interface Inbox<Item extends { readonly length: number }> {
  push(items: readonly Item[]): void
  /** Nothing more is taken. */
  drop(): void
  /** Resolves when all that has arrived is taken. */
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
