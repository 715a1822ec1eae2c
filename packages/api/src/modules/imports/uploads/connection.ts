import type { PoolClient } from 'pg'
import type { Database } from '../../../core/database.ts'

/**
 * Runs one transaction of an organisation on the driver itself, because Prisma would convert bytes to text and back.
 */
export async function onConnection<T>(
  database: Database,
  organizationId: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const { app } = await database.roles()
  const client = await database.pool.connect()
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${app}`)
    await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId])
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}
