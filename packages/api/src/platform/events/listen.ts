import pg from 'pg'
import type { Log } from '../../core/log.ts'

/** Carries nothing: whoever hears it looks what there is. */
export const CHANNEL = 'portevoix_events'

const AGAIN_MS = 2_000
/** For a connection, and for the answer that it listens. */
const ANSWER_MS = 10_000

/** A connection on which PostgreSQL says that some process committed events. */
export interface Listener {
  /** Whether it hears now. */
  readonly hears: boolean
  close(): Promise<void>
}

/**
 * Listens until it is closed, and connects again where the connection breaks.
 * @param url leads to PostgreSQL itself: a pooler gives the connection to others between transactions.
 */
export function listen(url: string, options: { heard: () => void; log: Log }): Listener {
  const { heard, log } = options
  let client: pg.Client | null = null
  let hears = false
  let closed = false
  let again: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    const opened = new pg.Client({
      ...{ connectionString: url, application_name: 'portevoix-listen', keepAlive: true },
      ...{ connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS },
    })
    client = opened
    const lost = () => {
      if (client !== opened) return
      client = null
      hears = false
      if (!closed) again = setTimeout(() => void connect(), AGAIN_MS).unref()
    }
    opened.on('error', lost)
    opened.on('end', lost)
    opened.on('notification', heard)
    try {
      await opened.connect()
      await opened.query(`LISTEN ${CHANNEL}`)
      hears = true
      // What was told while nobody listened is looked for.
      heard()
    } catch (error) {
      log.warn({ err: error }, 'events are looked for twice a second: PORTEVOIX_DIRECT_URL cannot be reached')
      await opened.end().catch(() => undefined)
      lost()
    }
  }
  const connecting = connect()
  return {
    get hears() {
      return hears
    },
    close: async () => {
      closed = true
      clearTimeout(again)
      await connecting
      await client?.end().catch(() => undefined)
    },
  }
}
