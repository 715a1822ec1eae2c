import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, readConfig } from '../core/config.ts'
import { backup, ERASURE_JOURNAL } from '../platform/postgres/backup.ts'
import { restore } from '../platform/postgres/restore.ts'
import type { SetupLog } from '../platform/postgres/setup-error.ts'
import { CommandError } from './failure.ts'
import { createNarration, type Narration, showDetails } from './narration.ts'

/** Writes a backup of the embedded database and its keys to a file. */
export async function backUp(file: string): Promise<void> {
  const { config, narration, log } = embeddedOnly()
  await narration.step(
    `Backing up to ${file}`,
    () => backup({ home: config.home, file: resolve(file), log, now: new Date() }),
    ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`,
  )
}

/** Restores a backup; existing data is moved aside. */
export async function putBack(file: string, options: { force?: boolean }): Promise<void> {
  const { config, narration, log } = embeddedOnly()
  const { movedAside } = await narration.step(`Restoring ${file}`, () =>
    restore({ home: config.home, file: resolve(file), log, now: new Date(), force: options.force }),
  )
  for (const folder of movedAside) narration.say(`The previous data is now in ${folder}`)
  const journal = join(config.home, ERASURE_JOURNAL)
  narration.say(
    existsSync(journal)
      ? `What was erased since the backup is erased again at the next start: ${journal}`
      : `There is no journal of erasures here: copy it from where the backup was made to ${journal} before the next start.`,
  )
}

function embeddedOnly(): { config: Config; narration: Narration; log: SetupLog } {
  const config = readConfig()
  showDetails(config.logLevel)
  if (config.databaseUrl) {
    throw new CommandError(
      'DATABASE_URL is set; this command is for the embedded database.',
      'Use pg_dump and pg_restore for your own database, and keep PORTEVOIX_SECRET_KEY or the file secret.key.',
    )
  }
  const narration = createNarration((text) => void process.stdout.write(text))
  const log: SetupLog = {
    info: (_fields, message) => narration.note(message),
    warn: (_fields, message) => narration.note(message),
  }
  return { config, narration, log }
}
