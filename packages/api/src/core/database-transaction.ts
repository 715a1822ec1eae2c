import { AsyncLocalStorage } from 'node:async_hooks'
import type { Socket } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import type { Db, OpenTransaction } from './database-session.ts'
import { type Statements, statementsOn, tellStatement } from './database-statements.ts'

const LONGEST_TRANSACTION_MS = 120_000
/** A transaction that writes keeps followers of the events of all organisations waiting: see docs/decisions/0086-feed-of-events.md. */
export const LONGEST_WRITE_MS = 30_000
const LONGEST_MS = { read: LONGEST_TRANSACTION_MS, write: LONGEST_WRITE_MS } as const

/** The transaction took too long and was rolled back. */
class TransactionExpired extends Error {
  readonly code = 'TRANSACTION_EXPIRED'
  constructor(longestMs: number) {
    super(`The transaction took longer than ${longestMs / 1_000} seconds and was rolled back.`)
  }
}

/** Transactions on connections of our own. Prisma works on the same connection as the transaction. */
export interface Transactions {
  /**
   * @param opening statements that begin the transaction, in one text.
   * @param options.longestMs after which it is rolled back.
   * @param options.ended is called when its connection is free again, or it could not begin.
   */
  open(
    opening: string,
    mode: 'read' | 'write',
    options?: { longestMs?: number; ended?: () => void },
  ): Promise<OpenTransaction>
}

/** The connection that Prisma works on. */
const lent = new AsyncLocalStorage<pg.PoolClient>()
let sharedPrisma: PrismaClient | null = null

/**
 * One Prisma for all pools of the process, since it has no connections: reading the schema and building its query compiler
 * takes a tenth of a second and some megabytes each time.
 */
function prismaClient(): PrismaClient {
  sharedPrisma ??= new PrismaClient({ adapter: new PrismaPg(new LentConnections()) })
  return sharedPrisma
}

/**
 * @param keeps whether its connections may keep prepared statements.
 * @param ready is asked of each connection before a transaction begins on it; none begins where it throws.
 */
export function transactionsOn(
  pool: pg.Pool,
  keeps: boolean,
  ready?: (client: pg.PoolClient) => Promise<void>,
): Transactions {
  return {
    open: async (opening, mode, { longestMs = LONGEST_MS[mode], ended = () => undefined } = {}) => {
      const client = await pool.connect().catch((error: unknown) => {
        ended()
        throw error
      })
      try {
        await ready?.(client)
      } catch (error) {
        client.release()
        ended()
        throw error
      }
      const lend = () => lent.run(client, () => begin(prismaClient()))
      // It opens in one round trip together with its first statement.
      return transactionOn(client, { mode, longestMs, lend, ended, opened: sentWithNext(client, opening) })
    },
  }

  function transactionOn(client: pg.PoolClient, begun: Begun): OpenTransaction {
    const { mode, longestMs, lend, opened, ended } = begun
    const statements = statementsOn(client, keeps)
    let prisma: Promise<Lent> | null = null
    let expired = false
    const end = async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      clearTimeout(expiry)
      // Prisma may not have noticed that the connection is closed.
      if (prisma) await prisma.then((one) => one.end()).catch(() => undefined)
      await giveBack(client, how).finally(ended)
    }
    const expiry = setTimeout(() => {
      expired = true
      void end('ROLLBACK').catch(() => undefined)
    }, longestMs).unref()
    const assertOpen = () => {
      if (expired) throw new TransactionExpired(longestMs)
    }
    const answered = async <T>(answer: Promise<T>): Promise<T> => {
      // When the opening fails, the statement sent after it reports that failure.
      const [opening, value] = await Promise.allSettled([opened, answer])
      if (opening.status === 'rejected') throw opening.reason
      if (value.status === 'rejected') throw value.reason
      return value.value
    }
    const inPrisma = async (): Promise<Db> => {
      assertOpen()
      await opened
      prisma ??= lend()
      return (await prisma).db
    }
    return {
      db: handleOn(
        {
          run: (...asked) => answered(statements.run(...asked)),
          runText: (...asked) => answered(statements.runText(...asked)),
        },
        assertOpen,
        inPrisma,
      ),
      commit: async () => {
        assertOpen()
        // Nothing depends on the end of a read transaction, so the response does not wait for it.
        if (mode === 'read') void end('COMMIT').catch(() => undefined)
        else await end('COMMIT')
      },
      rollback: async () => {
        if (!expired) await end('ROLLBACK')
      },
    }
  }
}

