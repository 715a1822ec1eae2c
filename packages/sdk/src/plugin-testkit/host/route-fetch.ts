import { AsyncLocalStorage } from 'node:async_hooks'

type Fetch = typeof globalThis.fetch

const inside = new AsyncLocalStorage<Fetch>()
let routed = false

/**
 * Runs `act` with `globalThis.fetch` being `fetch`. Calls side by side have each their own, and one that never ends keeps
 * it from nobody else: what a test does outside of plugin code goes out as usual.
 */
export function withFetch<Result>(fetch: Fetch, act: () => Promise<Result>): Promise<Result> {
  if (!routed) {
    const outside = globalThis.fetch
    globalThis.fetch = (...request) => (inside.getStore() ?? outside)(...request)
    routed = true
  }
  return inside.run(fetch, act)
}
