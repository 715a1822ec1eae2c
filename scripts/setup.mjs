/**
 * Makes a fresh clone ready: installs packages and generates code where that is not done yet. It runs before `npm
 * start`, `test`, `check` and `bench`, on the machine's own Node (20 or later) and with nothing installed.
 *
 * `--install-only` leaves the generation out.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILT_PARTS, build, inputsOf, isBuilt } from './built-parts.mjs'
import { generatePrismaClient, generationInputs, isGenerated, projectNode } from './prisma-client.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.portevoix-setup.json')

function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules holds what the lock file asks for, judged by npm's own record of the installation: a
 * developer who has just run `npm install` must not see everything installed again.
 */
function installedMatches(lock) {
  const installed = readJson(join(modules, '.package-lock.json'))?.packages
  if (!installed || !existsSync(projectNode(root))) return false
  const wanted = JSON.parse(lock).packages
  for (const [path, found] of Object.entries(installed)) {
    const want = wanted[path]
    if (!want || want.version !== found.version || want.integrity !== found.integrity) return false
  }
  return Object.entries(wanted).every(
    ([path, want]) =>
      !path.includes('node_modules/') || want.optional || want.devOptional || want.peer || installed[path],
  )
}

/** `npm ci` by the machine's Node and npm: those inside node_modules are deleted while it runs. */
function npmCommand() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.split(sep).includes('node_modules'))
    .join(delimiter)
  const env = { ...process.env, PATH: path }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js') && existsSync(npm)) {
    const outside = !process.execPath.startsWith(modules + sep)
    return { command: outside ? process.execPath : 'node', args: [npm], env }
  }
  return { command: 'npm', args: [], env, shell: process.platform === 'win32' }
}

/** Runs npm; `failure` says why it did not succeed, `output` holds its last words. */
async function npm(words) {
  const { command, args, env, shell } = npmCommand()
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--progress=false']
  const child = spawn(command, [...args, ...words, ...flags], {
    cwd: root,
    env,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).slice(-8000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const failure = await new Promise((done) => {
    child.once('error', (error) => done(`npm could not be run: ${error.message}`))
    child.once('close', (code, signal) =>
      done(code === 0 ? undefined : `npm ${words[0]} ended with ${signal ?? `code ${code}`}`),
    )
  })
  return { failure, output }
}

async function install() {
  const began = Date.now()
  const first = !existsSync(modules)
  console.log(
    first
      ? 'Installing packages (first start, about a minute) …'
      : 'Installing packages (the list of packages has changed) …',
  )
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const ticking = setInterval(() => console.log(`  still installing (${seconds()} s) …`), 15_000)
  let { failure, output } = await npm(['ci'])
  // npm drops optional packages of other systems from the lock where a registry does not offer them, and then refuses
  // its own lock. `npm install` takes the same versions from it.
  if (failure && /Missing: .* from lock file/.test(output)) ({ failure, output } = await npm(['install', '--no-save']))
  clearInterval(ticking)
  if (failure) {
    fail(
      `${output.trim()}\n\nThe packages could not be installed: ${failure}.\n` +
        'Check that npm reaches its registry (npm ping) and that the disk has about 1.5 GB free, then run the command again.',
    )
  }
  if (!existsSync(projectNode(root))) {
    fail(
      'npm installed the packages but did not bring Node 26: its install script was not run.\n' +
        'Allow it (npm config get ignore-scripts should say false), delete node_modules and run the command again.',
    )
  }
  console.log(`Packages installed in ${seconds()} s.`)
}

function generate() {
  const began = Date.now()
  console.log('Generating the database client …')
  try {
    generatePrismaClient(root)
  } catch (error) {
    fail(error.message)
  }
  console.log(`Generated in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

/** What the server serves from the files that are built here. */
function buildPart(part) {
  const began = Date.now()
  console.log(`Building ${part.title} …`)
  try {
    build(root, part)
  } catch (error) {
    fail(error.message)
  }
  console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

/** One set-up at a time: `npm start` and `npm test` of a new clone would otherwise install over each other. */
async function alone(work) {
  const lock = join(root, '.portevoix', 'setup.lock')
  mkdirSync(join(root, '.portevoix'), { recursive: true })
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (waited === 0) console.log('Another set-up of this folder is running; waiting for it …')
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    else if (waited > 600) fail(`Another set-up has been running for ten minutes. If it is not, delete ${lock}.`)
    else await new Promise((done) => setTimeout(done, 1000))
  }
  process.on('exit', () => rmSync(lock, { force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  await work()
}

function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (!pid) return Date.now() - statSync(lock).mtimeMs > 5000
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** What is still to be done; `stamp` is what the last set-up has left behind. */
function pending() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const lockHash = createHash('sha256').update(lock).digest('hex')
  const stamp = readJson(stampFile) ?? {}
  const installs = stamp.lock !== lockHash && !installedMatches(lock)
  const inputs = installs ? undefined : generationInputs(root)
  const generates =
    !process.argv.includes('--install-only') && (installs || stamp.inputs !== inputs || !isGenerated(root))
  const builds = process.argv.includes('--install-only')
    ? []
    : BUILT_PARTS.filter((part) => installs || stamp[part.name] !== inputsOf(root, part) || !isBuilt(root, part))
  const stale = stamp.lock !== lockHash
  return { installs, generates, builds, stale, stamp, lockHash }
}

async function main() {
  const first = pending()
  if (!first.installs && !first.generates && first.builds.length === 0 && !first.stale) return
  await alone(async () => {
    // Asked again under the lock: whoever held it may have done the work.
    const { installs, generates, builds, stamp, lockHash } = pending()
    if (installs) await install()
    if (generates) generate()
    for (const part of builds) buildPart(part)
    const inputs = generates ? generationInputs(root) : stamp.inputs
    const built = BUILT_PARTS.map((part) => [
      part.name,
      builds.includes(part) ? inputsOf(root, part) : stamp[part.name],
    ])
    // A new file: the old one may be read meanwhile, and be linked to by a copy of node_modules.
    writeFileSync(`${stampFile}.new`, JSON.stringify({ lock: lockHash, inputs, ...Object.fromEntries(built) }))
    renameSync(`${stampFile}.new`, stampFile)
  })
}

await main()
