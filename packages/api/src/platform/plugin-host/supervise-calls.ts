import { pauseMs as pauseAfter } from '../../core/backoff.ts'
import type { Text } from '../../core/texts/index.ts'
import type { QuarantinedPart } from './catalogue.ts'
import { type FailureReason, PluginFailure } from './failure.ts'
import type { PluginLimits } from './limits.ts'
import type { HostLog } from './log.ts'
import { texts } from './texts.ts'

/**
 * The kinds of misbehaviour in the host's own words, which everybody may read; a plugin's own message may contain data
 * of one organisation.
 */
const MISBEHAVIOUR: { readonly [Reason in FailureReason]?: Text } = {
  bug: texts('how-bug'),
  timeout: texts('how-timeout'),
  memory: texts('how-memory'),
  flood: texts('how-flood'),
  exit: texts('how-exit'),
  shape: texts('how-shape'),
}
/** Failures that say nothing about the plugin. */
const NEUTRAL: ReadonlySet<FailureReason> = new Set(['cancelled', 'unavailable', 'quarantined'])

/** The organisation and integration of a call: their data or settings may be what makes the part fail. */
export interface Caller {
  readonly organizationId: string
  /** Null for calls without an integration. */
  readonly integrationId: string | null
}

/** Watches the calls of plugin parts, and quarantines parts that repeatedly misbehave. */
export interface CallSupervisor {
  /** @throws PluginFailure with the reason `quarantined`. */
  watch<T>(part: string, caller: Caller, call: () => Promise<T>): Promise<T>
  watchPages<T>(
    part: string,
    caller: Caller,
    read: () => AsyncGenerator<T, void, undefined>,
  ): AsyncGenerator<T, void, undefined>
  /**
   * What is quarantined of a part, as an organisation may see it: one entry without an integration when no integration
   * can use the part, else the integrations that cannot.
   * @param organizationId null for what affects all organisations.
   */
  quarantined(part: string, organizationId: string | null): QuarantinedPart[]
}

interface Quarantine {
  readonly times: number
  readonly how: Text
  /** Its place in the order of events: several may happen within one tick of the clock. */
  readonly turn: number
  readonly until: number
  /** How often it was quarantined in a row; each time lasts twice as long. */
  readonly rounds: number
}
/** Calls of one caller since the last successful one. */
interface Row {
  strikes: number[]
  /** Misbehaving calls in a row, over any length of time. */
  times: number
  quarantine: Quarantine | null
  /** The one running call that tests whether the part works again. */
  probe: Ticket | null
}
/** A call that was let through. */
type Ticket = object
/** The calls of one part by one organisation. */
interface Use {
  /** By integration. */
  readonly rows: Map<string | null, Row>
  wentWellTurn: number
  wentWellAt: number
}
/** By organisation. */
type Part = Map<string, Use>

const inWords = ({ times, how }: Quarantine): Text =>
  times === 1 ? texts('misbehaved-once', { how }) : texts('misbehaved', { times, how })
const toldAs = (told: Text) => ({ reason: `${told}`, told })
const quarantinesOf = ({ rows }: Use): [string | null, Quarantine][] =>
  [...rows].flatMap(([id, { quarantine }]) => (quarantine ? [[id, quarantine] as [string | null, Quarantine]] : []))
/** The quarantines of all organisations, when the part fails for several of them and has worked for none since. */
function quarantinesForAll(part: Part): Quarantine[] {
  const uses = [...part.values()]
  const wentWellTurn = Math.max(...uses.map((use) => use.wentWellTurn))
  const since = uses.map((use) =>
    quarantinesOf(use).flatMap(([, quarantine]) => (quarantine.turn > wentWellTurn ? [quarantine] : [])),
  )
  const concerned = since.filter(({ length }) => length > 0)
  // A failure that one organisation's data or settings cause does not affect the others.
  return concerned.length > 1 ? concerned.flat() : []
}

const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * 60_000
/** Removes callers that have not called for a long time, such as deleted integrations. */
function forgetOld(part: Part, at: number): void {
  for (const { rows } of part.values()) {
    for (const [id, { strikes, quarantine, probe }] of rows) {
      const last = Math.max(quarantine?.until ?? 0, strikes.at(-1) ?? 0)
      if (probe === null && last < at - FORGOTTEN_AFTER_MS) rows.delete(id)
    }
  }
}

