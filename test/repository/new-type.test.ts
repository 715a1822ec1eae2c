import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GAPS } from './new-type-gaps.ts'
import { ISOLATION } from './new-type-isolation.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Lines that a type with a list, a filter and three mutations may take by hand. */
const MOST_LINES = 110

/** A copy of the repository, whose packages are its own and whose other modules are those of the repository. */
const copy = mkdtempSync(join(tmpdir(), 'portevoix-new-type-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function copyRepository(): void {
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const file of files.split('\0').filter(Boolean)) cpSync(join(root, file), join(copy, file))
  cpSync(join(root, 'packages/api/src/generated'), join(copy, 'packages/api/src/generated'), { recursive: true })
  const modules = join(root, 'node_modules')
  mkdirSync(join(copy, 'node_modules/@portevoix'), { recursive: true })
  for (const name of readdirSync(modules)) {
    if (name !== '@portevoix' && name !== '.cache') symlinkSync(join(modules, name), join(copy, 'node_modules', name))
  }
  for (const name of readdirSync(join(modules, '@portevoix'))) {
    symlinkSync(readlinkSync(join(modules, '@portevoix', name)), join(copy, 'node_modules/@portevoix', name))
  }
}

/** @returns what it printed. @throws Error with it where it fails. */
async function run(file: string, ...args: string[]): Promise<string> {
  const { VITEST_POOL_ID: _pool, VITEST_WORKER_ID: _worker, VITEST: _vitest, ...env } = process.env
  const child = spawn(process.execPath, [join(copy, file), ...args], { cwd: copy, env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const code = await new Promise((done) => child.on('close', done))
  if (code === 0) return printed
  throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${printed.slice(-4_000)}`)
}

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
    cwd: copy,
    encoding: 'utf8',
  })

function fillGaps(): void {
  for (const { file, instead, lines } of GAPS) {
    const text = readFileSync(join(copy, file), 'utf8')
    expect(text.split(instead), `${file}: ${instead}`).toHaveLength(2)
    writeFileSync(
      join(copy, file),
      text.replace(instead, () => lines),
    )
  }
}

describe('a type that the generator makes', () => {
  beforeAll(async () => {
    copyRepository()
    git('init', '-q')
    git('add', '-A')
    git('commit', '-q', '-m', 'before')
    await run('scripts/new.mjs', 'module', 'programmes')
    await run('scripts/new.mjs', 'type', 'programmes', 'Programme')
  }, 120_000)

  it('needs few lines by hand', () => {
    const open = git('grep', '-n', '--untracked', 'Fill in', '--', 'packages/api/src/modules/programmes', 'prisma')
    expect(open.trim().split('\n')).toHaveLength(2)
    const lines = GAPS.flatMap(({ lines }) => lines.split('\n').filter((line) => line.trim() !== ''))
    console.log(
      `A type with a list, a filter and three mutations takes ${lines.length} lines by hand, of ${MOST_LINES}.`,
    )
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
  })

  it('passes the checks and an attack from another organisation once it is filled in', {
    timeout: 600_000,
  }, async () => {
    fillGaps()
    await run('scripts/migration.mjs', 'programmes')
    await run('scripts/generate.mjs')
    const isolation = 'test/e2e/new-type.test.ts'
    mkdirSync(dirname(join(copy, isolation)), { recursive: true })
    writeFileSync(join(copy, isolation), ISOLATION)
    await run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', 'packages/api/src', isolation)
    await Promise.all([
      run('scripts/check.mjs', 'types test', 'dead code', 'schema'),
      run(
        'node_modules/vitest/vitest.mjs',
        'run',
        isolation,
        'packages/api/src/schema.test.ts',
        'packages/api/src/event-types.test.ts',
        'test/repository/api-style.test.ts',
      ),
    ])
  })
})
