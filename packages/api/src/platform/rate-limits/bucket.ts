/** Whose points a bucket holds. */
export type BucketOwner = 'KEY' | 'ACCOUNT' | 'ORGANIZATION'

/** A bucket of points: it holds `capacity` at most, and `pointsPerSecond` come back. */
export interface BucketSize {
  readonly capacity: number
  readonly pointsPerSecond: number
}

/** For so long nothing more than its own speed fills an empty bucket. */
const SECONDS_TO_FILL = 60

/** @param least the dearest request allowed: a bucket that cannot hold it would never let it through. */
export const bucketSize = (pointsPerSecond: number, least: number): BucketSize => ({
  capacity: Math.max(least, SECONDS_TO_FILL * pointsPerSecond),
  pointsPerSecond,
})

/** How often a process asks the database for points of one bucket, at most. */
export const LEASE_EVERY_MS = 1_000
/** A lease that is older is over: what is left of it counts as spent, also when its process was killed. */
export const LEASE_LIFE_MS = 10_000
/** What a process has not used for so long goes back. */
const IDLE_MS = 2_000
/** Before a lease ends by itself. */
const RETURN_AFTER_MS = LEASE_LIFE_MS - 2_000
/** What a process leases at least, of a full bucket: most requests need no lease of their own then. */
const LEAST_PART = 1 / 20

/** The points of one bucket that this process has leased, and what it last heard of the bucket. */
export interface Holding {
  readonly size: BucketSize
  points: number
  /** When points were last leased; giving some back is no lease. */
  leasedAt: number
  usedAt: number
  /** What the database had left in the bucket when it was last asked, by a lease or with points that went back, and when that was. */
  left: number
  leftAt: number
  /** What was asked for since the last lease. */
  demand: number
}

/** Of a bucket that this process has not asked for yet: it counts as full until the database says otherwise. */
export const newHolding = (size: BucketSize, now: number): Holding => ({
  size,
  points: 0,
  leasedAt: Number.NEGATIVE_INFINITY,
  usedAt: now,
  left: size.capacity,
  leftAt: Number.NEGATIVE_INFINITY,
  demand: 0,
})

/** What this process may spend without asking. */
export const spendable = (holding: Holding, now: number): number =>
  now - holding.leasedAt < LEASE_LIFE_MS ? holding.points : 0

/** What the bucket has for this process, as far as it knows: other processes may have taken of it. */
export function available(holding: Holding, now: number): number {
  const { capacity, pointsPerSecond } = holding.size
  const since = Number.isFinite(holding.leftAt) ? (now - holding.leftAt) / 1_000 : 0
  return Math.min(capacity, spendable(holding, now) + Math.min(capacity, holding.left + since * pointsPerSecond))
}

/** Milliseconds until this process may ask the database again. */
export const leaseWaitMs = (holding: Holding, now: number): number =>
  Math.max(0, holding.leasedAt + LEASE_EVERY_MS - now)

/** Seconds until the bucket has these points, at least one. */
export const secondsUntil = (holding: Holding, points: number, now: number): number =>
  Math.max(1, Math.ceil((points - available(holding, now)) / holding.size.pointsPerSecond))

/** How much to lease: what waits, and for the next second as much as the last ones needed. */
export function leaseSize(holding: Holding, waiting: number, now: number): number {
  const seconds = Math.max(1, (now - holding.leasedAt) / 1_000)
  const next = Number.isFinite(seconds) ? (2 * holding.demand) / seconds : 0
  return Math.min(holding.size.capacity, Math.max(waiting, next, holding.size.capacity * LEAST_PART))
}

/** Whether what is left of a lease goes back now: nobody uses it, or it ends soon. */
export const isReturned = (holding: Holding, now: number): boolean =>
  spendable(holding, now) > 0 && (now - holding.usedAt >= IDLE_MS || now - holding.leasedAt >= RETURN_AFTER_MS)

/** Whether nothing is known of the bucket any more that the database would not say as well. */
export const isForgotten = (holding: Holding, now: number): boolean =>
  now - Math.max(holding.usedAt, holding.leftAt) >= LEASE_LIFE_MS
