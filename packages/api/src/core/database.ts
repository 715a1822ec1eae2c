import type pg from 'pg'
import { openPool } from './database-pool.ts'
import { type DatabaseRoles, readRoles } from './database-roles.ts'
import { type Db, lazySession, type OpenTransaction, type Session } from './database-session.ts'
import { transactionsOn } from './database-transaction.ts'
import { watchDatabase } from './database-watch.ts'
import { isUuid } from './ids.ts'

export type { Db, Session } from './database-session.ts'

export interface Database {
  /** Begins with the first statement: an operation that reads nothing needs no connection. */
  open(organizationId: string, mode: 'read' | 'write'): Session
  /** One write transaction in one organisation: commits when `work` returns, rolls back when it throws. */
  inOrganization<T>(organizationId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** A transaction that may look across organisations, in the few tables admitted to it by the migrations. */
  asSystem<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Connections of the serving login, which owns nothing and may only assume the role of one organisation. */
  readonly pool: pg.Pool
  /**
   * Connections of the system login, for single statements that look across organisations by a definer function (who has
   * this key, where a tracked link leads).
   */
  readonly systemPool: pg.Pool
  /** The names of this database's roles. */
  roles(): Promise<DatabaseRoles>
  close(): Promise<void>
}

/** Of those that are all at work; that the database does not answer at all is known sooner (`watched`). */
const WAIT_FOR_CONNECTION_MS = 5_000

/** Transactions across organisations are short: they need few connections beside those of requests. */
const SYSTEM_CONNECTIONS = 4

/**
 * Opens the pools of connections. Nothing is sent before the first use.
 * @param options.url of the serving login.
 * @param options.systemUrl of the system login; without it the first login does its work too, from the same pool.
 * @param options.watched whoever waits for a database that does not answer is told within two seconds; for a server, whose
 * callers wait. Without it only the driver's own limits hold.
 * @param options.prepared whether connections keep the statements of reads prepared; false behind a pooler that gives the
 * statements of one client to several connections and does not know them by name.
 */
export function openDatabase(options: {
  url: string
  systemUrl?: string | null
  connections: number
  watched?: boolean
  prepared?: boolean
}): Database {
  const { url, systemUrl = null, connections, watched = false, prepared = true } = options
  const watch = watched ? watchDatabase(url) : null
  const limits = { waitMs: WAIT_FOR_CONNECTION_MS, watch }
  const pool = openPool(url, { ...limits, connections })
  const transactions = transactionsOn(pool, prepared)
  const apart = systemUrl !== null && systemUrl !== url
  const systemPool = apart ? openPool(systemUrl, { ...limits, connections: SYSTEM_CONNECTIONS }) : pool
  const systemTransactions = apart ? transactionsOn(systemPool, prepared) : transactions

  let known: Promise<DatabaseRoles> | null = null
  const roles = (): Promise<DatabaseRoles> => {
    known ??= readRoles(pool).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }

  const beginIn = async (organizationId: string, mode: 'read' | 'write') =>
    await transactions.open(openingFor((await roles()).app, organizationId, mode), mode)
  const beginAsSystem = async () =>
    await systemTransactions.open(`BEGIN; SET LOCAL ROLE ${(await roles()).system}`, 'write')

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
    roles,
    open: (organizationId, mode) => lazySession(() => beginIn(organizationId, mode)),
    inOrganization: (organizationId, work) => run(beginIn(organizationId, 'write'), work),
    asSystem: (work) => run(beginAsSystem(), work),
    close: async () => {
      await watch?.stop()
      await Promise.all([transactions.close(), systemTransactions.close()])
      for (const opened of new Set([pool, systemPool])) if (!opened.ended) await opened.end()
    },
  }
}

/**
 * A connection keeps the plans of its checks of foreign keys. One that was made while a table was nearly empty may go
 * through all that is written to it later, for each row: so each transaction that writes plans them anew, at the size
 * that tables have by now.
 */
const PLANS_OF_NOW = 'DISCARD PLANS; '

/** One round trip: the parts are checked literals, because several statements in one message take no parameters. */
function openingFor(role: string, organizationId: string, mode: 'read' | 'write'): string {
  if (!isUuid(organizationId)) throw new Error('An organisation id is a lower-case UUID.')
  const kind = mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ' : `BEGIN; ${PLANS_OF_NOW}`
  return `${kind}SET LOCAL ROLE ${role}; SET LOCAL app.organization_id = '${organizationId}'`
}
