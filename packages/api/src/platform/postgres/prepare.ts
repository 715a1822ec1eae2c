import { readRoles } from '../../core/database-roles.ts'
import { installQueue, QUEUE_SCHEMA } from '../jobs/install.ts'
import { connect } from './connection.ts'
import { type Login, type Logins, makeLogins } from './logins.ts'
import { queueVersionOf, refuseNewerQueue } from './migration-state.ts'

/** "pvlg", the advisory lock under which one process at a time prepares a database. */
const PREPARE_LOCK = 0x70766c67

/**
 * Creates what a migrated database needs besides its tables: the queue's tables, the logins of the server, and their
 * rights. Can be repeated.
 * @param options.url of the owner.
 * @param options.logins none when the owner itself serves.
 * @returns the logins that this call created.
 * @throws DatabaseSetupError with the statements to run when the owner cannot create logins, and for a newer queue.
 */
export async function prepareDatabase(options: { url: string; logins: Logins | null }): Promise<Login[]> {
  const { url, logins } = options
  const client = await connect(url)
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [PREPARE_LOCK])
    refuseNewerQueue(await queueVersionOf(client))
    await installQueue(url)
    const roles = await readRoles(client)
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${roles.system};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${roles.system};
      GRANT SELECT ON _prisma_migrations TO ${roles.system}`)
    const made = logins ? await makeLogins(client, roles, logins) : []
    await client.query('COMMIT')
    return made
  } finally {
    await client.end()
  }
}
