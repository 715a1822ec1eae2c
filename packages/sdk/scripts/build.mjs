import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sdk = fileURLToPath(new URL('..', import.meta.url))
const dist = join(sdk, 'dist')

rmSync(dist, { recursive: true, force: true })
// The client knows no types of Node, so that nothing of Node slips into what runs in browsers; tools for authors do.
for (const config of ['tsconfig.build.json', 'tsconfig.build.node.json']) {
  const { status } = spawnSync('tsc', ['-p', join(sdk, config)], { stdio: 'inherit', cwd: sdk })
  if (status !== 0) process.exit(status ?? 1)
}

// What this build has just made does the same for plugins.
const { withCompiledImports } = await import('../dist/plugin-cli/declarations.js')
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue
  const file = join(dist, name)
  writeFileSync(file, withCompiledImports(readFileSync(file, 'utf8')))
}
