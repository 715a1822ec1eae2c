import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { administer, startLoad, topicsOf } from './rolling-load.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
/** The newest commit whose servers are to be served by the database of this one: later ones of the same line are too. */
const FORMER = '1d561a4e'
/**
 * Two servers of a former commit on one database, under load. Meanwhile the database is migrated by this one, one of them
 * is killed and started again on it, then servers of this commit take their place, one after the other. A request that
 * finds its server gone is sent to the other one, with the same key, as a balancer and the SDK do; every other failure
 * counts. The former commit is FORMER, or that of `BENCH_COMMIT`.
 */
export async function benchRolling(database: BenchDatabase): Promise<Figure> {
  const commit = process.env.BENCH_COMMIT ?? FORMER
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-rolling-'))
  const name = `rolling_${process.pid}`
  await administer(database.superuserUrl, `CREATE DATABASE ${name} OWNER ${new URL(database.url).username}`)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  const servers: Server[] = []
  try {
    const former = join(folder, 'former')
    mkdirSync(former)
    const archive = execFileSync('git', ['archive', commit], { cwd: PROJECT, maxBuffer: 1 << 28 })
    execFileSync('tar', ['-x', '-C', former], { input: archive })
    const start = async (clone: string): Promise<Server> => {
      const server = await startServer(clone, join(folder, 'home'), url.href)
      servers.push(server)
      return server
    }
    const first = await start(former)
    const second = await start(former)
    const load = startLoad([first.url, second.url], first.token)
    const steps: string[] = []
    const step = async <T>(about: string, work: () => Promise<T>): Promise<T> => {
      const begun = performance.now()
      const done = await work()
      steps.push(`${about}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
      return done
    }
    await wait(5_000)
    await step('migrated beside them', async () => migrate(join(folder, 'home'), url.href))
    await wait(3_000)
    await end(first, 'SIGKILL')
    const again = await step('killed, and started again on the new database', () => start(former))
    load.to([again.url, second.url])
    await wait(3_000)
    const third = await step('one of this commit', () => start(PROJECT))
    load.to([third.url, second.url])
    await end(again, 'SIGTERM')
    const fourth = await step('another one of this commit', () => start(PROJECT))
    load.to([third.url, fourth.url])
    await end(second, 'SIGTERM')
    await wait(3_000)
    const { acknowledged, reads, repeated, failures } = await load.end()
    const stored = await topicsOf(url.href)
    const lost = acknowledged.filter((topic) => stored.get(topic) === undefined).length
    const doubled = [...stored.values()].filter((count) => count > 1).length
    return {
      name: `servers of ${commit} and of this commit on one database that is migrated under them`,
      lines: [
        ...steps,
        `${acknowledged.length} acts answered, ${reads} reads, ${repeated} requests sent again to the other server`,
        `${lost} acts lost, ${doubled} done twice, ${failures.length} requests failed`,
        ...[...new Set(failures)].slice(0, 10).map((failure) => `  ${failure}`),
      ],
      passed: acknowledged.length > 200 && reads > 200 && lost + doubled + failures.length === 0,
    }
  } finally {
    for (const server of servers) await end(server, 'SIGKILL')
    await administer(database.superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Server {
  readonly url: string
  /** Of the demo's owner; empty where the server did not make the demo. */
  readonly token: string
  readonly child: ChildProcess
}

const settings = (home: string, databaseUrl: string) => ({
  ...process.env,
  ...{ PORT: '0', PORTEVOIX_HOME: home, DATABASE_URL: databaseUrl, PORTEVOIX_LOG_LEVEL: 'error' },
})

/** Starts it as its operator does. */
async function startServer(clone: string, home: string, databaseUrl: string): Promise<Server> {
  const child = spawn('npm', ['start'], {
    ...{ cwd: clone, env: settings(home, databaseUrl), detached: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const said = { url: '', token: '' }
  const read = async (stream: NodeJS.ReadableStream, ready: () => void) => {
    for await (const line of createInterface({ input: stream })) {
      lines.push(line)
      said.token = /^Token\s+(\S+)/.exec(line)?.[1] ?? said.token
      said.url = /^GraphQL\s+(http\S+)/.exec(line)?.[1] ?? said.url
      if (said.url) ready()
    }
  }
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error(`A server ended:\n${lines.slice(-20).join('\n')}`)),
  )
  ended.catch(() => undefined)
  await Promise.race([
    new Promise<void>((ready) => {
      void read(child.stdout, ready)
      void read(child.stderr, ready)
    }),
    ended,
  ])
  // The lines of the greeting come together.
  await wait(200)
  return { ...said, child }
}

async function end({ child }: Server, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  process.kill(-child.pid, signal)
  await exit
}

async function migrate(home: string, databaseUrl: string): Promise<void> {
  const child = spawn('npx', ['portevoix', 'migrate'], {
    ...{ cwd: PROJECT, env: settings(home, databaseUrl), stdio: ['ignore', 'ignore', 'inherit'] },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`portevoix migrate ended with ${code}.`)
}
