import type pg from 'pg'
import { connect } from './connection.ts'

/** "pvpr", an advisory lock of the database `postgres` that every process using the embedded server holds shared. */
const USE_LOCK = 0x70767072

/** One process's use of the embedded server. */
export interface ServerUse {
  readonly client: pg.Client
  /** Whether nobody else was present at the beginning. */
  readonly alone: boolean
  /** From now on the idle session is no reason for a finished command to stay. */
  rest(): void
  /** Ends the use; true if nobody else is present, so that the server may be stopped. */
  end(): Promise<boolean>
}

/** What a process does about a server that ended although nobody stopped it. */
export interface Rescue {
  /** Starts it again where it does not run. */
  revive(): Promise<void>
  /** How long that is tried. */
  readonly patienceMs: number
  /** It could not be brought back: whoever supervises this process should start it anew. */
  lost(error: unknown): void
}

const BETWEEN_TRIES_MS = 500

/**
 * Registers this process as a user of the server by a session that holds a shared advisory lock. A process that is
 * killed loses its session, hence its lock: unlike a list of process numbers this cannot go stale.
 */
export async function registerUse(superuserUrl: string, rescue: Rescue): Promise<ServerUse> {
  let ended = false
  let client = await open()
  // Under the start lock nobody else comes or goes between the two statements.
  const alone = await tryExclusive(client)
  await client.query('SELECT pg_advisory_lock_shared($1)', [USE_LOCK])

  async function open(): Promise<pg.Client> {
    const session = await connect(superuserUrl, 'portevoix-presence')
    session.once('end', () => void renew())
    return session
  }

  /**
   * PostgreSQL resets every session when one of its processes crashes, and goes on. Where all of it ended, as by the
   * kernel for want of memory, it is started again.
   */
  async function renew(): Promise<void> {
    const began = performance.now()
    while (!ended) {
      await new Promise((done) => setTimeout(done, BETWEEN_TRIES_MS).unref())
      if (ended) return
      try {
        await rescue.revive()
        client = await open()
        await client.query('SELECT pg_advisory_lock_shared($1)', [USE_LOCK])
        hold(client, false)
        return
      } catch (error) {
        // Still away: tried again for a while.
        if (performance.now() - began < rescue.patienceMs) continue
        if (!ended) rescue.lost(error)
        return
      }
    }
  }

  return {
    client,
    alone,
    rest: () => hold(client, false),
    async end() {
      ended = true
      hold(client, true)
      try {
        await client.query('SELECT pg_advisory_unlock_shared($1)', [USE_LOCK])
        const last = await tryExclusive(client)
        await client.end()
        return last
      } catch {
        // The server is gone or going: whoever finds it running may stop it.
        await client.end().catch(() => {})
        return true
      }
    },
  }
}

/** Whether an open session keeps this process from ending. */
function hold(client: pg.Client, wanted: boolean): void {
  // The driver has both functions; its published types name neither.
  const session = client as pg.Client & { ref(): void; unref(): void }
  if (wanted) session.ref()
  else session.unref()
}

/** Whether nobody holds the lock; it is released at once. */
async function tryExclusive(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [USE_LOCK])
  const got = rows[0]?.got === true
  if (got) await client.query('SELECT pg_advisory_unlock($1)', [USE_LOCK])
  return got
}
