import { fileURLToPath } from 'node:url'
import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createPluginHost, DEFAULT_LIMITS, PluginFailure } from '@portevoix/api/platform/plugin-host/index.ts'
import { startServer } from '@portevoix/api/start.ts'

/**
 * The product as it is served, and in the same process a plugin that misbehaves in every way, in all of its processes at
 * once, from one SIGUSR2 to the next. It is never held, and a call that goes well after each keeps its restarts quick:
 * worse than it can be in earnest. Prints its address, then a line of JSON after each storm.
 */
const WAYS: { readonly [behaviour: string]: string } = {
  throw: 'bug',
  hang: 'timeout',
  loop: 'timeout',
  'leak-heap': 'memory',
  'leak-buffers': 'memory',
  exit: 'exit',
  'kill-itself': 'exit',
  'log-flood': 'flood',
  return100mb: 'shape',
  'not-a-number': 'shape',
  'wrong-field': 'shape',
}
const CALL_MS = 5_000

const [databaseUrl = ''] = process.argv.slice(2)
const config = { ...readConfig({ PORT: '0', NODE_ENV: 'production' }), secretKeys: [Buffer.alloc(32, 7)] }
const server = await startServer({ config, databaseUrl, log: createLog('error'), plugins: [] })
const host = createPluginHost({
  plugins: ['./misbehaving'],
  from: fileURLToPath(new URL('../../packages/api/src/platform/plugin-host/fixtures', import.meta.url)),
  allowPrivate: [],
  hostVersion: '0.1.0',
  log: { info: () => undefined, warn: () => undefined },
  now: () => new Date(),
  random: Math.random,
  quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
  limits: { callMs: CALL_MS, strikes: Number.MAX_SAFE_INTEGER },
})

/** @returns why it failed, and how long it took from the moment that plugin code ran: a process may have to start before. */
async function call(behaviour: string): Promise<{ reason: string; ms: number }> {
  let startedAt = performance.now()
  let begun = false
  const onLog = (): void => {
    if (!begun) startedAt = performance.now()
    begun = true
  }
  const reading = {
    connector: 'misbehaving',
    integrationId: 'i',
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
      const [behaviour = '', expected = ''] = ways[next % ways.length] ?? []
      next += 1
      // It leaves a warm process: the start of one is not the next call's.
      await call('fine')
      const { reason, ms } = await call(behaviour)
      outcome.calls += 1
      outcome.slowestMs = Math.max(outcome.slowestMs, ms)
      // What is slow to fill its memory, because others compute as well, is stopped by its time instead.
      if (reason !== expected && reason !== 'timeout') outcome.odd.push(`${behaviour}: ${reason}`)
    }
  }
  await Promise.all(Array.from({ length: DEFAULT_LIMITS.processes }, worker))
  return outcome
}

let running: { stop: AbortController; end: Promise<unknown> } | null = null
process.on('SIGUSR2', () => {
  if (running) {
    running.stop.abort()
    running = null
    return
  }
  const stop = new AbortController()
  const end = storm(stop.signal).then((outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`))
  running = { stop, end }
})
process.once('SIGTERM', () => void Promise.all([host.close(), server.stop()]).then(() => process.exit(0)))
process.stdout.write(`${server.url}\n`)
