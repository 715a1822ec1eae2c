import type { PgBoss } from 'pg-boss'
import { QUEUE_SCHEMA } from './install.ts'
import type { RecurringWork } from './recurring.ts'

/** Nothing else wakes a worker when a delayed job becomes due. */
const LOOK_MS = 2_000

const DUE_QUEUES = `
  SELECT q.name FROM unnest($1::text[]) AS q(name)
   WHERE EXISTS (SELECT FROM ${QUEUE_SCHEMA}.job j
     WHERE j.name = q.name AND j.state < 'active' AND NOT j.blocked AND j.start_after <= now())`

/**
 * Looks for jobs that are due in any queue of this process, all by one statement, and wakes the workers of those queues.
 * There are dozens of workers: if each of them looked for itself, a server without work would compute all the time.
 * @param workers their ids, by queue.
 */
export function wakeWorkers(
  boss: Pick<PgBoss, 'getDb' | 'notifyWorker'>,
  workers: ReadonlyMap<string, readonly string[]>,
): RecurringWork {
  return {
    name: 'due jobs',
    everyMs: LOOK_MS,
    run: async () => {
      const { rows } = await boss.getDb().executeSql(DUE_QUEUES, [[...workers.keys()]])
      for (const { name } of rows as { name: string }[]) {
        for (const id of workers.get(name) ?? []) boss.notifyWorker(id)
      }
    },
  }
}
