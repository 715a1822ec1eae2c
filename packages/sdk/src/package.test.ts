import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const sdk = fileURLToPath(new URL('..', import.meta.url))
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
let folder: string

/** Runs a tool of the repository; what it printed is the failure's message. */
function run(tool: string, args: string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(join(modules, '.bin', tool), args, { cwd, encoding: 'utf8' })
  expect(status, `${tool} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
}

async function gzippedBytes(source: string): Promise<number> {
  const id = 'entry.ts'
  const entry = { name: 'entry', resolveId: (name: string) => (name === id ? id : null), load: () => null }
  const bundle = await rolldown({
    input: id,
    plugins: [{ ...entry, load: (name: string) => (name === id ? source : null) }],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  return gzipSync(output[0].code, { level: 9 }).byteLength
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portevoix sdk '))
  // Whoever uses the SDK with another client has graphql.
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(modules, 'graphql'), join(folder, 'node_modules', 'graphql'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('size', () => {
  const index = JSON.stringify(join(sdk, 'src/index.ts'))

  it('of the core is at most 3 kB, with paging and subscriptions 4.5 kB, of everything 5 kB, minified and gzipped', async () => {
    const core = await gzippedBytes(`export { createClient } from ${index}`)
    const walking = await gzippedBytes(`export { createClient, paginate, subscribe } from ${index}`)
    const everything = await gzippedBytes(`export * from ${index}`)
    expect(core).toBeLessThanOrEqual(3_000)
    expect(walking).toBeLessThanOrEqual(4_500)
    expect(everything).toBeLessThanOrEqual(5 * 1024)
  })

  it('of what has an entry of its own is what the README says, beside the core', async () => {
    const core = `export { createClient } from ${index}`
    const beside = async (file: string, name: string) =>
      (await gzippedBytes(`${core}\nexport { ${name} } from ${JSON.stringify(join(sdk, file))}`)) -
      (await gzippedBytes(core))
    expect(await beside('src/export-all.ts', 'exportAll')).toBeLessThanOrEqual(1_300)
    expect(await beside('src/apply-many.ts', 'applyMany')).toBeLessThanOrEqual(600)
    expect(await beside('src/by-hash.ts', 'byHash')).toBeLessThanOrEqual(700)
  })

  it('is that of what is used: an unused document leaves nothing behind', async () => {
    const documents = JSON.stringify(join(sdk, 'src/fixture/generated/documents.ts'))
    const one = await gzippedBytes(`export { ViewerDocument } from ${documents}`)
    expect(one).toBeLessThan(300)
  })
})

describe('README', () => {
  it('has only code that compiles', async () => {
    const blocks = [...readFileSync(join(sdk, 'README.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
      (m) => m[1] ?? '',
    )
    expect(blocks.length).toBeGreaterThan(4)
    // The real documents where the API answers all that the README shows; else the fixture's, which are shaped alike.
    const real = join(sdk, 'src/generated/documents.ts')
    const generated = readFileSync(real, 'utf8')
    const shown = blocks.flatMap((block) => block.match(/\b[A-Z]\w+Document\b/g) ?? [])
    const complete = shown.every((name) => generated.includes(`export const ${name} `))
    const documents = complete ? real : join(sdk, 'src/fixture/generated/documents.ts')
    for (const [index, block] of blocks.entries()) {
      // Blocks go on from the first, which makes the client.
      const needsClient = /\bclient\b/.test(block) && !block.includes('const client')
      const declared = needsClient ? "declare const client: import('@portevoix/sdk').Client\n" : ''
      writeFileSync(join(folder, `block-${index}.ts`), `${declared}${block}\nexport {}\n`)
    }
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2024',
      module: 'nodenext',
      lib: ['es2025', 'dom', 'dom.iterable'],
      types: [],
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      paths: {
        '@portevoix/sdk': [join(sdk, 'src/index.ts')],
        '@portevoix/sdk/apply-many': [join(sdk, 'src/apply-many.ts')],
        '@portevoix/sdk/by-hash': [join(sdk, 'src/by-hash.ts')],
        '@portevoix/sdk/documents': [documents],
        '@portevoix/sdk/export-all': [join(sdk, 'src/export-all.ts')],
        '@portevoix/sdk/graphql': [join(sdk, 'src/graphql/index.ts')],
        '@portevoix/sdk/testing': [join(sdk, 'src/testing/index.ts')],
        '@portevoix/sdk/webhooks': [join(sdk, 'src/webhooks/index.ts')],
        '@portevoix/sdk/schema-facts': [join(sdk, 'src/generated/schema-facts.ts')],
      },
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['block-*.ts'] }))
    run('tsc', ['-p', folder])
  }, 60_000)
})

describe('package', () => {
  it('builds to what strict consumers of every kind can import', () => {
    // A copy, so that nobody who builds at the same time is disturbed.
    const copy = join(folder, 'node_modules/@portevoix/sdk')
    cpSync(sdk, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|dist)$/.test(path) })
    // Until the API has printed its schema, any will do for what is tested here.
    if (!existsSync(join(copy, 'schema.graphql'))) {
      cpSync(join(copy, 'src/fixture/schema.graphql'), join(copy, 'schema.graphql'))
    }
    const base = JSON.parse(readFileSync(join(sdk, '../../tsconfig.base.json'), 'utf8'))
    writeFileSync(join(folder, 'node_modules/tsconfig.base.json'), JSON.stringify(base))
    for (const name of ['typescript', '@types', 'csstype', 'vitest', 'fast-check', 'publint']) {
      symlinkSync(join(modules, name), join(folder, 'node_modules', name))
    }
    run('node', [join(copy, 'scripts/build.mjs')])
    const declarations = readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.d.ts'),
    )
    expect(declarations).toContain('index.d.ts')
    for (const name of declarations) {
      expect(readFileSync(join(copy, 'dist', name), 'utf8'), name).not.toMatch(/['"]\.[^'"]*(?<!\.d)\.ts['"]/)
    }

    run('publint', [copy, '--strict'])
    rmSync(join(copy, 'src'), { recursive: true })
    writeFileSync(
      join(folder, 'consumer.mts'),
      `import { createClient } from '@portevoix/sdk'
import '@portevoix/sdk/apply-many'
import '@portevoix/sdk/by-hash'
import '@portevoix/sdk/documents'
import '@portevoix/sdk/export-all'
import '@portevoix/sdk/plugin'
import '@portevoix/sdk/normal-forms'
import { createTestServer } from '@portevoix/sdk/testing'
import type { QueryState } from '@portevoix/sdk/react'
createTestServer({ rows: 1 }).url.length
export const state = (query: QueryState<{ id: string }>): string | undefined => query.data?.id
createClient({ url: '/graphql', token: '' }).url.length\n`,
    )
    const strict = ['--ignoreConfig', '--noEmit', '--strict', '--lib', 'es2024,dom', '--types', '', 'consumer.mts']
    run('tsc', ['--module', 'nodenext', ...strict])
    run('tsc', ['--module', 'esnext', '--moduleResolution', 'bundler', ...strict])
    run('node', ['consumer.mts'])
  }, 60_000)
})
