import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import type { Log } from '../../core/log.ts'
import {
  available,
  type BucketOwner,
  type BucketSize,
  bucketSize,
  type Holding,
  isForgotten,
  isReturned,
  leaseSize,
  leaseWaitMs,
  newHolding,
  secondsUntil,
  spendable,
} from './bucket.ts'
import { RateLimitedError } from './error.ts'
import { type Lease, leasePoints } from './lease.ts'

/** What a request took. */
export interface Taken {
  /** What is left of the bucket that has least, after this request. */
  readonly available: number
  readonly capacity: number
  /** How many points come back in it each second. */
  readonly restoreRate: number
  readonly owner: BucketOwner
  /** Gives back what the request did not need. */
  giveBack(points: number): void
}

/** Token buckets over the points of requests: one of each account, of each organisation, and of keys that have their own. */
export interface RateLimiter {
  /**
   * Takes points before a request is executed.
   * @param options.requested of the whole request, where a part was taken before.
   * @param options.dearest the list that costs most, which a refusal names.
   * @returns null for work of the platform, which has no limit.
   * @throws RateLimitedError
   */
  take(actor: Actor, points: number, options?: { requested?: number; dearest?: string | null }): Promise<Taken | null>
  /** Gives back what this process has leased. */
  close(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    rateLimiter: RateLimiter
  }
}

interface Bucket {
  readonly owner: BucketOwner
  readonly organizationId: string
  readonly id: string
  readonly holding: Holding
  /** Points that wait for the next lease, by request. */
  readonly waiting: Set<{ points: number }>
  /** Requests that are taking points of it and its like: what is leased for them is not given back meanwhile. */
  takers: number
  lease: Promise<void> | null
}

const TURN_MS = 1_000

const isIdle = ({ lease, takers }: Bucket): boolean => lease === null && takers === 0

/**
 * Points are in the database; each process leases a part of each bucket that it needs, at most once a second, in a
 * statement of its own outside of the request's transaction. Over all processes never more is leased than what the bucket
 * held and what came back.
 */
