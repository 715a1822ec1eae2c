import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { upwards } from './folders.ts'
import { runTool } from './tool.ts'

const CONFIGURATIONS = ['vitest.config', 'vite.config'].flatMap((name) =>
  ['ts', 'mts', 'js', 'mjs', 'cts', 'cjs'].map((ending) => `${name}.${ending}`),
)

/** Runs the tests of a plugin with the nearest vitest configuration. Returns the exit code. */
export function test(folder: string, args: readonly string[]): Promise<number> {
  const configured = [...upwards(folder)].find((above) => CONFIGURATIONS.some((name) => existsSync(join(above, name))))
  const root = configured ?? folder
  const within = relative(root, folder)
  const only = within === '' ? [] : ['--dir', within]
  return runTool({ package: 'vitest', command: 'vitest' }, ['run', ...only, ...args], root)
}
