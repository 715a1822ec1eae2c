/** Generation of the Prisma client and of the Pothos types. Plain JavaScript that Node 20 understands. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The Node.js that npm installed with the project, whatever the machine's own version is. */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Hash of everything the generated client depends on: the schema files and the generators' versions. */
export function generationInputs(root) {
  const hash = createHash('sha256')
  const folder = join(root, 'prisma')
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.prisma'))
        .sort()
    : []
  for (const name of files)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(folder, name)))
      .update('\0')
  for (const name of ['prisma', '@prisma/client', '@pothos/plugin-prisma']) {
    const manifest = join(root, 'node_modules', name, 'package.json')
    hash.update(existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : 'absent').update('\0')
  }
  return hash.digest('hex')
}

/** Whether the output of an earlier generation is there. */
export function isGenerated(root) {
  return existsSync(join(root, 'packages', 'api', 'src', 'generated', 'prisma', 'client.ts'))
}

/** Runs the generators of `prisma/schema.prisma`; throws with the tool's own words where they fail. */
export function generatePrismaClient(root) {
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js')
  const result = spawnSync(projectNode(root), [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 180_000,
    env: {
      ...process.env,
      // Generators are found by name on the PATH, and run by the project's own Node.
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      // The command line looks for a native schema engine and downloads it where it finds none, which fails on a
      // closed network. Generating does not need that engine: any existing file satisfies the look-up.
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'package.json'),
      // Neither telemetry nor a look for newer versions: the set-up uses no network but npm's.
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      NO_COLOR: '1',
    },
  })
  if (result.error) throw new Error(`The Prisma generator could not be run: ${result.error.message}`)
  if (result.status !== 0) {
    throw new Error(`The Prisma generator failed:\n${`${result.stdout}${result.stderr}`.trim()}`)
  }
}
