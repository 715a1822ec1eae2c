import pg from 'pg'
import { cut, type DatabaseWatch } from './database-watch.ts'

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void

/** A pool whose callers do not wait for a database that does not answer, and that keeps no connection to it. */
class WatchedPool extends pg.Pool {
  readonly #watch: DatabaseWatch
  readonly #open = new Set<pg.PoolClient>()

  constructor(options: pg.PoolConfig, watch: DatabaseWatch) {
    super(options)
    this.#watch = watch
    this.on('connect', (client) => this.#open.add(client))
    this.on('remove', (client) => this.#open.delete(client))
    // Statements on these connections fail at once, and so do calls that wait for them.
    watch.onAway(() => {
      for (const client of this.#open) cut(client)
    })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    const connecting = super.connect()
    let over = false
    const guarded = this.#watch.guard(connecting).catch((error: unknown) => {
      over = true
      throw error
    })
    // A connection that arrives too late is returned to the pool.
    connecting.then(
      (client) => over && client.release(),
      () => undefined,
    )
    if (!taken) return guarded
    guarded.then(
      (client) => taken(undefined, client, (release) => client.release(release as boolean)),
      (error: Error) => taken(error, undefined, () => {}),
    )
    return undefined
  }
}

/**
 * Opens a pool. Nothing is sent before the first use.
 * @param options.waitMs for a connection, of those that are all at work.
 */
export function openPool(
  url: string,
  options: { connections: number; waitMs: number; watch: DatabaseWatch | null },
): pg.Pool {
  const { connections, waitMs, watch } = options
  const settings = {
    // Statements that come together are sent together, and answered in their order: nothing queues them here.
    pipeline: true,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: waitMs,
    // A host that vanishes sends nothing: without this its connections would look alive for hours.
    keepAlive: true,
  }
  const pool = watch ? new WatchedPool(settings, watch) : new pg.Pool(settings)
  // A connection that dies, idle or at work, is replaced at the next use; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
