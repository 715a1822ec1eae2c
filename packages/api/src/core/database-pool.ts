import pg from 'pg'
import { type DatabaseWatch, destroyConnection } from './database-watch.ts'

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void

/** A pool whose callers fail fast when the database does not answer, and that then drops its connections. */
class WatchedPool extends pg.Pool {
  readonly #watch: DatabaseWatch
  readonly #open = new Set<pg.PoolClient>()

  constructor(options: pg.PoolConfig, watch: DatabaseWatch) {
    super(options)
    this.#watch = watch
    this.on('connect', (client) => this.#open.add(client))
    this.on('remove', (client) => this.#open.delete(client))
    // Makes statements on these connections fail at once, and calls that wait for them.
    watch.onAway(() => {
      for (const client of this.#open) destroyConnection(client)
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
    // A connection that arrives too late goes back to the pool.
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
 * Longer than every transaction may take. A connection that answers nothing for so long is closed, so that nobody waits for it for ever;
 * the watch only notices that the whole database does not answer.
 */
const LONGEST_STATEMENT_MS = 150_000

/** A new connection reads the catalogue anew for its first statements, which then take ten times as long. */
const IDLE_MS = 300_000

/**
 * Opens a pool. Nothing is sent before its first use.
 * @param options.waitMs maximum wait for a free connection.
 */
export function openPool(
  url: string,
  options: { connections: number; waitMs: number; watch: DatabaseWatch | null },
): pg.Pool {
  const { connections, waitMs, watch } = options
  const settings = {
    // Sends concurrent statements together. They are answered in order, so nothing has to queue them here.
    pipeline: true,
    connectionString: url,
    application_name: 'portevoix',
    max: connections,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: IDLE_MS,
    // A host that vanishes sends nothing; without keep-alive its connections would look alive for hours.
    keepAlive: true,
    query_timeout: LONGEST_STATEMENT_MS,
  }
  const pool = watch ? new WatchedPool(settings, watch) : new pg.Pool(settings)
  // A broken connection is replaced at the next use; without a listener its error would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
