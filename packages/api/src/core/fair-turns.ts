import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'

/**
 * What a transaction is for: a request, which somebody waits for, a message of a stream or webhook, a part of an upload, or a job, which
 * may take long.
 */
const KINDS = ['request', 'message', 'upload', 'job'] as const
type WorkKind = (typeof KINDS)[number]

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

/** Transactions at once of an organisation that asks for more than its share, while others ask too. */
const MOST_OF_HEAVY: Readonly<Record<WorkKind, number>> = { request: 4, message: 2, upload: 2, job: 2 }
/** Those of which one runs at a time while the thread is busy. A transaction of a job may be long, so jobs keep nothing else waiting. */
const besides = (kind: WorkKind): readonly WorkKind[] => KINDS.filter((one) => (one === 'job') === (kind === 'job'))
/** An organisation counts as asking for so long after it last did. */
const ASKING_MS = 10_000
const FORGET_EVERY_MS = 1_000
/** And hurries for so long: only then has one that asks for more than its share few turns. */
const HURRYING_MS = 2_000
/** What an organisation asked for counts half after so long. */
const HALF_MS = 5_000
/** Asked for by an organisation that has one transaction open or waiting all the time. */
const ONE_ALL_THE_TIME = HALF_MS / Math.LN2
/**
 * The thread is busy when it works for more of the time. The database, plugins and the kernel work for each of its steps, so that requests
 * wait for each other long before it works all the time.
 */
const BUSY = 0.15
/** Then such an organisation rests after each transaction for so many times as long as that took, and for so long at most. */
const RESTS = 3
const LONGEST_REST_MS = 100

/** Who waits for longer has often gone. Jobs are as many as there are workers. */
const LONGEST_WAIT_MS: Readonly<Record<WorkKind, number>> = {
  request: 15_000,
  message: 25_000,
  upload: 15_000,
  job: Number.POSITIVE_INFINITY,
}

/** Milliseconds for which transactions were open or waited for a turn, the older the less. */
interface AskedFor {
  sum: number
  at: number
  /** Transactions that are open or wait. */
  asking: number
}

/** Other transactions of the organisation were before this one for too long. Nothing was done. */
class TurnTooLate extends Error {
  readonly code = 'TURN_TOO_LATE'
}

interface Usage extends AskedFor {
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
  const ofAll: AskedFor = { sum: 0, at: now(), asking: 0 }
  let forgottenAt = now()
  /** Which organisation asked last, and when any other one did. */
  let last: { usage: Usage | null; at: number } = { usage: null, at: Number.NEGATIVE_INFINITY }
  let othersAskedAt = Number.NEGATIVE_INFINITY

  const sumOf = ({ sum, at, asking }: AskedFor): number => {
    const left = 0.5 ** ((now() - at) / HALF_MS)
    return sum * left + asking * ONE_ALL_THE_TIME * (1 - left)
  }
  const count = (change: 1 | -1, usage: Usage) => {
    for (const one of [usage, ofAll]) Object.assign(one, { sum: sumOf(one), at: now(), asking: one.asking + change })
  }

  const usageOf = (organizationId: string): Usage => {
    const queue = (): Queue => ({ running: 0, waiting: [] })
    const queues = { request: queue(), message: queue(), upload: queue(), job: queue() }
    const usage = usages.get(organizationId) ?? { sum: 0, at: now(), asking: 0, askedAt: 0, queues }
    usages.set(organizationId, usage)
    usage.askedAt = now()
    if (usage !== last.usage) othersAskedAt = last.at
    last = { usage, at: now() }
    return usage
  }
  const othersHurry = (usage: Usage): boolean => now() - (usage === last.usage ? othersAskedAt : last.at) < HURRYING_MS

  function forgetIdle(): void {
    if (now() - forgottenAt < FORGET_EVERY_MS) return
    forgottenAt = now()
    for (const [id, { askedAt, asking }] of usages) {
      if (asking === 0 && now() - askedAt >= ASKING_MS) usages.delete(id)
    }
  }

  /** Whether it asks for more than others do, and for more than one transaction at a time. */
  const isHeavy = (usage: Usage): boolean => {
    const own = sumOf(usage)
    return othersHurry(usage) && own > ONE_ALL_THE_TIME && own > sumOf(ofAll) / usages.size
  }
  const isBusy = () => busy() > BUSY
  const hasRoom = (usage: Usage, kind: WorkKind): boolean => {
    const { running } = usage.queues[kind]
    if (usages.size < 2) return true
    if (!isHeavy(usage)) return running < mostOfOthers
    if (isBusy()) return besides(kind).every((one) => usage.queues[one].running === 0)
    return running < Math.min(mostOfOthers, MOST_OF_HEAVY[kind])
  }
  /** Begins what has room, one of each kind in turn. */
  const beginNext = (usage: Usage, after: WorkKind) => {
    const first = KINDS.indexOf(after) + 1
    const kinds = [...KINDS.slice(first), ...KINDS.slice(0, first)]
    const next = () => kinds.find((kind) => usage.queues[kind].waiting.length > 0 && hasRoom(usage, kind))
    for (let kind = next(); kind; kind = next()) {
      kinds.push(...kinds.splice(0, kinds.indexOf(kind) + 1))
      const waiting = usage.queues[kind].waiting.shift()
      if (!waiting || waiting.isLate) continue
      usage.queues[kind].running += 1
      waiting.begin()
    }
  }
  const turnOf = async (usage: Usage, kind: WorkKind): Promise<void> => {
    const queue = usage.queues[kind]
    if (queue.waiting.length === 0 && hasRoom(usage, kind)) {
      queue.running += 1
      return
    }
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
      beginNext(usage, kind)
    })
  }

  return {
    take: async (organizationId) => {
      const work = present.getStore()
      if (work && work.open > 0) return opened(work, () => undefined)
      const kind = work?.kind ?? 'request'
      forgetIdle()
      const usage = usageOf(organizationId)
      count(1, usage)
      try {
        await turnOf(usage, kind)
      } catch (error) {
        count(-1, usage)
        throw error
      }
      const begunAt = now()
      const free = () => {
        usage.queues[kind].running -= 1
        beginNext(usage, kind)
      }
      const end = () => {
        count(-1, usage)
        if (!isHeavy(usage) || !isBusy()) return free()
        // Others have the thread and the database meanwhile.
        setTimeout(free, Math.min(LONGEST_REST_MS, RESTS * (now() - begunAt)))
      }
      return work ? opened(work, end) : once(end)
    },
  }
}

/** Of a second. */
const [TENTHS, TENTH_MS] = [10, 100]

/**
 * The part of the time for which the thread worked: of the last tenth of a second or of the last second, whichever is more. While those
 * that ask for much rest, the thread has little to do, and would take all of them at once again.
 * @param active milliseconds for which it has worked so far.
 * @param now in milliseconds.
 */
export function busyOfLate(
  active: () => number = () => performance.eventLoopUtilization().active,
  now: () => number = () => performance.now(),
): () => number {
  const read = () => ({ active: active(), at: now() })
  const before = [read()]
  let last = 0
  return () => {
    const newest = before.at(-1) ?? read()
    if (now() - newest.at < TENTH_MS) return last
    const present = read()
    last = Math.max(
      ...[before[0] ?? newest, newest].map((then) => (present.active - then.active) / (present.at - then.at)),
    )
    before.push(present)
    if (before.length > TENTHS) before.shift()
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
