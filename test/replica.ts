import { chownSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { accountOf } from '@portevoix/api/platform/postgres/account.ts'
import { type Binaries, findBinaries } from '@portevoix/api/platform/postgres/binaries.ts'
import type { Place } from '@portevoix/api/platform/postgres/place.ts'
import { launch, logTail, shutDown } from '@portevoix/api/platform/postgres/process.ts'
import { serverSettings } from '@portevoix/api/platform/postgres/settings.ts'
import pg from 'pg'

/** A streaming replica of a PostgreSQL on this machine. */
export interface RunningReplica {
  readonly port: number
  /** Stops it; the primary goes on. */
  stop(): Promise<void>
  /** Starts it again, where it stopped. */
  start(): Promise<void>
}

const LEFT_OUT = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
])
const log = { info: () => {}, warn: () => {} }

/**
 * Copies the files of a running PostgreSQL, as pg_basebackup does, and starts a replica from them.
 * @param superuserUrl of the primary, on this machine.
 * @param folder empty, for its files; the account of the primary can enter it.
 * @param programs of the primary's version; those of the embedded PostgreSQL when left out.
 */
export async function startReplica(superuserUrl: string, folder: string, programs?: Binaries): Promise<RunningReplica> {
  const dataDir = join(folder, 'postgres')
  const client = new pg.Client(superuserUrl)
  await client.connect()
  const source = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
  const from = source.rows[0]?.folder ?? ''
  try {
    await client.query(`SELECT pg_backup_start('replica', fast => true)`)
    cpSync(from, dataDir, {
      recursive: true,
      filter: (file) => !/^(postmaster\.(pid|opts)|pg_internal\.init)$/.test(basename(file)),
    })
    for (const name of LEFT_OUT) {
      for (const inside of readdirSync(join(dataDir, name))) rmSync(join(dataDir, name, inside), { recursive: true })
    }
    const { rows } = await client.query<{ label: string }>(
      'SELECT labelfile AS label FROM pg_backup_stop(wait_for_archive => false)',
    )
    writeFileSync(join(dataDir, 'backup_label'), rows[0]?.label ?? '', { mode: 0o600 })
    writeFileSync(join(dataDir, 'standby.signal'), '', { mode: 0o600 })
  } finally {
    await client.end()
  }
  const account = accountOf(from)
  if (account) {
    chownSync(folder, account.uid, account.gid)
    for (const entry of ['', ...readdirSync(dataDir, { recursive: true }).map(String)])
      chownSync(join(dataDir, entry), account.uid, account.gid)
  }
  const { hostname, port: primaryPort, username, password } = new URL(superuserUrl)
  const passwords = { superuserPassword: password, password: '', servingPassword: '', systemPassword: '' }
  const { restore_command: _none, ...settings } = serverSettings(false)
  const port = await freePort()
  const place: Place = { home: folder, account, record: { format: 1, dataDir, port, ...passwords } }
  let pid = 0
  const replica: RunningReplica = {
    port,
    start: async () => {
      pid = launch(place, programs ?? findBinaries(account, log), port, {
        ...settings,
        hot_standby: 'on',
        // The primary keeps what a dashboard on the replica still reads.
        hot_standby_feedback: 'on',
        primary_conninfo: `host=${hostname} port=${primaryPort} user=${username} password=${password}`,
      })
      await untilItAnswers(atReplica(superuserUrl, { port }), () => logTail(dataDir))
    },
    stop: async () => {
      if (pid !== 0) await shutDown(dataDir, pid)
      pid = 0
    },
  }
  await replica.start()
  return replica
}

/** An address of the primary, at the replica. */
export function atReplica(address: string, { port }: { port: number }): string {
  const url = new URL(address)
  url.port = String(port)
  return url.href
}

/** @param said what its log says, for an error. */
export async function untilItAnswers(superuserUrl: string, said: () => string): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    const client = new pg.Client(superuserUrl)
    client.on('error', () => {})
    const answered = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`PostgreSQL did not start:\n${said()}`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
