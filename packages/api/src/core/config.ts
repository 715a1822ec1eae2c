import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * `.portevoix` of this installation, from whatever folder a command is called: another folder would mean another
 * database.
 */
const OWN_HOME = fileURLToPath(new URL('../../../../.portevoix', import.meta.url))

/** What a setting takes, for the documentation: the words of its refusal. */
const accepts = z.registry<{ accepts: string }>()

const flag = z
  .enum(['0', '1'], { error: 'must be 0 or 1' })
  .transform((value) => value === '1')
  .register(accepts, { accepts: '0 or 1' })
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`)
    .register(accepts, { accepts: `a whole number from ${least} to ${most}` })
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)

/** An HTTP proxy: `http://host:port`, with a user name and password if it asks for them. */
const proxy = z.string().transform((text, ctx) => {
  const url = URL.parse(text)
  const isAlone = url && url.pathname === '/' && url.search + url.hash === ''
  if (!isAlone || url.protocol !== 'http:' || url.hostname === '') {
    ctx.addIssue('must be the address of an HTTP proxy, such as http://proxy.intranet:3128')
    return z.NEVER
  }
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
  const isNamed = url.username + url.password !== ''
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 80 : Number(url.port),
    authorization: isNamed ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : null,
  }
})

const hostAndPort = z
  .string()
  .regex(/^(\[[0-9a-f:]+\]|[^\s:/,]+):\d{1,5}$/i, 'must be a list of host:port, such as intranet.example:8080')

/** Normalised for building addresses: lower-case scheme, no slash at the end, no user name. */
const publicAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address, such as https://portevoix.example' })
  .transform((text) => {
    const { origin, pathname } = new URL(text)
    return `${origin}${pathname.replace(/\/+$/, '')}`
  })

/** In the form that browsers send in `Origin`; any other form would never match. */
const origin = z.string().transform((text, ctx) => {
  const url = URL.parse(text)
  const isWeb = url !== null && /^https?:$/.test(url.protocol)
  if (isWeb && url.pathname === '/' && url.search + url.hash + url.username + url.password === '') return url.origin
  const meant = isWeb || text.includes('://') ? url : URL.parse(`https://${text}`)
  ctx.addIssue(
    text === '*' || !meant?.host
      ? 'must list the origins one by one, such as https://app.example'
      : `must be origins, each a scheme and a host alone: write ${meant.origin}`,
  )
  return z.NEVER
})

const headerName = z
  .string()
  .regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/i, 'must be a list of names of headers, such as x-tenant')
  .transform((name) => name.toLowerCase())

/** As OpenTelemetry writes them: `name=value,name=value`, values percent-encoded. */
const headers = z.string().transform((text, ctx) => {
  try {
    return Object.fromEntries(
      text.split(',').map((pair) => {
        const [, name = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
        if (!name) throw new Error('not a pair')
        return [name, decodeURIComponent(value)]
      }),
    )
  } catch {
    ctx.addIssue('must be name=value pairs that are separated by commas, with values percent-encoded')
    return z.NEVER
  }
})

const share = z
  .string()
  .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'must be a share from 0 to 1, such as 0.1')
  .transform(Number)

