import { readRoles } from '../../core/database-roles.ts'
import { installQueue, QUEUE_SCHEMA } from '../jobs/install.ts'
import { connect } from './connection.ts'
import { type Login, type Logins, makeLogins } from './logins.ts'
import { queueVersionOf, refuseNewerQueue } from './migration-state.ts'

/** "pvlg", the advisory lock under which one process at a time prepares a database. */
const PREPARE_LOCK = 0x70766c67

/**
 * Compiling the plan of a statement takes a hundred times as long as running it for a page of rows, so the database compiles none unless its
 * administrator has set otherwise. Holds for new connections.
 */
const NO_COMPILED_PLANS = `
  DO $$
  BEGIN
    IF EXISTS (
      SELECT FROM pg_settings s JOIN pg_database d ON d.datname = current_database() AND pg_has_role(d.datdba, 'USAGE')
      WHERE s.name = 'jit' AND s.source = 'default'
    ) THEN
      EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
    END IF;
  END $$`

/**
 * Creates what a migrated database needs besides its tables: the queue's tables, the logins of the server, their
 * rights, and a setting of its planner. Can be repeated.
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
    await client.query(NO_COMPILED_PLANS)
    const made = logins ? await makeLogins(client, roles, logins) : []
    await client.query('COMMIT')
    return made
  } finally {
    await client.end()
  }
}
