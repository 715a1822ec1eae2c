import type { Json } from '@portevoix/sdk/plugin'
import type { Context, Services } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { asWritten, MessageRow, type Text } from '../../core/texts/index.ts'
import { VERSION } from '../../core/version.ts'
import {
  addressProblem,
  createPluginHost,
  guardedFetch,
  type OutboundProxy,
  PluginFailure,
  type PluginHost,
  type PluginLimits,
  type PluginPart,
  quarantinedForMs,
  readPluginList,
  type Seal,
  type Validation,
} from '../plugin-host/index.ts'
import { openModelFingerprints } from './model-fingerprints.ts'
import { openQuotaLedger } from './quota-ledger.ts'
import { texts } from './texts.ts'

export { FAILURE_COLUMNS, Failure, failureColumns, failureOf, NO_FAILURE } from './failure-schema.ts'

/**
 * The plugins of this server, for acts and jobs. The operator chooses them. `platform/plugin-host` runs their code and
 * knows neither requests nor organisations. They start at their first use, so a process that needs none does not load
 * them.
 */
export interface Plugins {
  /**
   * The host with all plugins loaded except slow ones; or with the plugin of a part (`connector:feed`), however long it
   * takes and whatever happens to the others.
   * @throws Error when `portevoix.config.ts` cannot be read.
   */
  host(part?: PluginPart): Promise<PluginHost>
  /**
   * The same for work in a transaction, which must not wait: see `whenLoaded`.
   * @throws StillLoading
   */
  loadedHost(part?: PluginPart): PluginHost
  /**
   * A `fetch` for requests of the server itself to a provider, on behalf of an integration: only hosts of the manifest,
   * https, no private addresses. Rejects with a PluginFailure.
   */
  fetchWithin(options: {
    network: readonly string[]
    config: Json
    /** The seals of every secret that is sent. */
    sealedTo: readonly Seal[]
    timeoutMs: number
    /** Whether the answer is only its status and headers; its body is then never an error. */
    onlyHead?: boolean
  }): typeof fetch
  /** Why nothing would be sent to an address, as far as it says so itself; null where it may be. */
  addressProblem(url: URL): ReturnType<typeof addressProblem>
  /** Ends all plugin processes; running calls fail as `unavailable`. */
  close(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    readonly plugins: Plugins
  }
}

/** Work in a transaction needs a plugin that is still being loaded. */
class StillLoading extends Error {
  readonly part: PluginPart | undefined

  constructor(part: PluginPart | undefined) {
    super(`${part ?? 'A plugin'} is still being loaded.`)
    this.part = part
  }
}

/** The failure that postpones work until a plugin is loaded; null for any other error. */
export const stillLoading = (error: unknown): StillLoading | null => (error instanceof StillLoading ? error : null)

/**
 * Runs work that is one transaction. When it needs a plugin that is still being loaded, runs it again from the
 * beginning once that is loaded, so that no transaction is open meanwhile.
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

/** The services for a transaction, where nothing waits for a plugin. */
export const withoutWaiting = (services: Services): Services => {
  const { plugins } = services
  return { ...services, plugins: { ...plugins, host: async (part) => plugins.loadedHost(part) } }
}

/** Responses to log-ins are small. */
const MOST_ANSWER_BYTES = 1_000_000
/** Of an answer whose body is not read. */
const MOST_UNREAD_BYTES = 16_000

/**
 * @param options.from folder of `portevoix.config.ts`.
 * @param options.list plugins instead of those in that file.
 * @param options.limits instead of the defaults.
 * @param options.allowPrivate private `host:port` entries that plugins may contact.
 * @param options.proxy that all requests of the server and its plugins to others go through; null for none.
 * @param options.database stores the use of quotas for all processes of the server.
 */
export function openPlugins(options: {
  from: string
  list?: readonly string[] | undefined
  limits?: Partial<PluginLimits> | undefined
  allowPrivate: readonly string[]
  proxy: OutboundProxy | null
  database: Database
  log: Log
  now: () => Date
}): Plugins {
  let starting: Promise<PluginHost> | null = null
  let started: PluginHost | null = null
  let closed = false
  const start = async (): Promise<PluginHost> => {
    const { from, limits, allowPrivate, proxy, database, log, now } = options
    const plugins = options.list ?? (await readPluginList(from))
    return createPluginHost({
      plugins,
      from,
      limits,
      allowPrivate,
      proxy,
      hostVersion: VERSION,
      log,
      now,
      random: Math.random,
      quotas: openQuotaLedger(database),
      modelFingerprints: openModelFingerprints(database),
    })
  }
  return {
    host: async (part) => {
      if (closed) throw new PluginFailure('transient', 'unavailable', texts('host-closed'))
      starting ??= start().catch((error: unknown) => {
        // After a failure the next call reads the configuration again, so that it can be corrected while the server
        // runs.
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
        proxy: options.proxy,
        userAgent: `Portevoix/${VERSION}`,
        maxBytes: within.onlyHead ? MOST_UNREAD_BYTES : MOST_ANSWER_BYTES,
      }),
    addressProblem: (url) => addressProblem(url, options.allowPrivate),
    close: async () => {
      closed = true
      const host = await starting?.catch(() => null)
      await host?.close()
    },
  }
}

/**
 * Asks a plugin whether settings are valid. Part of a question, because the plugin may be slow.
 * @param path of the settings in the arguments, such as `['input', 'config']`.
 * @returns the settings with their defaults.
 * @throws InvalidInputError with all problems and the place of the first; RequestError SERVICE_UNAVAILABLE with the
 * time to wait when the plugin does not answer or is quarantined.
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
    const heldMs = quarantinedForMs(error)
    const told =
      heldMs === null
        ? texts('does-not-respond')
        : texts('in-quarantine', { seconds: Math.max(1, Math.ceil(heldMs / 1_000)) })
    throw new RequestError('SERVICE_UNAVAILABLE', told)
  }
  if (answer.ok) return answer.value
  const [first] = answer.issues
  throw new InvalidInputError(allOf(answer.issues), [...path, ...(first?.path ?? [])], 'INVALID_SETTINGS')
}

/** Maximum number of reported problems. */
const MOST_TOLD = 10

/** The problems of settings, one line each with the name of the setting, because plugins do not repeat the name. */
function allOf(issues: Extract<Validation, { ok: false }>['issues']): Text | MessageRow {
  if (issues.length === 0) return texts('settings-not-valid')
  const lines = issues
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('\n')
  if (issues.length <= MOST_TOLD) return asWritten(lines)
  return new MessageRow([lines, texts('more-problems', { count: issues.length - MOST_TOLD })])
}
