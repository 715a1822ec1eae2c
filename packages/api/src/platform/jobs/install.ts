import { PgBoss } from 'pg-boss'

/** Where the queue keeps its tables. */
export const QUEUE_SCHEMA = 'pgboss'

/**
 * Makes the tables of the queue, or brings them up to date. May be repeated.
 * @param url of the database's owner: the server itself makes no tables.
 */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: QUEUE_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    useListenNotify: false,
  })
  // What fails is thrown by the calls below as well.
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false, close: true })
}
