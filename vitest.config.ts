import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

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

export default defineConfig({
  resolve: {
    conditions: ['portevoix-source'],
    // Node loads graphql's CommonJS build and Vite would load the other one: its types must exist only once.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  ssr: { resolve: { conditions: ['portevoix-source'] } },
  test: {
    include: ['packages/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/clients/**', '**/node_modules/**', '**/dist/**', '**/.portevoix/**'],
    env: realData(),
    globalSetup: ['test/global-setup.ts'],
    // Node calls the import of WebAssembly experimental; the schema engine is such a module.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Many tests wait for a server, a process or a clock: a second worker computes meanwhile, also on two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A second, which is usual, is short on a machine that has other things to do.
    expect: { poll: { timeout: 15_000 } },
  },
})
