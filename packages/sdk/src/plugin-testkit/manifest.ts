import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Manifest } from '../plugin/index.ts'

/** The manifest itself, or the package.json that holds it. Default: the package.json nearest to the test file. */
export type ManifestSource = Manifest | URL | string | undefined

function nearestPackage(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file)) return file
    if (folder === dirname(folder)) throw new Error(`no package.json in ${from} or above it`)
  }
}

/** @throws Error when there is no manifest. */
export function manifestOf(source: ManifestSource): Manifest {
  if (typeof source === 'object' && !(source instanceof URL)) return source
  const test = expect.getState().testPath
  const file = source ?? nearestPackage(test === undefined ? process.cwd() : dirname(test))
  const path = file instanceof URL ? fileURLToPath(file) : file
  const { portevoix } = JSON.parse(readFileSync(path, 'utf8')) as { portevoix?: Manifest }
  if (!portevoix) throw new Error(`${path} has no field "portevoix"`)
  return portevoix
}
