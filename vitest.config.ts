import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './test/order.ts'

/**
 * Folder of the real data sets: PORTEVOIX_DATA, or `shared/data` beside the project. Tests find it by this one variable
 * and are skipped without it; test/skipped.ts tells so at the end.
 */
function realData(): { PORTEVOIX_DATA?: string } {
  const stated = process.env.PORTEVOIX_DATA
  if (stated && !existsSync(stated)) throw new Error(`PORTEVOIX_DATA names ${stated}, which does not exist.`)
  const beside = fileURLToPath(new URL('../shared/data', import.meta.url))
  const folder = stated || (existsSync(beside) ? beside : undefined)
  return folder ? { PORTEVOIX_DATA: folder } : {}
}

// For the reporter too, which tells what was skipped for want of them.
Object.assign(process.env, realData())

/** Of all tests; each project says which files are its own. */
const common = {
  resolve: {
    conditions: ['portevoix-source'],
    // Node loads graphql's CommonJS build and Vite would load the other one: its types must exist only once.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  ssr: { resolve: { conditions: ['portevoix-source'] } },
}
const commonTest = {
  exclude: ['test/clients/**', '**/node_modules/**', '**/dist/**', '**/.portevoix/**'],
  // Node calls the import of WebAssembly experimental; the schema engine is such a module.
  execArgv: ['--disable-warning=ExperimentalWarning'],
  testTimeout: 30_000,
  hookTimeout: 120_000,
  // A second, which is usual, is short on a machine that has other things to do.
  expect: { poll: { timeout: 15_000 } },
}

/** Tests in packages that run plugins, servers of PostgreSQL or the tools of the SDK, or replace modules or globals. */
const parts = [
  'packages/api/src/platform/{plugin-host,postgres,rate-limits}/**/*.test.ts',
  'packages/sdk/src/plugin-{cli,testkit}/**/*.test.ts',
  'packages/sdk/examples/**/*.test.ts',
  'packages/plugins/**/*.test.ts',
]

export default defineConfig({
  ...common,
  test: {
    globalSetup: ['test/global-setup.ts'],
    // Many tests wait for a server, a process or a clock: a third worker computes meanwhile, also on two cores.
    maxWorkers: 3,
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        ...common,
        // A file has a process of its own: plugins with planted bugs go on for ever in theirs.
        test: { ...commonTest, name: 'parts', include: parts },
      },
      {
        ...common,
        // Files share a process: starting one takes longer than most of these tests.
        test: {
          ...commonTest,
          name: 'rules',
          include: ['packages/**/*.test.ts'],
          exclude: [...commonTest.exclude, ...parts],
          isolate: false,
        },
      },
      {
        ...common,
        test: {
          ...commonTest,
          name: 'whole',
          include: ['test/**/*.test.ts'],
          // Files share a process: each would otherwise load the whole server anew, six seconds of two cores.
          isolate: false,
          // More room for the young, which are cleared less often: a fifteenth less to compute.
          execArgv: [...commonTest.execArgv, '--max-semi-space-size=64'],
        },
      },
    ],
  },
})
