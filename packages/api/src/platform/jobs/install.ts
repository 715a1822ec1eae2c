import { PgBoss } from 'pg-boss'

/** The schema of the queue's tables. */
export const QUEUE_SCHEMA = 'pgboss'

/**
 * Creates or updates the tables of the queue. Can be repeated.
 * @param url of the database's owner, because the server itself cannot create tables.
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
  // The calls below throw these errors too.
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false, close: true })
}
