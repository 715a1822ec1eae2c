import type { Database, Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { QuotaClaim, QuotaLedger } from '../plugin-host/broker/index.ts'

const DAY_MS = 86_400_000
/**
 * A sliding window is counted in so many parts. A part counts until its last moment has left the window, so that no
 * window of any beginning holds more than the limit; the price is one part more until a unit is free again.
 */
const PARTS = 60
/** Nothing is kept for longer; windows are shorter than that. */
const LONGEST_WINDOW_MS = 32 * DAY_MS
const SWEEP_EVERY_MS = 3_600_000

/** A claim in the terms of its rows: each stands for `partMs` and counts for `reachMs` from its beginning. */
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

/**
 * All that is asked of the database: whether every claim has room, and if so that it is used. One statement, and its
 * clock is the only one, so that processes whose clocks differ count alike.
 */
const takeStatement = (claims: readonly Counted[]): Prisma.Sql => Prisma.sql`
  WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
  claim AS MATERIALIZED (
    SELECT c.key, c.units, c."limit", m.now, c."reachMs" * interval '1 millisecond' AS reach,
      date_bin(c."partMs" * interval '1 millisecond', m.now, timestamptz 'epoch') AS bucket
    FROM moment m, unnest(
      ${claims.map(({ key }) => key)}::text[],
      ${claims.map(({ units }) => units)}::float8[],
      ${claims.map(({ limit }) => limit)}::float8[],
      ${claims.map(({ partMs }) => partMs)}::float8[],
      ${claims.map(({ reachMs }) => reachMs)}::float8[]
    ) AS c(key, units, "limit", "partMs", "reachMs")
  ),
  used AS MATERIALIZED (
    SELECT c.key, u.bucket + c.reach AS "freeAt",
      c.units + sum(u.units) OVER (PARTITION BY c.key) AS needed,
      c.units + sum(u.units) OVER (PARTITION BY c.key)
        - sum(u.units) OVER (PARTITION BY c.key ORDER BY u.bucket) AS "neededThen",
      c."limit" + 1e-9 AS room
    FROM claim c JOIN "QuotaUse" u ON u.key = c.key AND u.bucket > c.now - c.reach
  ),
  obstacle AS MATERIALIZED (
    SELECT min("freeAt") FILTER (WHERE "neededThen" <= room) AS until FROM used WHERE needed > room GROUP BY key
    UNION ALL
    SELECT r.until FROM "QuotaRest" r JOIN claim c ON c.key = r.key WHERE r.until > c.now
  ),
  taken AS (
    INSERT INTO "QuotaUse" AS u (key, bucket, units)
    SELECT key, bucket, units FROM claim WHERE NOT EXISTS (SELECT FROM obstacle)
    ON CONFLICT (key, bucket) DO UPDATE SET units = u.units + excluded.units
  ),
  outlived AS (DELETE FROM "QuotaUse" u USING claim c WHERE u.key = c.key AND u.bucket <= c.now - c.reach)
  SELECT EXISTS (SELECT FROM obstacle) AS refused,
    (SELECT ceil(extract(epoch FROM max(until) - (SELECT now FROM moment)) * 1000)::float8 FROM obstacle)
      AS "retryAfterMs"`

/** Rows of keys that nobody uses any more. Others may be deleting: what they hold is left to them. */
async function sweep(db: Db): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "QuotaUse" WHERE (key, bucket) IN (
      SELECT key, bucket FROM "QuotaUse" WHERE bucket < now() - ${LONGEST_WINDOW_MS} * interval '1 millisecond'
      FOR UPDATE SKIP LOCKED)`
  await db.$executeRaw`
    DELETE FROM "QuotaRest" WHERE key IN (
      SELECT key FROM "QuotaRest" WHERE until < now() FOR UPDATE SKIP LOCKED)`
}

/** The ledger of quotas in the database: all processes of the server count in it together. */
export function openQuotaLedger(database: Database): QuotaLedger {
  let sweptAt = Number.NEGATIVE_INFINITY
  return {
    async take(claims) {
      if (claims.length === 0) return { ok: true }
      const rows = claims.map(counted)
      const beyond = rows.find(({ units, limit, reachMs }) => units > limit || reachMs > LONGEST_WINDOW_MS)
      if (beyond) throw new RangeError(`the quota ${beyond.key} can never be enough`)
      return await database.asSystem(async (db) => {
        // Locked in the order of their numbers, so that no two can wait for each other. A statement of its own: what
        // the next one sees begins after the lock.
        await db.$executeRaw`
          SELECT pg_advisory_xact_lock(number) FROM (
            SELECT DISTINCT hashtextextended(key, 7079) AS number FROM unnest(${rows.map(({ key }) => key)}::text[]) AS key
            ORDER BY number) AS locks`
        const [answer] = await db.$queryRaw<{ refused: boolean; retryAfterMs: number | null }[]>(takeStatement(rows))
        if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
          sweptAt = performance.now()
          await sweep(db)
        }
        return answer?.refused ? { ok: false, retryAfterMs: Math.max(1, answer.retryAfterMs ?? 0) } : { ok: true }
      })
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
