import { type Config, readConfig } from '../core/config.ts'
import { rolePrefix, rolesWithPrefix } from '../core/database-roles.ts'
import { QUEUE_VERSION } from '../platform/jobs/install.ts'
import { defaultLogins, rolesByHand } from '../platform/postgres/logins.ts'
import {
  migrationState,
  readMigrations,
  refuseNewer,
  refuseNewerQueue,
  servesMeanwhile,
} from '../platform/postgres/migration-state.ts'
import { CommandError } from './failure.ts'
import { createNarration, type Narration, showDetails } from './narration.ts'
import { bringUpPostgres, bringUpToDate, makeServerLogins, withDatabase } from './open-database.ts'
import { MIGRATIONS } from './project.ts'

export interface MigrateOptions {
  sql?: boolean
  check?: boolean
}

/**
 * Migrates the database and creates the logins of the server.
 * @returns the exit code: 1 where `check` found that migrations are missing.
 */
export async function migrateOnly(options: MigrateOptions): Promise<0 | 1> {
  const config = readConfig()
  showDetails(config.logLevel)
  // The owner's address: that for migrations, or else DATABASE_URL.
  const ownerUrl = config.systemUrl ? null : (config.migrationUrl ?? config.databaseUrl)
  if (options.sql) {
    printSql(ownerUrl ?? config.migrationUrl)
    return 0
  }
  const narration = createNarration((text) => void process.stdout.write(text))
  if (options.check) return await check(config, narration)
  if (ownerUrl === null) await withDatabase(config, { narration, migrates: true }, async () => {})
  else await migrateAndMakeLogins(ownerUrl, narration)
  return 0
}

/** Says what a migration would do, and changes nothing. */
async function check(config: Config, narration: Narration): Promise<0 | 1> {
  const postgres = await bringUpPostgres(config, narration, { info: () => {}, warn: () => {} })
  try {
    const { migrationsDir } = MIGRATIONS
    const files = readMigrations(migrationsDir)
    const { missing, newer, oldestServer, queueVersion } = await migrationState(
      postgres.ownerUrl ?? postgres.systemUrl ?? postgres.url,
      migrationsDir,
    )
    refuseNewer(newer, oldestServer, files.at(-1)?.name ?? '')
    refuseNewerQueue(queueVersion)
    const hasQueue = queueVersion === QUEUE_VERSION
    if (missing.length === 0 && hasQueue) {
      narration.say(newer.length > 0 ? NEWER : 'The database has all migrations.')
      return 0
    }
    const present = files.filter(({ name }) => !missing.includes(name)).at(-1)?.name
    if (missing.length > 0) narration.say(`The database lacks ${missing.length} of ${files.length} migrations:`)
    for (const name of missing) narration.say(`  ${name}`)
    if (!hasQueue)
      narration.say(`The tables of the job queue have version ${queueVersion ?? 'none'} and need ${QUEUE_VERSION}.`)
    const pending = files.filter(({ name }) => missing.includes(name))
    if (present) narration.say(hasQueue && servesMeanwhile(pending, present) ? GO_ON : STOP)
    return 1
  } finally {
    await postgres.stop()
  }
}

const NEWER = 'The database is newer than this version, which can still work on it.'
const GO_ON = 'The servers that run now can go on while they are applied.'
const STOP = 'Stop all servers before they are applied.'

async function migrateAndMakeLogins(ownerUrl: string, narration: Narration): Promise<void> {
  const log = {
    info: (_fields: object, message: string) => narration.note(message),
    warn: (_fields: object, message: string) => narration.note(`warn: ${message}`),
  }
  const owner = { ...readConfig(), databaseUrl: ownerUrl, systemUrl: null, migrationUrl: null }
  const postgres = await bringUpPostgres(owner, narration, log)
  await bringUpToDate(postgres, narration, log)
  const { servingUrl, systemUrl, made } = await narration.step('Creating the logins of the server', () =>
    makeServerLogins(ownerUrl),
  )
  narration.say(
    made.length > 0
      ? '\nThe new settings of the server. The passwords are shown only once:\n'
      : '\nThe logins already exist. Put their passwords into the settings of the server:\n',
  )
  narration.say(`DATABASE_URL=${servingUrl}\nPORTEVOIX_SYSTEM_URL=${systemUrl}`)
  narration.say('\nUse the owner’s address only for migrations: as PORTEVOIX_MIGRATION_URL for portevoix migrate.')
}

function printSql(ownerUrl: string | null): void {
  if (ownerUrl === null) {
    throw new CommandError(
      'Whose database?',
      'Pass the address of its owner: PORTEVOIX_MIGRATION_URL=postgresql://OWNER@HOST/DATABASE portevoix migrate --sql',
    )
  }
  const { username, pathname } = new URL(ownerUrl)
  const owner = decodeURIComponent(username)
  const database = decodeURIComponent(pathname.slice(1)) || owner
  const prefix = rolePrefix(database)
  const logins = defaultLogins(prefix, () => 'CHOOSE ONE')
  for (const statement of rolesByHand({ database, owner, roles: rolesWithPrefix(prefix), logins })) {
    process.stdout.write(`${statement};\n`)
  }
}
