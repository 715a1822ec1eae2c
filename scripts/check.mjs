/**
 * `npm run check`: everything that can be said about the project without running it. Each step says what it looks at,
 * and a failed one what to do. Ends with 1 where any has failed.
 *
 * `npm run check -- NAME …` runs only the steps of these names.
 */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectNode } from './prisma-client.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const node = projectNode(root)

/** The program of a package, by its own manifest: no shell, so that folders may have spaces and any system will do. */
function bin(name, command = name) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin: bins } = require(manifest)
  return join(dirname(manifest), typeof bins === 'string' ? bins : bins[command])
}

const typesFile = (folder) =>
  join(root, 'node_modules', '.cache', 'types', `${folder.replaceAll('/', '-')}.tsbuildinfo`)

const plugins = readdirSync(join(root, 'packages', 'plugins')).map((name) => `packages/plugins/${name}`)
// The tests' program holds the server too, which they import: most of its types would otherwise be checked twice.
const packages = ['test', 'packages/sdk', 'packages/sdk/examples/ambassador', 'packages/docs-site', ...plugins]

const steps = [
  {
    name: 'biome',
    about: 'format, lint, import law',
    run: [bin('@biomejs/biome', 'biome'), 'check', '--max-diagnostics=50', '.'],
    remedy: '`npx biome check --write .` mends what can be mended by itself; the import law is in biome.json.',
  },
  ...packages.map((folder) => ({
    name: `types ${folder}`,
    about: 'TypeScript, strict',
    // What was found is kept: the next check reads only what has changed since.
    run: [bin('typescript', 'tsc'), '-p', folder, '--noEmit', '--incremental', '--tsBuildInfoFile', typesFile(folder)],
    remedy: `\`npx tsc -p ${folder} --noEmit\` shows the same in your editor’s terminal.`,
  })),
  {
    name: 'boundaries',
    about: 'no reach across packages',
    run: [bin('turbo'), 'boundaries', '--no-color'],
    remedy: 'Import other packages by their name, and list them in package.json; who may know whom is in turbo.json.',
  },
  {
    name: 'dead code',
    about: 'unused files, exports and dependencies',
    run: [bin('knip'), '--no-progress', '--no-config-hints'],
    remedy: 'Remove what nobody uses; entry points that knip cannot see go into knip.json.',
  },
  {
    name: 'schema',
    about: 'packages/sdk/schema.graphql is that of the code',
    run: ['--conditions=portevoix-source', 'packages/api/src/cli/print-schema.ts', '--check'],
    remedy: '`npm run generate`, and commit what it has written.',
  },
  {
    name: 'schema diff',
    about: 'changes since the last release, breaking ones announced in CHANGELOG.md',
    run: ['scripts/schema-diff.mjs'],
    remedy: 'Announce what breaks, or keep it; CONTRIBUTING.md has a chapter about it.',
    tells: true,
  },
  {
    name: 'sdk',
    about: 'typed documents fit the schema',
    run: ['packages/sdk/scripts/generate.mjs', '--strict', '--check'],
    remedy: '`npm run generate`, and commit what it has written.',
  },
  {
    name: 'archives',
    about: 'what is published holds what it names',
    run: ['scripts/pack.mjs', '--check'],
    remedy: 'Correct "exports", "bin" or "files" in the package.json that is named.',
  },
  {
    name: 'lock',
    about: 'package-lock.json names the packages of all systems',
    run: ['scripts/complete-lock.mjs', '--check'],
    remedy: '`node scripts/complete-lock.mjs`, and commit package-lock.json.',
  },
]

function run(args) {
  return new Promise((done) => {
    const child = spawn(node, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' },
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => done({ ok: false, output: error.message }))
    child.once('close', (code) => done({ ok: code === 0, output }))
  })
}

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? steps : steps.filter(({ name }) => asked.includes(name))
if (chosen.length === 0) {
  console.error(`There is no such step. They are: ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
let failed = 0
async function check({ name, about, run: args, remedy, tells }) {
  const began = Date.now()
  const { ok, output } = await run(args)
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}: ${about} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (ok) {
    if (tells) console.log(output.trim().replace(/^/gm, '          '))
    return
  }
  failed += 1
  console.log(`\n${output.trim().replace(/^/gm, '  ')}\n\n  What to do: ${remedy}\n`)
}

// Two at once: most steps use one core. They only read the project, and write nothing that another one reads.
const left = [...chosen]
async function takeSteps() {
  for (let step = left.shift(); step; step = left.shift()) await check(step)
}
await Promise.all([takeSteps(), takeSteps()])
console.log(`Checks: ${chosen.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
