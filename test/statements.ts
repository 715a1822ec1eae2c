import type { World } from './harness.ts'

type Query = (...args: unknown[]) => unknown

/** Counts the SQL statements that the server sends while `work` goes on, those of its transactions included. */
export async function countStatements(world: World, work: () => Promise<unknown>): Promise<number> {
  const { pool } = world.server.environment.database
  let count = 0
  const undo: (() => void)[] = []
  const wrap = (client: { query: Query }) => {
    const { query } = client
    client.query = (...args) => {
      count += 1
      return query.apply(client, args)
    }
    undo.push(() => {
      client.query = query
    })
  }
  pool.on('acquire', wrap as never)
  try {
    await work()
    return count
  } finally {
    pool.off('acquire', wrap as never)
    for (const one of undo.reverse()) one()
  }
}
