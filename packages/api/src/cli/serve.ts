import { join } from 'node:path'
import { readConfig } from '../core/config.ts'
import { VERSION } from '../core/version.ts'
import { ERASURE_JOURNAL } from '../platform/postgres/backup.ts'
import { makeHome } from '../platform/postgres/place.ts'
import type { Role } from '../start.ts'
import { CommandError } from './failure.ts'
import { createNarration, showDetails, startLog } from './narration.ts'
import { bringUpPostgres, bringUpToDate, type UsedPostgres } from './open-database.ts'
import { listOrganizations } from './organizations.ts'
import { PROJECT_FOLDER } from './project.ts'
import { onSignals, Stopped } from './shutdown.ts'
import { welcome } from './welcome.ts'

const HURRY_MS = 1_500
/**
 * EX_UNAVAILABLE of sysexits.h: the database is lost. Supervisors restart a process that ends with a code other than 0.
 */
const DATABASE_LOST = 69

/**
 * Runs a server until it is asked to stop.
 * @throws ConfigError, DatabaseSetupError or StartError when it cannot start; everything started before is stopped.
 */
export async function serve(options: { role: Role }): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = createNarration((text) => void process.stdout.write(text))
  const log = startLog(config.logLevel, narration)
  const opened: { stop(): Promise<void> }[] = []
  const stopAll = async () => {
    for (let last = opened.pop(); last; last = opened.pop()) await last.stop()
  }

  /** Stops the database too: a fast stop loses nothing that was committed. */
  const leaveAtOnce = (code: number) => {
    log.silence()
    const leave = () => process.exit(code)
    setTimeout(leave, HURRY_MS)
    if (postgres) postgres.stop().then(leave, leave)
    else leave()
  }
  const drainMs = options.role === 'worker' ? 0 : config.drainMs
  const answers = drainMs > 0 ? `answering for ${drainMs / 1_000} s more, then ` : ''
  const shutdown = onSignals(
    {
      first: () => narration.say(`\nStopping: ${answers}finishing running requests (Ctrl-C again stops at once) …`),
      atOnce: () => leaveAtOnce(130),
    },
    drainMs,
  )
  let postgres: UsedPostgres | undefined
  // Node itself would print the whole error, including personal data that a database or parser quotes.
  const failed = (error: unknown) => {
    log.error({ err: error }, 'the process failed and is stopping')
    leaveAtOnce(1)
  }
  process.on('uncaughtException', failed)
  try {
    narration.say(`Portevoix ${VERSION}`)
    postgres = await bringUpPostgres(config, narration, log, (error) => {
      log.error({ err: error }, 'the embedded PostgreSQL ended and could not be restarted: the server is stopping')
      leaveAtOnce(DATABASE_LOST)
    })
    opened.push(postgres)
    const { url: databaseUrl, systemUrl } = postgres
    shutdown.signal.throwIfAborted()
    await bringUpToDate(postgres, narration, log)
    shutdown.signal.throwIfAborted()
    const server = await narration.step('Starting the server', async () => {
      // Most of the code is loaded here: a wrong setting, or a database that is not there, is told without waiting for it.
      const { StartError, startServer } = await import('../start.ts')
      return await startServer({
        ...{ config, databaseUrl, systemUrl, log, role: options.role, pluginsFrom: PROJECT_FOLDER },
        erasureJournal: join(makeHome(config.home), ERASURE_JOURNAL),
      }).catch((error: unknown) => {
        throw error instanceof StartError ? new CommandError(error.message) : error
      })
    })
    opened.push(server)
    shutdown.signal.throwIfAborted()
    const { demoKey, fillIfEmpty } = await import('./demo.ts')
    if (config.demo && options.role !== 'worker') {
      // The demo is written in one transaction, so an interruption leaves nothing behind.
      const interrupt = () => leaveAtOnce(0)
      shutdown.signal.addEventListener('abort', interrupt)
      await fillIfEmpty(server, config.home, narration)
      shutdown.signal.removeEventListener('abort', interrupt)
    }

    const token = config.demo ? await demoKey(server, config.home) : null
    const { length: organizations } = await listOrganizations(server.environment.database)
    // Measured from the start of the process, because loading the code is part of the wait.
    narration.say(`Ready after ${(performance.now() / 1000).toFixed(1)} s.\n`)
    if (options.role === 'worker') narration.say('This process runs jobs; it does not answer requests.')
    else narration.say(welcome({ url: server.url, graphiql: config.graphiql, token, organizations }))
    narration.say('\nCtrl-C stops it.')
    log.started()
    await shutdown.asked
    await stopAll()
    narration.say('Stopped.')
  } catch (error) {
    await stopAll()
    if (error instanceof Stopped) narration.say('Stopped.')
    else throw error
  } finally {
    process.off('uncaughtException', failed)
    shutdown.end()
  }
}
