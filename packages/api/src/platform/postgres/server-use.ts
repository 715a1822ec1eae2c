import type pg from 'pg'
import { connect } from './connection.ts'

/** "pvpr", an advisory lock of the database `postgres` that every process using the embedded server holds shared. */
const USE_LOCK = 0x70767072

/** A process's use of the embedded server. */
export interface ServerUse {
  readonly client: pg.Client
  /** Whether no other process used the server at the beginning. */
  readonly alone: boolean
  /** From now on the idle session does not keep a finished command alive. */
  rest(): void
  /** Ends the use; true if no other process uses the server, so that it can be stopped. */
  end(): Promise<boolean>
}

/** How to recover when the server ended although nobody stopped it. */
export interface ServerRecovery {
  /** Starts it again unless it runs. */
  revive(): Promise<void>
  /** How long to retry. */
  readonly patienceMs: number
  /** Called when it could not be restarted: whatever supervises this process should restart it. */
  lost(error: unknown): void
}

const BETWEEN_TRIES_MS = 500

/**
 * Registers this process as a user of the server, with a session that holds a shared advisory lock. A process that is
 * killed loses its session and so its lock, so the registration cannot become stale like a list of process ids.
 */
export async function registerUse(superuserUrl: string, rescue: ServerRecovery): Promise<ServerUse> {
  let ended = false
  let client = await open()
  // Under the start lock no other process starts or stops between the two statements.
  const alone = await tryExclusive(client)
  await client.query('SELECT pg_advisory_lock_shared($1)', [USE_LOCK])

  async function open(): Promise<pg.Client> {
    const session = await connect(superuserUrl, 'portevoix-presence')
    session.once('end', () => void renew())
    return session
  }

  /**
   * PostgreSQL resets every session when one of its processes crashes, and continues. When all of it ended, such as by
   * the kernel's out-of-memory killer, it is restarted.
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
        // Still away: retry for a while.
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
        // The server has ended or is ending; whoever finds it running may stop it.
        await client.end().catch(() => {})
        return true
      }
    },
  }
}

/** Sets whether an open session keeps this process alive. */
function hold(client: pg.Client, wanted: boolean): void {
  // The driver has both functions, but its published types do not name them.
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
