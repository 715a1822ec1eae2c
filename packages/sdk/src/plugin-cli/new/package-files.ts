import { PLUGIN_CONTRACT_VERSION } from '../../plugin/index.ts'
import type { Kind, Names } from './names.ts'
import { NODE, TOOLS, ZOD } from './versions.ts'

/** Where a new plugin is created. */
export interface Place {
  readonly inRepository: boolean
  readonly sdkVersion: string
  /** The entry for the SDK in package.json: its version, or the archive that it was installed from. */
  readonly sdk: string
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
/**
 * Formats JSON files other than package.json as formatters do: a list on one line. No list here is too long for that.
 */
const settings = (value: unknown): string =>
  json(value).replace(/\[\s+([^[\]{}]+?)\s+\]/g, (_list, items: string) => `[${items.replace(/,\s+/g, ', ')}]`)
/** Outside the repository, compatible newer versions are accepted; within it versions are exact. */
const newer = (versions: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, `^${version}`]))

function packageJson(kind: Kind, names: Names, place: Place) {
  const { inRepository, sdkVersion } = place
  return {
    name: names.package,
    version: '0.1.0',
    description: `${names.title}: a ${kind.name.replace('-', ' ')} of Portevoix`,
    ...(inRepository ? { license: 'Apache-2.0' } : { private: true, license: 'UNLICENSED' }),
    type: 'module',
    sideEffects: false,
    files: ['dist', 'README.md'],
    exports: {
      '.': {
        ...(inRepository ? { 'portevoix-source': './src/index.ts' } : {}),
        types: './dist/index.d.ts',
        default: './dist/index.js',
      },
      './package.json': './package.json',
    },
    scripts: {
      build: 'portevoix-plugin build',
      ...(inRepository ? {} : { test: 'portevoix-plugin test', check: 'portevoix-plugin check' }),
    },
    // The minimum of the tools. The server, and so this repository, needs a later version.
    engines: { node: inRepository ? '>=26' : NODE },
    dependencies: { zod: inRepository ? ZOD : `^${ZOD}` },
    // No upper end: whether a server can run the plugin is judged by `portevoix.host`, so that a new SDK breaks no installation.
    peerDependencies: { '@portevoix/sdk': `>=${sdkVersion}` },
    devDependencies: { '@portevoix/sdk': place.sdk, ...(inRepository ? {} : newer(TOOLS)) },
    portevoix: {
      api: 1,
      host: `^${PLUGIN_CONTRACT_VERSION}`,
      provides: [`${kind.provides}:${names.id}`],
      permissions: { network: kind.network, data: kind.data },
    },
  }
}

const ALONE = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024'],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
    types: ['node'],
    noEmit: true,
  },
  include: ['src', 'test'],
}
const WITHIN = {
  extends: '../../../tsconfig.base.json',
  compilerOptions: { noEmit: true, customConditions: ['portevoix-source'] },
  include: ['src', 'test'],
}
const COMPILED = {
  extends: './tsconfig.json',
  compilerOptions: { noEmit: false, rootDir: 'src', outDir: 'dist', declaration: true },
  include: ['src'],
  exclude: ['src/**/*.test.ts'],
}

/** The files beside the sources, by path. */
export function packageFiles(kind: Kind, names: Names, place: Place): { [path: string]: string } {
  const { inRepository } = place
  const compiled = inRepository
    ? { ...COMPILED, compilerOptions: { ...COMPILED.compilerOptions, customConditions: [] } }
    : COMPILED
  return {
    'package.json': json(packageJson(kind, names, place)),
    'tsconfig.json': settings(inRepository ? WITHIN : ALONE),
    'tsconfig.build.json': settings(compiled),
    ...(inRepository
      ? { 'turbo.json': settings({ extends: ['//'], tags: ['plugin'] }) }
      : { '.gitignore': 'node_modules/\ndist/\n' }),
  }
}
