import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'

/** The system user that PostgreSQL runs as; undefined for the user who runs Portevoix. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined

const OWN_ACCOUNT = 'portevoix-pg'

/**
 * PostgreSQL refuses to run as root. For root this finds or creates an unprivileged account; initdb needs an entry in
 * the list of users, so a bare number is not enough.
 */
export function findAccount(log: SetupLog): Account {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp(OWN_ACCOUNT) ?? lookUp('postgres')
  if (known) return known
  // Debian, Red Hat and SUSE have useradd; Alpine's busybox has only adduser.
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_ACCOUNT]],
  ]
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 })
    const made = lookUp(OWN_ACCOUNT)
    if (!made) continue
    log.info({ account: made.name }, `PostgreSQL does not run as root: created the system user ${made.name} for it`)
    return made
  }
  const nobody = lookUp('nobody')
  if (nobody) {
    log.warn(
      { account: 'nobody' },
      'PostgreSQL does not run as root, and no system user could be created: it runs as nobody',
    )
    return nobody
  }
  throw new DatabaseSetupError(
    'PostgreSQL does not run as root, and no unprivileged user was found or could be created.',
    `Create one (useradd --system ${OWN_ACCOUNT}) or start Portevoix as an ordinary user.`,
  )
}

/** The account that owns an existing data folder: it stays the same, even when root starts the server now. */
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
 * Whether the account can reach `path`: every folder above must be open to it, unlike a clone under /root with mode
 * 700. Folders that do not exist yet will be created by us and are open.
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

/** Creates a folder that others may pass through, whatever root's umask is; existing folders stay unchanged. */
export function makePassable(folder: string): void {
  if (existsSync(folder)) return
  makePassable(dirname(folder))
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

/** Creates a folder with mode 700 for PostgreSQL's account. */
export function makeFolderFor(account: Account, folder: string): void {
  makePassable(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
}
