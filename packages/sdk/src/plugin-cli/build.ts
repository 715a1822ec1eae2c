import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withCompiledImports } from './declarations.ts'
import { findPackage, usesSources } from './folders.ts'
import { Refusal } from './refusal.ts'
import { runTool } from './tool.ts'

const PROJECT = 'tsconfig.build.json'

/**
 * Compiles `src` into `dist`: JavaScript and declarations. After type errors there is no `dist`, so that nobody loads
 * code that did not compile. Returns the exit code.
 */
export async function build(folder: string): Promise<number> {
  if (!existsSync(join(folder, PROJECT))) {
    throw new Refusal(`${join(folder, PROJECT)} is missing: it says what is compiled, and where to`)
  }
  const sdk = findPackage('@portevoix/sdk', folder)
  if (usesSources(folder) && sdk && !existsSync(join(sdk.folder, 'dist', 'plugin', 'index.d.ts'))) {
    throw new Refusal('the SDK of this repository is not built yet: npm run build --workspace packages/sdk')
  }
  const dist = join(folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const code = await runTool({ package: 'typescript', command: 'tsc' }, ['-p', PROJECT, '--noEmitOnError'], folder)
  if (code !== 0) return code
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue
    const file = join(dist, name)
    writeFileSync(file, withCompiledImports(readFileSync(file, 'utf8')))
  }
  return 0
}
