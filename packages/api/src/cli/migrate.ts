import { readConfig } from '../core/config.ts'
import { rolePrefix, rolesWithPrefix } from '../core/database-roles.ts'
import { defaultLogins, rolesByHand } from '../platform/postgres/logins.ts'
import { CommandError } from './failure.ts'
import { createNarration, type Narration, showDetails } from './narration.ts'
import { bringUpPostgres, bringUpToDate, makeServerLogins, withDatabase } from './open-database.ts'

export interface MigrateOptions {
  sql?: boolean
}

/** Migrates the database and creates the logins of the server. */
export async function migrateOnly(options: MigrateOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  // The owner's address: that for migrations, or else DATABASE_URL.
  const ownerUrl = config.systemUrl ? null : (config.migrationUrl ?? config.databaseUrl)
  if (options.sql) {
    printSql(ownerUrl ?? config.migrationUrl)
    return
  }
  const narration = createNarration((text) => void process.stdout.write(text))
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
