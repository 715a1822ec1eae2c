import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'

/** What a transaction is for: a request, which somebody waits for, a message of a stream or webhook, or a job, which may take long. */
type WorkKind = 'request' | 'message' | 'job'

/** Work whose transactions take one turn together. */
interface Work {
  readonly kind: WorkKind
  /** Transactions of it that are open. */
  open: number
}

const present = new AsyncLocalStorage<Work>()

/**
 * Runs work that may open a transaction while another one of it is open: the second takes no turn, since the first would wait for it.
 * Work within other work is a part of that.
 */
export const asOneTurn = <T>(kind: WorkKind, run: () => Promise<T>): Promise<T> =>
  present.getStore() ? run() : present.run({ kind, open: 0 }, run)

/** Begins what is no part of the present work. */
export const outsideOfTurns = <T>(begin: () => T): T => present.exit(begin)

/** Lets organisations share the connections and the thread of a process: see docs/decisions/0122-fair-turns.md. */
interface FairTurns {
  /**
   * Waits until a transaction of the organisation may begin.
   * @returns a function that says that it has ended.
   * @throws Error `TURN_TOO_LATE`, for a request or message that waited for too long.
   */
  take(organizationId: string): Promise<() => void>
}

/** Transactions at once of an organisation that takes more than its share, while others ask too. */
const MOST_OF_HEAVY: Readonly<Record<WorkKind, number>> = { request: 4, message: 2, job: 2 }
/** The same while the thread is busy. */
const MOST_WHILE_BUSY: Readonly<Record<WorkKind, number>> = { request: 2, message: 1, job: 1 }
/** An organisation counts as asking for so long after it last did. */
const ASKING_MS = 10_000
const FORGET_EVERY_MS = 1_000
/** And hurries for so long: only then has one that takes more than its share few turns. */
const HURRYING_MS = 2_000
/** What an organisation took counts half after so long. */
const HALF_MS = 5_000
/** Taken by an organisation that has one transaction open all the time. */
const ONE_ALL_THE_TIME = HALF_MS / Math.LN2
/** The thread is busy when it works for more of the time: requests wait for each other then. */
const BUSY = 0.6
/** So long it rests after each transaction while the thread is busy, and then looks again whether it is. */
const REST_MS = 25
/** Milliseconds after which the next one begins all the same. Streams are many, and a message is told late rather than too late. */
const LONGEST_REST: Readonly<Record<WorkKind, number>> = { request: 100, message: 50, job: 100 }

/** Who waits for longer has often gone. Jobs are as many as there are workers. */
const LONGEST_WAIT_MS: Readonly<Record<WorkKind, number>> = {
  request: 15_000,
  message: 25_000,
  job: Number.POSITIVE_INFINITY,
}

/** Milliseconds that transactions took, the older the less. */
interface Taken {
  taken: number
  at: number
}

/** Other transactions of the organisation were before this one for too long. Nothing was done. */
class TurnTooLate extends Error {
  readonly code = 'TURN_TOO_LATE'
}

interface Usage extends Taken {
  readonly id: string
  askedAt: number
  readonly queues: Record<WorkKind, Queue>
}

interface Queue {
  running: number
  /** Those that begin next, in the order in which they came. */
  readonly waiting: Waiting[]
}

interface Waiting {
  begin: () => void
  /** Whether it waited for too long. */
  isLate: boolean
}

/**
 * @param options.connections that all share.
 * @param options.now in milliseconds.
 * @param options.busy the part of the time for which the thread was busy of late.
 */
