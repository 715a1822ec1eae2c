import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { openPool } from './database-pool.ts'
import type { OpenTransaction, Session } from './database-session.ts'
import { lazySession } from './database-session.ts'
import { transactionsOn } from './database-transaction.ts'
import { watchDatabase } from './database-watch.ts'
import type { Log } from './log.ts'
import { apart } from './telemetry.ts'

/**
 * Whether reads go to the replica. `BEHIND`: it has not caught up in time. `AWAY`: it does not answer. `UNFIT`: what answers is no
 * streaming replica of this database, or was not looked at yet.
 */
export type ReplicaState = 'USED' | 'BEHIND' | 'AWAY' | 'UNFIT'

/** Who answered an operation that may be answered by the replica, and why if it was the primary. */
export type ReplicaOutcome = 'REPLICA' | 'BEHIND' | 'AWAY' | 'UNFIT' | 'CONFLICT' | 'FAULT'

/**
 * A streaming replica that answers some reads. Its transactions see everything that was stored before they began, wherever it was
 * stored: whoever has just written reads it, and what was revoked or erased is not shown.
 */
export interface Replica {
  /** A read transaction on it; null while it is not used. Its first statement fails with `ReplicaBehind` where it has not caught up. */
  open(organizationId: string, longestMs?: number): Session | null
  /** Counts an operation that it answered. */
  answered(): void
  /** Counts an operation that it could not answer, and leaves it to the primary until it can again, where that is not certain. */
  failed(why: Exclude<ReplicaOutcome, 'REPLICA'>, error: unknown): void
  readonly state: ReplicaState
  /** How long it last took to have everything, or, while it is behind, how old the newest thing is that it has; null when not known. */
  readonly lagSeconds: number | null
  readonly counts: Readonly<Record<ReplicaOutcome, number>>
  close(): Promise<void>
}

export interface ReplicaOptions {
  /** Of the serving login: logins and roles are those of the primary. */
  readonly url: string
  /** How long an operation waits for it to catch up. */
  readonly waitMs: number
  readonly log: Log
}

/** The replica did not catch up in time. */
export class ReplicaBehind extends Error {
  readonly code = 'REPLICA_BEHIND'
  constructor() {
    super('The replica had not caught up in time.')
  }
}

const LOOK_EVERY_MS = 1_000
const ASK_EVERY_MS = 5
const WAIT_FOR_CONNECTION_MS = 2_000

/**
 * What is stored now has its log before this place: PostgreSQL answers a commit once its log is flushed. Logs without a commit may lie
 * behind it, which nobody waits for.
 */
const FLUSHED = 'SELECT pg_current_wal_flush_lsn()::text AS place'
/** Asked before the transaction of the operation begins, so that its snapshot holds at least this. */
const CAUGHT_UP = 'SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= $1::pg_lsn AS "isReady"'

/** Which database this is: of one cluster, on one timeline. A replica knows its timeline by its control file. */
const database = (timeline: string) => `(SELECT concat_ws('.', s.system_identifier, ${timeline}, d.oid)
  FROM pg_control_system() s, pg_database d WHERE d.datname = current_database())`
const OUR_DATABASE = database(`('x' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8))::bit(32)::int`)
const ITS_DATABASE = database('(SELECT timeline_id FROM pg_control_checkpoint())')
const OURS = `SELECT session_user::text AS login, ${OUR_DATABASE} AS database`
const STANDING = `SELECT session_user::text AS login, ${ITS_DATABASE} AS database, pg_is_in_recovery() AS "isReplica",
  pg_last_wal_replay_lsn()::text AS place, extract(epoch FROM now() - pg_last_xact_replay_timestamp())::float AS age`
/** What a replica has replayed was in the log of its primary before: otherwise their histories differ. */
const PAST = 'SELECT $1::pg_lsn <= pg_current_wal_flush_lsn() AS "isPast"'

interface Standing {
  login: string
  database: string
  isReplica: boolean
  /** How far it has replayed the log; null on a primary. */
  place: string | null
  /** Of the newest commit that it replayed, in seconds; null for none. */
  age: number | null
}

/**
 * Begins to look at the replica. It is used once it was found to be one of this database and to have caught up.
 * @param beginning the statements that begin a transaction on it.
 */
