import {
  chownSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import { type Account, accountOf, makeFolderFor } from './account.ts'
import { type BackupManifest, DATA_PREFIX, HOME_PREFIX, MANIFEST } from './backup.ts'
import { findBinaries } from './binaries.ts'
import { findPlace, makeHome, type PlaceRecord, RECORD_FILE, writeRecord } from './place.ts'
import { findServer } from './process.ts'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'
import { withStartLock } from './start-lock.ts'

/**
 * Restores a backup in the place of the embedded database and of the home's files. Existing data is moved aside, never
 * deleted. At its next start the database recovers to the moment of the backup.
 *
 * @param options.force also when a database exists
 * @returns the folders to which the former database and files were moved
 * @throws DatabaseSetupError if a server is running, a database exists without `force`, or the file does not fit
 */
export async function restore(options: {
  home: string
  file: string
  log: SetupLog
  now: Date
  force?: boolean
}): Promise<{ movedAside: string[] }> {
  const { file, log, now, force = false } = options
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new DatabaseSetupError(
      `The backup ${file} does not exist.`,
      'Pass the path of a file created by portevoix backup.',
    )
  }
  const home = makeHome(options.home)
  return withStartLock(home, async () => {
    const { record, account } = findPlace(home, log)
    const { dataDir } = record
    if (findServer(dataDir)) {
      throw new DatabaseSetupError(`The database of ${home} is running.`, 'Stop Portevoix before restoring.')
    }
    const occupied = existsSync(join(dataDir, 'PG_VERSION'))
    if (occupied && !force) {
      throw new DatabaseSetupError(
        `There is already a database in ${dataDir}.`,
        'Restore with --force: the existing one is then moved aside, not deleted.',
      )
    }
    const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
    const newData = `${dataDir}.restoring`
    const newHome = join(home, 'restoring')
    rmSync(newData, { recursive: true, force: true })
    rmSync(newHome, { recursive: true, force: true })
    makeFolderFor(account, newData)
    mkdirSync(newHome, { mode: 0o700 })
    try {
      const major = Number(findBinaries(account, log).version.split('.')[0])
      // Begins a new timeline, by which servers notice that the database was restored.
      writeFileSync(join(newData, 'recovery.signal'), '', { mode: 0o600 })
      if (account) chownSync(join(newData, 'recovery.signal'), account.uid, account.gid)
      const saved = await unpack(file, { newData, newHome, account, homeOwner: accountOf(home), major })
      const movedAside: string[] = []
      if (occupied) {
        renameSync(dataDir, `${dataDir}.before-restore-${time}`)
        movedAside.push(`${dataDir}.before-restore-${time}`)
      }
      renameSync(newData, dataDir)
      const aside = moveIn(newHome, home, join(home, `before-restore-${time}`))
      if (aside) movedAside.push(aside)
      // Place and port stay those of this machine; passwords are those of the restored database.
      writeRecord(home, { ...saved, dataDir, port: record.port })
      log.info({ movedAside }, `Restored ${file}`)
      return { movedAside }
    } finally {
      rmSync(newData, { recursive: true, force: true })
      rmSync(newHome, { recursive: true, force: true })
    }
  })
}

interface Target {
  readonly newData: string
  readonly newHome: string
  readonly account: Account
  /** The owner of the home's files, when root restores for a user. */
  readonly homeOwner: Account
  readonly major: number
}

/** Unpacks into new folders; returns the record from the backup. */
async function unpack(file: string, target: Target): Promise<PlaceRecord> {
  const found: { manifest?: BackupManifest; record?: PlaceRecord; label?: boolean } = {}
  const extract = tar.extract()
  const unzipped = pipeline(createReadStream(file), createGunzip(), extract)
  // Awaited below; an earlier rejection must not count as unhandled.
  unzipped.catch(() => {})
  try {
    for await (const entry of extract) {
      const { name, type } = entry.header
      // A stream of streamx, which behaves like Node's but is not typed so.
      const content = entry as unknown as Readable
      if (name === MANIFEST) {
        found.manifest = JSON.parse(await text(content)) as BackupManifest
        requireFit(found.manifest, target.major)
        continue
      }
      if (!found.manifest) break
      if (name === HOME_PREFIX + RECORD_FILE) {
        found.record = JSON.parse(await text(content)) as PlaceRecord
        continue
      }
      if (name === `${DATA_PREFIX}backup_label`) found.label = true
      const path = pathFor(name, target)
      const owner = name.startsWith(DATA_PREFIX) ? target.account : target.homeOwner
      if (type === 'directory') {
        mkdirSync(path, { recursive: true, mode: 0o700 })
        entry.resume()
      } else {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        await pipeline(content, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
      }
      if (owner) chownSync(path, owner.uid, owner.gid)
    }
    await unzipped
  } catch (cause) {
    if (cause instanceof DatabaseSetupError) throw cause
    throw new DatabaseSetupError(
      `${file} could not be unpacked: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'It is damaged, not a backup of Portevoix, or the disk is full; nothing was changed.',
      { cause },
    )
  } finally {
    extract.destroy()
  }
  if (!found.manifest || !found.record || !found.label) {
    throw new DatabaseSetupError(
      `${file} is not a whole backup of Portevoix.`,
      'Use another file; nothing was changed.',
    )
  }
  return found.record
}

function requireFit(manifest: BackupManifest, major: number): void {
  const platform = `${process.platform}-${process.arch}`
  if (manifest.format === 1 && manifest.postgresMajor === major && manifest.platform === platform) return
  throw new DatabaseSetupError(
    `The backup is of PostgreSQL ${manifest.postgresMajor} on ${manifest.platform}; this machine has ${major} on ${platform}.`,
    'Restore it with the version of Portevoix that created it, on the same kind of machine.',
  )
}

/** The target of an entry. A name that leads out of its folder is refused, because a backup may come from anywhere. */
function pathFor(name: string, target: Target): string {
  const prefix = [DATA_PREFIX, HOME_PREFIX].find((known) => name.startsWith(known))
  const inside = prefix ? name.slice(prefix.length) : ''
  if (!prefix || !inside || inside.split('/').includes('..') || inside.includes('\\') || inside.startsWith('/')) {
    throw new DatabaseSetupError(`The backup contains a file that does not belong there: ${name}.`, 'Do not trust it.')
  }
  return join(prefix === DATA_PREFIX ? target.newData : target.newHome, inside)
}

/**
 * Moves the unpacked files of the home in, and existing files with the same names aside.
 * @returns where these were moved, if there were any.
 */
function moveIn(from: string, home: string, aside: string): string | undefined {
  let used = false
  for (const name of readdirSync(from)) {
    if (existsSync(join(home, name))) {
      mkdirSync(aside, { recursive: true, mode: 0o700 })
      renameSync(join(home, name), join(aside, name))
      used = true
    }
    renameSync(join(from, name), join(home, name))
  }
  return used ? aside : undefined
}
