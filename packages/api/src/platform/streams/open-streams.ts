import type { Actor } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { texts } from './texts.ts'

export interface StreamLimits {
  /** Of one key, or of one log-in session, or of the tokens of one account, to one process. */
  readonly perKey: number
  /** Of one organisation, to one process. */
  readonly perOrganization: number
  /** Of all: connections are left for everything else. */
  readonly inAll: number
}

/** The streams of a process. */
export interface OpenStreams {
  readonly count: number
  /**
   * Takes a place.
   * @param leave ends the stream so that its caller comes again, to another process.
   * @returns a function that gives the place back.
   * @throws RequestError TOO_MANY_STREAMS
   */
  admit(actor: Actor, leave: () => void): () => void
  /** Ends all streams, and admits none from now on. */
  close(): void
}

export function openStreams(limits: StreamLimits): OpenStreams {
  const counts = new Map<string, number>()
  const open = new Set<() => void>()
  let closed = false
  const add = (key: string, by: number) => {
    const count = (counts.get(key) ?? 0) + by
    if (count === 0) counts.delete(key)
    else counts.set(key, count)
  }
  return {
    get count() {
      return open.size
    },
    admit: (actor, leave) => {
      if (closed) throw new RequestError('SERVICE_UNAVAILABLE', texts('stopping'))
      const places: readonly [key: string, most: number, of: 'of-key' | 'of-organization' | 'in-all'][] = [
        [`key ${keyOf(actor)}`, limits.perKey, 'of-key'],
        [`organization ${actor.organizationId}`, limits.perOrganization, 'of-organization'],
        ['all', limits.inAll, 'in-all'],
      ]
      for (const [key, most, of] of places) {
        if ((counts.get(key) ?? 0) >= most) {
          throw new RequestError('TOO_MANY_STREAMS', texts(of, { most }), null, AGAIN)
        }
      }
      for (const [key] of places) add(key, 1)
      // A function of its own for each stream.
      const own = () => leave()
      open.add(own)
      return () => {
        if (!open.delete(own)) return
        for (const [key] of places) add(key, -1)
      }
    },
    close: () => {
      closed = true
      for (const leave of open) leave()
    },
  }
}

const AGAIN = { extensions: {}, headers: { 'retry-after': '5' } }

const keyOf = ({ organizationId, accountId, credential }: Actor): string =>
  `${organizationId} ${credential?.keyId ?? credential?.sessionId ?? credential?.applicationId ?? accountId}`
