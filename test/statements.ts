import type pg from 'pg'
import type { World } from './harness.ts'

/** What a process asks for all of its requests together, at most once a second. */
const OF_THE_PROCESS =
  /^\s*SELECT \* FROM (lease_points|portevoix_feed_news|portevoix_run_changes)\(|^SELECT pg_notify\(/

/** Of a transaction in which the server by itself tells what rules of notices say, or adds to ancestors. */
const BY_ITSELF =
  /FROM "NoticeRule" .*SKIP LOCKED|FROM "Organization" o WHERE EXISTS|FROM "MetricPending" WHERE true LIMIT/

/**
 * Counts the SQL statements of `work`, without those that begin and end its transaction, and without what the server
 * does by itself or across organisations every now and then. Hooks every connection of the server's pools, so no other
 * request may come meanwhile.
 * @param options.acrossOrganizations counts what is done by itself and across organisations too.
 */
export async function countStatements(
  world: World,
  work: () => Promise<unknown>,
  { acrossOrganizations = false }: { acrossOrganizations?: boolean } = {},
): Promise<string[]> {
  const { pool, systemPool, functionPool } = world.server.environment.database
  const pools = new Set([pool, systemPool, functionPool])
  const statements: string[] = []
  const ofSystem = new Set<pg.PoolClient>()
  /** By connection: the statements of its transaction so far. */
  const transactions = new Map<pg.PoolClient, string[]>()
  const hooked = new Map<pg.PoolClient, () => void>()
  const end = (client: pg.PoolClient) => {
    const own = transactions.get(client) ?? []
    if (acrossOrganizations || !own.some((text) => BY_ITSELF.test(text))) statements.push(...own)
    transactions.delete(client)
    ofSystem.delete(client)
  }
  const hook = (client: pg.PoolClient) => {
    // A connection that is taken twice is still counted once.
    if (hooked.has(client)) return
    const original = client.query
    client.query = ((...args: unknown[]) => {
      const [query] = args as [string | { text?: string }]
      const text = typeof query === 'string' ? query : (query.text ?? '')
      if (!acrossOrganizations && /SET LOCAL ROLE portevoix_system/i.test(text)) ofSystem.add(client)
      else if (/^\s*(COMMIT|ROLLBACK)\b(?! TO)/i.test(text)) end(client)
      else if (
        !ofSystem.has(client) &&
        !OF_THE_PROCESS.test(text) &&
        !/^\s*(BEGIN|SET|SAVEPOINT|RELEASE|ROLLBACK|DEALLOCATE)/i.test(text)
      )
        transactions.set(client, [...(transactions.get(client) ?? []), text])
      return (original as (...all: unknown[]) => unknown).apply(client, args)
    }) as typeof client.query
    hooked.set(client, () => {
      client.query = original
    })
  }
  for (const hooks of pools) hooks.on('acquire', hook)
  try {
    await work()
  } finally {
    for (const hooks of pools) hooks.off('acquire', hook)
    for (const restore of hooked.values()) restore()
    for (const client of [...transactions.keys()]) end(client)
  }
  return statements
}
