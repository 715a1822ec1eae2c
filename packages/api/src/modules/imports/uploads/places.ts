import { RequestError } from '../../../core/errors.ts'
import type { Text } from '../../../core/texts/index.ts'
import { texts } from '../texts.ts'

/** Concurrent uploads of a process, over all organisations: each takes some megabytes of memory. */
const IN_ALL = 32
/** An upload waits for so long, unread, for another one to end. Refused at once, a client that asks again at once would never rest. */
const LONGEST_WAIT_MS = 5_000
/** Uploads of an organisation that wait; further ones are refused at once. */
const MOST_WAITING = 16

interface Waiting {
  readonly organizationId: string
  begin(): void
}

/** Places for concurrent uploads. */
export interface UploadPlaces {
  /**
   * Waits for a place.
   * @returns a function that leaves it.
   * @throws RequestError SERVICE_UNAVAILABLE when none became free.
   */
  take(organizationId: string): Promise<() => void>
}

/** @param atOnce concurrent uploads of one organisation. */
export function uploadPlaces(atOnce: number): UploadPlaces {
  const running = new Map<string, number>()
  let inAll = 0
  let waiting: Waiting[] = []

  const ownOf = (organizationId: string) => running.get(organizationId) ?? 0
  const hasRoom = (organizationId: string) => inAll < IN_ALL && ownOf(organizationId) < atOnce
  const begin = (organizationId: string) => {
    inAll += 1
    running.set(organizationId, ownOf(organizationId) + 1)
  }
  const leave = (organizationId: string) => () => {
    inAll -= 1
    const left = ownOf(organizationId) - 1
    if (left > 0) running.set(organizationId, left)
    else running.delete(organizationId)
    const next = waiting.find((one) => hasRoom(one.organizationId))
    if (!next) return
    waiting = waiting.filter((one) => one !== next)
    begin(next.organizationId)
    next.begin()
  }
  const refusalOf = (organizationId: string): Text =>
    ownOf(organizationId) < atOnce ? texts('uploads-busy') : texts('too-many-uploads', { count: atOnce })
  const refused = (organizationId: string) => new RequestError('SERVICE_UNAVAILABLE', refusalOf(organizationId))

  return {
    take: async (organizationId) => {
      if (hasRoom(organizationId)) {
        begin(organizationId)
        return leave(organizationId)
      }
      if (waiting.filter((one) => one.organizationId === organizationId).length >= MOST_WAITING) {
        throw refused(organizationId)
      }
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          waiting = waiting.filter((other) => other !== one)
          reject(refused(organizationId))
        }, LONGEST_WAIT_MS)
        const one: Waiting = {
          organizationId,
          begin: () => {
            clearTimeout(late)
            resolve()
          },
        }
        waiting.push(one)
      })
      return leave(organizationId)
    },
  }
}
