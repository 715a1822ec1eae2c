import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Installation {
  /** Where its code is. */
  clone: string
  /** Where its database and keys are. */
  home: string
  port: number
  /** `host:port` of what its connectors may read though it is private. */
  allowPrivate: string
}

export interface RunningInstallation extends Installation {
  url: string
  /** Of an owner of the demo's organisation. */
  token: string
  /** A document in the words of its version; left out: it is in them. */
  words?: (source: string) => string
}

/** Unpacks a commit as a fresh clone of it. */
export function unpack(commit: string, { project, clone }: { project: string; clone: string }): void {
  mkdirSync(clone)
  const archive = execFileSync('git', ['archive', commit], { cwd: project, maxBuffer: 1 << 28 })
  execFileSync('tar', ['-x', '-C', clone], { input: archive })
}

/** The same for both versions: addresses of links name it. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const environment = ({ home, port, allowPrivate }: Installation) => ({
  ...process.env,
  PORT: String(port),
  PORTEVOIX_HOME: home,
  PORTEVOIX_LOG_LEVEL: 'error',
  PORTEVOIX_ALLOW_PRIVATE: allowPrivate,
  // As the changelog asks where a program asks fast.
  PORTEVOIX_ACCOUNT_POINTS_PER_SECOND: '10000000',
  PORTEVOIX_ORGANIZATION_POINTS_PER_SECOND: '10000000',
})

/** Starts an installation as its operator does, and stops it in the same way. */
export async function whileRunning<T>(
  installation: Installation,
  work: (running: RunningInstallation) => Promise<T>,
): Promise<T> {
  const { clone } = installation
  const env = environment(installation)
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const exit = once(child, 'exit')
  const lines: string[] = []
  try {
    const said = { url: '', token: '' }
    const read = async (stream: NodeJS.ReadableStream | null, ready: () => void) => {
      if (!stream) return
      for await (const line of createInterface({ input: stream })) {
        lines.push(line)
        said.url = /^GraphQL\s+(http\S+)/.exec(line)?.[1] ?? said.url
        said.token = /^Token\s+(\S+)/.exec(line)?.[1] ?? said.token
        if (said.url && said.token) ready()
      }
    }
    await Promise.race([
      new Promise<void>((ready) => {
        void read(child.stdout, ready)
        void read(child.stderr, ready)
      }),
      exit.then(() => Promise.reject(new Error(`The server ended: ${lines.slice(-20).join('\n')}`))),
    ])
    return await work({ ...installation, ...said })
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await exit
  }
}

/** A token of a person of the demo, with which they accept and leave: the command of the version that runs. */
export function tokenOfPerson(installation: Installation, personId: string): string {
  const { clone } = installation
  const command = join(clone, 'node_modules/.bin/portevoix')
  const options = { cwd: clone, env: environment(installation), encoding: 'utf8' as const }
  const help = execFileSync(command, ['token', '--help'], options)
  const asLogIn = help.includes('--as-log-in') ? ['--as-log-in'] : []
  return execFileSync(command, ['token', '--person', personId, ...asLogIn], options).trim()
}
