import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const src = 'packages/api/src'

const use = (specifier: string) => `import { x } from '${specifier}'\nexport const y = x\n`

/** What must be refused: the rule, where, and the offending code. Each stands in a file of its own. */
const planted: { law: string; rule: string; file: string; code: string }[] = [
  ['core imports platform', `${src}/core/a.ts`, '../platform/auth/index.ts'],
  ['core imports a module', `${src}/core/b.ts`, '../modules/people/index.ts'],
  ['core imports the schema', `${src}/core/c.ts`, '../schema.ts'],
  ['platform imports a module', `${src}/platform/auth/a.ts`, '../../modules/people/index.ts'],
  ['platform imports the server', `${src}/platform/auth/b.ts`, '../../server.ts'],
  ['deep platform imports a module', `${src}/platform/lists/deep/a.ts`, '../../../modules/people/index.ts'],
  ['deep platform imports the start', `${src}/platform/lists/deep/b.ts`, '../../../start.ts'],
  ['a module imports the schema', `${src}/modules/people/a.ts`, '../../schema.ts'],
  ['a module imports the command', `${src}/modules/people/b.ts`, '../../cli/serve.ts'],
  ['a module passes another one’s door', `${src}/modules/people/c.ts`, '../campaigns/loaders.ts'],
  ['a module passes another one’s door, deeply', `${src}/modules/people/d.ts`, '../campaigns/deep/rules.ts'],
  ['a subfolder passes another module’s door', `${src}/modules/people/deep/a.ts`, '../../campaigns/loaders.ts'],
  ['a subfolder imports the schema', `${src}/modules/people/deep/b.ts`, '../../../schema.ts'],
  ['a deeper one passes another module’s door', `${src}/modules/people/deep/er/a.ts`, '../../../campaigns/loaders.ts'],
  ['the schema bypasses an index.ts', `${src}/schema.ts`, './modules/people/loaders.ts'],
  ['the server imports the start', `${src}/server.ts`, './start.ts'],
  ['the command bypasses an index.ts', `${src}/cli/a.ts`, '../modules/people/loaders.ts'],
  ['a module imports a plugin', `${src}/modules/people/e.ts`, '@portevoix/connector-feed'],
  ['the sdk imports a package of the repository', 'packages/sdk/src/a.ts', '@portevoix/api/core/ids.ts'],
  ['a plugin imports the server', 'packages/plugins/x/src/a.ts', '@portevoix/api/core/ids.ts'],
  ['a plugin imports the client', 'packages/plugins/x/src/b.ts', '@portevoix/sdk'],
  ['a plugin imports the documents', 'packages/plugins/x/src/c.ts', '@portevoix/sdk/documents'],
].map(([law = '', file = '', specifier = '']) => ({
  law,
  file,
  rule: 'lint/style/noRestrictedImports',
  code: use(specifier),
}))

planted.push(
  {
    law: 'the environment is read outside config',
    rule: 'lint/style/noProcessEnv',
    file: `${src}/core/env.ts`,
    code: 'export const home = process.env.HOME\n',
  },
  {
    law: 'a default export',
    rule: 'lint/style/noDefaultExport',
    file: `${src}/core/default.ts`,
    code: 'export default function work() {}\n',
  },
  {
    law: 'a floating promise',
    rule: 'lint/nursery/noFloatingPromises',
    file: `${src}/core/floating.ts`,
    code: 'async function work(): Promise<void> {}\nexport function begin() {\n  work()\n}\n',
  },
  {
    law: 'any',
    rule: 'lint/suspicious/noExplicitAny',
    file: `${src}/core/any.ts`,
    code: 'export const x: any = 1\n',
  },
  {
    law: 'a circle, even of types',
    rule: 'lint/suspicious/noImportCycles',
    file: `${src}/modules/people/circle.ts`,
    code: "import type { B } from '../campaigns/index.ts'\nexport type A = B\n",
  },
)

/** What must be accepted, beside it. */
const allowed: Record<string, string> = {
  [`${src}/platform/auth/fine.ts`]: use('../../core/ids.ts'),
  [`${src}/platform/auth/fine-too.ts`]: use('../lists/schema.ts'),
  [`${src}/platform/lists/deep/fine.ts`]:
    use('../../../core/ids.ts') + use('../schema.ts').replaceAll(/\b[xy]\b/g, 'z'),
  [`${src}/modules/people/fine.ts`]: use('../campaigns/index.ts'),
  [`${src}/modules/people/fine-core.ts`]: use('../../core/ids.ts'),
  [`${src}/modules/people/fine-own.ts`]: use('./deep/rules.ts'),
  [`${src}/modules/people/deep/fine.ts`]: use('../schema.ts'),
  [`${src}/modules/people/deep/fine-door.ts`]: use('../../campaigns/index.ts'),
  [`${src}/modules/people/deep/fine-platform.ts`]: use('../../../platform/auth/index.ts'),
  [`${src}/modules/people/deep/er/fine.ts`]: use('../../../../platform/auth/index.ts'),
  [`${src}/cli/fine.ts`]: use('../modules/people/index.ts'),
  [`${src}/cli/fine-sdk.ts`]: use('@portevoix/sdk/documents'),
  'packages/plugins/x/src/fine.ts': use('@portevoix/sdk/plugin'),
}

describe('the import rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-law-'))
  const found = new Map<string, Set<string>>()

  beforeAll(() => {
    const write = (file: string, code: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), code)
    }
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
    write('package.json', '{ "type": "module" }')
    write(`${src}/modules/campaigns/index.ts`, "export type { A as B } from '../people/circle.ts'\n")
    for (const { file, code } of planted) write(file, code)
    for (const [file, code] of Object.entries(allowed)) write(file, code)
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    const flags = ['--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none']
    const run = spawnSync(process.execPath, [biome, 'lint', ...flags, '.'], { cwd: folder, encoding: 'utf8' })
    const report = JSON.parse(run.stdout) as {
      diagnostics: { category: string; location: { path: string | { file: string } } }[]
    }
    for (const { category, location } of report.diagnostics) {
      const path = typeof location.path === 'string' ? location.path : location.path.file
      const file = path.replaceAll('\\', '/').replace(/^\.\//, '')
      found.set(file, (found.get(file) ?? new Set()).add(category))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(planted)('refuses: $law', ({ file, rule }) => {
    expect([...(found.get(file) ?? [])]).toContain(rule)
  })

  it.each(Object.keys(allowed))('accepts %s', (file) => {
    expect(found.get(file) ?? new Set()).not.toContain('lint/style/noRestrictedImports')
  })
})
