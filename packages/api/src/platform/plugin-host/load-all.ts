import { setTimeout as wait } from 'node:timers/promises'
import { asWritten } from '../../core/texts/index.ts'
import type { Broker } from './broker/index.ts'
import { createProcessBudget } from './budget.ts'
import { scoringModelInfos } from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import { fingerprintModel } from './fingerprint.ts'
import type { PluginLimits } from './limits.ts'
import {
  attempted,
  isReady,
  type LoadOutcome,
  type LoadState,
  markSlow,
  mayBeAdmitted,
  type PluginProgress,
} from './load-state.ts'
import { type Announcement, announce, type LoadedPlugin, loadPlugin } from './loaded-plugin.ts'
import type { PluginHostOptions } from './options.ts'
import { createRegistry, type Listed, type Registry } from './registry.ts'
import { texts } from './texts.ts'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Other work on the machine may be the cause, so the next attempt may succeed. */
const tookTooLong = (error: unknown): boolean => error instanceof PluginFailure && error.reason === 'timeout'

/**
 * Why a plugin must not be used: one of its models answers differently from the same version before. Null when none
 * does.
 * @throws PluginFailure with the reason `timeout` when a model took too long, which says nothing about its answers.
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
      if (tookTooLong(error)) throw new PluginFailure('transient', 'timeout', asWritten(reason))
      return reason
    }
    if (hash === null) {
      log.info({ model: id }, 'a model without default params is not compared with its earlier answers')
      continue
    }
    // The store of fingerprints failed, which is nobody's fault: the next start asks again.
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

/** Plugins while they are loaded into the registry. */
export interface Loading {
  readonly registry: Registry
  /** Resolves when every plugin is loaded or, for the first time, in quarantine. */
  readonly settled: Promise<void>
  /**
   * Resolves when the plugin that announces a part is loaded or in quarantine; without a part, or for an unknown one,
   * when every plugin is, or is too slow to wait for.
   * @throws PluginFailure `cancelled`
   */
  ready(part?: string, signal?: AbortSignal): Promise<void>
  /** Whether `ready` resolves at once. */
  isReady(part?: string): boolean
  /** Ends all processes. */
  close(): Promise<void>
}
interface Entry extends Listed, PluginProgress {
  readonly index: number
  readonly problem: string | undefined
  state: LoadState
}

/** Limits the number of concurrent holders. */
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
 * Loads all configured plugins, some at a time; each can be used as soon as it is loaded. Plugins that cannot be used
 * are in the registry with their reason.
 */
export function loadAll(options: PluginHostOptions, limits: PluginLimits, broker: Broker): Loading {
  const { log, random } = options
  const closing = new AbortController()
  const takeTurn = createTurns(limits.loadsAtOnce)
  const budget = createProcessBudget(limits.allProcesses)
  const entries = options.plugins.map((specifier, index): Entry => {
    const state: LoadState = { is: 'loading' }
    try {
      const announcement = announce(specifier, options.from)
      return { specifier, index, announcement, parts: announcement.manifest.provides, problem: undefined, state }
    } catch (error) {
      return { specifier, index, announcement: undefined, parts: [], problem: messageOf(error), state }
    }
  })
  const registry = createRegistry(entries)
  let change = Promise.withResolvers<void>()
  const move = (entry: Entry, state: LoadState): void => {
    entry.state = state
    change.resolve()
    change = Promise.withResolvers()
  }
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await change.promise
  }

  const load = async (announcement: Announcement, entry: Entry): Promise<LoadedPlugin> => {
    const endTurn = await takeTurn()
    const giveWay = (): void => {
      endTurn()
      move(entry, markSlow(entry.state))
    }
    const slow = setTimeout(giveWay, limits.slowLoadMs)
    try {
      const plugin = await loadPlugin({
        announcement,
        index: entry.index,
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
  const admit = async (entry: Entry): Promise<LoadOutcome> => {
    if (!entry.announcement) return { reason: entry.problem ?? 'package.json cannot be read', isTransient: false }
    try {
      const plugin = await load(entry.announcement, entry)
      await until(() => mayBeAdmitted(entries, entry.index))
      const problem = registry.admit(entry.index, plugin)
      if (problem !== null) await plugin.pools.close()
      return { reason: problem, isTransient: false }
    } catch (error) {
      return { reason: messageOf(error), isTransient: tookTooLong(error) }
    }
  }
  /** @returns the pause before the next attempt; null for no further attempt. */
  const attempt = async (entry: Entry): Promise<number | null> => {
    const { index, specifier, announcement } = entry
    const ending = await admit(entry)
    const state = attempted(entry.state, ending, options.now(), limits)
    if (state.is === 'loaded') log.info({ plugin: announcement?.name, version: announcement?.version }, 'plugin loaded')
    else {
      registry.quarantine(index, state.reason)
      if (!closing.signal.aborted) log.warn({ plugin: specifier, reason: state.reason }, 'plugin quarantined')
    }
    move(entry, state)
    return state.is === 'loaded' ? null : state.pauseMs
  }
  const tryAgain = async (entry: Entry, firstPauseMs: number): Promise<void> => {
    for (let pauseMs: number | null = firstPauseMs; pauseMs !== null; pauseMs = await attempt(entry)) {
      const closed = await wait(pauseMs, false, { signal: closing.signal, ref: false }).catch(() => true)
      if (closed) return
    }
  }
  const again: Promise<void>[] = []
  const settle = async (entry: Entry): Promise<void> => {
    const pauseMs = await attempt(entry)
    if (pauseMs !== null) again.push(tryAgain(entry, pauseMs))
  }
  const settled = Promise.all(entries.map(settle)).then(() => undefined)

  return {
    registry,
    settled,
    isReady: (part) => isReady(entries, part),
    ready: (part, signal) =>
      unlessAborted(
        until(() => isReady(entries, part)),
        signal,
      ),
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
  const abort = (): void => aborted.reject(new PluginFailure('transient', 'cancelled', texts('cancelled')))
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
