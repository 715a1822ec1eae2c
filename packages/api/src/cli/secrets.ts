import { statSync } from 'node:fs'
import { readConfig } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import {
  countLost,
  countOlder,
  forgetLost,
  newKey,
  resealOlder,
  type SecretBox,
  type SecretKeys,
  secretBox,
  secretKeys,
  writeKeys,
} from '../platform/auth/index.ts'
import { deleteExpiredAnswers, IDEMPOTENCY_HOURS, SEALED_ANSWERS, storeCommand } from '../platform/operations/index.ts'
import { KEPT_SEALED } from '../sealed.ts'
import { CommandError } from './failure.ts'
import { createNarration, type Narration, showDetails } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { listOrganizations } from './organizations.ts'

/** A request that began before the new key may still write something with the old one. */
const UNDER_WAY_MS = 5 * 60_000

/**
 * Rotates the key that encrypts secrets in the database while servers run: adds a new key, re-encrypts everything with
 * it, and with `--finish` removes the old one.
 */
export async function rotateSecrets(options: { finish?: boolean }): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = createNarration((text) => void process.stdout.write(text))
  const keys = secretKeys(config)
  await withDatabase(config, { narration, migrates: false }, async (database) => {
    await alone(database, async () => {
      if (options.finish) await finish(database, keys, narration)
      else await rotate(database, keys, narration)
    })
  })
}

/**
 * Clears secrets that no key of this server can open. Integrations then show which secrets are missing, and the next
 * start creates a new signing key for tokens. Without `--yes` it only counts.
 */
export async function forgetLostSecrets(options: { yes?: boolean }): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = createNarration((text) => void process.stdout.write(text))
  const box = secretBox(secretKeys(config))
  await withDatabase(config, { narration, migrates: false }, async (database) => {
    await alone(database, async () => {
      let lost = 0
      for (const sealed of KEPT_SEALED) {
        const count = await countLost(database, box, sealed)
        if (count > 0) narration.say(`No key can open ${count} of ${sealed.table}.${sealed.column}.`)
        lost += count
      }
      if (lost > 0 && options.yes) {
        await noteEverywhere(database, 'portevoix secrets forget-lost')
        for (const sealed of KEPT_SEALED) await forgetLost(database, box, sealed)
      }
      if (lost === 0) narration.say('Every secret can be opened: there is nothing to forget.')
      else if (!options.yes) narration.say('Nothing was changed. To clear them for good, add --yes.')
      else narration.say('They are cleared. Restart the servers, and set the secrets of integrations again.')
    })
  })
}

/**
 * The keys belong to the whole server and seal the signing keys of every organisation's tokens, so each organisation
 * gets an audit entry. It is written before the work, which may be interrupted and finished by a later call.
 */
async function noteEverywhere(database: Database, command: `portevoix secrets ${string}`): Promise<void> {
  for (const { id } of await listOrganizations(database)) {
    await storeCommand(database, id, { command, subject: { type: 'Organization', id } })
  }
}

/** "pvrk", an advisory lock: two concurrent rotations would overwrite each other's key and lose what it sealed. */
const ROTATION_LOCK = 0x70_76_72_6b

async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [ROTATION_LOCK])
    if (!rows[0]?.free) throw new CommandError('Another rotation is running.', 'Run this again when it has ended.')
    await work()
  } finally {
    // Closing the connection also releases the lock.
    client.release(true)
  }
}

async function rotate(database: Database, keys: SecretKeys, narration: Narration): Promise<void> {
  if (keys.all().length > 1) narration.say('A rotation is in progress: continuing it.')
  else if (keys.file === null) {
    throw new CommandError(
      'PORTEVOIX_SECRET_KEY contains one key, and only you can add another.',
      'Put a new key (openssl rand -base64 32) and a comma before it, on all servers; restart them; ' +
        'then run this again.',
    )
  }
  await noteEverywhere(database, 'portevoix secrets rotate')
  if (keys.all().length === 1 && keys.file !== null) {
    writeKeys(keys.file, [newKey(), ...keys.all()])
    narration.say(
      `${keys.file} has a new key and keeps the old one for reading. Running servers pick it up automatically.`,
    )
  }
  const box = secretBox(keys)
  for (const sealed of KEPT_SEALED) {
    const { lost } = await narration.step(
      `Sealing ${sealed.table}.${sealed.column} with the new key`,
      () => resealOlder(database, box, sealed, (done) => narration.note(`${done} rows`)),
      ({ changed }) => `${changed} rows`,
    )
    if (lost > 0)
      narration.say(
        `No key can open ${lost} rows of ${sealed.table}: they were lost before and are unchanged. See portevoix secrets forget-lost.`,
      )
  }
  narration.say(
    `Stored answers are sealed with the old key for ${IDEMPOTENCY_HOURS} hours more. Then: portevoix secrets rotate --finish`,
  )
}

async function finish(database: Database, keys: SecretKeys, narration: Narration): Promise<void> {
  if (keys.all().length === 1) throw new CommandError('There is only one key: no rotation is in progress.')
  const now = new Date()
  if (keys.file && now.getTime() - statSync(keys.file).mtimeMs < UNDER_WAY_MS) {
    throw new CommandError(
      'The new key is less than five minutes old: running requests may still use the old one.',
      'Run this again in five minutes.',
    )
  }
  await deleteExpiredAnswers(database, now)
  const left = await older(database, secretBox(keys))
  if (left.length > 0) {
    throw new CommandError(
      `The old key is still needed: ${left.join(', ')}.`,
      `Run portevoix secrets rotate for rows that remain, and portevoix secrets forget-lost for rows that no key can open. Stored answers expire within ${IDEMPOTENCY_HOURS} hours.`,
    )
  }
  if (keys.file === null) {
    narration.say('Nothing is encrypted with the older keys any more: keep only the first in PORTEVOIX_SECRET_KEY.')
    return
  }
  const [current] = keys.all()
  await noteEverywhere(database, 'portevoix secrets rotate --finish')
  writeKeys(keys.file, [current])
  narration.say(`The old key was removed from ${keys.file}. Earlier backups still need it, and contain it.`)
}

async function older(database: Database, box: SecretBox): Promise<string[]> {
  return await database.asSystem(async (db) => {
    const left: string[] = []
    for (const sealed of [...KEPT_SEALED, SEALED_ANSWERS]) {
      const count = await countOlder(db, box, sealed)
      if (count > 0) left.push(`${count} of ${sealed.table}`)
    }
    return left
  })
}
