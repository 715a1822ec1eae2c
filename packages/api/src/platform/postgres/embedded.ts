import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { findBinaries } from './binaries.ts'
import { connect, failureCode } from './connection.ts'
import type { Logins } from './logins.ts'
import { findPlace, makeHome, type Place, type PlaceRecord, writeRecord } from './place.ts'
import { findServer, initialise, isAlive, launch, logFile, logSize, logTail, remedyFor, shutDown } from './process.ts'
import { registerUse, type ServerUse } from './server-use.ts'
import { serverSettings } from './settings.ts'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'
import { withStartLock } from './start-lock.ts'

export interface EmbeddedPostgres {
  /**
   * Connection string of the role `portevoix`: owns the database `portevoix`, is not a superuser, can create roles and
   * databases.
   */
  readonly url: string
  /** The logins of the server in that database; migrations create them. */
  readonly logins: Logins
  /** Connection string of the login that answers requests. */
  readonly servingUrl: string
  /** Connection string of the login that reads across organisations. */
  readonly systemUrl: string
  /** Connection string of the superuser, only for physical backups. */
  readonly superuserUrl: string
  readonly dataDir: string
  /** True if this call started the server, false if it was found running. */
  readonly started: boolean
  /** True if no other process was using the server when this call found or started it. */
  readonly alone: boolean
  /** Releases the server; the last process to do so stops it. May be called twice. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Folder of this installation's state, created if missing. */
  readonly home: string
  readonly log: SetupLog
  /** false for throw-away test databases: faster, but lost if the machine fails. */
  readonly fsync?: boolean
  /** Called when the server ended by itself and could not be restarted. */
  readonly onLost?: (error: unknown) => void
  /** How long to retry the restart; default one minute. */
  readonly revivalMs?: number
}

const READY_TIMEOUT_MS = 60_000
/** Time in which a port, memory or disk space may become free again. */
const REVIVAL_MS = 60_000
/** Recovering a database from its log after a crash may take longer than a plain start. */
const RECOVERY_TIMEOUT_MS = 600_000

/**
 * Starts the PostgreSQL of `home`: creates it on the first call, starts it if it does not run, adopts it if it outlived
 * the process that started it, and joins it if another process uses it.
 *
 * @throws DatabaseSetupError with the remedy
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, fsync = true } = options
  const home = makeHome(options.home)
  return withStartLock(home, async () => {
    const place = findPlace(home, log)
    const { dataDir } = place.record
    const running = findServer(dataDir)
    let record = place.record
    if (running) {
      record = { ...record, port: running.port }
      await waitUntilReady(record, running.pid, log)
    } else {
      record = await start(place, fsync, log)
    }
    const superuserUrl = urlOf(record, 'postgres', record.superuserPassword, 'postgres')
    const use = await registerUse(superuserUrl, {
      revive: () => withStartLock(home, () => revive({ ...place, record }, fsync, log)),
      patienceMs: options.revivalMs ?? REVIVAL_MS,
      lost: (error) => options.onLost?.(error),
    })
    await ensureDatabase(use.client, record)
    use.rest()
    if (running) {
      log.info(
        { port: record.port },
        use.alone
          ? 'Using a PostgreSQL that an earlier process left running'
          : 'Using the PostgreSQL that is already running',
      )
    }
    const logins: Logins = {
      serving: { name: 'login_portevoix', password: record.servingPassword },
      system: { name: 'system_login_portevoix', password: record.systemPassword },
    }
    return {
      url: urlOf(record, 'portevoix', record.password, 'portevoix'),
      logins,
      servingUrl: urlOf(record, logins.serving.name, record.servingPassword, 'portevoix'),
      systemUrl: urlOf(record, logins.system.name, record.systemPassword, 'portevoix'),
      superuserUrl,
      dataDir,
      started: !running,
      alone: use.alone,
      stop: once(() => withStartLock(home, () => leave(dataDir, use))),
    }
  })
}

async function start(place: Place, fsync: boolean, log: SetupLog): Promise<PlaceRecord> {
  const binaries = findBinaries(place.account, log)
  const { dataDir } = place.record
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    log.info({ dataDir }, `Creating a PostgreSQL database in ${dataDir}`)
    await initialise(place, binaries, fsync)
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(place.record.port, log)
    const record = { ...place.record, port }
    if (port !== place.record.port) writeRecord(place.home, record)
    const logFrom = logSize(dataDir)
    const pid = launch(place, binaries, port, serverSettings(fsync))
    try {
      await waitUntilReady(record, pid, log, logFrom)
      return record
    } catch (error) {
      const said = logTail(dataDir, logFrom)
      if (isAlive(pid)) await shutDown(dataDir, pid)
      // The port was taken between our check and PostgreSQL's, or the children of a killed server are still ending.
      const passing = /could not bind|shared memory block .* is still in use/.test(said)
      if (!passing || attempt === 20) throw error
      await sleep(250)
    }
  }
}

/**
 * Restarts a server that ended although nobody stopped it, on the same port, because other processes know that port.
 */
