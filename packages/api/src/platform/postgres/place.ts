import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, accountOf, canReach, findAccount } from './account.ts'
import { SYSTEM_FOLDER } from './binaries.ts'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'

/** Stored in `<home>/postgres.json` with mode 600. */
export interface PlaceRecord {
  readonly format: 1
  /** Folder of the cluster's files; the log and unfinished work are next to it. */
  readonly dataDir: string
  readonly port: number
  /** Password of the superuser `postgres`, only for backups and the first set-up. */
  readonly superuserPassword: string
  /** Password of `portevoix`, the owner of the database. */
  readonly password: string
  /** Password of `login_portevoix`, which answers requests. */
  readonly servingPassword: string
  /** Password of `system_login_portevoix`, which reads across organisations. */
  readonly systemPassword: string
}

/** Folder and account of a home's PostgreSQL. */
export interface Place {
  readonly home: string
  readonly account: Account
  readonly record: PlaceRecord
}

export const RECORD_FILE = 'postgres.json'

/** Finds the place of an existing cluster, or chooses one and records it. `path` is a home created by `makeHome`. */
export function findPlace(path: string, log: SetupLog): Place {
  const known = readRecord(path)
  if (known) {
    // A home that was moved or copied brings its own data; it must not use the data of the original.
    const own = join(path, 'postgres')
    const dataDir = existsSync(join(own, 'PG_VERSION')) ? own : known.dataDir
    const account = existsSync(join(dataDir, 'PG_VERSION')) ? accountOf(dataDir) : findAccount(log)
    if (account && !canReach(account, dataDir)) {
      throw new DatabaseSetupError(
        `The database's user (uid ${account.uid}) can no longer access the folders above ${dataDir}.`,
        'Restore its right to pass through them (chmod o+x), or move the project to a place where it has that right.',
      )
    }
    const record = withLogins({ ...known, dataDir })
    if (record.systemPassword !== known.systemPassword) writeRecord(path, record)
    return { home: path, account, record }
  }
  const account = findAccount(log)
  let dataDir = join(path, 'postgres')
  if (!canReach(account, dataDir)) {
    const hash = createHash('sha256').update(path).digest('hex').slice(0, 16)
    dataDir = join(SYSTEM_FOLDER, hash, 'postgres')
    log.info({ dataDir }, `PostgreSQL's user ${account?.name} cannot enter ${path}: the data goes to ${dataDir}`)
  }
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    throw new DatabaseSetupError(
      `There is a database in ${dataDir}, but ${join(path, RECORD_FILE)}, which contains its passwords, is missing.`,
      `Restore that file, or move ${dataDir} aside to start with an empty database.`,
    )
  }
  const record: PlaceRecord = {
    format: 1,
    dataDir,
    port: 0,
    superuserPassword: newPassword(),
    password: newPassword(),
    servingPassword: newPassword(),
    systemPassword: newPassword(),
  }
  writeRecord(path, record)
  return { home: path, account, record }
}

const newPassword = (): string => randomBytes(24).toString('base64url')

/** Records of earlier versions have no logins besides the owner: they get passwords now, and are created later. */
function withLogins(record: PlaceRecord): PlaceRecord {
  const { servingPassword = newPassword(), systemPassword = newPassword() } = record as Partial<PlaceRecord>
  return { ...record, servingPassword, systemPassword }
}

/** Creates the folder if needed; returns its real path, which is the same however it was reached. */
export function makeHome(home: string): string {
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 })
    accessSync(home, constants.W_OK | constants.X_OK)
    return realpathSync(home)
  } catch (cause) {
    const who = process.getuid ? ` by the user with uid ${process.getuid()}` : ''
    throw new DatabaseSetupError(
      `${home} cannot be written${who} (${(cause as NodeJS.ErrnoException).code}).`,
      'Start Portevoix as the user who owns it, or set PORTEVOIX_HOME to one of your own folders.',
      { cause },
    )
  }
}

export function readRecord(home: string): PlaceRecord | undefined {
  const path = join(home, RECORD_FILE)
  if (!existsSync(path)) return undefined
  try {
    const record: PlaceRecord = JSON.parse(readFileSync(path, 'utf8'))
    if (record.format === 1 && record.dataDir && record.password && record.superuserPassword) return record
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') {
      throw new DatabaseSetupError(
        `${path} may not be read by this user.`,
        'Start Portevoix as the user who created it, or set PORTEVOIX_HOME to one of your own folders.',
        { cause },
      )
    }
  }
  throw new DatabaseSetupError(
    `${path} is damaged.`,
    'Restore it from a backup: it contains the passwords of the database next to it.',
  )
}

export function writeRecord(home: string, record: PlaceRecord): void {
  writeSecret(home, RECORD_FILE, `${JSON.stringify(record, null, 2)}\n`)
}

/** Writes a file whole or not at all, with mode 600, for the owner of the home even when root writes it. */
export function writeSecret(home: string, name: string, content: string | Uint8Array): void {
  const path = join(home, name)
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, content, { mode: 0o600 })
  chmodSync(unfinished, 0o600)
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(home)
    chownSync(unfinished, uid, gid)
  }
  renameSync(unfinished, path)
}
