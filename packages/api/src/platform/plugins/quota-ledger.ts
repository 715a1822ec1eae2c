import type { Database, Db } from '../../core/database.ts'
import type { QuotaClaim, QuotaLedger } from '../plugin-host/broker/index.ts'

const DAY_MS = 86_400_000
/**
 * A sliding window is counted in this many parts. A part counts until its last moment has left the window, so no window
 * exceeds the limit; in exchange, a unit becomes free one part later.
 */
const PARTS = 60
/** Entries are deleted after this time; windows are shorter. */
const LONGEST_WINDOW_MS = 32 * DAY_MS
const SWEEP_EVERY_MS = 3_600_000

/** A claim in terms of its rows: each row stands for `partMs` and counts for `reachMs` from its beginning. */
interface Counted {
  readonly key: string
  readonly units: number
  readonly limit: number
  readonly partMs: number
  readonly reachMs: number
}

function counted({ key, units, limit, window }: QuotaClaim): Counted {
  if (window === 'utc-day') return { key, units, limit, partMs: DAY_MS, reachMs: DAY_MS }
  const partMs = Math.max(1, Math.ceil(window.slidingMs / PARTS))
  return { key, units, limit, partMs, reachMs: window.slidingMs + partMs }
}

/** One round trip, with its own authority; the lists are the function's parameters. */
const TAKE = 'SELECT refused, "retryAfterMs" FROM take_quota($1, $2, $3, $4, $5)'
const LISTS = ['key', 'units', 'limit', 'partMs', 'reachMs'] as const

/** Deletes rows of keys that are no longer used. Rows that another process is deleting are skipped. */
async function sweep(db: Db): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "QuotaUse" WHERE (key, bucket) IN (
      SELECT key, bucket FROM "QuotaUse" WHERE bucket < now() - ${LONGEST_WINDOW_MS} * interval '1 millisecond'
      FOR UPDATE SKIP LOCKED)`
  await db.$executeRaw`
    DELETE FROM "QuotaRest" WHERE key IN (
      SELECT key FROM "QuotaRest" WHERE until < now() FOR UPDATE SKIP LOCKED)`
}

/** The quota ledger in the database, which all processes of the server share. */
export function openQuotaLedger(database: Database): QuotaLedger {
  let sweptAt = Number.NEGATIVE_INFINITY
  return {
    async take(claims) {
      if (claims.length === 0) return { ok: true }
      const rows = claims.map(counted)
      const beyond = rows.find(({ units, limit, reachMs }) => units > limit || reachMs > LONGEST_WINDOW_MS)
      if (beyond) throw new RangeError(`the quota ${beyond.key} can never be met`)
      const { rows: answers } = await database.systemPool.query<{ refused: boolean; retryAfterMs: number | null }>(
        TAKE,
        LISTS.map((name) => rows.map((row) => row[name])),
      )
      if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = performance.now()
        await database.asSystem(sweep)
      }
      const [answer] = answers
      return answer?.refused ? { ok: false, retryAfterMs: Math.max(1, answer.retryAfterMs ?? 0) } : { ok: true }
    },
    async rest(key, until) {
      await database.asSystem(
        (db) => db.$executeRaw`
          INSERT INTO "QuotaRest" AS r (key, until) VALUES (${key}, ${until})
          ON CONFLICT (key) DO UPDATE SET until = greatest(r.until, excluded.until)`,
      )
    },
  }
}
