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
import { forgetOldAnswers, IDEMPOTENCY_HOURS, SEALED_ANSWERS, storeCommand } from '../platform/operations/index.ts'
import { KEPT_SEALED } from '../sealed.ts'
import { CommandError } from './failure.ts'
import { type Narration, narrate, showDetails } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { listOrganizations } from './organizations.ts'

/** A request that began before the new key may still store something with the old one. */
const UNDER_WAY_MS = 5 * 60_000

/**
 * Changes the key that encrypts what is secret in the database, while servers run: a new key, everything that stays
 * sealed with it, and with `--finish` the end of the old one.
 */
export async function rotateSecrets(options: { finish?: boolean }): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = narrate((text) => void process.stdout.write(text))
  const keys = secretKeys(config)
  await withDatabase(config, { narration, migrates: false }, async (database) => {
    await alone(database, async () => {
      if (options.finish) await finish(database, keys, narration)
      else await rotate(database, keys, narration)
    })
  })
}

/**
 * Gives up what no key of this server opens, once its key is lost for good: integrations then say which secrets are
 * missing, and the next start makes a new key that signs tokens. Without `--yes` it counts alone.
 */
export async function forgetLostSecrets(options: { yes?: boolean }): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = narrate((text) => void process.stdout.write(text))
  const box = secretBox(secretKeys(config))
  await withDatabase(config, { narration, migrates: false }, async (database) => {
    await alone(database, async () => {
      let lost = 0
      for (const sealed of KEPT_SEALED) {
        const count = await countLost(database, box, sealed)
        if (count > 0) narration.say(`No key opens ${count} of ${sealed.table}.${sealed.column}.`)
        lost += count
      }
      if (lost > 0 && options.yes) {
        await noteEverywhere(database, 'portevoix secrets forget-lost')
        for (const sealed of KEPT_SEALED) await forgetLost(database, box, sealed)
      }
      if (lost === 0) narration.say('Every secret can be opened: there is nothing to forget.')
      else if (!options.yes) narration.say('Nothing was changed. To give them up for good: add --yes.')
      else narration.say('They are given up. Restart the servers, and set the secrets of integrations anew.')
    })
  })
}

/**
 * Keys are the whole server's: they seal what signs the tokens of every organisation, so each has it in its audit log.
 * Written before the work, which may be interrupted where only a later call ends it.
 */
async function noteEverywhere(database: Database, command: `portevoix secrets ${string}`): Promise<void> {
  for (const { id } of await listOrganizations(database)) {
    await storeCommand(database, id, { command, subject: { type: 'Organization', id } })
  }
}

/** "pvrk", an advisory lock: of two rotations each would write a key over the other's, and what was sealed with it is lost. */
const ROTATION_LOCK = 0x70_76_72_6b

async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [ROTATION_LOCK])
    if (!rows[0]?.free) throw new CommandError('Another rotation is running.', 'Run this again when it has ended.')
    await work()
  } finally {
    // With its connection the lock ends too.
    client.release(true)
  }
}

async function rotate(database: Database, keys: SecretKeys, narration: Narration): Promise<void> {
  if (keys.all().length > 1) narration.say('A rotation is under way: going on with it.')
  else if (keys.file === null) {
    throw new CommandError(
      'PORTEVOIX_SECRET_KEY holds one key, and only you can add one.',
      'Put a new key (openssl rand -base64 32) before it, with a comma between them, for all servers; restart them; ' +
        'then run this again.',
    )
  }
  await noteEverywhere(database, 'portevoix secrets rotate')
  if (keys.all().length === 1 && keys.file !== null) {
    writeKeys(keys.file, [newKey(), ...keys.all()])
    narration.say(`A new key is in ${keys.file}; the old one stays readable. Running servers take it up by themselves.`)
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
        `No key opens ${lost} rows of ${sealed.table}: they were lost before, and stay as they are. See portevoix secrets forget-lost.`,
      )
  }
  narration.say(
    `Stored answers are sealed with the old key for ${IDEMPOTENCY_HOURS} hours more. Then: portevoix secrets rotate --finish`,
  )
}

async function finish(database: Database, keys: SecretKeys, narration: Narration): Promise<void> {
  if (keys.all().length === 1) throw new CommandError('There is one key only: no rotation is under way.')
  const now = new Date()
  if (keys.file && now.getTime() - statSync(keys.file).mtimeMs < UNDER_WAY_MS) {
    throw new CommandError(
      'The new key is not yet five minutes old: requests under way may still use the old one.',
      'Run this again in five minutes.',
    )
  }
  await forgetOldAnswers({ database, now: () => now }).run()
  const left = await older(database, secretBox(keys))
  if (left.length > 0) {
    throw new CommandError(
      `The old key is still needed: ${left.join(', ')}.`,
      `Run portevoix secrets rotate for what stays, and portevoix secrets forget-lost for what no key opens; answers go by themselves within ${IDEMPOTENCY_HOURS} hours.`,
    )
  }
  if (keys.file === null) {
    narration.say('Nothing is sealed with the older keys any more: leave only the first in PORTEVOIX_SECRET_KEY.')
    return
  }
  const [current] = keys.all()
  await noteEverywhere(database, 'portevoix secrets rotate --finish')
  writeKeys(keys.file, [current])
  narration.say(`The old key is gone from ${keys.file}. Backups made before this day still need it: they hold it.`)
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