async function revive(place: Place, fsync: boolean, log: SetupLog): Promise<void> {
  const { dataDir, port } = place.record
  if (findServer(dataDir)) return
  log.warn({ port }, 'PostgreSQL ended by itself: restarting it')
  const record = await start(place, fsync, log)
  if (record.port === port) return
  const server = findServer(dataDir)
  if (server) await shutDown(dataDir, server.pid)
  throw new DatabaseSetupError(
    `PostgreSQL cannot be restarted on port ${port}, because another program has taken it.`,
    'Start Portevoix again: it then uses another port.',
  )
}

/** Waits until the server accepts connections; fails at once if its process ends. */
async function waitUntilReady(record: PlaceRecord, pid: number, log: SetupLog, logFrom?: number): Promise<void> {
  const url = urlOf(record, 'postgres', record.superuserPassword, 'postgres')
  const began = Date.now()
  let recovering = false
  for (;;) {
    try {
      const client = await connect(url)
      await client.end()
      return
    } catch (error) {
      const code = failureCode(error)
      if (code === '28P01') {
        throw new DatabaseSetupError(
          `The PostgreSQL on port ${record.port} refuses the password in postgres.json.`,
          'That file and the data do not belong together: restore both from the same backup.',
        )
      }
      const waitedMs = Date.now() - began
      if (code === '57P03' && waitedMs > 2000 && !recovering) {
        recovering = true
        log.info({}, 'PostgreSQL is repairing its data after a crash …')
      }
      if (!pid || !isAlive(pid)) {
        const said = logTail(record.dataDir, logFrom)
        throw new DatabaseSetupError(`PostgreSQL did not start. Its log ends with:\n${said}`, remedyFor(said), {
          cause: error,
        })
      }
      if (waitedMs > (recovering ? RECOVERY_TIMEOUT_MS : READY_TIMEOUT_MS)) {
        throw new DatabaseSetupError(
          `PostgreSQL (process ${pid}) accepts no connections on port ${record.port} after ${Math.round(waitedMs / 1000)} s.`,
          `See the end of ${logFile(record.dataDir)}. If it hangs, end that process and start again.`,
          { cause: error },
        )
      }
      await sleep(20)
    }
  }
}

async function ensureDatabase(client: pg.Client, record: PlaceRecord): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'portevoix') AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = 'portevoix') AS database`,
  )
  if (!rows[0]?.role) {
    await client.query(
      `CREATE ROLE portevoix LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(record.password)}`,
    )
  }
  if (!rows[0]?.database) await client.query('CREATE DATABASE portevoix OWNER portevoix')
}

/** Ends the use; stops the server if no other process uses it. */
async function leave(dataDir: string, use: ServerUse): Promise<void> {
  const last = await use.end()
  if (!last) return
  const server = findServer(dataDir)
  if (server) await shutDown(dataDir, server.pid)
}

/** The remembered port while it is free, else any other. */
async function freePort(remembered: number, log: SetupLog): Promise<number> {
  if (remembered) {
    if ((await tryPort(remembered)) !== undefined) return remembered
    log.warn({ port: remembered }, `Port ${remembered} is taken by another program: PostgreSQL will use another one`)
  }
  const port = await tryPort(0)
  if (port !== undefined) return port
  throw new DatabaseSetupError(
    'No port could be opened on 127.0.0.1.',
    'The system refuses local connections: check its firewall and the limit of open files.',
  )
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

function urlOf(record: PlaceRecord, user: string, password: string, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${record.port}/${database}`
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= work()
    return running
  }
}
