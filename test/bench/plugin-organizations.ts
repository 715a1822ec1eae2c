import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPluginHost, DEFAULT_LIMITS, type PluginHost } from '@portevoix/api/platform/plugin-host/index.ts'
import { residentMb } from '@portevoix/api/platform/plugin-host/memory.ts'
import { type Figure, percentile } from './figure.ts'

const PLUGINS = 10
const ORGANIZATIONS = 50
const CALLERS = 4
/** What a process of a loaded plugin may take, by which their number follows from the machine's memory. */
const PROCESS_MB = 128

interface Load {
  processes: number
  residentMb: number
  p50: number
  p99: number
  failures: string[]
}

/**
 * Ten plugins that fifty organisations call in turn, so that nearly each call needs the place of another organisation's
 * process; beside it the same number of calls by one organisation, which keeps its processes.
 */
export async function benchPluginOrganizations(): Promise<Figure> {
  // Inside the project, so that the plugins find what they import.
  const folder = await mkdtemp(fileURLToPath(new URL('plugins-', import.meta.url)))
  // Plugin code runs as somebody else.
  await chmod(folder, 0o755)
  try {
    const plugins = await Promise.all(Array.from({ length: PLUGINS }, (_, n) => writePlugin(folder, n)))
    const one = await measure(plugins, 1)
    const many = await measure(plugins, ORGANIZATIONS)
    const bound = DEFAULT_LIMITS.allProcesses
    const shown = ({ processes, residentMb: mb, p50, p99 }: Load): string =>
      `${processes} processes, ${Math.round(mb)} MB, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
    const failures = [...one.failures, ...many.failures]
    return {
      name: `${PLUGINS} plugins, ${ORGANIZATIONS * PLUGINS} calls, ${CALLERS} at a time`,
      lines: [
        `one organisation: ${shown(one)}`,
        `${ORGANIZATIONS} organisations in turn: ${shown(many)}`,
        `most processes ${bound}; memory of one at most ${PROCESS_MB} MB, of all at most ${bound * PROCESS_MB} MB`,
        `failed calls: ${failures.length}, limit 0`,
        ...new Set(failures),
      ],
      passed: failures.length === 0 && many.processes <= bound && many.residentMb <= bound * PROCESS_MB,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writePlugin(folder: string, n: number): Promise<string> {
  const own = join(folder, `plugin-${n}`)
  await mkdir(own)
  const manifest = {
    name: `bench-plugin-${n}`,
    version: '1.0.0',
    type: 'module',
    exports: './index.ts',
    dependencies: { zod: '*' },
    peerDependencies: { '@portevoix/sdk': '*' },
    portevoix: { api: 1, host: '^0.1.0', provides: [`connector:bench-${n}`], permissions: { network: [], data: [] } },
  }
  await writeFile(join(own, 'package.json'), JSON.stringify(manifest))
  await writeFile(
    join(own, 'index.ts'),
    `import { defineConnector, definePlugin } from '@portevoix/sdk/plugin'
import { z } from 'zod'
const connector = defineConnector({
  id: 'bench-${n}', title: 'Bench ${n}', config: z.object({}), check: async () => ({ ok: true }),
})
export const plugin = definePlugin({ connectors: [connector] })
`,
  )
  return own
}

async function measure(plugins: string[], organizations: number): Promise<Load> {
  // The database of the benches is a child of this process too.
  const others = new Set(children())
  const host = createPluginHost({
    plugins,
    from: import.meta.dirname,
    allowPrivate: [],
    hostVersion: '0.1.0',
    log: { info: () => undefined, warn: (_fields, message) => console.warn(message) },
    now: () => new Date(),
    random: Math.random,
    quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
  })
  const most = { processes: 0, residentMb: 0 }
  const watch = setInterval(() => {
    const sizes = children()
      .filter((pid) => !others.has(pid))
      .map(residentMb)
    const living = sizes.filter((size) => size !== null)
    most.processes = Math.max(most.processes, living.length)
    most.residentMb = Math.max(
      most.residentMb,
      living.reduce((sum, size) => sum + size, 0),
    )
  }, 500)
  try {
    await host.settled()
    for (const { reason } of host.list()) if (reason) throw new Error(reason)
    const { times, failures } = await callInTurn(host, organizations)
    return { ...most, p50: percentile(times, 0.5), p99: percentile(times, 0.99), failures }
  } finally {
    clearInterval(watch)
    await host.close()
  }
}

async function callInTurn(host: PluginHost, organizations: number): Promise<{ times: number[]; failures: string[] }> {
  const times: number[] = []
  const failures: string[] = []
  let next = 0
  const caller = async (): Promise<void> => {
    while (next < ORGANIZATIONS * PLUGINS) {
      const n = next
      next += 1
      const begun = performance.now()
      try {
        const organizationId = `organisation ${Math.floor(n / PLUGINS) % organizations}`
        const connector = `bench-${n % PLUGINS}`
        const result = await host.checkConnector({
          connector,
          organizationId,
          integrationId: organizationId,
          config: {},
        })
        if (!result.ok) failures.push(result.message)
      } catch (error) {
        failures.push(String(error))
      }
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return { times, failures }
}

/** Processes that this one has started. */
function children(): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  return listed.trim().split(/\s+/).map(Number)
}
