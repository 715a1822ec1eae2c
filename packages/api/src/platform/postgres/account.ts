import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'

/** The operating system's user that PostgreSQL runs as; undefined means: as the user who runs Portevoix. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined

const OWN_ACCOUNT = 'portevoix-pg'

/**
 * PostgreSQL refuses to run as root. For root this finds an unprivileged account, or makes one; initdb wants it to
 * have an entry in the list of users, so that a bare number is not enough.
 */
export function findAccount(log: SetupLog): Account {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp(OWN_ACCOUNT) ?? lookUp('postgres')
  if (known) return known
  // Debian, Red Hat and SUSE have useradd; Alpine's busybox has adduser alone.
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_ACCOUNT]],
  ]
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 })
    const made = lookUp(OWN_ACCOUNT)
    if (!made) continue
    log.info({ account: made.name }, `PostgreSQL does not run as root: made the system user ${made.name} for it`)
    return made
  }
  const nobody = lookUp('nobody')
  if (nobody) {
    log.warn(
      { account: 'nobody' },
      'PostgreSQL does not run as root, and no system user could be made: it runs as nobody',
    )
    return nobody
  }
  throw new DatabaseSetupError(
    'PostgreSQL does not run as root, and no unprivileged user was found or could be made.',
    `Make one (useradd --system ${OWN_ACCOUNT}) or start Portevoix as an ordinary user.`,
  )
}

/** The account that owns an existing data folder: whoever began it goes on, even where root starts it now. */
export function accountOf(path: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync(path)
  return { name: String(uid), uid, gid }
}

function lookUp(name: string): Account {
  let users: string
  try {
    users = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return undefined
  }
  for (const line of users.split('\n')) {
    const [login, , uid, gid] = line.split(':')
    if (login === name) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

/**
 * Whether the account can reach `path`: every folder above it must be open to it. (A clone under /root, mode 700, is
 * not.) Folders that do not exist yet are made by us, hence open.
 */
export function canReach(account: Account, path: string): boolean {
  if (!account) return true
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found) {
      const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (folder === dirname(folder)) return true
  }
}

/** Makes a folder that others may pass through, whatever root's umask is; existing ones stay as they are. */
export function makePassable(folder: string): void {
  if (existsSync(folder)) return
  makePassable(dirname(folder))
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

/** Makes a folder, mode 700, that belongs to PostgreSQL's account. */
export function makeFolderFor(account: Account, folder: string): void {
  makePassable(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
}
