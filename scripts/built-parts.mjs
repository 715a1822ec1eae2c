/** Building of what the server serves as files. Plain JavaScript that Node 20 understands. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from './prisma-client.mjs'

const PAGE = join('packages', 'sdk', 'examples', 'ambassador')
const SITE = join('packages', 'docs-site')

/** Each with the folder whose `dist` is built, what it is built of, and the packages that build it. */
export const BUILT_PARTS = [
  {
    name: 'page',
    title: 'the page for ambassadors',
    folder: PAGE,
    script: 'build.mjs',
    sources: [join(PAGE, 'src'), join(PAGE, 'build.mjs'), join('packages', 'sdk', 'src')],
    packages: ['preact', 'rolldown'],
  },
  {
    name: 'documentation',
    title: 'the documentation',
    folder: SITE,
    script: join('src', 'main.ts'),
    sources: [
      ...[join(SITE, 'src'), join(PAGE, 'README.md'), join(PAGE, 'src', 'icon.svg')],
      ...['docs', 'recipes', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
      ...[join('packages', 'sdk', 'README.md'), join('packages', 'sdk', 'schema.graphql')],
      ...[join('packages', 'sdk', 'documents'), join('packages', 'sdk', 'src', 'plugin'), join('packages', 'plugins')],
    ],
    packages: ['graphql', 'marked', 'rolldown'],
  },
]

const ENDINGS = /\.(tsx?|mjs|css|html|svg|md|py|json|graphql)$/
const NO_SOURCE = /(^|[\\/])(node_modules|dist|test)([\\/]|$)|\.test\.ts$/

/** Hash of everything that a built part depends on. */
export function inputsOf(root, { sources, packages }) {
  const hash = createHash('sha256')
  const files = sources.flatMap((source) =>
    statSync(join(root, source)).isDirectory()
      ? readdirSync(join(root, source), { recursive: true }).map((name) => join(source, String(name)))
      : [source],
  )
  for (const file of files.filter((name) => ENDINGS.test(name) && !NO_SOURCE.test(name)).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  for (const name of packages) {
    const manifest = join(root, 'node_modules', name, 'package.json')
    hash.update(existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : 'absent').update('\0')
  }
  return hash.digest('hex')
}

export const isBuilt = (root, { folder }) => existsSync(join(root, folder, 'dist', 'files.json'))

/** Builds a part by the project's own Node; throws with the tool's words where it fails. */
export function build(root, { title, folder, script }) {
  const result = spawnSync(projectNode(root), [join(root, folder, script)], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  })
  const failed = `${title.charAt(0).toUpperCase()}${title.slice(1)} could not be built:`
  if (result.error) throw new Error(`${failed} ${result.error.message}`)
  if (result.status !== 0) throw new Error(`${failed}\n${`${result.stdout}${result.stderr}`.trim()}`)
}