const secretKey = z
  .base64({ error: 'must be 32 bytes in base64 (openssl rand -base64 32)' })
  .transform((key) => Buffer.from(key, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)')

const postgresAddress = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')

const Environment = z.object({
  PORT: whole(0, 65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: postgresAddress.optional(),
  PORTEVOIX_SYSTEM_URL: postgresAddress.optional(),
  PORTEVOIX_MIGRATION_URL: postgresAddress.optional(),
  PORTEVOIX_DIRECT_URL: postgresAddress.optional(),
  PORTEVOIX_REPLICA_URL: postgresAddress.optional(),
  PORTEVOIX_REPLICA_WAIT_MILLISECONDS: whole(0, 10_000).default(250),
  PORTEVOIX_HOME: z.string().min(1).default(OWN_HOME),
  PORTEVOIX_DEMO: flag.default(true),
  PORTEVOIX_PUBLIC_URL: publicAddress.optional(),
  PORTEVOIX_SECRET_KEY: list.pipe(z.array(secretKey)).default([]),
  PORTEVOIX_ALLOW_PRIVATE: list.pipe(z.array(hostAndPort)).default([]),
  PORTEVOIX_PROXY: proxy.optional(),
  // The usual name, which operators set for all of their services.
  NO_PROXY: list.default([]),
  PORTEVOIX_ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  PORTEVOIX_ALLOWED_HEADERS: list.pipe(z.array(headerName)).default([]),
  PORTEVOIX_CONNECTIONS: whole(10, 100_000).default(1_000),
  PORTEVOIX_DRAIN_SECONDS: whole(0, 3_600).default(0),
  PORTEVOIX_STREAMS_PER_KEY: whole(1, 10_000).default(20),
  PORTEVOIX_STREAMS_PER_ORGANIZATION: whole(1, 100_000).default(200),
  PORTEVOIX_UPLOADS_AT_ONCE: whole(1, 100).default(4),
  PORTEVOIX_UPLOAD_BYTES_PER_SECOND: whole(1, 100_000_000).default(10_000),
  PORTEVOIX_EXPORTS_MEGABYTES: whole(1, 1_000_000).default(1_024),
  PORTEVOIX_ACCOUNT_POINTS_PER_SECOND: whole(10, 10_000_000).default(2_000),
  PORTEVOIX_ORGANIZATION_POINTS_PER_SECOND: whole(10, 10_000_000).default(100_000),
  PORTEVOIX_GRAPHIQL: flag.optional(),
  PORTEVOIX_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' })
    .default('info'),
  PORTEVOIX_DATABASE_CONNECTIONS: whole(2, 500).default(16),
  PORTEVOIX_PREPARED_STATEMENTS: flag.default(true),
  PORTEVOIX_METRICS_PORT: whole(1, 65_535).optional(),
  PORTEVOIX_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  // Names of OpenTelemetry, which operators set for all of their services.
  OTEL_EXPORTER_OTLP_ENDPOINT: publicAddress.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.default({}),
  OTEL_SERVICE_NAME: z.string().min(1).default('portevoix'),
  OTEL_TRACES_SAMPLER_ARG: share.default(1),
  NODE_ENV: z.string().optional(),
  /** What NODE_ENV said to the command, which sets it itself. */
  STATED_NODE_ENV: z.string().optional(),
})

/** Settings of one server process, read once at start. */
export interface Config {
  port: number
  host: string
  /** Null for the embedded PostgreSQL under `home`. */
  databaseUrl: string | null
  /** Connects the login that reads across organisations; null when the login of `databaseUrl` does that too. */
  systemUrl: string | null
  /**
   * Connects the database's owner, only for migrations. Null when this process migrates only if `databaseUrl` is the
   * owner's.
   */
  migrationUrl: string | null
  /** Leads past any pooler, for a connection that listens; null to look for events twice a second. */
  directUrl: string | null
  /** A streaming replica that answers dashboards, and how long each waits for it to catch up; null for none. */
  replica: { url: string; waitMs: number } | null
  databaseConnections: number
  /** Whether connections keep prepared statements of reads. Turn off behind a pooler that does not support them. */
  preparedStatements: boolean
  /** Absolute path of the folder for the embedded database and the secret key. */
  home: string
  demo: boolean
  /** Whether everybody may log in as an invented ambassador of the demo. */
  demoEntry: boolean
  /** Public origin of the server; null for the address it listens on. */
  publicUrl: string | null
  /**
   * Keys of 32 bytes that encrypt secrets in the database, the current one first; empty when they are in a file under
   * `home`.
   */
  secretKeys: readonly Buffer[]
  /** Private `host:port` pairs that connectors may contact. */
  allowPrivate: readonly string[]
  /** What requests of the server and its plugins to others go through, and the hosts that they reach without it; null for none. */
  proxy: { host: string; port: number; authorization: string | null; past: readonly string[] } | null
  /** Origins whose pages may call the API from a browser. */
  allowedOrigins: readonly string[]
  /** Additional request headers that these pages may send, in lower case. */
  allowedHeaders: readonly string[]
  /** Maximum number of database connections. */
  connections: number
  /** How long a server that was asked to stop goes on answering, so that load balancers can leave it. */
  drainMs: number
  /** Maximum concurrent streams of one key, and of one organisation. */
  streamsPerKey: number
  streamsPerOrganization: number
  /** Maximum concurrent uploads of one organisation. */
  uploadsAtOnce: number
  /** A slower upload is refused. */
  uploadBytesPerSecond: number
  /** What the exports of one organisation may take together in the database, until they expire. */
  exportsBytes: number
  /**
   * Points that come back each second to every account, and to every organisation. By default one account can check a text
   * of 1,000 characters every second (1,300 points), and 50 accounts of an organisation at once.
   */
  rates: { account: number; organization: number }
  graphiql: boolean
  /** Who is told what the process does. */
  telemetry: {
    /** A collector that takes OTLP over HTTP, and headers for it; null for none. */
    collector: { url: string; headers: Readonly<Record<string, string>> } | null
    /** Where Prometheus reads the metrics; null for nowhere. */
    metricsPort: number | null
    metricsHost: string
    serviceName: string
    /** Share of the traces that are kept. */
    sampled: number
  }
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * The settings that operators can make, with what each accepts where that is more than some text.
 * `NODE_ENV` is not one of its own: what it changes is said of the settings that it changes.
 */
export function settings(): { name: string; accepts: string | null }[] {
  return Object.entries(Environment.shape)
    .filter(([name]) => !name.endsWith('NODE_ENV'))
    .map(([name, schema]) => {
      let inner: z.core.$ZodType = schema
      while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.def.innerType
      return { name, accepts: accepts.get(inner as never)?.accepts ?? null }
    })
}

/** An invalid setting. The message names the variable and an example. */
export class ConfigError extends Error {}

/**
 * Parses the settings of a process. Only this function reads the environment.
 * @throws ConfigError naming each invalid variable.
 */
// biome-ignore lint/style/noProcessEnv: the one place that reads the environment
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])}: ${issue.message}`)
    throw new ConfigError(
      `A setting cannot be used:\n${lines.join('\n')}\nCorrect it in the environment and start again.`,
    )
  }
  const settings = parsed.data
  const isProduction = (settings.STATED_NODE_ENV ?? settings.NODE_ENV) === 'production'
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL ?? null,
    systemUrl: settings.PORTEVOIX_SYSTEM_URL ?? null,
    migrationUrl: settings.PORTEVOIX_MIGRATION_URL ?? null,
    directUrl: settings.PORTEVOIX_DIRECT_URL ?? null,
    replica: settings.PORTEVOIX_REPLICA_URL
      ? { url: settings.PORTEVOIX_REPLICA_URL, waitMs: settings.PORTEVOIX_REPLICA_WAIT_MILLISECONDS }
      : null,
    databaseConnections: settings.PORTEVOIX_DATABASE_CONNECTIONS,
    preparedStatements: settings.PORTEVOIX_PREPARED_STATEMENTS,
    home: resolve(settings.PORTEVOIX_HOME),
    demo: settings.PORTEVOIX_DEMO,
    demoEntry: !isProduction,
    publicUrl: settings.PORTEVOIX_PUBLIC_URL ?? null,
    secretKeys: settings.PORTEVOIX_SECRET_KEY,
    allowPrivate: settings.PORTEVOIX_ALLOW_PRIVATE,
    proxy: settings.PORTEVOIX_PROXY ? { ...settings.PORTEVOIX_PROXY, past: settings.NO_PROXY } : null,
    allowedOrigins: settings.PORTEVOIX_ALLOWED_ORIGINS,
    allowedHeaders: settings.PORTEVOIX_ALLOWED_HEADERS,
    connections: settings.PORTEVOIX_CONNECTIONS,
    drainMs: settings.PORTEVOIX_DRAIN_SECONDS * 1_000,
    streamsPerKey: settings.PORTEVOIX_STREAMS_PER_KEY,
    streamsPerOrganization: settings.PORTEVOIX_STREAMS_PER_ORGANIZATION,
    uploadsAtOnce: settings.PORTEVOIX_UPLOADS_AT_ONCE,
    uploadBytesPerSecond: settings.PORTEVOIX_UPLOAD_BYTES_PER_SECOND,
    exportsBytes: settings.PORTEVOIX_EXPORTS_MEGABYTES * 1_048_576,
    rates: {
      account: settings.PORTEVOIX_ACCOUNT_POINTS_PER_SECOND,
      organization: settings.PORTEVOIX_ORGANIZATION_POINTS_PER_SECOND,
    },
    graphiql: settings.PORTEVOIX_GRAPHIQL ?? !isProduction,
    telemetry: {
      collector: settings.OTEL_EXPORTER_OTLP_ENDPOINT
        ? { url: settings.OTEL_EXPORTER_OTLP_ENDPOINT, headers: settings.OTEL_EXPORTER_OTLP_HEADERS }
        : null,
      metricsPort: settings.PORTEVOIX_METRICS_PORT ?? null,
      metricsHost: settings.PORTEVOIX_METRICS_HOST,
      serviceName: settings.OTEL_SERVICE_NAME,
      sampled: settings.OTEL_TRACES_SAMPLER_ARG,
    },
    logLevel: settings.PORTEVOIX_LOG_LEVEL,
  }
}
