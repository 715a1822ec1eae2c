import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ConfigError } from '../../core/config.ts'

/** The keys that encrypt what is secret in the database. They live outside it. */
export interface SecretKeys {
  /** The key for what is sealed from now on, then older ones that still open what they sealed. */
  all(): readonly [Buffer, ...Buffer[]]
  /** Where they come from, for people: a file or the name of a setting. */
  readonly origin: string
  /** The file they are kept in; null where the operator keeps them in a setting. */
  readonly file: string | null
}

const KEY_BYTES = 32
const FILE = 'secret.key'
const DRAFT = '.new'

/**
 * The keys from the settings, or from `secret.key` under `home`, which is made at the first start: one key a line, the
 * current one first. The file is read again when it has changed, so that a rotation needs no restart.
 * @throws ConfigError where the file holds anything but keys.
 */
export function secretKeys(options: { secretKeys: readonly Buffer[]; home: string }): SecretKeys {
  const [first, ...others] = options.secretKeys
  if (first) return { all: () => [first, ...others], origin: 'PORTEVOIX_SECRET_KEY', file: null }
  const file = join(options.home, FILE)
  mkdirSync(options.home, { recursive: true })
  if (stampOf(file) === null) makeFirstKey(file)
  let stamp = stampOf(file)
  let keys = readKeys(file)
  return {
    origin: file,
    file,
    all: () => {
      const now = stampOf(file)
      if (now !== null && now !== stamp) {
        // Keys that were removed from the file are kept in memory: this process must still open what it read with them
        // earlier.
        const read = readKeys(file)
        keys = [...read, ...keys.filter((key) => !read.some((one) => one.equals(key)))] as [Buffer, ...Buffer[]]
        stamp = now
      }
      return keys
    },
  }
}

/**
 * Of several servers that start together one makes the key, and all read it: a file gets its name only when it is
 * whole, and never the name of another.
 */
function makeFirstKey(file: string): void {
  const draft = draftOf(file)
  writeThrough(draft, [newKey()])
  try {
    nameOnce(draft, file)
    syncFolder(dirname(file))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** @throws Error EEXIST where the name is taken. */
function nameOnce(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    // Network shares may have no hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error
    copyFileSync(draft, file, constants.COPYFILE_EXCL)
  }
}

/**
 * Puts keys into the file in one step: whoever reads it meanwhile sees the old ones or the new ones.
 * @param keys the current one first.
 */
export function writeKeys(file: string, keys: readonly Buffer[]): void {
  const draft = draftOf(file)
  writeThrough(draft, keys)
  renameSync(draft, file)
  // What a process left that was killed here holds keys too.
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(`${basename(file)}.`) && name.endsWith(DRAFT))
      rmSync(join(dirname(file), name), { force: true })
  }
  syncFolder(dirname(file))
}

/** Numbers of processes are the same in several containers that share a folder. */
const draftOf = (file: string): string => `${file}.${randomBytes(6).toString('hex')}${DRAFT}`

/** On the disk before anything is sealed with it: a key that a power cut takes takes everything with it. */
function writeThrough(file: string, keys: readonly Buffer[]): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeSync(descriptor, keys.map((key) => `${key.toString('base64')}\n`).join(''))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The name of a file is kept in its folder. Not every system lets folders be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
    closeSync(descriptor)
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL'].includes(codeOf(error))) throw error
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

export const newKey = (): Buffer => randomBytes(KEY_BYTES)

/** What changes with the file; null while it cannot be seen. A rename gives it another inode. */
function stampOf(file: string): string | null {
  const { ino, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {}
  return ino === undefined ? null : `${ino} ${mtimeMs}`
}

function readKeys(file: string): [Buffer, ...Buffer[]] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const [first, ...others] = lines
    .filter((line) => line.trim() !== '')
    .map((line) => Buffer.from(line.trim(), 'base64'))
  if (!first || [first, ...others].some((key) => key.length !== KEY_BYTES)) {
    throw new ConfigError(`${file} is not a key of 32 bytes in base64. Put the right one back from a backup.`)
  }
  return [first, ...others]
}
