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

/** The keys that encrypt secrets in the database. They are stored outside it. */
export interface SecretKeys {
  /** The key for new secrets, then older keys that can still open earlier ones. */
  all(): readonly [Buffer, ...Buffer[]]
  /** Where they come from, for people: a file or the name of a setting. */
  readonly origin: string
  /** The key file; null when the operator sets the keys in a setting. */
  readonly file: string | null
}

const KEY_BYTES = 32
const FILE = 'secret.key'
const DRAFT = '.new'

/**
 * The keys from the settings, or from `secret.key` under `home`, which is created at the first start: one key per line,
 * the current one first. The file is read again after a change, so that a rotation needs no restart.
 * @throws ConfigError when the file contains anything but keys.
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
        // Keys that were removed from the file stay in memory, because this process must still open what it read with
        // them.
        const read = readKeys(file)
        keys = [...read, ...keys.filter((key) => !read.some((one) => one.equals(key)))] as [Buffer, ...Buffer[]]
        stamp = now
      }
      return keys
    },
  }
}

/**
 * Of several servers that start together one creates the key, and all read it: the file gets its name only when it is
 * complete, and an existing name is never overwritten.
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

/** @throws Error EEXIST when the name is taken. */
function nameOnce(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    // Network shares may not support hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error
    copyFileSync(draft, file, constants.COPYFILE_EXCL)
  }
}

/**
 * Replaces the keys in the file in one step, so that a concurrent reader sees the old or the new ones.
 * @param keys the current one first.
 */
export function writeKeys(file: string, keys: readonly Buffer[]): void {
  const draft = draftOf(file)
  writeThrough(draft, keys)
  renameSync(draft, file)
  // A process that was killed here left a file with keys.
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(`${basename(file)}.`) && name.endsWith(DRAFT))
      rmSync(join(dirname(file), name), { force: true })
  }
  syncFolder(dirname(file))
}

/** Random, because process ids repeat in containers that share a folder. */
const draftOf = (file: string): string => `${file}.${randomBytes(6).toString('hex')}${DRAFT}`

/**
 * Writes to the disk before anything is sealed with the key: losing a key in a power cut would lose everything that it
 * sealed.
 */
function writeThrough(file: string, keys: readonly Buffer[]): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeSync(descriptor, keys.map((key) => `${key.toString('base64')}\n`).join(''))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The name of a file is stored in its folder. Not every system allows opening folders. */
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

/** Changes with the file; null while it cannot be read. A rename gives it another inode. */
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
    throw new ConfigError(`${file} is not a key of 32 bytes in base64. Restore it from a backup.`)
  }
  return [first, ...others]
}
