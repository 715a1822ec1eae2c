/**
 * Tries the API and the SDK with the real clients of others: lists, mutations, errors and events against one server, the SDK's
 * documents in them and theirs in it, types included. Ends with a line that counts.
 *
 *   node test/clients/run.mjs [NAME…]
 *
 * A workspace of its own (450 MB), installed on the first run and after changes of its lock file: neither `npm start` nor
 * `npm test` needs it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { newHome, serve } from '../cli/command.ts'

const here = import.meta.dirname
const out = join(here, 'generated')
const schemaFile = join(here, '../../packages/sdk/schema.graphql')
const readme = join(here, '../../packages/sdk/README.md')
const count = { passed: 0, failed: 0 }

/** Runs a step to its end. @returns whether it succeeded. */
async function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: here, stdio: 'inherit', ...options })
  return await new Promise((done) => child.once('close', (code) => done(code === 0)))
}

async function step(...args) {
  count[(await run(...args)) ? 'passed' : 'failed'] += 1
}

function install() {
  const lock = join(here, 'package-lock.json')
  const installed = join(here, 'node_modules/.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** What the tools of others make of the schema that the SDK ships, and of the scalars that it says. */
async function generate() {
  // They look for their parts where they are called.
  process.chdir(here)
  const { generate: codegen } = await import('./node_modules/@graphql-codegen/cli/esm/index.js')
  const { minifyIntrospection, outputIntrospectionFile } = await import(
    './node_modules/@gql.tada/internal/dist/gql-tada-internal.mjs'
  )
  const { buildSchema, introspectionFromSchema } = await import('graphql')
  const { scalars } = await import('../../packages/sdk/src/generated/schema-facts.ts')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'relay/artifacts'), { recursive: true })
  const config = {
    scalars,
    useTypeImports: true,
    enumsAsTypes: true,
    importExtension: '.ts',
    emitLegacyCommonJSImports: false,
  }
  const preset = { preset: 'client', presetConfig: { fragmentMasking: false }, config }
  const documents = join(here, 'preset-documents.ts')
  await codegen({ schema: schemaFile, documents, silent: true, generates: { [`${out}/preset/`]: preset } }, true)
  const whole = introspectionFromSchema(buildSchema(readFileSync(schemaFile, 'utf8')))
  writeFileSync(join(out, 'introspection.json'), JSON.stringify(whole))
  const introspection = minifyIntrospection(whole)
  const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true })
  writeFileSync(join(out, 'introspection.d.ts'), types)
  // The examples of the guide are compiled as they stand there: ```ts NAME.ts
  const guide = readFileSync(join(here, '../../docs/front-ends.md'), 'utf8')
  for (const [, name, text] of guide.matchAll(/^```ts (\S+\.ts)\n([\s\S]*?)^```/gm))
    writeFileSync(join(out, name), text)
  // Recipes stand alone, beside the packages that they name.
  for (const name of ['mirror.ts', 'bi.ts']) copyFileSync(join(here, '../../recipes', name), join(out, name))
  const [, example = ''] = /^```tsx\n([\s\S]*?)^```/m.exec(readFileSync(readme, 'utf8')) ?? []
  writeFileSync(join(out, 'readme.tsx'), example)
  const external = /^[^./]/
  await build({ input: join(out, 'readme.tsx'), external, output: { file: join(out, 'readme.js') } })
  copyFileSync(schemaFile, join(out, 'relay/schema.graphql'))
}

const CLIENTS = ['bi', 'duckdb', 'inspector', 'interop', 'persisted', 'react', 'relay']
/** Names of test files instead of all clients: `mirror` takes a minute, and is run on demand. */
const asked = process.argv.slice(2)

/** Runs the test files against one server, and counts them. */
async function test() {
  const home = newHome()
  const server = await serve({ PORTEVOIX_HOME: home, PORTEVOIX_LOG_LEVEL: 'error' })
  const report = join(out, 'tests.tap')
  const reporters = ['spec', 'tap'].map((name) => `--test-reporter=${name}`)
  const to = ['stdout', report].map((place) => `--test-reporter-destination=${place}`)
  const files = (asked.length > 0 ? asked : CLIENTS).map((name) => `${name}.test.ts`)
  const env = { ...process.env, PORTEVOIX_URL: server.url, PORTEVOIX_TOKEN: server.token, PORTEVOIX_HOME: home }
  const args = [
    '--conditions=portevoix-source',
    '--import=./one-react.mjs',
    '--no-warnings',
    '--test',
    '--test-timeout=60000',
    ...reporters,
    ...to,
  ]
  const ok = await run(process.execPath, [...args, ...files], { env })
  await server.end('SIGTERM')
  const told = existsSync(report) ? readFileSync(report, 'utf8') : ''
  const [pass = 0, fail = 0] = ['pass', 'fail'].map((name) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(told)?.[1] ?? 0),
  )
  count.passed += pass
  count.failed += ok ? fail : Math.max(fail, 1)
}

install()
await generate()
const relay = [join(here, 'node_modules/relay-compiler/cli.js'), 'relay.config.json', '--output', 'quiet-with-errors']
await step(process.execPath, relay, { cwd: join(here, 'relay') })
await step(process.execPath, [join(here, 'node_modules/.bin/tsc'), '-p', here])
await step(process.execPath, ['sizes.mjs'])
await test()
console.log(`Checks: ${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1
