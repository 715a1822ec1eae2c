import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import {
  createPluginHost,
  DEFAULT_LIMITS,
  PluginFailure,
  type PluginHost,
} from '@portevoix/api/platform/plugin-host/index.ts'
import { startServer } from '@portevoix/api/start.ts'

/**
 * The product as it is served, and in the same process a plugin that misbehaves in every way, in all of its processes at
 * once, from the line `storm` on its standard input to the line `calm`. It is never quarantined then, and a call that goes well
 * after each keeps its restarts quick: worse than it can be in earnest. After the line `quarantine` it misbehaves once in each
 * way under the eyes of a host that keeps away from it. Prints its address, then a line of JSON after each.
 *
 * What is slow to fill its memory or to write, because others compute as well, is stopped by its time instead.
 */
const WAYS: { readonly [behaviour: string]: readonly string[] } = {
  throw: ['bug'],
  hang: ['timeout'],
  loop: ['timeout'],
  'leak-heap': ['memory', 'timeout'],
  'leak-buffers': ['memory', 'timeout'],
  exit: ['exit'],
  'kill-itself': ['exit'],
  'log-flood': ['flood', 'timeout'],
  return100mb: ['shape', 'timeout'],
  'not-a-number': ['shape'],
  'wrong-field': ['shape'],
}
const CALL_MS = 5_000

const [databaseUrl = ''] = process.argv.slice(2)
const config = {
  ...readConfig({ PORT: '0', NODE_ENV: 'production' }),
  secretKeys: [Buffer.alloc(32, 7)],
  // One account asks as fast as the server answers.
  rates: { account: 10_000_000, organization: 10_000_000 },
}
const server = await startServer({ config, databaseUrl, log: createLog('error'), plugins: [] })
const hostWith = (strikes: number): PluginHost =>
  createPluginHost({
    plugins: ['./misbehaving'],
    from: fileURLToPath(new URL('../../packages/api/src/platform/plugin-host/fixtures', import.meta.url)),
    allowPrivate: [],
    hostVersion: '0.1.0',
    log: { info: () => undefined, warn: () => undefined },
    now: () => new Date(),
    random: Math.random,
    quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
    limits: { callMs: CALL_MS, strikes },
  })
const unlimited = hostWith(Number.MAX_SAFE_INTEGER)
await unlimited.settled()

/** @returns why it failed, and how long it took from the moment that plugin code ran: a process may have to start before. */
async function call(host: PluginHost, behaviour: string, integrationId = 'i'): Promise<{ reason: string; ms: number }> {
  let startedAt = performance.now()
  let begun = false
  const onLog = (): void => {
    if (!begun) startedAt = performance.now()
    begun = true
  }
  const reading = {
    connector: 'misbehaving',
    organizationId: 'o',
    integrationId,
    config: { behaviour, announced: true },
    state: null,
    stateVersion: null,
    onLog,
  }
  try {
    for await (const _page of host.readStream({ ...reading, stream: 'content' }));
    return { reason: 'fine', ms: performance.now() - startedAt }
  } catch (error) {
    const reason = error instanceof PluginFailure ? error.reason : String(error)
    return { reason, ms: performance.now() - startedAt }
  }
}

async function storm(over: AbortSignal): Promise<{ calls: number; odd: string[]; slowestMs: number }> {
  const outcome = { calls: 0, odd: [] as string[], slowestMs: 0 }
  const ways = Object.entries(WAYS)
  let next = 0
  const worker = async (): Promise<void> => {
    while (!over.aborted) {
      const [behaviour = '', expected = []] = ways[next % ways.length] ?? []
      next += 1
      // It leaves a warm process: the start of one is not the next call's.
      await call(unlimited, 'fine')
      const { reason, ms } = await call(unlimited, behaviour)
      outcome.calls += 1
      outcome.slowestMs = Math.max(outcome.slowestMs, ms)
      if (!expected.includes(reason)) outcome.odd.push(`${behaviour}: ${reason}`)
    }
  }
  await Promise.all(Array.from({ length: DEFAULT_LIMITS.processes }, worker))
  return outcome
}

/** @returns for each way why nobody is served any more whom it concerned; null where everybody is. */
async function quarantine(): Promise<{ [behaviour: string]: string | null }> {
  const host = hostWith(1)
  const reasons: { [behaviour: string]: string | null } = {}
  try {
    for (const behaviour of Object.keys(WAYS)) {
      // That it works for somebody keeps it in use for others.
      await call(host, 'fine', 'somebody')
      await call(host, behaviour, behaviour)
      const quarantined = host.list('o').flatMap((plugin) => plugin.quarantined)
      const again = await call(host, 'fine', behaviour)
      const reason =
        quarantined.find(({ integrationId }) => integrationId === behaviour)?.reason ?? quarantined[0]?.reason
      reasons[behaviour] = again.reason === 'quarantined' ? (reason ?? null) : null
    }
    return reasons
  } finally {
    await host.close()
  }
}

const tell = (outcome: object): void => void process.stdout.write(`${JSON.stringify(outcome)}\n`)
let stop = new AbortController()
const end = (): void => void Promise.all([unlimited.close(), server.stop()]).then(() => process.exit(0))
createInterface({ input: process.stdin })
  .on('line', (command) => {
    if (command === 'calm') stop.abort()
    else if (command === 'quarantine') void quarantine().then(tell)
    else {
      stop = new AbortController()
      void storm(stop.signal).then(tell)
    }
  })
  // Whoever started it is gone.
  .once('close', end)
process.once('SIGTERM', end)
process.stdout.write(`${server.url}\n`)
