import { RequestError } from '../../core/errors.ts'

/** Places for what asks a plugin while it holds a connection to the database. */
export interface Turns {
  /**
   * Does the work once there is a place for this organisation.
   * @throws RequestError SERVICE_UNAVAILABLE where none became free in time.
   */
  take<T>(organizationId: string, work: () => Promise<T>): Promise<T>
}

interface Waiter {
  readonly organizationId: string
  begin(): void
}

/**
 * A plugin that keeps its callers waiting keeps their connections too. So only half of the connections are for such
 * callers, and of that half one organisation has half at most: others go on, and so does everything else.
 * @param options.connections that the database has for this process.
 * @param options.waitMs how long somebody waits for a place, which holds no connection.
 */
export function openTurns(options: { connections: number; waitMs: number }): Turns {
  const places = Math.max(1, Math.floor(options.connections / 2))
  const most = Math.max(1, Math.floor(places / 2))
  const taken = new Map<string, number>()
  const waiting = new Set<Waiter>()
  let inAll = 0

  const count = (organizationId: string, by: 1 | -1): void => {
    inAll += by
    const own = (taken.get(organizationId) ?? 0) + by
    if (own === 0) taken.delete(organizationId)
    else taken.set(organizationId, own)
  }
  /** Whoever waits longest among those whose organisation has a place left. */
  const next = (): void => {
    for (const waiter of waiting) {
      if (inAll >= places) return
      if ((taken.get(waiter.organizationId) ?? 0) >= most) continue
      waiting.delete(waiter)
      count(waiter.organizationId, 1)
      waiter.begin()
    }
  }
  const place = (organizationId: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const refuse = (): void => {
        waiting.delete(waiter)
        reject(
          new RequestError('SERVICE_UNAVAILABLE', 'Too many requests wait for plugins: try again in some seconds.'),
        )
      }
      const timer = setTimeout(refuse, options.waitMs)
      const begin = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const waiter = { organizationId, begin }
      waiting.add(waiter)
      next()
    })

  return {
    async take(organizationId, work) {
      await place(organizationId)
      try {
        return await work()
      } finally {
        count(organizationId, -1)
        next()
      }
    },
  }
}
