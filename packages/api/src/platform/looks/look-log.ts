import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { apart } from '../../core/telemetry.ts'
import { declareTexts } from '../../core/texts/index.ts'
import type { Looks } from './note-looks.ts'
import { type Look, storeLooks } from './store-looks.ts'

const texts = declareTexts('looks', {
  'not-recorded': {
    en: 'Accesses to personal data cannot be recorded now: try again soon.',
    fr: 'Les accès aux données personnelles ne peuvent pas être enregistrés pour le moment : réessayez bientôt.',
  },
})

/** How long looks wait at most for others, to be written together. */
const WAIT_MS = 500
/** Looks that wait in memory. Beyond, requests wait until they are written. */
const MOST_WAITING = 50_000
/** Looks of this hour that are known to be stored, and are not written again. */
const MOST_KNOWN = 100_000
const HOUR_MS = 3_600_000

/** Keeps the looks of requests: written in batches, outside the requests, a second after the answer at the latest. */
export interface LookLog {
  /**
   * Takes the looks of a request, before it is answered.
   * @returns a promise only where the memory for them is full: the request then waits for the writing.
   * @throws RequestError SERVICE_UNAVAILABLE, by the promise, when they cannot be written. Nothing is delivered unseen.
   */
  take(actor: Actor, looks: Looks): Promise<void> | undefined
  /** Writes everything that waits. */
  close(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    looks: LookLog
  }
}

export function openLookLog({
  database,
  log,
  now,
  mostWaiting = MOST_WAITING,
}: {
  database: Database
  log: Log
  now: () => Date
  mostWaiting?: number
}): LookLog {
  let waiting = new Map<string, Look>()
  const known = new Set<string>()
  let knownHour = 0
  let writing: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let isClosed = false

  const writeAll = async (): Promise<void> => {
    const batch = waiting
    waiting = new Map()
    try {
      for (const [organizationId, looks] of Map.groupBy(batch.values(), (look) => look.organizationId)) {
        await storeLooks(database, organizationId, looks)
      }
      for (const key of batch.keys()) {
        if (known.size < MOST_KNOWN) known.add(key)
      }
    } catch (error) {
      // Storing one twice is storing it once: what is kept is tried again with what came meanwhile.
      for (const [key, look] of batch) waiting.set(key, look)
      throw error
    }
  }
  /** One writer at a time: whoever comes meanwhile waits for the next turn. */
  const write = async (): Promise<void> => {
    while (writing) await writing.catch(() => {})
    if (waiting.size === 0) return
    writing = writeAll().finally(() => {
      writing = null
    })
    await writing
  }
  const writeSoon = (): void => {
    if (isClosed) return
    const writeNow = () => {
      timer = null
      write().catch((error: unknown) => {
        log.warn({ err: error, waiting: waiting.size }, 'accesses could not be written, and are tried again')
        writeSoon()
      })
    }
    timer ??= apart(() => setTimeout(writeNow, WAIT_MS))
  }
  const room = async (): Promise<void> => {
    try {
      await write()
    } catch (error) {
      log.error({ err: error, waiting: waiting.size }, 'a request was refused: its accesses cannot be written')
      throw new RequestError('SERVICE_UNAVAILABLE', texts('not-recorded'))
    }
  }
  return {
    take: ({ accountId, organizationId, roles }, looks) => {
      if (accountId === null || looks.size === 0) return
      const hour = Math.floor(now().getTime() / HOUR_MS) * HOUR_MS
      if (hour !== knownHour) known.clear()
      knownHour = hour
      for (const [of, people] of looks) {
        const prefix = `${accountId} ${of} ${hour} `
        for (const personId of people) {
          const key = prefix + personId
          if (!known.has(key)) waiting.set(key, { organizationId, accountId, roles, personId, of, hour })
        }
      }
      if (waiting.size === 0) return
      writeSoon()
      return waiting.size > mostWaiting ? room() : undefined
    },
    close: async () => {
      isClosed = true
      if (timer) clearTimeout(timer)
      for (let tries = 0; waiting.size > 0 || writing; tries += 1) {
        try {
          await write()
        } catch (error) {
          if (tries >= TRIES_AT_STOP) {
            log.error({ err: error, lost: waiting.size }, 'accesses were lost, since the database is away')
            return
          }
          await pause(WAIT_MS)
        }
      }
    },
  }
}

const TRIES_AT_STOP = 4
