import type pg from 'pg'
import { openPool } from './database-pool.ts'
import { openReplica, type Replica, type ReplicaOptions } from './database-replica.ts'
import { type DatabaseRoles, readRoles } from './database-roles.ts'
import { type Db, lazySession, type OpenTransaction, type Session } from './database-session.ts'
import { forgettingOutOfDate, isOutOfDate, preparedName, tellStatement } from './database-statements.ts'
import { LONGEST_WRITE_MS, transactionsOn } from './database-transaction.ts'
import { watchDatabase } from './database-watch.ts'
import { asOneTurn, fairTurns } from './fair-turns.ts'
import { isUuid } from './ids.ts'

export type { Db, Session } from './database-session.ts'

export interface Database {
  /**
   * Begins with the first statement: an operation that reads nothing needs no connection.
   * @param longestMs of a read, a whole number, where it may take less time than others.
   */
  open(organizationId: string, mode: 'read' | 'write', longestMs?: number): Session
  /** One write transaction in one organisation: commits when `work` returns, rolls back when it throws. */
  inOrganization<T>(organizationId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** Runs a part of a long computation for an organisation, which takes a turn like one of its transactions. */
  inTurn<T>(organizationId: string, work: () => Promise<T>): Promise<T>
  /** A transaction that can read across organisations, in the few tables that migrations grant to it. */
  asSystem<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** What answers some of the reads; null for none. */
  readonly replica: Replica | null
  /** Connections of the serving login, which owns nothing and can only assume the role for one organisation. */
  readonly pool: pg.Pool
  /** Connections of the system login, for single statements across organisations. */
  readonly systemPool: pg.Pool
  /** Connections of the system login for the functions that requests wait for (`callFunction`). */
  readonly functionPool: pg.Pool
  /**
   * Calls a definer function that reads across organisations, such as to find an API key or a tracked link. The statement
   * stays prepared, because PostgreSQL keeps the plans of a function only as long as the statement that calls it. It fails after 15
   * seconds.
   */
  callFunction<Row extends object>(name: string, values: readonly unknown[]): Promise<Row[]>
  /** The names of this database's roles. */
  roles(): Promise<DatabaseRoles>
  close(): Promise<void>
}

/** For a connection while all are in use. That the database does not answer at all is noticed sooner (`watched`). */
const WAIT_FOR_CONNECTION_MS = 5_000

/** For an answer of a function. Each one takes milliseconds, and what waits for it may be all requests of a process. */
const LONGEST_CALL_MS = 15_000

/** Transactions across organisations are short and need few connections. */
const SYSTEM_CONNECTIONS = 4

/** Functions have their own: each request waits for one, and must not wait for transactions across organisations too. */
const FUNCTION_CONNECTIONS = 4

/**
 * Opens the connection pools. Nothing is sent before the first use.
 * @param options.url of the serving login.
 * @param options.systemUrl of the system login; without it, the first login does its work too, from the same pool.
 * @param options.watched whether callers fail within two seconds when the database does not answer, for servers, or after
 * `answerMs` and half a second. Otherwise only the driver's own limits apply.
 * @param options.prepared whether connections keep prepared statements of reads; false behind a pooler that moves a
 * client between connections without support for named statements.
 * @param options.replica none when left out.
 */
export function openDatabase(options: {
  url: string
  systemUrl?: string | null
  connections: number
  watched?: boolean | { readonly answerMs: number }
  prepared?: boolean
  replica?: ReplicaOptions | null
}): Database {
  const { url, systemUrl = null, connections, watched = false, prepared = true } = options
  const watch = watched ? watchDatabase(url, watched === true ? {} : watched) : null
  const limits = { waitMs: WAIT_FOR_CONNECTION_MS, watch }
  const pool = openPool(url, { ...limits, connections })
  const transactions = transactionsOn(pool, prepared)
  const apart = systemUrl !== null && systemUrl !== url
  const systemPool = apart ? openPool(systemUrl, { ...limits, connections: SYSTEM_CONNECTIONS }) : pool
  const functionPool = apart ? openPool(systemUrl, { ...limits, connections: FUNCTION_CONNECTIONS }) : pool
  const systemTransactions = apart ? transactionsOn(systemPool, prepared) : transactions

  let known: Promise<DatabaseRoles> | null = null
  const roles = (): Promise<DatabaseRoles> => {
    known ??= readRoles(pool).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }

  const turns = fairTurns({ connections })
  const beginIn = async (organizationId: string, mode: 'read' | 'write', longestMs?: number) => {
    const opening = openingFor((await roles()).app, organizationId, mode, longestMs)
    const ended = await turns.take(organizationId)
    return await transactions.open(opening, mode, { longestMs, ended })
  }
  const beginAsSystem = async () =>
    await systemTransactions.open(`BEGIN; ${LIMITS}SET LOCAL ROLE ${(await roles()).system}`, 'write')

  const replica = options.replica
    ? openReplica(options.replica, {
        ...{ pool, connections, prepared },
        beginning: async (organizationId, longestMs) =>
          openingFor((await roles()).app, organizationId, 'read', longestMs),
      })
    : null

  const run = async <T>(opening: Promise<OpenTransaction>, work: (db: Db) => Promise<T>): Promise<T> => {
    const transaction = await opening
    try {
      const result = await work(transaction.db)
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }

  return {
    pool,
    systemPool,
    functionPool,
    replica,
    callFunction: async <Row extends object>(name: string, values: readonly unknown[]) => {
      const text = `SELECT * FROM ${name}(${values.map((_value, index) => `$${index + 1}`).join(', ')})`
      const send = async () => {
        const named = prepared && { name: preparedName(name) }
        const sent = { text, values: [...values], ...named, query_timeout: LONGEST_CALL_MS }
        return (await forgettingOutOfDate(tellStatement(text, () => functionPool.query<Row>(sent)))).rows
      }
      return await send().catch((error: unknown) => {
        if (isOutOfDate(error)) return send()
        throw error
      })
    },
    roles,
    open: (organizationId, mode, longestMs) => lazySession(() => beginIn(organizationId, mode, longestMs)),
    inOrganization: (organizationId, work) => asOneTurn('request', () => run(beginIn(organizationId, 'write'), work)),
    inTurn: (organizationId, work) =>
      asOneTurn('upload', async () => {
        const end = await turns.take(organizationId)
        return await work().finally(end)
      }),
    asSystem: (work) => run(beginAsSystem(), work),
    close: async () => {
      await replica?.close()
      await watch?.stop()
      for (const opened of new Set([pool, systemPool, functionPool])) if (!opened.ended) await opened.end()
    },
  }
}

/**
 * A connection caches the plans of its foreign key checks. A plan made while a table was nearly empty may scan the
 * whole table later, for each row, so each writing transaction plans anew.
 */
const PLANS_OF_NOW = 'DISCARD PLANS; '

/**
 * PostgreSQL's own limits on a transaction that writes, for when this process no longer watches it. PostgreSQL ends one that waits
 * for this process; a statement ends by itself.
 */
const LIMITS = `SET LOCAL idle_in_transaction_session_timeout = ${LONGEST_WRITE_MS}; SET LOCAL statement_timeout = ${LONGEST_WRITE_MS}; `

/** One round trip. The parts are checked literals, because a message with several statements takes no parameters. */
function openingFor(role: string, organizationId: string, mode: 'read' | 'write', longestMs?: number): string {
  if (!isUuid(organizationId)) throw new Error('An organisation id is a lower-case UUID.')
  // A rollback waits for the statement that runs: that one must end too.
  const limit = longestMs === undefined ? '' : `SET LOCAL statement_timeout = ${longestMs}; `
  const kind =
    mode === 'read' ? `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${limit}` : `BEGIN; ${LIMITS}${PLANS_OF_NOW}`
  return `${kind}SET LOCAL ROLE ${role}; SET LOCAL app.organization_id = '${organizationId}'`
}
