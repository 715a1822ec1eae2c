import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { join } from 'node:path'
import { findAccount } from '@portevoix/api/platform/postgres/account.ts'
import type { Binaries } from '@portevoix/api/platform/postgres/binaries.ts'
import type { Place } from '@portevoix/api/platform/postgres/place.ts'
import { launch, logTail, shutDown } from '@portevoix/api/platform/postgres/process.ts'
import { serverSettings } from '@portevoix/api/platform/postgres/settings.ts'
import { freePort, untilItAnswers } from './replica.ts'

const PROGRAMS = '/usr/lib/postgresql/15/bin'

/** Debian's PostgreSQL 15, the oldest that is supported. */
export const DEBIAN_POSTGRES: Binaries = {
  version: '15',
  initdb: join(PROGRAMS, 'initdb'),
  postgres: join(PROGRAMS, 'postgres'),
}

/**
 * Starts Debian's PostgreSQL with a cluster of its own. Needs the package postgresql-15.
 * @param folder empty, for its files.
 */
export async function startDebianPostgres(folder: string): Promise<{ superuserUrl: string; stop(): Promise<void> }> {
  const account = findAccount({ info: () => {}, warn: () => {} })
  if (account) chownSync(folder, account.uid, account.gid)
  const dataDir = join(folder, 'postgres')
  const made = spawnSync(
    DEBIAN_POSTGRES.initdb,
    ['--pgdata', dataDir, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { cwd: folder, encoding: 'utf8', ...(account && { uid: account.uid, gid: account.gid }) },
  )
  if (made.status !== 0) throw new Error(`initdb of Debian's PostgreSQL 15 failed: ${made.error ?? made.stderr}`)
  const passwords = { superuserPassword: '', password: '', servingPassword: '', systemPassword: '' }
  const port = await freePort()
  const place: Place = { home: folder, account, record: { format: 1, dataDir, port, ...passwords } }
  const { restore_command: _none, ...settings } = serverSettings(false)
  const pid = launch(place, DEBIAN_POSTGRES, port, settings)
  const superuserUrl = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await untilItAnswers(superuserUrl, () => logTail(dataDir))
  return { superuserUrl, stop: () => shutDown(dataDir, pid) }
}
