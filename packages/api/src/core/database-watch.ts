import pg from 'pg'

/** The database does not answer. Waiting calls fail at once; the same request may succeed later. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
  constructor() {
    super('Connection terminated: the database does not answer')
  }
}

/** Watches whether the database answers, on its own connection. */
export interface DatabaseWatch {
  readonly away: boolean
  /**
   * Settles like the work, or fails as soon as the database stops answering.
   * @throws DatabaseAway
   */
  guard<T>(work: Promise<T>): Promise<T>
  /** Called each time the database stops answering. */
  onAway(listener: () => void): void
  stop(): Promise<void>
}

/** Time between two probes. */
const EVERY_MS = 400
/**
 * After this time without an answer the database counts as away. Together with the pause before it, callers know within
 * two seconds.
 */
const ANSWER_MS = 1_200
/** A timer that fires this late shows that this process was busy, and says nothing about the database. */
const LATE_MS = 200

class NoAnswer extends Error {}

/** @throws NoAnswer when the work takes longer, unless this process was too busy to notice. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout
    const arm = (forMs: number): void => {
      const due = performance.now() + forMs
      timer = setTimeout(() => {
        if (performance.now() - due > LATE_MS) arm(forMs)
        // Reads answers that arrived while the process was busy first.
        else setImmediate(() => reject(new NoAnswer()))
      }, forMs)
    }
    arm(ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Ends a connection without waiting for the other side. */
export function destroyConnection(client: object): void {
  // The driver has the socket, but its published types do not name it.
  const { connection } = client as { connection?: { stream?: { destroy(): void } } }
  connection?.stream?.destroy()
}

/**
 * Starts to watch.
 * @param url of a login that may connect.
 */
export function watchDatabase(url: string, { everyMs = EVERY_MS, answerMs = ANSWER_MS } = {}): DatabaseWatch {
  let stopped = false
  let away = false
  let client: pg.Client | null = null
  let wake: () => void = () => {}
  const listeners: (() => void)[] = []
  const waiting = new Set<(error: Error) => void>()

  const found = (isAway: boolean): void => {
    if (isAway === away || stopped) return
    away = isAway
    if (!isAway) return
    for (const refuse of waiting) refuse(new DatabaseAway())
    for (const listener of listeners) listener()
  }

  const drop = (): void => {
    if (client) destroyConnection(client)
    client = null
  }

  const ask = async (): Promise<void> => {
    if (!client) {
      const opened = new pg.Client({ connectionString: url, application_name: 'portevoix-watch', keepAlive: true })
      // A connection that breaks while idle is noticed at the next probe.
      opened.on('error', () => {})
      client = opened
      await opened.connect()
    }
    await client.query('SELECT 1')
  }

  const turn = async (): Promise<void> => {
    try {
      const known = client !== null
      await within(answerMs, ask()).catch(async (error: unknown) => {
        // The connection may have ended although the database runs: a new connection shows which.
        if (error instanceof NoAnswer || !known) throw error
        drop()
        await within(answerMs, ask())
      })
      found(false)
    } catch {
      drop()
      found(true)
    }
  }

  const loop = async (): Promise<void> => {
    while (!stopped) {
      await turn()
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, everyMs).unref()
      })
    }
  }
  const running = loop()

  return {
    get away() {
      return away
    },
    guard: (work) =>
      new Promise((resolve, reject) => {
        work.then(resolve, reject).finally(() => waiting.delete(reject))
        if (away) reject(new DatabaseAway())
        else waiting.add(reject)
      }),
    onAway: (listener) => void listeners.push(listener),
    stop: async () => {
      stopped = true
      wake()
      drop()
      await running
    },
  }
}
