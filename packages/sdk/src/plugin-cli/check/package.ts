import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { manifestIssues, PLUGIN_CONTRACT_VERSION, satisfies } from '../../plugin/index.ts'
import type { PackageJson } from '../folders.ts'
import type { Problem } from './problem.ts'

const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/

/** Problems of package.json alone. */
export function packageProblems(found: PackageJson, sdkVersion: string): Problem[] {
  const problems: Problem[] = manifestIssues(found.portevoix).map(({ path, message }) => ({
    place: `package.json: ${path}`,
    problem: message,
    remedy: 'See docs/plugins, or what `portevoix-plugin new` writes.',
  }))
  const { host } = (found.portevoix ?? {}) as { host?: unknown }
  if (typeof host === 'string' && satisfies(PLUGIN_CONTRACT_VERSION, host) === false) {
    problems.push({
      place: 'package.json: portevoix.host',
      problem: `${host} leaves out ${PLUGIN_CONTRACT_VERSION}, the plugin contract of the SDK that it is built with`,
      remedy: `Write ^${PLUGIN_CONTRACT_VERSION}, or install an SDK of that contract.`,
    })
  }
  if (typeof found.name !== 'string' || found.name === '') {
    problems.push({ place: 'package.json: name', problem: 'is missing', remedy: 'Give the package a name.' })
  }
  if (!SEMVER.test(String(found.version))) {
    problems.push({ place: 'package.json: version', problem: 'is no version', remedy: 'Write one as 0.1.0.' })
  }
  if (!found.peerDependencies?.['@portevoix/sdk'] && !found.dependencies?.['@portevoix/sdk']) {
    problems.push({
      place: 'package.json: peerDependencies',
      problem: 'does not name @portevoix/sdk, which the host gives to the plugin',
      remedy: `Add "@portevoix/sdk": ">=${sdkVersion}" to peerDependencies.`,
    })
  }
  return problems
}

function target(entry: unknown): string | null {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return null
  const conditions = entry as { [condition: string]: unknown }
  const name = Object.keys(conditions).find((known) => ['node', 'import', 'module-sync', 'default'].includes(known))
  return name === undefined ? null : target(conditions[name])
}

/** Path of the built module of a package, and what is wrong with it. */
export function builtModule(folder: string, { exports }: PackageJson): { entry: string } | { problem: Problem } {
  const root = typeof exports === 'object' && exports !== null && '.' in exports ? exports['.'] : exports
  const path = target(root)
  if (path === null) {
    const remedy = 'Write "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }.'
    return { problem: { place: 'package.json: exports', problem: 'names no module', remedy } }
  }
  const entry = join(folder, path)
  const remedy = 'Run `portevoix-plugin build`.'
  if (!existsSync(entry)) return { problem: { place: path, problem: 'is not built', remedy } }
  const built = statSync(entry).mtimeMs
  const src = join(folder, 'src')
  const names = existsSync(src) ? readdirSync(src, { recursive: true, encoding: 'utf8' }) : []
  const newer = names.find((name) => /(?<!\.test)\.ts$/.test(name) && statSync(join(src, name)).mtimeMs > built)
  if (newer !== undefined) return { problem: { place: path, problem: `is older than src/${newer}`, remedy } }
  return { entry }
}
