import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'

/** Where a plugin's code is, and what its process must be able to read to load it. */
export interface PluginLocation {
  readonly folder: string
  readonly packageJson: unknown
  /** Absolute path of the module to import. */
  readonly entry: string
  /** The package and all packages it depends on: folders, and links to them. */
  readonly readable: readonly string[]
  /** It uses the SDK's TypeScript source: its process resolves packages with the condition `portevoix-source`. */
  readonly fromSource: boolean
}

const SDK = '@portevoix/sdk'
const SOURCE = 'portevoix-source'
const Names = z.record(z.string(), z.unknown()).catch({})
const Dependent = z.looseObject({ dependencies: Names, peerDependencies: Names, optionalDependencies: Names })
const Target: z.ZodType<string | { [condition: string]: unknown }> = z.union([
  z.string(),
  z.record(z.string(), z.unknown()),
])
const Entry = z.looseObject({
  exports: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  main: z.string().optional(),
})

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const inNodeModules = (folder: string): boolean => folder.split(/[\\/]/).includes('node_modules')

function findPackage(name: string, from: string): { folder: string; link: string } | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const link = join(folder, 'node_modules', name)
    if (existsSync(join(link, 'package.json'))) return { folder: realpathSync(link), link }
    if (folder === dirname(folder)) return null
  }
}

/**
 * The package and everything it can import, by following each package.json. Links in node_modules are listed in
 * addition to the folders they lead to, because resolving them means reading them.
 */
function dependencyPaths(root: string): string[] {
  const folders = new Set([root])
  const links = new Set<string>()
  for (const folder of folders) {
    const asked = Dependent.safeParse(readJson(join(folder, 'package.json'))).data
    const names = Object.keys({ ...asked?.dependencies, ...asked?.peerDependencies, ...asked?.optionalDependencies })
    for (const name of names) {
      const found = findPackage(name, folder)
      if (!found) continue
      folders.add(found.folder)
      links.add(found.link)
    }
  }
  return [...folders, ...links]
}

function targetOf(entry: unknown, conditions: readonly string[]): string | null {
  const target = Target.safeParse(entry).data
  if (target === undefined || typeof target === 'string') return target ?? null
  const condition = Object.keys(target).find((name) => conditions.includes(name))
  return condition === undefined ? null : targetOf(target[condition], conditions)
}

function entryOf(folder: string, packageJson: unknown, fromSource: boolean): string {
  const { exports, main } = Entry.parse(packageJson)
  const root = typeof exports === 'object' && '.' in exports ? exports['.'] : exports
  const conditions = ['node', 'import', 'module-sync', 'default']
  const candidates = [
    fromSource && !inNodeModules(folder) ? targetOf(root, [SOURCE, ...conditions]) : null,
    targetOf(root, conditions),
    main ?? null,
  ].filter((target) => target !== null)
  for (const candidate of candidates) {
    const file = resolve(folder, candidate)
    if (existsSync(file)) return realpathSync(file)
  }
  throw new Error(`nothing to import: ${candidates.join(', ') || 'package.json has no exports'} (is it built?)`)
}

/**
 * Finds a plugin by package name (in node_modules from `from` upwards) or by folder (`./…`, absolute).
 * @throws Error that names what is missing.
 */
export function locatePlugin(specifier: string, from: string): PluginLocation {
  const asFolder = isAbsolute(specifier) || specifier.startsWith('.')
  const found = asFolder ? resolve(from, specifier) : findPackage(specifier, from)?.link
  if (!found || !existsSync(join(found, 'package.json'))) {
    throw new Error(
      asFolder
        ? 'the folder has no package.json: mend its path in portevoix.config.ts'
        : `the package is not installed: npm install ${specifier}, or take it out of portevoix.config.ts`,
    )
  }
  const folder = realpathSync(found)
  const packageJson = readJson(join(folder, 'package.json'))
  const sdk = findPackage(SDK, folder)
  if (!sdk) throw new Error(`the package cannot find ${SDK}: it must be a (peer) dependency that is installed`)
  const fromSource = !inNodeModules(sdk.folder) && existsSync(join(sdk.folder, 'src', 'plugin', 'index.ts'))
  return {
    folder,
    packageJson,
    entry: entryOf(folder, packageJson, fromSource),
    readable: [...new Set([...dependencyPaths(folder), sdk.folder, sdk.link])],
    fromSource,
  }
}
