import type { HeldPart } from './catalogue.ts'
import { type FailureReason, PluginFailure } from './failure.ts'
import type { PluginLimits } from './limits.ts'
import type { HostLog } from './log.ts'

/**
 * What counts as misbehaviour, in the host's own words: they are shown to everybody, and a plugin's words may come from
 * the data of one organisation.
 */
const MISBEHAVIOUR: { readonly [Reason in FailureReason]?: string } = {
  bug: 'it threw an error that is no PluginError',
  timeout: 'it did not answer in time',
  memory: 'it used too much memory',
  flood: 'it sent too many messages',
  exit: 'its process ended by itself',
  shape: 'it gave what the contract does not allow',
}
/** Says nothing of the plugin. */
const NEUTRAL: ReadonlySet<FailureReason> = new Set(['cancelled', 'unavailable', 'held'])

/** Looks at how calls of the parts of plugins end, and keeps away from those that misbehave again and again. */
export interface Conduct {
  /** @param integrationId null for calls that belong to no integration. @throws PluginFailure of reason `held`. */
  watch<T>(part: string, integrationId: string | null, call: () => Promise<T>): Promise<T>
  watchPages<T>(
    part: string,
    integrationId: string,
    read: () => AsyncGenerator<T, void, undefined>,
  ): AsyncGenerator<T, void, undefined>
  /** What is held of a part: one entry for all where nobody can use it, else those integrations that cannot. */
  held(part: string): HeldPart[]
}

interface Hold {
  readonly reason: string
  /** Its place in the order of events, which the clock does not tell apart. */
  readonly turn: number
  readonly until: number
  readonly pauseMs: number
}
/** Calls for one integration since the last that went well. */
interface Row {
  strikes: number[]
  hold: Hold | null
  /** One call is under way to see whether it works again. */
  probing: boolean
}
interface Part {
  readonly rows: Map<string | null, Row>
  wentWellTurn: number
  wentWellAt: number
}

export function createConduct(given: {
  limits: Pick<PluginLimits, 'strikes' | 'strikesWithinMs' | 'holdMs' | 'longestHoldMs'>
  now: () => Date
  log: HostLog
}): Conduct {
  const { limits, log } = given
  const parts = new Map<string, Part>()
  let turn = 0
  const now = (): number => given.now().getTime()

  const partOf = (name: string): Part => {
    const known = parts.get(name)
    if (known) return known
    const part: Part = { rows: new Map(), wentWellTurn: 0, wentWellAt: Number.NEGATIVE_INFINITY }
    parts.set(name, part)
    return part
  }
  const holdsOf = ({ rows }: Part): [string | null, Hold][] =>
    [...rows].flatMap(([id, { hold }]) => (hold ? [[id, hold] as [string | null, Hold]] : []))
  /** It has worked for nobody since it was held: for two, for all calls alike, or for one after a long time without success. */
  const isOut = (part: Part): boolean => {
    const since = holdsOf(part).filter(([, { turn: begun }]) => begun > part.wentWellTurn)
    if (since.length !== 1) return since.length > 1
    return since[0]?.[0] === null || now() - part.wentWellAt > limits.strikesWithinMs
  }

  const admit = (name: string, id: string | null): void => {
    const row = parts.get(name)?.rows.get(id)
    if (!row?.hold) return
    const leftMs = row.hold.until - now()
    if (leftMs > 0 || row.probing) {
      const waitMs = Math.max(leftMs, 1_000)
      throw new PluginFailure('transient', 'held', `${name} is not called for a while: ${row.hold.reason}`, waitMs)
    }
    row.probing = true
  }

  const wentWell = (name: string, id: string | null): void => {
    const part = partOf(name)
    turn += 1
    part.wentWellTurn = turn
    part.wentWellAt = now()
    if (part.rows.get(id)?.hold) log.info({ part: name }, 'a plugin works again')
    part.rows.delete(id)
  }

  const strike = (name: string, id: string | null, words: string): void => {
    const part = partOf(name)
    const at = now()
    const row = part.rows.get(id) ?? { strikes: [], hold: null, probing: false }
    const wasOut = isOut(part)
    part.rows.set(id, row)
    row.probing = false
    row.strikes = [...row.strikes.filter((before) => before > at - limits.strikesWithinMs), at].slice(-limits.strikes)
    // A part that fails for others gets no new rope from each integration.
    if (!row.hold && row.strikes.length < limits.strikes && !wasOut) return
    const pauseMs = row.hold ? Math.min(row.hold.pauseMs * 2, limits.longestHoldMs) : limits.holdMs
    const reason = `misbehaved ${limits.strikes} times in a row, at last: ${words}`
    // Calls that were under way when the hold began do not lengthen it.
    if (row.hold && row.hold.until > at) return
    turn += 1
    row.hold = { reason, turn, until: at + pauseMs, pauseMs }
    log.warn({ part: name, reason, pauseMs }, 'a plugin is not called for a while')
  }

  const ended = (name: string, id: string | null, error: unknown): void => {
    const words = error instanceof PluginFailure ? MISBEHAVIOUR[error.reason] : undefined
    if (words !== undefined) strike(name, id, words)
    else if (error instanceof PluginFailure && !NEUTRAL.has(error.reason)) wentWell(name, id)
    else {
      const row = parts.get(name)?.rows.get(id)
      if (row) row.probing = false
    }
  }

  return {
    async watch(name, id, call) {
      admit(name, id)
      try {
        const result = await call()
        wentWell(name, id)
        return result
      } catch (error) {
        ended(name, id, error)
        throw error
      }
    },
    async *watchPages(name, id, read) {
      admit(name, id)
      let failed = false
      try {
        yield* read()
      } catch (error) {
        failed = true
        ended(name, id, error)
        throw error
      } finally {
        // Whoever leaves early has nothing to complain about.
        if (!failed) wentWell(name, id)
      }
    },
    held(name) {
      const part = parts.get(name)
      if (!part) return []
      const latestFirst = holdsOf(part).toSorted(([, a], [, b]) => b.turn - a.turn)
      const holds = latestFirst.map(([integrationId, { reason, until }]) => ({
        part: name,
        integrationId,
        reason,
        until: new Date(until),
      }))
      const [first] = holds
      return first && isOut(part) ? [{ ...first, integrationId: null }] : holds
    },
  }
}
