import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './process.ts'
import { DatabaseSetupError } from './setup-error.ts'

const WAIT_MS = 90_000
/** No start or stop takes this long, and another process may have the holder's id since. */
const FORGOTTEN_MS = 180_000

/** Locks of this process, for which the process id alone is not enough. */
const held = new Set<string>()

/**
 * Runs `work` while no other process on this machine starts or stops the PostgreSQL of `home`. The lock is a file with
 * the holder's process id; a lock left by a killed process is taken over.
 */
export async function withStartLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const path = join(home, 'postgres.lock')
  for (let waitedMs = 0; ; waitedMs += 50) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(path)
    if (holder !== undefined && isAbandoned(path, holder)) takeAway(path, holder)
    else if (waitedMs >= WAIT_MS) {
      throw new DatabaseSetupError(
        `Another process has been starting or stopping the database of ${home} for ${WAIT_MS / 1000} s.`,
        `If none is running any more, delete ${path}.`,
      )
    } else await sleep(50)
  }
  try {
    held.add(path)
    return await work()
  } finally {
    held.delete(path)
    rmSync(path, { force: true })
  }
}

function readHolder(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isAbandoned(path: string, holder: string): boolean {
  const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (ageMs > FORGOTTEN_MS) return true
  const pid = Number(holder)
  // An empty file: its writer has created it and not yet filled it, or was killed there.
  if (!pid) return ageMs > 5000
  // In containers a restarted process often has the same id as the one before.
  if (pid === process.pid) return !held.has(path)
  return !isAlive(pid)
}

/**
 * Removes an abandoned lock. Two processes may do so at once; the later one must not remove the new lock of the other.
 */
function takeAway(path: string, holder: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (readHolder(aside) !== holder) linkSync(aside, path)
  } catch {
    // The other process was faster.
  }
  rmSync(aside, { force: true })
}
