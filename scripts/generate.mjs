/**
 * Regenerates everything that is derived from sources: the Prisma client, then the printed GraphQL schema, then the
 * SDK's typed documents. Each step reads what the one before has written.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatePrismaClient, projectNode } from './prisma-client.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

function run(title, file, flags = []) {
  const path = join(root, file)
  if (!existsSync(path)) return
  console.log(title)
  const result = spawnSync(projectNode(root), [...flags, path], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (result.status !== 0) {
    console.error(`${file} failed${result.error ? `: ${result.error.message}` : ''}.`)
    process.exit(1)
  }
}

console.log('Generating the database client …')
try {
  generatePrismaClient(root)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
run('Printing the GraphQL schema …', 'packages/api/src/cli/print-schema.ts', ['--conditions=portevoix-source'])
run('Generating the SDK …', 'packages/sdk/scripts/generate.mjs')
