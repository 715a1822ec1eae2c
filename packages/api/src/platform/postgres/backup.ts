import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { connect } from './connection.ts'
import { startEmbedded } from './embedded.ts'
import { RECORD_FILE } from './place.ts'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'

/** First entry of a backup, which describes the others. */
export interface BackupManifest {
  readonly format: 1
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Major version of PostgreSQL: only that version can read its files. */
  readonly postgresMajor: number
  /** Such as `linux-x64`: the files are specific to the processor type. */
  readonly platform: string
}

export const MANIFEST = 'manifest.json'
/** Files of the database's folder. */
export const DATA_PREFIX = 'postgres/'
/** The journal of erasures in the home. A backup leaves it out, so that a restore never replaces it by an older one. */
export const ERASURE_JOURNAL = 'erasures.jsonl'
/** Files of the home, including keys. */
export const HOME_PREFIX = 'home/'

// Left out as in pg_basebackup: what belongs to the running server, is recreated at its start, or is added at the end.
const LEFT_OUT_CONTENTS = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]
const LEFT_OUT_FILES =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init|pgsql_tmp.*|.*\.tmp)$/
const LEFT_OUT_OF_HOME =
  /^(postgres|postgres\.(lock|log|log\.old|new|json\.\d+)|setup\.lock|test|postgres\.before-restore-.*|before-restore-.*)$/

/**
 * Writes a backup of the embedded database and of the home's files, while the server may be in use: a copy of the
 * database's files with the write-ahead log that makes them consistent (PostgreSQL manual, 25.3.3 "low-level API").
 *
 * The file contains the secrets of the installation. It has mode 600, and whoever can read it can read everything.
 *
 * @returns its size in bytes
 */
export async function backup(options: {
  home: string
  file: string
  log: SetupLog
  now: Date
}): Promise<{ bytes: number }> {
  const { file, log, now } = options
  const home = resolve(options.home)
  if (!existsSync(join(home, RECORD_FILE))) {
    throw new DatabaseSetupError(
      `There is no embedded database in ${home} to back up.`,
      'Set the right PORTEVOIX_HOME. For your own database (DATABASE_URL) use pg_dump.',
    )
  }
  const server = await startEmbedded({ home, log })
  const unfinished = `${file}.unfinished`
  try {
    const pack = tar.pack()
    const written = pipeline(pack, createGzip({ level: 3 }), createWriteStream(unfinished, { mode: 0o600 }))
    const filled = fill(pack, { home, server, now, exclude: [resolve(file), resolve(unfinished)] }).catch((error) => {
      pack.destroy(error)
      throw error
    })
    await Promise.all([filled, written])
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    await server.stop()
  }
  const bytes = statSync(file).size
  log.warn({ file, bytes }, `The backup ${file} contains the keys and all data of this installation: keep it secret`)
  return { bytes }
}

async function fill(
  pack: tar.Pack,
  source: { home: string; server: { superuserUrl: string; dataDir: string }; now: Date; exclude: string[] },
): Promise<void> {
  const { home, server, now, exclude } = source
  const { dataDir } = server
  const client = await connect(server.superuserUrl, 'portevoix-backup')
  try {
    // A replication slot of this session keeps the log from the start of the copy to its end.
    await client.query(
      "SELECT pg_create_physical_replication_slot('portevoix_backup_' || pg_backend_pid(), true, true)",
    )
    const { rows: start } = await client.query<{ wal: string; major: number }>(
      `SELECT pg_walfile_name(pg_backup_start('portevoix', fast => true)) AS wal,
              current_setting('server_version_num')::int / 10000 AS major`,
    )
    const manifest: BackupManifest = {
      format: 1,
      createdAt: now.toISOString(),
      postgresMajor: Number(start[0]?.major),
      platform: `${process.platform}-${process.arch}`,
    }
    await addText(pack, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
    await addHome(pack, home, dataDir, exclude)
    await addData(pack, dataDir, '')
    const { rows: stop } = await client.query<{ label: string; wal: string }>(
      // The switch of the log file at the end of the backup belongs to the file before the returned position.
      `SELECT labelfile AS label, pg_walfile_name(lsn) AS wal FROM pg_backup_stop(wait_for_archive => false)`,
    )
    await addText(pack, `${DATA_PREFIX}backup_label`, stop[0]?.label ?? '')
    for (const name of readdirSync(join(dataDir, 'pg_wal')).sort()) {
      const needed = /^[0-9A-F]{24}$/.test(name) && name >= (start[0]?.wal ?? '') && name <= (stop[0]?.wal ?? '')
      if (needed || name.endsWith('.history')) {
        await addFile(pack, `${DATA_PREFIX}pg_wal/${name}`, join(dataDir, 'pg_wal', name))
      }
    }
    pack.finalize()
  } finally {
    await client.end()
  }
}

async function addHome(pack: tar.Pack, home: string, dataDir: string, exclude: string[]): Promise<void> {
  const walk = async (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (path === dataDir || exclude.includes(path)) continue
      if (folder === home && (entry.name === ERASURE_JOURNAL || LEFT_OUT_OF_HOME.test(entry.name))) continue
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) await addFile(pack, HOME_PREFIX + relative(home, path).split(sep).join('/'), path)
    }
  }
  await walk(home)
}

async function addData(pack: tar.Pack, dataDir: string, folder: string): Promise<void> {
  for (const entry of readdirSync(join(dataDir, folder), { withFileTypes: true })) {
    const inside = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) {
      await addFolder(pack, `${DATA_PREFIX}${inside}/`)
      if (!LEFT_OUT_CONTENTS.includes(inside)) await addData(pack, dataDir, inside)
      if (inside === 'pg_wal') await addFolder(pack, `${DATA_PREFIX}pg_wal/archive_status/`)
    } else if (entry.isFile() && !LEFT_OUT_FILES.test(entry.name)) {
      await addFile(pack, DATA_PREFIX + inside, join(dataDir, inside))
    }
  }
}

function addFolder(pack: tar.Pack, name: string): Promise<void> {
  return new Promise((done, failed) => {
    pack.entry({ name, type: 'directory', mode: 0o700 }, (error) => (error ? failed(error) : done())).end(null)
  })
}

function addText(pack: tar.Pack, name: string, text: string): Promise<void> {
  return new Promise((done, failed) => {
    pack.entry({ name, mode: 0o600 }, text, (error) => (error ? failed(error) : done()))
  })
}

/**
 * Adds as many bytes as the file has now. It may change meanwhile: added bytes are in the log, lost ones are filled
 * with zeros (as in pg_basebackup), and a missing file was dropped.
 */
async function addFile(pack: tar.Pack, name: string, path: string): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  const entry = pack.entry({ name, size: found.size, mode: 0o600, mtime: found.mtime })
  const written = new Promise<void>((done, failed) => {
    entry.once('finish', () => done())
    entry.once('error', failed)
  })
  const push = async (chunk: Uint8Array) => {
    if (!entry.write(chunk)) await new Promise<void>((done) => entry.once('drain', () => done()))
  }
  let left = found.size
  if (left > 0) {
    try {
      for await (const chunk of createReadStream(path, { end: left - 1, highWaterMark: 1 << 20 })) {
        left -= (chunk as Buffer).length
        await push(chunk as Buffer)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  while (left > 0) {
    const zeros = Buffer.alloc(Math.min(left, 1 << 20))
    left -= zeros.length
    await push(zeros)
  }
  entry.end(null)
  await written
}
