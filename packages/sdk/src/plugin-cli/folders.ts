import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.ts'

/** The part of a package.json that the command reads. Any field may be missing or wrong. */
export interface PackageJson {
  readonly name?: unknown
  readonly version?: unknown
  readonly portevoix?: unknown
  readonly exports?: unknown
  readonly workspaces?: unknown
  readonly bin?: unknown
  readonly dependencies?: { readonly [name: string]: string }
  readonly devDependencies?: { readonly [name: string]: string }
  readonly peerDependencies?: { readonly [name: string]: string }
  readonly optionalDependencies?: { readonly [name: string]: string }
}

/** The folder and those above it, nearest first. */
export function* upwards(from: string): Generator<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    yield folder
    if (folder === dirname(folder)) return
  }
}

/** @throws Refusal when the file is no JSON. */
export function readPackage(folder: string): PackageJson | null {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PackageJson
  } catch (error) {
    throw new Refusal(`${file} is no JSON: ${(error as Error).message}`)
  }
}

/** Where a package is installed, seen from a folder: the link in node_modules, and its target. */
export function findPackage(name: string, from: string): { folder: string; link: string } | null {
  for (const folder of upwards(from)) {
    const link = join(folder, 'node_modules', name)
    if (existsSync(join(link, 'package.json'))) return { folder: realpathSync(link), link }
  }
  return null
}

/**
 * The plugin that a folder belongs to.
 * @throws Refusal when there is none.
 */
export function pluginFolder(from: string): string {
  for (const folder of upwards(realpathSync(from))) {
    if (readPackage(folder)?.portevoix !== undefined) return folder
  }
  throw new Refusal(
    `${from} is not within a plugin: no package.json with a field "portevoix". \`portevoix-plugin new\` makes one.`,
  )
}

const isRepository = (found: PackageJson | null): boolean =>
  Array.isArray(found?.workspaces) && found.workspaces.includes('packages/plugins/*')

/** The root of the Portevoix repository that contains a folder; null outside of one. */
export function repositoryOf(from: string): string | null {
  for (const folder of upwards(from)) if (isRepository(readPackage(folder))) return folder
  return null
}

/** Whether the SDK that a plugin resolves to is its TypeScript source, as within the repository. */
export function usesSources(folder: string): boolean {
  const sdk = findPackage('@portevoix/sdk', folder)
  return sdk !== null && !sdk.folder.split(/[\\/]/).includes('node_modules') && existsSync(join(sdk.folder, 'src'))
}
