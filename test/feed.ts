import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@portevoix/api/core/database.ts'

const PATIENCE_MS = 60_000

/**
 * Waits until the feed of events holds everything that was committed before. It tells of nothing before the oldest
 * transaction of the database server has ended, and that may be one of another test.
 * @throws Error where one is still open after a minute.
 */
export async function feedCaughtUp({ environment }: { environment: { database: Database } }): Promise<void> {
  const snapshot = async () => {
    const [row] = await environment.database.asSystem(
      (db) => db.$queryRaw<{ oldest: bigint; next: bigint }[]>`
        SELECT pg_snapshot_xmin(s)::text::bigint AS oldest, pg_snapshot_xmax(s)::text::bigint AS next
        FROM pg_current_snapshot() s`,
    )
    return { oldest: row?.oldest ?? 0n, next: row?.next ?? 0n }
  }
  const { next } = await snapshot()
  for (const end = Date.now() + PATIENCE_MS; (await snapshot()).oldest < next; await sleep(50)) {
    if (Date.now() > end) throw new Error('A transaction that began before is still open.')
  }
}
