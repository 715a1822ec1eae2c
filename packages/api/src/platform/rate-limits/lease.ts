import type { Database } from '../../core/database.ts'
import type { BucketSize } from './bucket.ts'

/** What a process asks of one bucket. */
export interface Lease {
  readonly organizationId: string
  /** Of the key, account or organisation whose bucket it is. */
  readonly id: string
  readonly size: BucketSize
  /** Points of an earlier lease that were not used. */
  readonly returned: number
  /** Nothing is leased where the bucket has fewer. */
  readonly least: number
  readonly most: number
}

/** What was leased of a bucket, and what is left in it. */
export interface Leased {
  readonly id: string
  readonly leased: number
  readonly left: number
}

/** Leases points of buckets, in one statement that commits by itself. */
export async function leasePoints(database: Database, leases: readonly Lease[]): Promise<Leased[]> {
  // In one order, so that two processes that lease of the same buckets wait for each other in turn.
  const sorted = leases.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return await database.callFunction<Leased>('lease_points', [
    sorted.map(({ organizationId }) => organizationId),
    sorted.map(({ id }) => id),
    sorted.map(({ size }) => size.capacity),
    sorted.map(({ size }) => size.pointsPerSecond),
    sorted.map(({ returned }) => returned),
    sorted.map(({ least }) => least),
    sorted.map(({ most }) => most),
  ])
}
