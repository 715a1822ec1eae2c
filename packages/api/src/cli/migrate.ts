import { readConfig } from '../core/config.ts'
import { rolePrefix, rolesWithPrefix } from '../core/database-roles.ts'
import { defaultLogins, rolesByHand } from '../platform/postgres/logins.ts'
import { CommandError } from './failure.ts'
import { type Narration, narrate, showDetails } from './narration.ts'
import { bringUpPostgres, bringUpToDate, makeServerLogins, withDatabase } from './open-database.ts'

export interface MigrateOptions {
  sql?: boolean
}

/** Brings the database up to date, makes the logins of the server, and ends. */
export async function migrateOnly(options: MigrateOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  // The owner's address alone: DATABASE_URL itself, or the one that is for migrations.
  const ownerUrl = config.systemUrl ? null : (config.migrationUrl ?? config.databaseUrl)
  if (options.sql) {
    printSql(ownerUrl ?? config.migrationUrl)
    return
  }
  const narration = narrate((text) => void process.stdout.write(text))
  if (ownerUrl === null) await withDatabase(config, { narration, migrates: true }, async () => {})
  else await migrateAndMakeLogins(ownerUrl, narration)
}

async function migrateAndMakeLogins(ownerUrl: string, narration: Narration): Promise<void> {
  const log = {
    info: (_fields: object, message: string) => narration.note(message),
    warn: (_fields: object, message: string) => narration.note(`warn: ${message}`),
  }
  const owner = { ...readConfig(), databaseUrl: ownerUrl, systemUrl: null, migrationUrl: null }
  const postgres = await bringUpPostgres(owner, narration, log)
  await bringUpToDate(postgres, narration, log)
  const { servingUrl, systemUrl, made } = await narration.step('Making the logins of the server', () =>
    makeServerLogins(ownerUrl),
  )
  narration.say(
    made.length > 0
      ? '\nThe server’s settings from now on. The passwords are shown this once:\n'
      : '\nThe logins were there already; put their passwords into the server’s settings:\n',
  )
  narration.say(`DATABASE_URL=${servingUrl}\nPORTEVOIX_SYSTEM_URL=${systemUrl}`)
  narration.say('\nThe owner’s address is for migrations alone: PORTEVOIX_MIGRATION_URL, where portevoix migrate runs.')
}

function printSql(ownerUrl: string | null): void {
  if (ownerUrl === null) {
    throw new CommandError(
      'Whose database?',
      'Give the address of its owner: PORTEVOIX_MIGRATION_URL=postgresql://OWNER@HOST/DATABASE portevoix migrate --sql',
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