export function openRateLimiter(options: {
  database: Database
  /** Points that come back each second, where no operator says otherwise for an organisation. */
  rates: { readonly account: number; readonly organization: number }
  /** The dearest request allowed. */
  mostPoints: number
  log: Log
}): RateLimiter {
  const { database, rates: defaults, mostPoints, log } = options
  const buckets = new Map<string, Bucket>()
  const due = new Set<Bucket>()
  let asking: Promise<void> | null = null

  function bucketOf(owner: BucketOwner, organizationId: string, id: string, pointsPerSecond: number): Bucket {
    const known = buckets.get(id)
    if (known?.holding.size.pointsPerSecond === pointsPerSecond) return known
    const size: BucketSize = bucketSize(pointsPerSecond, mostPoints)
    // What was leased stays leased under another rate: it can only have become less that may be spent.
    const holding = { ...newHolding(size, performance.now()), ...(known && { leasedAt: known.holding.leasedAt }) }
    const bucket: Bucket = { owner, organizationId, id, holding, waiting: new Set(), takers: 0, lease: null }
    buckets.set(id, bucket)
    return bucket
  }

  function bucketsOf({ organizationId, accountId, credential, rates }: Actor): Bucket[] {
    if (accountId === null) return []
    const key = credential?.keyId
    return [
      ...(key && rates?.key ? [bucketOf('KEY', organizationId, key, rates.key)] : []),
      bucketOf('ACCOUNT', organizationId, accountId, rates?.account ?? defaults.account),
      bucketOf('ORGANIZATION', organizationId, organizationId, rates?.organization ?? defaults.organization),
    ]
  }

  /** Asks the database for all buckets of this process that need points now, in one statement. */
  function askTogether(bucket: Bucket): Promise<void> {
    due.add(bucket)
    asking ??= (async () => {
      await pause(0)
      const now = [...due]
      due.clear()
      asking = null
      await lease(now)
    })()
    return asking
  }

  async function lease(of: readonly Bucket[]): Promise<void> {
    const now = performance.now()
    const leases = of.map(({ organizationId, id, holding, waiting }): Lease => {
      const points = [...waiting].map((one) => one.points)
      const missing = (wanted: number) => Math.max(0, wanted - spendable(holding, now))
      return {
        ...{ organizationId, id, size: holding.size, returned: 0 },
        least: missing(Math.min(...points)),
        most: leaseSize(holding, missing(points.reduce((sum, one) => sum + one, 0)), now),
      }
    })
    for (const { id, leased, left } of await leasePoints(database, leases)) {
      const holding = buckets.get(id)?.holding
      if (!holding) continue
      const at = performance.now()
      Object.assign(holding, { points: spendable(holding, at) + leased, leasedAt: at, left, leftAt: at, demand: 0 })
    }
  }

  function leaseOf(bucket: Bucket): Promise<void> {
    bucket.lease ??= (async () => {
      try {
        const wait = leaseWaitMs(bucket.holding, performance.now())
        if (wait > 0) await pause(wait)
        await askTogether(bucket)
      } finally {
        bucket.lease = null
      }
    })()
    return bucket.lease
  }

  async function fill(bucket: Bucket, points: number, refuse: (bucket: Bucket) => never): Promise<void> {
    const { holding, waiting } = bucket
    for (let leases = 0; ; leases += 1) {
      const now = performance.now()
      const others = [...waiting].reduce((sum, one) => sum + one.points, 0)
      if (spendable(holding, now) >= points) return
      // What is known of the bucket is enough to refuse: a flood does not reach the database.
      if (available(holding, now) < points + others || leases > 1) refuse(bucket)
      const request = { points }
      waiting.add(request)
      try {
        await leaseOf(bucket)
      } finally {
        waiting.delete(request)
      }
    }
  }

  /** Takes the points of all buckets at once. */
  async function takeOf(own: readonly Bucket[], points: number, refuse: (bucket: Bucket) => never): Promise<void> {
    for (;;) {
      for (const bucket of own) await fill(bucket, points, refuse)
      const now = performance.now()
      // Another request may have taken from one bucket while this one waited for the next.
      if (own.some(({ holding }) => spendable(holding, now) < points)) continue
      for (const { holding } of own) {
        holding.points -= points
        holding.demand += points
        holding.usedAt = now
      }
      return
    }
  }

  async function giveBackUnused(of: (holding: Holding, now: number) => boolean): Promise<void> {
    const now = performance.now()
    const unused = [...buckets.values()].filter((bucket) => isIdle(bucket) && of(bucket.holding, now))
    const leases = unused.map(({ organizationId, id, holding }): Lease => {
      const returned = spendable(holding, now)
      holding.points = 0
      return { ...{ organizationId, id, size: holding.size, returned }, least: 0, most: 0 }
    })
    for (const { id, left } of leases.length > 0 ? await leasePoints(database, leases) : []) {
      const holding = buckets.get(id)?.holding
      if (holding) Object.assign(holding, { left, leftAt: performance.now() })
    }
  }

  const turn = setInterval(() => {
    const now = performance.now()
    for (const [id, bucket] of buckets) if (isIdle(bucket) && isForgotten(bucket.holding, now)) buckets.delete(id)
    giveBackUnused(isReturned).catch((error: unknown) =>
      log.warn({ err: error }, 'unused points could not be returned'),
    )
  }, TURN_MS)
  turn.unref()

  return {
    take: async (actor, points, { requested = points, dearest = null } = {}) => {
      const own = bucketsOf(actor)
      const refuse = ({ holding, owner }: Bucket): never => {
        const now = performance.now()
        const { capacity, pointsPerSecond } = holding.size
        throw new RateLimitedError({
          ...{ owner, dearest, capacity, requested, restoreRate: pointsPerSecond },
          available: Math.floor(available(holding, now)),
          retryAfterS: secondsUntil(holding, points, now),
        })
      }
      for (const bucket of own) bucket.takers += 1
      try {
        await takeOf(own, points, refuse)
      } finally {
        for (const bucket of own) bucket.takers -= 1
      }
      const now = performance.now()
      const [first, ...others] = own
      if (!first) return null
      const least = others.reduce((a, b) => (available(b.holding, now) < available(a.holding, now) ? b : a), first)
      const { capacity, pointsPerSecond } = least.holding.size
      return {
        ...{ owner: least.owner, capacity, restoreRate: pointsPerSecond },
        available: Math.floor(available(least.holding, now)),
        giveBack: (unused) => {
          for (const { holding } of own) if (unused > 0) holding.points += unused
        },
      }
    },
    close: async () => {
      clearInterval(turn)
      await giveBackUnused((holding, now) => spendable(holding, now) > 0)
    },
  }
}
