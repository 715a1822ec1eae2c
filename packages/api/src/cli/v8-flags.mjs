import { availableParallelism } from 'node:os'

/** With so many threads V8 works by itself. */
const MOST_THREADS = 4

/** How V8 clears the memory of a server. */
export const v8Flags = [
  // An answer is made of many small things that live as long as it does: more room for the young costs less than clearing.
  '--max-semi-space-size=32',
  // What outlived the young is cleared once the heap has grown by three quarters of what lives. By itself V8 waits for up to four times
  // as much: a long import keeps nothing, and took hundreds of megabytes.
  '--heap-growing-percent=75',
  // V8 clears with threads of its own, and as many as there are cores keep the one that answers from all of them.
  `--v8-pool-size=${Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1))}`,
]
