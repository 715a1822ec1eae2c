/**
 * `node scripts/pack.mjs FOLDER … --to FOLDER`: the archives of packages as a registry gets them, for `npm publish
 * ARCHIVE`, each built before. In the repository, `portevoix-source` leads to TypeScript, which Node does not
 * strip inside node_modules: archives are without it, and without what only the repository can run.
 *
 * `--check` packs nothing: it says whether everything that a published package.json names will be in its archive.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCE = 'portevoix-source'

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

function published({ scripts: _scripts, devDependencies: _tools, ...manifest }) {
  return JSON.parse(JSON.stringify(manifest), (name, value) => (name === SOURCE ? undefined : value))
}

/** Every file that the exports and commands of a package lead to. */
function targets(value) {
  if (typeof value === 'string') return [value.replace(/^\.\//, '')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targets) : []
}

/** What `dist` will hold is told from the sources, so that nothing need be built for it. */
function comesToBe(folder, path) {
  if (!path.startsWith('dist/')) return existsSync(join(folder, path))
  return existsSync(join(folder, path.replace(/^dist\//, 'src/').replace(/(\.d\.ts|\.js)$/, '.ts')))
}

function problems(folder) {
  const manifest = published(manifestOf(folder))
  const { name, files = [], exports, bin, license, version } = manifest
  const shipped = ['package.json', ...files]
  const within = (path) => shipped.some((one) => path === one || path.startsWith(`${one}/`))
  return [
    ...targets([exports, bin]).flatMap((path) => [
      ...(within(path) ? [] : [`${name}: ${path} is in none of "files"`]),
      ...(comesToBe(folder, path) ? [] : [`${name}: ${path} does not come to be`]),
    ]),
    ...files
      .filter((path) => path !== 'dist' && !existsSync(join(folder, path)))
      .map((path) => `${name}: "files" names ${path}, which is missing`),
    ...(license === 'Apache-2.0' && /^\d+\.\d+\.\d+/.test(version) ? [] : [`${name}: has no license or version`]),
    ...(JSON.stringify(manifest).includes('file:') ? [`${name}: depends on a folder`] : []),
  ]
}

function npm(words, cwd) {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' }
  const { status, stdout, stderr } = spawnSync('npm', words, options)
  if (status !== 0) throw new Error(`npm ${words.join(' ')} in ${cwd} failed:\n${stdout}${stderr}`)
  return stdout.trim()
}

function pack(folder, to) {
  const { name, private: closed, files = [] } = manifestOf(folder)
  if (closed) throw new Error(`${name} is private: it runs from the repository`)
  npm(['run', '--silent', 'build'], folder)
  const copy = mkdtempSync(join(tmpdir(), 'portevoix-pack-'))
  try {
    for (const path of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      cpSync(join(folder, path), join(copy, path), { recursive: true })
    }
    cpSync(join(root, 'LICENSE'), join(copy, 'LICENSE'))
    // portevoix-generate tells from it what a release broke.
    if (files.includes('schema.graphql')) cpSync(join(root, 'CHANGELOG.md'), join(copy, 'CHANGELOG.md'))
    writeFileSync(join(copy, 'package.json'), `${JSON.stringify(published(manifestOf(folder)), null, 2)}\n`)
    return npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', resolve(to)], copy)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, check: { type: 'boolean' } },
})
if (values.check) {
  const plugins = join(root, 'packages', 'plugins')
  const all = [join(root, 'packages', 'sdk'), ...readdirSync(plugins).map((name) => join(plugins, name))]
  const found = (positionals.length > 0 ? positionals : all).flatMap((folder) => problems(resolve(folder)))
  for (const problem of found) console.error(problem)
  process.exit(found.length === 0 ? 0 : 1)
}
if (positionals.length === 0 || values.to === undefined) {
  console.error('Say what to pack, and where to: node scripts/pack.mjs packages/sdk --to ARCHIVES')
  process.exit(1)
}
mkdirSync(values.to, { recursive: true })
try {
  for (const folder of positionals) console.log(pack(resolve(folder), values.to))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
