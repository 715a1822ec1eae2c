import type { Prisma } from '../generated/prisma/client.ts'

/** Access to one transaction, and so to the rows of one organisation. */
export interface Db extends Prisma.TransactionClient {
  /** Rows of a statement that recurs with other values, so that the connection keeps it prepared. */
  $read<Row extends object>(statement: Prisma.Sql): Promise<Row[]>
}

/**
 * The transaction of one operation. It begins with the first statement, sees one organisation, and ends with `commit`
 * or `rollback`.
 */
export interface Session {
  readonly db: Db
  /** Runs `work` so that a failure undoes only its own statements. */
  savepoint<T>(work: () => Promise<T>): Promise<T>
  commit(): Promise<void>
  rollback(): Promise<void>
}

export interface OpenTransaction {
  readonly db: Db
  commit(): Promise<void>
  rollback(): Promise<void>
}

type Life =
  | { readonly is: 'unopened' }
  | { readonly is: 'open'; readonly opening: Promise<OpenTransaction> }
  | { readonly is: 'ended' }

/** @param begin is called once, at the first call of a method of the handle. */
export function lazySession(begin: () => Promise<OpenTransaction>): Session {
  let life: Life = { is: 'unopened' }
  let savepoints = 0
  /** Statements that were sent without waiting for their answers. */
  const unanswered: Promise<unknown>[] = []
  const open = async (): Promise<Db> => {
    if (life.is === 'ended') throw new Error('This transaction has ended: a resolver continued after its operation.')
    if (life.is === 'unopened') life = { is: 'open', opening: begin() }
    return (await life.opening).db
  }
  const end = async (how: 'commit' | 'rollback'): Promise<void> => {
    const before = life
    life = { is: 'ended' }
    if (before.is !== 'open') return
    const transaction = await before.opening.catch(() => null)
    if (how === 'commit') {
      const [failed] = (await Promise.allSettled(unanswered)).filter(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') {
        await transaction?.rollback()
        throw failed.reason
      }
    }
    await transaction?.[how]()
  }
  const inTurn = createQueue()
  return {
    db: lazyHandle((call) => inTurn(async () => await call(await open()))),
    savepoint: async (work) => {
      const db = await open()
      savepoints += 1
      const name = `s${savepoints}`
      // It goes out together with the next statement, which saves waiting for its answer.
      const send = (statement: string) => {
        const sent = db.$executeRawUnsafe(statement)
        sent.catch(() => undefined)
        unanswered.push(sent)
      }
      send(`SAVEPOINT ${name}`)
      try {
        const result = await work()
        send(`RELEASE SAVEPOINT ${name}`)
        return result
      } catch (error) {
        await db.$executeRawUnsafe(`ROLLBACK TO SAVEPOINT ${name}`)
        throw error
      }
    },
    commit: () => end('commit'),
    rollback: () => end('rollback'),
  }
}

/**
 * Queues concurrent calls, because a connection runs one statement at a time and the driver should not have to queue
 * them. A failed call does not stop the next.
 */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

type Callable = (...args: unknown[]) => Promise<unknown>

/** Looks like a Prisma client. Each call of a method calls `run`, which decides on which client it is made. */
function lazyHandle(run: (call: (db: Db) => Promise<unknown>) => Promise<unknown>): Db {
  const onClient =
    (name: string): Callable =>
    (...args) =>
      run((db) => (db[name as keyof Db] as unknown as Callable)(...args))
  const onModel = (model: string) =>
    new Proxy({} as Record<string, Callable>, {
      get: (methods, method: string) => {
        methods[method] ??= (...args) =>
          run(async (db) => (db[model as keyof Db] as unknown as Record<string, Callable>)[method]?.(...args))
        return methods[method]
      },
    })
  const known: Record<string, unknown> = {}
  return new Proxy({} as Db, {
    // Pothos asks whether a model exists before it loads a node.
    has: (_target, name) => typeof name === 'string' && name !== 'then',
    get: (_target, name) => {
      // Otherwise a promise that resolves to the handle would call `then` on it.
      if (typeof name !== 'string' || name === 'then') return undefined
      known[name] ??= name.startsWith('$') ? onClient(name) : onModel(name)
      return known[name]
    },
  })
}
