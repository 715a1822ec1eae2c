import { setTimeout as wait } from 'node:timers/promises'
import type { Broker } from './broker/index.ts'
import { createProcessBudget } from './budget.ts'
import { scoringModelInfos } from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import { fingerprintModel } from './fingerprint.ts'
import type { PluginLimits } from './limits.ts'
import { type Announcement, announce, type LoadedPlugin, loadPlugin } from './loaded-plugin.ts'
import type { PluginHostOptions } from './options.ts'
import { createRegistry, type Listed, type Registry } from './registry.ts'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Others on the machine may be the cause: another attempt may end otherwise. */
const tookTooLong = (error: unknown): boolean => error instanceof PluginFailure && error.reason === 'timeout'

/**
 * Why a plugin must not be used: one of its models answers otherwise than the same version did. Null when none does.
 * @throws PluginFailure of reason `timeout` where a model took too long, which says nothing of what it answers.
 */
async function changedModel(
  plugin: LoadedPlugin,
  { modelFingerprints, log }: PluginHostOptions,
  limits: PluginLimits,
): Promise<string | null> {
  if (!modelFingerprints) return null
  for (const model of scoringModelInfos(plugin)) {
    const { id, version } = model
    let hash: string | null
    try {
      hash = await fingerprintModel(plugin, model, limits)
    } catch (error) {
      if (error instanceof PluginFailure && error.reason === 'shape') {
        return `the model ${id} breaks its contract on the host’s own rows: ${messageOf(error)}`
      }
      const reason = `the model ${id} does not answer the host’s own rows: ${messageOf(error)}`
      if (tookTooLong(error)) throw new PluginFailure('transient', 'timeout', reason)
      return reason
    }
    if (hash === null) {
      log.info({ model: id }, 'a model without default params is not held to its answers')
      continue
    }
    // Nobody is at fault when the memory does not answer; the next start asks again.
    const seen = await modelFingerprints.expect(id, version, hash).catch((error: unknown) => {
      log.warn({ model: id, err: error }, 'what a model answered before could not be read')
      return 'same' as const
    })
    if (seen === 'different') {
      return `the model ${id} answers differently from what version ${version} answered before: raise the version`
    }
  }
  return null
}

/** Plugins on their way into the registry. */
export interface Loading {
  readonly registry: Registry
  /** Resolves when every plugin is loaded or, for the first time, in quarantine. */
  readonly settled: Promise<void>
  /**
   * Resolves when the plugin that announces a part is loaded or in quarantine; without a part, or for one that none
   * announces, when every plugin is, or takes so long that nobody should wait for it.
   * @throws PluginFailure `cancelled`
   */
  ready(part?: string, signal?: AbortSignal): Promise<void>
  /** Ends all processes. */
  close(): Promise<void>
}
interface Entry extends Listed {
  readonly index: number
  readonly problem: string | undefined
  readonly settled: PromiseWithResolvers<void>
  /** It is settled, or slow. */
  readonly awaited: PromiseWithResolvers<void>
}

/** How an attempt to load a plugin ended. */
interface Ending {
  /** Why it cannot be used; null when it can. */
  readonly reason: string | null
  /** It took too long, for which others on the machine may be the cause. */
  readonly mayPass: boolean
}

