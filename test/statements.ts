import type pg from 'pg'
import type { World } from './harness.ts'

/**
 * Counts the SQL statements of `work`, without those that begin and end its transaction, and without what the server
 * does across organisations every now and then. Hooks every connection of the server's pools, so no other request may
 * come meanwhile.
 */
export async function countStatements(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const { pool, systemPool } = world.server.environment.database
  const statements: string[] = []
  const ofSystem = new Set<pg.PoolClient>()
  const hooked = new Map<pg.PoolClient, () => void>()
  const hook = (client: pg.PoolClient) => {
    // A connection that is taken twice is still counted once.
    if (hooked.has(client)) return
    const original = client.query
    client.query = ((...args: unknown[]) => {
      const [given] = args as [string | { text?: string }]
      const text = typeof given === 'string' ? given : (given.text ?? '')
      if (/SET LOCAL ROLE portevoix_system/i.test(text)) ofSystem.add(client)
      else if (/^\s*(COMMIT|ROLLBACK)\b(?! TO)/i.test(text)) ofSystem.delete(client)
      if (!ofSystem.has(client) && !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT|RELEASE)/i.test(text))
        statements.push(text)
      return (original as (...all: unknown[]) => unknown).apply(client, args)
    }) as typeof client.query
    hooked.set(client, () => {
      client.query = original
    })
  }
  for (const hooks of [pool, systemPool]) hooks.on('acquire', hook)
  try {
    await work()
  } finally {
    for (const hooks of [pool, systemPool]) hooks.off('acquire', hook)
    for (const restore of hooked.values()) restore()
  }
  return statements
}
