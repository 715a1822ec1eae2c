import type { Manifest } from '../../plugin/index.ts'
import { manifestIssues } from '../../plugin/index.ts'
import { findPackage, readPackage } from '../folders.ts'
import { Refusal } from '../refusal.ts'
import { definitionProblems } from './definition.ts'
import type { Description } from './description.ts'
import { loadModule } from './load.ts'
import { builtModule, packageProblems } from './package.ts'
import { permissionProblems } from './permissions.ts'
import type { Problem } from './problem.ts'
import { publishingProblems } from './publishing.ts'
import { readmeProblems } from './readme.ts'

/** The result of a check; `provides` is empty when the module could not be loaded. */
export interface Report {
  readonly package: string
  readonly version: string
  readonly provides: readonly string[]
  readonly problems: readonly Problem[]
}

const LOAD_REMEDY =
  'It may read its own folder and its dependencies, and nothing else: what it imports belongs into "dependencies".'

/** Compares a built plugin with its manifest and with the host's requirements. Changes nothing. */
export async function check(folder: string): Promise<Report> {
  const found = readPackage(folder)
  const sdk = findPackage('@portevoix/sdk', folder)
  if (!found || !sdk) {
    throw new Refusal(`${folder} cannot find @portevoix/sdk. Install it: npm install --save-dev @portevoix/sdk`)
  }
  const problems: Problem[] = packageProblems(found, String(readPackage(sdk.folder)?.version))
  const built = builtModule(folder, found)
  let description: Description | null = null
  if ('problem' in built) problems.push(built.problem)
  else {
    const loaded = await loadModule(folder, built.entry)
    if ('problem' in loaded) {
      problems.push({ place: built.entry, problem: `cannot be loaded: ${loaded.problem}`, remedy: LOAD_REMEDY })
    } else {
      description = loaded.description
      problems.push(...definitionProblems(description))
      if (manifestIssues(found.portevoix).length === 0) {
        problems.push(...permissionProblems(found.portevoix as Manifest, description))
      }
    }
    problems.push(...(await publishingProblems(folder, found)))
  }
  problems.push(...readmeProblems(folder, description))
  const provides = description ? (found.portevoix as { provides?: unknown }).provides : []
  return {
    package: String(found.name),
    version: String(found.version),
    provides: Array.isArray(provides) ? provides.map(String) : [],
    problems,
  }
}

/** What a check does not cover: it runs no code except the loading of the module. */
const NOT_LOOKED_AT =
  'Looked at: package.json, the built module as it loads, its declarations, the README. How it answers (NaN, dimensions, hosts, golden outputs …) is what `portevoix-plugin test` tries.'

/** The report for people. */
export function reportText({ package: name, version, provides, problems }: Report): string {
  if (problems.length === 0) {
    return `${name} ${version} is in order as it is declared. It provides ${provides.join(', ')}.\n${NOT_LOOKED_AT}`
  }
  const lines = problems.map(({ place, problem, remedy }) => `${place}\n  ${problem}\n  → ${remedy}`)
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  return [`${name} ${version}: ${count}`, ...lines].join('\n\n')
}
