import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from './core/config.ts'
import type { Services } from './core/context.ts'
import { openDatabase } from './core/database.ts'
import { DomainError } from './core/errors.ts'
import type { Log } from './core/log.ts'
import { judgeLogins } from './core/login-security.ts'
import { assertRowSecurity } from './core/row-security.ts'
import { gauges } from './gauges.ts'
import { openDocumentStore } from './modules/trusted-documents/index.ts'
import { openTokens, secretBox, secretKeys, type Tokens } from './platform/auth/index.ts'
import { applyJournal, JournalDamaged, journalOfErasures } from './platform/erasures/index.ts'
import { beginEpoch, watchFeed } from './platform/events/index.ts'
import type { Route } from './platform/http/index.ts'
import { openJobs, startRecurring } from './platform/jobs/index.ts'
import { openLookLog } from './platform/looks/index.ts'
import { type OperationEnvironment, openDeprecatedUses, REQUEST_LIMITS } from './platform/operations/index.ts'
import type { PluginLimits } from './platform/plugin-host/index.ts'
import { openPlugins } from './platform/plugins/index.ts'
import { openRateLimiter } from './platform/rate-limits/index.ts'
import { deleteExpired } from './platform/retention/index.ts'
import { openStreams, watchRuns } from './platform/streams/index.ts'
import { openTelemetry } from './platform/telemetry/index.ts'
import { endpoints, jobDefinitions, recurringWork, schema } from './schema.ts'
import { warnOfLostSecrets } from './sealed.ts'
import { createApiServer } from './server.ts'

export interface RunningServer {
  /** Address on this machine, without a slash at the end. */
  readonly url: string
  readonly environment: OperationEnvironment
  readonly tokens: Tokens
  /** All routes that it answers. */
  readonly routes: readonly Route[]
  /** Where Prometheus reads the metrics; null without a port for it. */
  readonly metricsUrl: string | null
  /** Goes on answering for as long as `drainMs` says, then stops accepting requests, finishes running ones, and closes the database. */
  stop(): Promise<void>
}

const FINISH_REQUESTS_MS = 8_000

/** What a process does: answer requests, run jobs, or both. */
export type Role = 'api' | 'worker' | 'all'

/** A problem that prevents the server from starting, with its remedy. */
export class StartError extends Error {}

/**
 * Starts a server process on a migrated database.
 * @throws StartError when the port is taken.
 */
