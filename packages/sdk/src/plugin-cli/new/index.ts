import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPackage, repositoryOf } from '../folders.ts'
import { Refusal } from '../refusal.ts'
import { kindNamed, namesOf } from './names.ts'
import { packageFiles } from './package-files.ts'
import { sourceFiles } from './sources.ts'

const SDK = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The entry for the SDK in package.json. An archive stays an archive, so that a new plugin uses the same SDK as this
 * command.
 */
function sdkSpecifier(asked: string | undefined, place: { cwd: string; target: string; version: string }): string {
  const { cwd, target, version } = place
  const fileFrom = (path: string): string => `file:${relative(target, resolve(cwd, path)).split(sep).join('/')}`
  if (asked !== undefined) return existsSync(resolve(cwd, asked)) ? fileFrom(asked) : asked
  const here = readPackage(cwd)
  const installed = { ...here?.dependencies, ...here?.devDependencies }['@portevoix/sdk']
  return installed?.startsWith('file:') ? fileFrom(installed.slice('file:'.length)) : `^${version}`
}

export interface Asked {
  readonly kind: string | undefined
  readonly name: string | undefined
  /**
   * Folder in which the plugin's folder is created. Default: `packages/plugins` within the repository, the working
   * folder elsewhere.
   */
  readonly in: string | undefined
  /** The SDK's archive, or a range of its versions. Default: the one that the working folder has installed. */
  readonly sdk: string | undefined
}

/**
 * Creates a plugin, and returns the next steps.
 * @throws Refusal before anything is written.
 */
export function makePlugin(asked: Asked, cwd: string): string {
  const kind = kindNamed(asked.kind)
  const repository = repositoryOf(resolve(cwd, asked.in ?? '.'))
  const inRepository = repository !== null
  const names = namesOf(kind, asked.name, inRepository)
  const parent = resolve(cwd, asked.in ?? (inRepository ? join(repository, 'packages', 'plugins') : '.'))
  if (inRepository && parent !== join(repository, 'packages', 'plugins')) {
    throw new Refusal(`Plugins of this repository lie in packages/plugins; --in ${asked.in} does not`)
  }
  const target = join(parent, names.folder)
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Refusal(`${target} is not empty: nothing was written. Choose another name, or --in another folder`)
  }
  const sdkVersion = String(readPackage(SDK)?.version)
  const sdk = inRepository ? sdkVersion : sdkSpecifier(asked.sdk, { cwd, target, version: sdkVersion })
  const files = { ...packageFiles(kind, names, { inRepository, sdkVersion, sdk }), ...sourceFiles(kind, names) }
  for (const [path, text] of Object.entries(files)) {
    const file = join(target, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
  }
  const shown = relative(cwd, target) || '.'
  const sdkBuilt = inRepository && existsSync(join(repository, 'packages', 'sdk', 'dist', 'plugin', 'index.d.ts'))
  const next = inRepository
    ? [
        'npm install',
        ...(sdkBuilt ? [] : ['npm run build --workspace packages/sdk']),
        `npx vitest run ${relative(cwd, target)}`,
        `npm run build --workspace ${names.package} && npx portevoix-plugin check ${shown}`,
      ]
    : [`cd ${shown} && npm install`, 'npm run build && npm test', 'npm run check']
  return [
    `Made the ${kind.name.replace('-', ' ')} ${names.id} in ${shown}.`,
    'What to do next:',
    ...next.map((line) => `  ${line}`),
    `Then write ${names.package} into portevoix.config.ts, or the path of its folder.`,
  ].join('\n')
}
