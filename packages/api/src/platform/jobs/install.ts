import { PgBoss } from 'pg-boss'

/** The schema of the queue's tables. */
export const QUEUE_SCHEMA = 'pgboss'

/**
 * The version of the queue's tables that this server works with: pg-boss starts on no other one. A release of pg-boss that changes it
 * comes with a migration that names itself as the oldest server, which is `QUEUE_SINCE` then: see
 * docs/decisions/0123-tables-of-the-queue.md.
 */
export const QUEUE_VERSION = 40
export const QUEUE_SINCE = '20261210070000_oldest_server'

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