export function openReplica(
  { url, waitMs, log }: ReplicaOptions,
  primary: {
    pool: pg.Pool
    connections: number
    prepared: boolean
    beginning(organizationId: string, longestMs?: number): Promise<string>
  },
): Replica {
  const watch = watchDatabase(url)
  const pool = openPool(url, { waitMs: WAIT_FOR_CONNECTION_MS, connections: primary.connections, watch })
  const placeNow = sharedQuestion(async () => {
    const { rows } = await primary.pool.query<{ place: string }>(FLUSHED)
    return rows[0]?.place ?? ''
  })
  const catchUp = async (client: pg.PoolClient): Promise<void> => {
    const place = await placeNow()
    for (const until = performance.now() + waitMs; ; ) {
      const { rows } = await client.query<{ isReady: boolean | null }>(CAUGHT_UP, [place])
      if (rows[0]?.isReady) return
      if (performance.now() >= until) throw new ReplicaBehind()
      await wait(ASK_EVERY_MS)
    }
  }
  const transactions = transactionsOn(pool, primary.prepared, catchUp)
  const begin = async (organizationId: string, longestMs?: number): Promise<OpenTransaction> =>
    await transactions.open(await primary.beginning(organizationId, longestMs), 'read', { longestMs })

  let state: ReplicaState = 'UNFIT'
  let said = ''
  let lagSeconds: number | null = null
  let closed = false
  const counts = { REPLICA: 0, BEHIND: 0, AWAY: 0, UNFIT: 0, CONFLICT: 0, FAULT: 0 }
  const found = (next: ReplicaState, why: string): void => {
    if (closed || (next === state && (next !== 'UNFIT' || why === said))) return
    state = next
    said = why
    if (next === 'USED') log.info({}, 'the replica is used: it answers dashboards')
    else log.warn({ state: next }, `the replica is not used, and the primary answers dashboards: ${why}`)
  }

  const judge = async (client: pg.PoolClient, own: Pick<Standing, 'login' | 'database'>): Promise<void> => {
    const {
      rows: [its],
    } = await client.query<Standing>(STANDING)
    if (!its?.isReplica || its.place === null) return found('UNFIT', 'PORTEVOIX_REPLICA_URL leads to no replica')
    if (its.database !== own.database)
      return found('UNFIT', 'it is a replica of another database, or of one from before a restore')
    if (its.login !== own.login) return found('UNFIT', `it logs in as ${its.login}, and not as ${own.login}`)
    const { rows } = await primary.pool.query<{ isPast: boolean }>(PAST, [its.place])
    if (!rows[0]?.isPast) return found('UNFIT', 'it has what the primary does not have')
    const begun = performance.now()
    try {
      await catchUp(client)
      lagSeconds = (performance.now() - begun) / 1_000
      found('USED', '')
    } catch (error) {
      if (!(error instanceof ReplicaBehind)) throw error
      lagSeconds = its.age
      found('BEHIND', `what it has is ${its.age?.toFixed(1) ?? 'an unknown number of'} seconds old`)
    }
  }
  const look = async (): Promise<void> => {
    // Of a primary that does not answer its own watch tells.
    const own = await primary.pool.query<Pick<Standing, 'login' | 'database'>>(OURS).catch(() => null)
    if (!own?.rows[0]) return
    // Where dashboards have all of its connections it answers, and whether it goes on the watch tells.
    if (pool.idleCount === 0 && pool.totalCount >= primary.connections) return
    try {
      const client = await pool.connect()
      await judge(client, own.rows[0]).then(
        () => client.release(),
        (error: unknown) => {
          client.release(true)
          throw error
        },
      )
    } catch (error) {
      lagSeconds = null
      found('AWAY', `it does not answer (${(error as { code?: string }).code ?? 'no connection'})`)
    }
  }
  const stop = new AbortController()
  const looking = apart(async () => {
    while (!closed) {
      await look()
      await wait(LOOK_EVERY_MS, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
    }
  })
  return {
    get state() {
      return watch.away && state !== 'UNFIT' ? 'AWAY' : state
    },
    get lagSeconds() {
      return lagSeconds
    },
    counts,
    open(organizationId, longestMs) {
      if (this.state === 'USED') return lazySession(() => begin(organizationId, longestMs))
      counts[this.state] += 1
      return null
    },
    answered: () => {
      counts.REPLICA += 1
    },
    failed: (why, error) => {
      counts[why] += 1
      if (why === 'BEHIND' || why === 'AWAY') found(why, `an operation found it ${why.toLowerCase()}`)
      else log.warn({ err: error, why }, 'the replica could not answer an operation, and the primary answers it')
    },
    close: async () => {
      closed = true
      stop.abort()
      await watch.stop()
      if (!pool.ended) await pool.end()
      await looking
    },
  }
}

/** Asks once for all who come before it is asked: nobody gets an answer to what was asked before they came. */
function sharedQuestion<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<Answer> | null = null
  return () => {
    next ??= last
      .catch(() => undefined)
      .then(() => {
        next = null
        const answer = ask()
        last = answer
        return answer
      })
    return next
  }
}