export async function startServer(options: {
  config: Config
  /** Of the login that answers requests. */
  databaseUrl: string
  /** Of the login that reads across organisations and works on the queues; default: the first one. */
  systemUrl?: string | null
  log: Log
  now?: () => Date
  /** Folder of `portevoix.config.ts`; default: the working directory. */
  pluginsFrom?: string
  /** Plugins instead of those in `portevoix.config.ts`, resolved from that folder. */
  plugins?: readonly string[]
  /** False to load plugins at their first use; otherwise they are loaded as soon as the server listens. */
  loadPlugins?: boolean
  /** Limits for plugins instead of the defaults. */
  pluginLimits?: Partial<PluginLimits>
  /** Time after which a database that does not answer counts as away, instead of the default. */
  databaseAnswerMs?: number
  /** The file outside of the database that lists erasures; none when left out. */
  erasureJournal?: string
  /** Default `all`. A worker does not listen on a port. */
  role?: Role
}): Promise<RunningServer> {
  const { config, databaseUrl, systemUrl = null, log, role = 'all' } = options
  const now = options.now ?? (() => new Date())
  const telemetry = await openTelemetry(config.telemetry, role).catch((error: NodeJS.ErrnoException) => {
    const { metricsHost, metricsPort } = config.telemetry
    const remedy =
      error.code === 'EADDRINUSE'
        ? 'Set PORTEVOIX_METRICS_PORT to a port that is free.'
        : 'Set PORTEVOIX_METRICS_HOST to an address of this machine, and PORTEVOIX_METRICS_PORT to a port that this user may open.'
    throw new StartError(
      `The metrics cannot be served at ${metricsHost}, port ${metricsPort} (${error.code ?? error.message}). ${remedy}`,
    )
  })
  const database = openDatabase({
    url: databaseUrl,
    systemUrl,
    connections: config.databaseConnections,
    watched: options.databaseAnswerMs === undefined ? true : { answerMs: options.databaseAnswerMs },
    prepared: config.preparedStatements,
    replica: config.replica && { ...config.replica, log },
  })
  await assertRowSecurity(database)
  await judgeLogins(database, log)
  if (await beginEpoch(database))
    log.warn({}, 'the database was restored or moved: cursors of events from before are refused')
  const secrets = secretBox(secretKeys(config))
  await warnOfLostSecrets(database, secrets, log)
  const tokens = openTokens({ database, secrets, issuer: 'portevoix', now })
  const pooled = config.directUrl !== null || !config.preparedStatements
  const jobs = await openJobs({ databaseUrl: systemUrl ?? databaseUrl, log, pooled })
  const pluginsFrom = options.pluginsFrom ?? process.cwd()
  const plugins = openPlugins({
    from: pluginsFrom,
    list: options.plugins,
    limits: options.pluginLimits,
    allowPrivate: config.allowPrivate,
    proxy: config.proxy,
    database,
    log,
    now,
  })
  const looks = openLookLog({ database, log, now })
  const rateLimiter = openRateLimiter({ database, rates: config.rates, mostPoints: REQUEST_LIMITS.cost, log })
  // The embedded database has no pooler before it.
  const directUrl = config.directUrl ?? (config.databaseUrl === null ? (systemUrl ?? databaseUrl) : null)
  const feed = watchFeed({ database, directUrl, log })
  const runs = watchRuns({ database, log })
  const streams = openStreams({
    perKey: config.streamsPerKey,
    perOrganization: config.streamsPerOrganization,
    inAll: Math.floor(config.connections / 2),
  })
  telemetry.observe(gauges({ database, jobs, streams }))
  const exports = { mostBytes: config.exportsBytes }
  const deprecatedUses = openDeprecatedUses({ database, log, now })
  const services: Services = { jobs, tokens, secrets, plugins, looks, feed, runs, rateLimiter, deprecatedUses, exports }
  const { demoEntry } = config
  const environment: OperationEnvironment = {
    ...{ database, services, log, demoEntry, now },
    publicUrl: config.publicUrl ?? '',
  }
  const crossOrigin = { origins: config.allowedOrigins, headers: config.allowedHeaders }
  const drain = { begun: false }
  const { server, routes } = createApiServer({
    ...environment,
    get publicUrl() {
      return environment.publicUrl
    },
    schema,
    tokens,
    graphiql: config.graphiql,
    crossOrigin,
    connections: config.connections,
    streams,
    documents: openDocumentStore({ database }),
    drain,
    endpoints: endpoints(environment, tokens, {
      crossOrigin,
      uploads: { atOnce: config.uploadsAtOnce, bytesPerSecond: config.uploadBytesPerSecond },
    }),
  })
  const { erasureJournal } = options
  const definitions = jobDefinitions(environment)
  try {
    // Erasures add jobs, and requests of this process may add some for another one.
    await jobs.prepare(definitions)
    if (erasureJournal) await eraseAgain(environment, erasureJournal)
    if (role !== 'worker') await listen(server, config)
  } catch (error) {
    await jobs.stop()
    await feed.close()
    await telemetry.close()
    await database.close()
    throw error
  }
  const port = (server.address() as AddressInfo | null)?.port ?? config.port
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  if (!config.publicUrl) environment.publicUrl = url
  if (role !== 'api') await jobs.work(definitions)
  const journal = erasureJournal && role !== 'api' ? journalOfErasures(environment, erasureJournal) : null
  const works = role === 'api' ? [] : [...recurringWork(environment), ...(journal ? [journal] : [])]
  const stopRecurring = startRecurring(works, { log })
  if (options.loadPlugins !== false) {
    plugins.host().catch((error: unknown) => log.error({ err: error }, 'plugins could not be loaded'))
  }
  return {
    url,
    environment,
    tokens,
    routes,
    metricsUrl: telemetry.metricsUrl,
    stop: async () => {
      drain.begun = true
      if (role !== 'worker' && config.drainMs > 0) await wait(config.drainMs)
      streams.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const impatient = setTimeout(() => server.closeAllConnections(), FINISH_REQUESTS_MS)
      await Promise.all([closed, jobs.stop(), stopRecurring()])
      clearTimeout(impatient)
      await journal
        ?.run()
        .catch((error: unknown) => log.error({ err: error }, 'erasures wait for the next start to be journaled'))
      await feed.close()
      runs.close()
      await looks.close()
      await deprecatedUses.close()
      await rateLimiter
        .close()
        .catch((error: unknown) => log.warn({ err: error }, 'unused points of rate limits could not be returned'))
      await plugins.close()
      await telemetry.close()
      await database.close()
    },
  }
}

/** Before anything is answered: a backup that was restored may hold what was erased since, or what is older than its term. */
async function eraseAgain(environment: OperationEnvironment, file: string): Promise<void> {
  try {
    const count = await applyJournal(environment, file)
    if (count > 0) {
      environment.log.warn({ count }, 'what had been erased was in the database again, and is erased again')
    }
    await deleteExpired(environment)
  } catch (error) {
    if (error instanceof JournalDamaged) throw new StartError(error.message)
    if (!(error instanceof DomainError)) throw error
    throw new StartError(
      `The database holds what was erased since its backup, and it cannot be erased again: ${error.message} If an organisation would lose its last owner, name another one with \`portevoix owner\` first.`,
    )
  }
}

async function listen(server: ReturnType<typeof createApiServer>['server'], config: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new StartError(
            `Port ${config.port} is in use. Stop what uses it, or choose another: PORT=${config.port + 1} npm start`,
          ),
        )
      } else if (error.code === 'EACCES') {
        reject(
          new StartError(
            `This user cannot listen on port ${config.port}. Choose a port above 1023: PORT=4000 npm start`,
          ),
        )
      } else reject(error)
    })
    server.listen(config.port, config.host, resolve)
  })
}
