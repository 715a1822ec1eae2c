import { readFileSync } from 'node:fs'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context, Services } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import {
  createPluginHost,
  guardedFetch,
  heldForMs,
  PluginFailure,
  type PluginHost,
  type PluginLimits,
  type PluginPart,
  readPluginList,
  type Seal,
  type Validation,
} from '../plugin-host/index.ts'
import { openModelFingerprints } from './model-fingerprints.ts'
import { openQuotaLedger } from './quota-ledger.ts'

export { Failure, failureOf } from './failure-schema.ts'

/**
 * The installed plugins of this server, for acts and jobs: which there are is the operator's choice. How plugin code
 * runs is `platform/plugin-host`, which knows neither requests nor organisations. Started at their first use: a process that
 * needs none pays for none.
 */
export interface Plugins {
  /**
   * The host, with its plugins loaded except those that take long, or with the part that is named (`connector:feed`),
   * however long its plugin takes, and whatever becomes of the others.
   * @throws Error where `portevoix.config.ts` cannot be read.
   */
  host(part?: PluginPart): Promise<PluginHost>
  /**
   * The same for work inside a transaction, which waits for nothing: see `whenLoaded`.
   * @throws StillLoading
   */
  loadedHost(part?: PluginPart): PluginHost
  /**
   * A `fetch` for what the server itself asks a provider on behalf of an integration: within the hosts of the manifest,
   * https, no private addresses. It rejects with a PluginFailure.
   */
  fetchWithin(options: {
    network: readonly string[]
    config: Json
    /** Of every secret that is sent. */
    sealedTo: readonly Seal[]
    timeoutMs: number
  }): typeof fetch
  /** Ends all plugin processes; calls under way fail with `unavailable`. */
  close(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    readonly plugins: Plugins
  }
}

/** Work inside a transaction needs a plugin that is still being loaded. */
class StillLoading extends Error {
  readonly part: PluginPart | undefined

  constructor(part: PluginPart | undefined) {
    super(`${part ?? 'A plugin'} is still being loaded.`)
    this.part = part
  }
}

/** The failure by which work is put off until a plugin is loaded; null for any other. */
export const stillLoading = (error: unknown): StillLoading | null => (error instanceof StillLoading ? error : null)

/**
 * Does work that is one transaction; where it needs a plugin that is still being loaded, once more from its beginning when
 * that one is there. Nobody waits for a plugin with a transaction open.
 */
export async function whenLoaded<T>({ plugins }: Services, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const loading = stillLoading(error)
      if (!loading) throw error
      await plugins.host(loading.part)
    }
  }
}

/** The services as a transaction gets them: none of them waits for a plugin. */
export const withoutWaiting = (services: Services): Services => {
  const { plugins } = services
  return { ...services, plugins: { ...plugins, host: async (part) => plugins.loadedHost(part) } }
}

/** Answers to log-ins are small. */
const MOST_ANSWER_BYTES = 1_000_000

/** Providers are told it in the User-Agent. */
function hostVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return String((manifest as { version: unknown }).version)
}

/**
 * @param options.from folder of `portevoix.config.ts`.
 * @param options.list plugins instead of those that the file lists.
 * @param options.limits instead of the usual ones.
 * @param options.allowPrivate `host:port` entries that plugins may reach although they are private.
 * @param options.database counts for all processes of the server what plugins use of their providers' quotas.
 */
export function openPlugins(options: {
  from: string
  list?: readonly string[] | undefined
  limits?: Partial<PluginLimits> | undefined
  allowPrivate: readonly string[]
  database: Database
  log: Log
  now: () => Date
}): Plugins {
  let starting: Promise<PluginHost> | null = null
  let started: PluginHost | null = null
  let closed = false
  const start = async (): Promise<PluginHost> => {
    const { from, limits, allowPrivate, database, log, now } = options
    const plugins = options.list ?? (await readPluginList(from))
    return createPluginHost({
      plugins,
      from,
      limits,
      allowPrivate,
      hostVersion: hostVersion(),
      log,
      now,
      random: Math.random,
      quotas: openQuotaLedger(database),
      modelFingerprints: openModelFingerprints(database),
    })
  }
  return {
    host: async (part) => {
      if (closed) throw new PluginFailure('transient', 'unavailable', 'the plugin host is closed')
      starting ??= start().catch((error: unknown) => {
        // A configuration that is mended while the server runs is taken up at the next call.
        starting = null
        throw error
      })
      const host = await starting
      await host.ready(part)
      started = host
      return host
    },
    loadedHost: (part) => {
      if (!started?.isReady(part)) throw new StillLoading(part)
      return started
    },
    fetchWithin: (within) =>
      guardedFetch({
        ...within,
        allowPrivate: options.allowPrivate,
        userAgent: `Portevoix/${hostVersion()}`,
        maxBytes: MOST_ANSWER_BYTES,
      }),
    close: async () => {
      closed = true
      const host = await starting?.catch(() => null)
      await host?.close()
    },
  }
}

/**
 * Asks a plugin whether settings are valid: a part of a question, since it may take its time.
 * @param path of the settings in the arguments, such as `['input', 'config']`.
 * @returns the settings with their defaults filled in.
 * @throws InvalidInputError with all that is wrong and the place of the first; RequestError SERVICE_UNAVAILABLE where the
 * plugin does not answer, or is held, with the time to wait.
 */
export async function acceptSettings(
  { services, log }: Pick<Context, 'services' | 'log'>,
  path: readonly string[],
  validate: (host: PluginHost) => Promise<Validation>,
): Promise<Extract<Validation, { ok: true }>['value']> {
  let answer: Validation
  try {
    answer = await validate(await services.plugins.host())
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    log.warn({ kind: error.kind, reason: error.reason }, 'a plugin could not check settings')
    const heldMs = heldForMs(error)
    const why =
      heldMs === null
        ? 'does not answer: try again.'
        : `misbehaved and is not called for a while: try again in ${Math.max(1, Math.ceil(heldMs / 1_000))} s.`
    throw new RequestError('SERVICE_UNAVAILABLE', `The plugin that knows these settings ${why}`)
  }
  if (answer.ok) return answer.value
  const [first] = answer.issues
  throw new InvalidInputError(allOf(answer.issues), [...path, ...(first?.path ?? [])], 'INVALID_SETTINGS')
}

/** More would be read by nobody. */
const MOST_TOLD = 10

/** What is wrong with settings, a line each, named as in the form: plugins say what a setting must be, without its name. */
function allOf(issues: Extract<Validation, { ok: false }>['issues']): string {
  const lines = issues
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  if (issues.length > MOST_TOLD) lines.push(`And ${issues.length - MOST_TOLD} more.`)
  return lines.join('\n') || 'These settings cannot be used.'
}
