import type { RunningServer } from '@portevoix/api/start.ts'
import { vi } from 'vitest'

/**
 * Waits until the feed of events holds everything that was committed before. It tells of nothing before the oldest
 * transaction of the database server has ended, and that may be one of another test.
 */
export async function feedCaughtUp({ environment }: RunningServer): Promise<void> {
  const snapshot = async () => {
    const [row] = await environment.database.asSystem(
      (db) => db.$queryRaw<{ oldest: bigint; next: bigint }[]>`
        SELECT pg_snapshot_xmin(s)::text::bigint AS oldest, pg_snapshot_xmax(s)::text::bigint AS next
        FROM pg_current_snapshot() s`,
    )
    return { oldest: row?.oldest ?? 0n, next: row?.next ?? 0n }
  }
  const { next } = await snapshot()
  const isPast = async () => {
    if ((await snapshot()).oldest < next) throw new Error('An older transaction is still open.')
  }
  await vi.waitFor(isPast, { timeout: 60_000, interval: 50 })
}