/** Lets so many in at a time. */
function createTurns(atOnce: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = atOnce
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let over = false
    return () => {
      if (over) return
      over = true
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

/**
 * Loads all configured plugins, some at a time; each can be used as soon as it is loaded. What cannot be used is in the
 * registry with its reason.
 */
export function loadAll(options: PluginHostOptions, limits: PluginLimits, broker: Broker): Loading {
  const { log, random } = options
  const closing = new AbortController()
  const takeTurn = createTurns(limits.loadsAtOnce)
  const budget = createProcessBudget(limits.allProcesses)
  const entries = options.plugins.map((specifier, index): Entry => {
    const promises = { settled: Promise.withResolvers<void>(), awaited: Promise.withResolvers<void>() }
    try {
      return { specifier, index, announcement: announce(specifier, options.from), problem: undefined, ...promises }
    } catch (error) {
      return { specifier, index, announcement: undefined, problem: messageOf(error), ...promises }
    }
  })
  const registry = createRegistry(entries)
  const partsOf = ({ announcement }: Entry): readonly string[] => announcement?.manifest.provides ?? []

  const load = async (announcement: Announcement, { index, awaited }: Entry): Promise<LoadedPlugin> => {
    const endTurn = await takeTurn()
    const giveWay = (): void => {
      endTurn()
      awaited.resolve()
    }
    const slow = setTimeout(giveWay, limits.slowLoadMs)
    try {
      const plugin = await loadPlugin({
        announcement,
        index,
        limits,
        broker,
        budget,
        log,
        random,
        closing: closing.signal,
      })
      try {
        const problem = await changedModel(plugin, options, limits)
        if (problem !== null) throw new Error(problem)
        return plugin
      } catch (error) {
        await plugin.pools.close()
        throw error
      }
    } finally {
      clearTimeout(slow)
      endTurn()
    }
  }
  const admit = async (entry: Entry): Promise<Ending> => {
    if (!entry.announcement) return { reason: entry.problem ?? 'package.json cannot be read', mayPass: false }
    const parts = partsOf(entry)
    try {
      const plugin = await load(entry.announcement, entry)
      // Of two that provide the same the first in the list is taken, whichever is loaded first.
      const rivals = entries
        .slice(0, entry.index)
        .filter((other) => partsOf(other).some((part) => parts.includes(part)))
      await Promise.all(rivals.map(({ settled }) => settled.promise))
      const problem = registry.admit(entry.index, plugin)
      if (problem !== null) await plugin.pools.close()
      return { reason: problem, mayPass: false }
    } catch (error) {
      return { reason: messageOf(error), mayPass: tookTooLong(error) }
    }
  }
  /** @returns whether another attempt, after this pause, may end otherwise. */
  const attempt = async (entry: Entry, pauseMs: number): Promise<boolean> => {
    const { index, specifier, announcement } = entry
    const { reason: why, mayPass } = await admit(entry)
    if (why === null) log.info({ plugin: announcement?.name, version: announcement?.version }, 'plugin loaded')
    else {
      const next = new Date(options.now().getTime() + pauseMs).toISOString()
      const reason = mayPass ? `${why}; it is tried again at ${next}` : why
      registry.quarantine(index, reason)
      if (!closing.signal.aborted) log.warn({ plugin: specifier, reason }, 'plugin quarantined')
    }
    return mayPass
  }
  /** A busy machine must not take a plugin away until somebody restarts the server. */
  const tryAgain = async (entry: Entry): Promise<void> => {
    let pauseMs = limits.holdMs
    do {
      const closed = await wait(pauseMs, false, { signal: closing.signal, ref: false }).catch(() => true)
      if (closed) return
      pauseMs = Math.min(pauseMs * 2, limits.longestHoldMs)
    } while (await attempt(entry, pauseMs))
  }
  const again: Promise<void>[] = []
  const settle = async (entry: Entry): Promise<void> => {
    if (await attempt(entry, limits.holdMs)) again.push(tryAgain(entry))
    entry.awaited.resolve()
    entry.settled.resolve()
  }
  const settled = Promise.all(entries.map(settle)).then(() => undefined)

  return {
    registry,
    settled,
    async ready(part, signal) {
      const announcing = entries.filter((entry) => part !== undefined && partsOf(entry).includes(part))
      const ends =
        announcing.length > 0 ? announcing.map(({ settled: end }) => end) : entries.map(({ awaited }) => awaited)
      await unlessAborted(Promise.all(ends.map(({ promise }) => promise)), signal)
    },
    async close() {
      closing.abort()
      await settled
      await Promise.all(again)
      await Promise.all(registry.loaded.map(({ pools }) => pools.close()))
    },
  }
}

async function unlessAborted(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return void (await work)
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => aborted.reject(new PluginFailure('transient', 'cancelled', 'the call was cancelled'))
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
