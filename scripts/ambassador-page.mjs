/** Building of the page for ambassadors. Plain JavaScript that Node 20 understands. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from './prisma-client.mjs'

const FOLDER = join('packages', 'sdk', 'examples', 'ambassador')
/** What goes into the page: its own files, and the client with its documents. */
const SOURCES = [join(FOLDER, 'src'), join(FOLDER, 'build.mjs'), join('packages', 'sdk', 'src')]
const PARTS = /\.(tsx?|mjs|css|html|svg)$/

/** Hash of everything that the built page depends on. */
export function pageInputs(root) {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap((source) =>
    source.endsWith('.mjs')
      ? [source]
      : readdirSync(join(root, source), { recursive: true }).map((name) => join(source, String(name))),
  )
  for (const file of files.filter((name) => PARTS.test(name) && !name.endsWith('.test.ts')).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  for (const name of ['preact', 'rolldown']) {
    const manifest = join(root, 'node_modules', name, 'package.json')
    hash.update(existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : 'absent').update('\0')
  }
  return hash.digest('hex')
}

export const isPageBuilt = (root) => existsSync(join(root, FOLDER, 'dist', 'files.json'))

/** Builds the page by the project's own Node; throws with the tool's words where it fails. */
export function buildAmbassadorPage(root) {
  const build = join(root, FOLDER, 'build.mjs')
  const result = spawnSync(projectNode(root), [build], { cwd: root, encoding: 'utf8', timeout: 120_000 })
  if (result.error) throw new Error(`The page for ambassadors could not be built: ${result.error.message}`)
  if (result.status !== 0)
    throw new Error(`The page for ambassadors could not be built:\n${`${result.stdout}${result.stderr}`.trim()}`)
}
