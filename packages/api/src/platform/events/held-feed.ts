import type { Database } from '../../core/database.ts'
import type { Log } from '../../core/log.ts'
import type { RecurringWork } from '../jobs/index.ts'

/** The open transaction that keeps newer events from being read. */
export interface FeedHolder {
  /** Of the process of PostgreSQL; null for a prepared transaction. */
  readonly pid: number | null
  /** `application_name` of the connection, or the name of the prepared transaction. */
  readonly process: string
  readonly database: string
  readonly login: string
  /** How long it has been open; where this login may not see it, since it was first seen. */
  readonly heldMs: number
}

interface Row extends Omit<FeedHolder, 'heldMs'> {
  readonly transaction: string
  readonly openMs: number | null
}

/** Transactions of every database of the cluster count: their numbers come from one row. */
const OLDEST = `
  SELECT backend_xid::text AS transaction, pid, application_name AS process, coalesce(datname, '') AS database,
    coalesce(usename, '') AS login, (extract(epoch FROM clock_timestamp() - xact_start) * 1000)::float8 AS "openMs", age(backend_xid) AS age
  FROM pg_stat_activity WHERE backend_xid IS NOT NULL
  UNION ALL
  SELECT transaction::text, NULL, gid, database, owner, (extract(epoch FROM clock_timestamp() - prepared) * 1000)::float8, age(transaction)
  FROM pg_prepared_xacts
  ORDER BY age DESC LIMIT 1`

/** Looks for what holds the feed. */
export interface HeldFeed {
  /** Null where no transaction that writes is open. */
  holder(): Promise<FeedHolder | null>
}

/** What each database was seen to be held by, for all who look in this process: who asks seldom learns of what others saw. */
const seenIn = new WeakMap<Database, { transaction: string; since: number }>()

export function watchHeldFeed(database: Database): HeldFeed {
  return {
    holder: async () => {
      const { rows } = await database.systemPool.query<Row>(OLDEST)
      const [row] = rows
      if (!row) {
        seenIn.delete(database)
        return null
      }
      const { transaction, openMs, pid, process, database: name, login } = row
      const before = seenIn.get(database)
      const seen = before?.transaction === transaction ? before : { transaction, since: performance.now() }
      seenIn.set(database, seen)
      return { pid, process, database: name, login, heldMs: Math.round(openMs ?? performance.now() - seen.since) }
    },
  }
}

/** Portevoix itself keeps no transaction that writes open for so long: see `database-transaction.ts`. */
const HELD_MS = 30_000
const WARN_EVERY_MS = 60_000

/** Warns of a transaction that holds the feed. */
export function heldFeedWarning({ database, log }: { database: Database; log: Log }): RecurringWork {
  const feed = watchHeldFeed(database)
  let warnedAt = Number.NEGATIVE_INFINITY
  return {
    name: 'held-feed',
    everyMs: 10_000,
    run: async () => {
      const holder = await feed.holder()
      if (!holder || holder.heldMs < HELD_MS || performance.now() - warnedAt < WARN_EVERY_MS) return
      warnedAt = performance.now()
      const { heldMs, ...named } = holder
      log.warn(
        { ...named, heldSeconds: Math.round(heldMs / 1_000) },
        'the feed of events is held by an open transaction: notices and followers wait for its end',
      )
    },
  }
}