export function fairTurns(options: { connections: number; now?: () => number; busy?: () => number }): FairTurns {
  const { connections, now = () => performance.now(), busy = busyOfLate() } = options
  const mostOfOthers = Math.max(1, Math.floor(connections / 2))
  /** Of organisations that ask. */
  const usages = new Map<string, Usage>()
  const ofAll: Taken = { taken: 0, at: now() }
  let forgottenAt = now()
  /** Which organisation asked last, and when any other one did. */
  let last = { organizationId: '', at: Number.NEGATIVE_INFINITY }
  let othersAskedAt = Number.NEGATIVE_INFINITY

  const takenOf = ({ taken, at }: Taken): number => taken * 0.5 ** ((now() - at) / HALF_MS)
  const add = (to: Taken, ms: number) => Object.assign(to, { taken: takenOf(to) + ms, at: now() })

  const usageOf = (organizationId: string): Usage => {
    const queue = (): Queue => ({ running: 0, waiting: [] })
    const queues = { request: queue(), message: queue(), job: queue() }
    const usage = usages.get(organizationId) ?? { id: organizationId, taken: 0, at: now(), askedAt: 0, queues }
    usages.set(organizationId, usage)
    usage.askedAt = now()
    if (organizationId !== last.organizationId) othersAskedAt = last.at
    last = { organizationId, at: now() }
    return usage
  }
  const othersHurry = (organizationId: string): boolean =>
    now() - (organizationId === last.organizationId ? othersAskedAt : last.at) < HURRYING_MS

  function forgetIdle(): void {
    if (now() - forgottenAt < FORGET_EVERY_MS) return
    forgottenAt = now()
    for (const [id, { askedAt, queues }] of usages) {
      const isIdle = Object.values(queues).every(({ running }) => running === 0)
      if (isIdle && now() - askedAt >= ASKING_MS) usages.delete(id)
    }
  }

  /** Whether it takes more than others do, and more than one transaction at a time. */
  const isHeavy = (usage: Usage): boolean => {
    const own = takenOf(usage)
    return othersHurry(usage.id) && own > ONE_ALL_THE_TIME && own > takenOf(ofAll) / usages.size
  }
  const mostAtOnce = (usage: Usage, kind: WorkKind): number => {
    if (usages.size < 2) return Number.POSITIVE_INFINITY
    if (!isHeavy(usage)) return mostOfOthers
    return Math.min(mostOfOthers, (busy() > BUSY ? MOST_WHILE_BUSY : MOST_OF_HEAVY)[kind])
  }

  return {
    take: async (organizationId) => {
      const work = present.getStore()
      if (work && work.open > 0) return opened(work, () => undefined)
      const kind = work?.kind ?? 'request'
      forgetIdle()
      const usage = usageOf(organizationId)
      const queue = usage.queues[kind]
      const hasRoom = () => queue.running < mostAtOnce(usage, kind)
      const beginNext = () => {
        while (queue.waiting.length > 0 && hasRoom()) {
          const next = queue.waiting.shift()
          if (!next || next.isLate) continue
          queue.running += 1
          next.begin()
        }
      }
      if (queue.waiting.length > 0 || !hasRoom()) {
        await new Promise<void>((resolve, reject) => {
          const waiting: Waiting = { begin: resolve, isLate: false }
          const giveUp = () => {
            waiting.isLate = true
            reject(new TurnTooLate(`Waited for a turn for ${LONGEST_WAIT_MS[kind]} ms.`))
          }
          if (Number.isFinite(LONGEST_WAIT_MS[kind])) {
            const late = setTimeout(giveUp, LONGEST_WAIT_MS[kind])
            waiting.begin = () => {
              clearTimeout(late)
              resolve()
            }
          }
          queue.waiting.push(waiting)
          beginNext()
        })
      } else queue.running += 1
      const begunAt = now()
      const free = () => {
        queue.running -= 1
        beginNext()
      }
      const end = () => {
        const tookMs = now() - begunAt
        add(usage, tookMs)
        add(ofAll, tookMs)
        if (!isHeavy(usage)) return free()
        // Others have the thread and the database meanwhile.
        const until = now() + LONGEST_REST[kind]
        const rest = () => (busy() > BUSY && now() < until ? void setTimeout(rest, REST_MS) : free())
        rest()
      }
      return work ? opened(work, end) : once(end)
    },
  }
}

/** Over the last tenth of a second or so. */
function busyOfLate(): () => number {
  let since = performance.eventLoopUtilization()
  let sinceAt = performance.now()
  let last = 0
  return () => {
    if (performance.now() - sinceAt >= 100) {
      last = performance.eventLoopUtilization(since).utilization
      since = performance.eventLoopUtilization()
      sinceAt = performance.now()
    }
    return last
  }
}

/** Counts a transaction of some work until it has ended. */
function opened(work: Work, end: () => void): () => void {
  work.open += 1
  return once(() => {
    work.open -= 1
    end()
  })
}

function once(end: () => void): () => void {
  let hasEnded = false
  return () => {
    if (hasEnded) return
    hasEnded = true
    end()
  }
}