export function createCallSupervisor(options: {
  limits: Pick<PluginLimits, 'strikes' | 'strikesWithinMs' | 'quarantineMs' | 'longestQuarantineMs'>
  now: () => Date
  log: HostLog
}): CallSupervisor {
  const { limits, log } = options
  const parts = new Map<string, Part>()
  let turn = 0
  const now = (): number => options.now().getTime()

  const partOf = (name: string): Part => {
    const part = parts.get(name) ?? new Map<string, Use>()
    parts.set(name, part)
    return part
  }
  const useOf = (name: string, { organizationId }: Caller): Use => {
    const part = partOf(name)
    const use = part.get(organizationId) ?? { rows: new Map(), wentWellTurn: 0, wentWellAt: Number.NEGATIVE_INFINITY }
    part.set(organizationId, use)
    return use
  }
  const rowOf = (use: Use, { integrationId }: Caller): Row => {
    const row = use.rows.get(integrationId) ?? { strikes: [], times: 0, quarantine: null, probe: null }
    use.rows.set(integrationId, row)
    return row
  }
  /**
   * Whether the part is quarantined for the whole organisation: no call succeeded since, and the part is quarantined
   * for two integrations, for calls without an integration, or for one integration after a long time without success.
   */
  const isOutFor = (use: Use): boolean => {
    const since = quarantinesOf(use).filter(([, { turn: begun }]) => begun > use.wentWellTurn)
    if (since.length !== 1) return since.length > 1
    return since[0]?.[0] === null || now() - use.wentWellAt > limits.strikesWithinMs
  }
  const isOut = (name: string, use: Use): boolean => isOutFor(use) || quarantinesForAll(partOf(name)).length > 0

  const admit = (name: string, caller: Caller): Ticket => {
    const ticket = {}
    const use = useOf(name, caller)
    const known = use.rows.get(caller.integrationId)
    // A caller that has not failed yet need not wait because others failed: its first call shows whether the part works
    // for it.
    if (!known?.quarantine && !known?.probe && !isOut(name, use)) return ticket
    const row = rowOf(use, caller)
    const leftMs = (row.quarantine?.until ?? 0) - now()
    if (leftMs > 0 || row.probe) {
      const why = row.quarantine ? inWords(row.quarantine) : texts('on-trial')
      // A probe takes time, so callers need not ask again every moment.
      const waitMs = leftMs > 0 ? leftMs : limits.quarantineMs / 4
      throw new PluginFailure('transient', 'quarantined', texts('quarantined', { part: name, why }), waitMs)
    }
    row.probe = ticket
    return ticket
  }

  const wentWell = (name: string, caller: Caller): void => {
    const use = useOf(name, caller)
    turn += 1
    use.wentWellTurn = turn
    use.wentWellAt = now()
    if (use.rows.get(caller.integrationId)?.quarantine) log.info({ part: name }, 'a plugin works again')
    use.rows.delete(caller.integrationId)
  }

  const strike = (name: string, caller: Caller, { ticket, how }: { ticket: Ticket; how: Text }): void => {
    const use = useOf(name, caller)
    const at = now()
    forgetOld(partOf(name), at)
    const wasOut = isOut(name, use)
    const row = rowOf(use, caller)
    row.strikes = [...row.strikes.filter((before) => before > at - limits.strikesWithinMs), at].slice(-limits.strikes)
    row.times += 1
    const probed = row.probe === ticket
    if (probed) row.probe = null
    // Calls that were running when the quarantine began do not lengthen it.
    if (row.quarantine && !probed) return
    // When the part already fails for the organisation, one failure is enough to quarantine it for another integration.
    if (!row.quarantine && row.strikes.length < limits.strikes && !wasOut) return
    const rounds = (row.quarantine?.rounds ?? 0) + 1
    const pauseMs = pauseAfter({ firstMs: limits.quarantineMs, longestMs: limits.longestQuarantineMs }, rounds)
    turn += 1
    row.quarantine = { times: row.times, how, turn, until: at + pauseMs, rounds }
    const { organizationId, integrationId } = caller
    const facts = { part: name, organizationId, integrationId, reason: `${inWords(row.quarantine)}`, pauseMs }
    log.warn(facts, 'a plugin is quarantined')
  }

  const ended = (name: string, caller: Caller, ticket: Ticket, error: unknown): void => {
    const how = error instanceof PluginFailure ? MISBEHAVIOUR[error.reason] : undefined
    if (how !== undefined) strike(name, caller, { ticket, how })
    else if (error instanceof PluginFailure && !NEUTRAL.has(error.reason)) wentWell(name, caller)
    else {
      const row = useOf(name, caller).rows.get(caller.integrationId)
      if (row?.probe === ticket) row.probe = null
    }
  }

  return {
    async watch(name, caller, call) {
      const ticket = admit(name, caller)
      try {
        const result = await call()
        wentWell(name, caller)
        return result
      } catch (error) {
        ended(name, caller, ticket, error)
        throw error
      }
    },
    async *watchPages(name, caller, read) {
      const ticket = admit(name, caller)
      let failed = false
      try {
        yield* read()
      } catch (error) {
        failed = true
        ended(name, caller, ticket, error)
        throw error
      } finally {
        // A caller that stops reading early has met no failure.
        if (!failed) wentWell(name, caller)
      }
    },
    quarantined(name, organizationId) {
      const part = parts.get(name)
      if (!part) return []
      const use = organizationId === null ? undefined : part.get(organizationId)
      const own = use ? quarantinesOf(use).toSorted(([, a], [, b]) => b.turn - a.turn) : []
      const quarantines = own.map(([integrationId, quarantine]) => ({
        ...{ part: name, integrationId, until: new Date(quarantine.until) },
        ...toldAs(inWords(quarantine)),
      }))
      const [first] = quarantines
      if (use && first) return isOut(name, use) ? [{ ...first, integrationId: null }] : quarantines
      const [latest] = quarantinesForAll(part).toSorted((a, b) => b.turn - a.turn)
      if (!latest) return []
      // The number of failures and the end of the quarantine would reveal how other organisations use the plugin.
      const told = texts('misbehaves-everywhere', { how: latest.how })
      return [{ part: name, integrationId: null, until: options.now(), ...toldAs(told) }]
    },
  }
}