/** The state of a transaction when it begins. */
interface Begun {
  readonly mode: 'read' | 'write'
  readonly longestMs: number
  readonly lend: () => Promise<Lent>
  /** Settles together with the opening. */
  readonly opened: Promise<unknown>
  readonly ended: () => void
}

/** Sends a text in one packet with the next statement. */
function sentWithNext(client: pg.PoolClient, text: string): Promise<unknown> {
  // The driver has the socket, but its published types do not name it.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  const sent = client.query(text)
  // The caller of the statement gets the error.
  sent.catch(() => undefined)
  setImmediate(() => stream.uncork())
  return sent
}

/** Ends the transaction and returns the connection to the pool; when that fails, the connection is closed. */
async function giveBack(client: pg.PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  try {
    await client.query(how)
    client.release()
  } catch (error) {
    client.release(true)
    if (how === 'COMMIT') throw error
  }
}

/** A handle with Prisma's interface: SQL statements go to the driver, calls of models to Prisma. */
function handleOn(statements: Statements, assertOpen: () => void, inPrisma: () => Promise<Db>): Db {
  const sqlOf = (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) =>
    query instanceof Prisma.Sql ? query : Prisma.sql(query, ...(values as Prisma.Sql[]))
  type Query = TemplateStringsArray | Prisma.Sql
  const raw: Record<string, (...args: never[]) => Promise<unknown>> = {
    $read: async (query: Prisma.Sql) => {
      assertOpen()
      return (await statements.run(query, true)).rows
    },
    $queryRaw: async (query: Query, ...values: unknown[]) => {
      assertOpen()
      return (await statements.run(sqlOf(query, values))).rows
    },
    $executeRaw: async (query: Query, ...values: unknown[]) => {
      assertOpen()
      return (await statements.run(sqlOf(query, values))).rowCount
    },
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => {
      assertOpen()
      return (await statements.runText(text, values)).rows
    },
    $executeRawUnsafe: async (text: string, ...values: unknown[]) => {
      assertOpen()
      return (await statements.runText(text, values)).rowCount
    },
  }
  const models: Record<string, object> = {}
  return new Proxy({} as Db, {
    has: (_target, name) => typeof name === 'string' && name !== 'then',
    get: (_target, name) => {
      // Otherwise a promise that resolves to the handle would call `then` on it.
      if (typeof name !== 'string' || name === 'then') return undefined
      models[name] ??= modelOn(name, inPrisma)
      return raw[name] ?? models[name]
    },
  })
}

function modelOn(model: string, inPrisma: () => Promise<Db>): object {
  type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>
  return new Proxy({} as Methods, {
    get: (methods, method: string) => {
      methods[method] ??= async (...args) =>
        await (await inPrisma())[model as 'campaign'][method as 'count'](...(args as []))
      return methods[method]
    },
  })
}

/** Prisma working in a transaction that it did not open. */
interface Lent {
  readonly db: Db
  end(): Promise<void>
}

/** Turns Prisma's callback transaction into one that can be held open and ended from outside. */
async function begin(prisma: PrismaClient): Promise<Lent> {
  const started = Promise.withResolvers<Prisma.TransactionClient>()
  const ending = Promise.withResolvers<void>()
  const done = prisma.$transaction(
    async (db) => {
      started.resolve(db)
      await ending.promise
    },
    { timeout: LONGEST_TRANSACTION_MS },
  )
  done.catch(started.reject)
  return {
    db: (await started.promise) as Db,
    end: async () => {
      ending.resolve()
      await done
    },
  }
}

const NOTHING = { rows: [], fields: [], rowCount: 0 }

/** A pool for Prisma with the connection of the transaction that it is lent. It does not begin or end the transaction. */
class LentConnections extends pg.Pool {
  override connect(): never {
    const client = lent.getStore()
    if (!client) throw new Error('Prisma can only work in an open transaction.')
    const connection = {
      query: (query: { text: string }) =>
        /^(BEGIN|COMMIT|ROLLBACK)$/.test(query.text)
          ? Promise.resolve(NOTHING)
          : tellStatement(query.text, () => client.query(query)),
      on: () => connection,
      removeListener: () => connection,
      release: () => undefined,
    }
    return Promise.resolve(connection) as never
  }
}
