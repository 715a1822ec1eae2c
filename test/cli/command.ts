import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../packages/api/bin/portevoix.mjs', import.meta.url))

export type Settings = Record<string, string>

function start(args: string[], settings: Settings): ChildProcess {
  // Nothing of the test run's own settings reaches the command.
  const { PATH, HOME } = process.env
  return spawn(process.execPath, [bin, ...args], {
    env: { PATH, HOME, ...settings } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end. */
export async function portevoix(
  args: string[],
  settings: Settings = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(args, settings)
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => (stdout += chunk))
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, stdout, stderr }
}

/** Runs a command and kills it once `moment` has come, which sees what it has printed; it must not have ended before. */
export async function killed(
  args: string[],
  settings: Settings,
  moment: (printed: () => string) => Promise<unknown>,
): Promise<string> {
  const child = start(args, settings)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const closed = new Promise<void>((done) => child.once('close', () => done()))
  const ended = closed.then(() => Promise.reject(new Error(`ended before it was killed:\n${output}`)))
  await Promise.race([moment(() => output), ended]).finally(() => child.kill('SIGKILL'))
  ended.catch(() => {})
  await closed
  return output
}

export interface Served {
  /** Address of GraphQL, as printed. */
  readonly url: string
  /** The printed token; null where none was. */
  readonly token: string | null
  /** Everything printed so far. */
  output(): string
  /** Sends the signal and answers the exit code; -1 where a signal ended the process. */
  end(signal: NodeJS.Signals): Promise<number>
}

/** Starts a server and waits until it says that it is ready. */
export async function serve(settings: Settings): Promise<Served> {
  const child = start(['serve'], { PORT: '0', ...settings })
  let output = ''
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)))
  await new Promise<void>((ready, failed) => {
    const keep = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Ctrl-C stops it.')) ready()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    void ended.then((code) => failed(new Error(`ended with ${code}:\n${output}`)))
  })
  return {
    url: /^GraphQL +(\S+)$/m.exec(output)?.[1] ?? '',
    token: /^Token +(\S+)$/m.exec(output)?.[1] ?? null,
    output: () => output,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** A new, empty home that PostgreSQL's user can enter where the tests are run by root. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'portevoix cli '))
  chmodSync(home, 0o755)
  return home
}

/** The process number of the home's PostgreSQL while it runs. */
export function postgresOf(home: string): number | null {
  const file = join(home, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}
