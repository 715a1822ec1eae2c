import type { PoolClient } from 'pg'
import type { Database } from '../../../core/database.ts'

/**
 * One transaction of an organisation by the driver itself. Bytes go through it as bytes, while Prisma turns them into
 * text and back.
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
