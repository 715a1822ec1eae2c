import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const tools = join(root, 'node_modules')

/** As in somebody's terminal, whose certificates count: without the variables of this repository's npm, and without CI. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'CI' && !/^(npm_(?!config_)|NODE_(?!EXTRA_CA_CERTS)|VITEST)/.test(name),
  )
  return { ...Object.fromEntries(kept), NO_COLOR: '1' }
}

/** Runs a command to its end. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  const code = await new Promise<number>((done, failed) => {
    child.once('error', failed)
    child.once('close', (status) => done(status ?? 1))
  })
  return { code, output }
}

/** @throws Error with what was printed, where a command fails. */
export async function succeed(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await run(command, args, cwd)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${code}:\n${output}`)
  return output
}

/** An empty folder, which plugins' processes of another user may read too. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-plugin-cli-'))
  chmodSync(folder, 0o755)
  return folder
}

/**
 * The archive of the SDK, as it would be published: built and packed from a copy, so that nobody is disturbed.
 * `source` is the checkout whose SDK it is.
 */
export function packSdk(folder: string, source = root): string {
  const packs = join(source, 'scripts', 'pack.mjs')
  const copy = join(folder, 'packages', 'sdk')
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(join(source, 'packages', 'sdk'), copy, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  })
  cpSync(join(source, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
  symlinkSync(tools, join(folder, 'node_modules'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [packs, copy, '--to', folder], {
    encoding: 'utf8',
    env: { ...environment(), PATH: `${join(tools, '.bin')}:${process.env.PATH}` },
  })
  if (status !== 0) throw new Error(`${packs}:\n${stdout}${stderr}`)
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (!archive) throw new Error(`${packs} made no archive`)
  return join(folder, archive)
}

/** Full hash of the commit whose SDK plugins of 0.1.0 were packed with. */
const RELEASED = 'a40aeec803c7ffecb2f656958970ce57d4348776'

/** Whether this clone reaches back to 0.1.0; a shallow one does not. */
export const hasReleased = (): boolean =>
  spawnSync('git', ['cat-file', '-e', `${RELEASED}^{commit}`], { cwd: root }).status === 0

/** The archive of the SDK of 0.1.0, built from its sources in git. */
export function packReleasedSdk(folder: string): string {
  const source = join(folder, 'source')
  mkdirSync(source)
  const paths = ['packages/sdk', 'scripts/pack.mjs', 'tsconfig.base.json', 'LICENSE']
  const archived = spawnSync('git', ['archive', RELEASED, ...paths], { cwd: root, maxBuffer: 1 << 28 })
  const { status } = spawnSync('tar', ['-x', '-C', source], { input: archived.stdout })
  if (archived.status !== 0 || status !== 0) throw new Error(`the sources of ${RELEASED} could not be read from git`)
  return packSdk(folder, source)
}
