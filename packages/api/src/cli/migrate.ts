import { readConfig } from '../core/config.ts'
import { narrate, showDetails } from './narration.ts'
import { withDatabase } from './open-database.ts'

/** Brings the database up to date, and ends. */
export async function migrateOnly(): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = narrate((text) => void process.stdout.write(text))
  await withDatabase(config, { narration, migrates: true }, async () => {})
}
