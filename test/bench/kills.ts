import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@portevoix/api/core/config.ts'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { startServer } from '@portevoix/api/start.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'

const PLUGIN = fileURLToPath(new URL('../fixtures/streams', import.meta.url))
const WORKER = fileURLToPath(new URL('kill-worker.ts', import.meta.url))
const PER_PAGE = 25
/** How long the source takes for a page, so that kills fall into reading, storing and committing. */
const PAGE_MS = 30
const LONGEST_LIFE_MS = 400
const CREATE = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  ... on Integration { id } ... on UserError { message } } }`

interface Killed {
  /** Workers that were killed while they read. */
  kills: number
  /** Contents stored, the keys among them, and what the run counted as new. */
  contents: number
  keys: number
  upserted: number
  /** Events that tell of a new content. */
  events: number
  status: string
}

/** 200 kills of workers at random points over a source of 20,000 items: none lost, none doubled. */
export async function benchKills(database: BenchDatabase): Promise<Figure> {
  const [kills, items] = [200, 20_000]
  const begun = performance.now()
  const found = await killWorkers(database.url, { kills, items, withinMs: 60 * 60_000 })
  const { contents, keys, upserted, events, status } = found
  const whole = [contents, keys, upserted, events].every((count) => count === items)
  return {
    name: `kills of workers over a source of ${items.toLocaleString('en')} items`,
    lines: [
      `${found.kills} kills in ${Math.round((performance.now() - begun) / 1_000)} s, run ${status}`,
      `${contents} contents of ${keys} keys, ${upserted} counted as new, ${events} events: ${whole ? 'none lost, none doubled' : 'WRONG'}`,
    ],
    passed: whole && found.kills === kills && status === 'SUCCEEDED',
  }
}

/**
 * Reads a source by workers that are killed, each at a random point, and by a last one that is not.
 * @param options.withinMs after which no more are killed.
 */
export async function killWorkers(
  databaseUrl: string,
  options: { kills: number; items: number; withinMs: number },
): Promise<Killed> {
  const source = await startSource(options.items)
  const config = {
    ...readConfig({ PORT: '0', PORTEVOIX_ALLOW_PRIVATE: source.address }),
    secretKeys: [Buffer.alloc(32, 7)],
  }
  const server = await startServer({ config, databaseUrl, log: createLog('silent'), role: 'api', plugins: [PLUGIN] })
  try {
    const { environment, url } = server
    const owner = { name: 'Owner', email: null }
    const made = await createOrganization(environment.database, { name: 'Kills', owner }, new Date())
    const { organizationId, apiKey } = made
    const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
      inJob(environment, { organizationId, accountId: null }, work)
    const integrationId = await createIntegration(url, apiKey, `http://${source.address}`)
    const run = await within((ctx) => ctx.db.syncRun.create({ data: { id: ctx.newId(), integrationId } }))
    const worker = () => startWorker([databaseUrl, PLUGIN, source.address, organizationId, run.id])
    const until = performance.now() + options.withinMs
    let kills = 0
    while (kills < options.kills && performance.now() < until) {
      const { child, ready } = worker()
      await ready
      await Promise.race([wait(Math.random() * LONGEST_LIFE_MS), once(child, 'exit')])
      // One that came to the end of the source was not killed while it read.
      if (child.exitCode !== null) break
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
      kills += 1
    }
    const { child, ready } = worker()
    await ready
    if (child.exitCode === null) await once(child, 'exit')
    return await within(async (ctx) => {
      const contents = await ctx.db.content.findMany({ where: { integrationId }, select: { sourceKey: true } })
      const ended = await ctx.db.syncRun.findFirstOrThrow({ where: { id: run.id } })
      return {
        kills,
        contents: contents.length,
        keys: new Set(contents.map(({ sourceKey }) => sourceKey)).size,
        upserted: ended.upserted,
        events: await ctx.db.event.count({ where: { type: 'content.created' } }),
        status: ended.status,
      }
    })
  } finally {
    await server.stop()
    source.stop()
  }
}

function startWorker(args: readonly string[]) {
  const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, WORKER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(() => {
    throw new Error('A worker ended before it was ready: see what it wrote above.')
  })
  // Once it is ready, how it ends is the caller's.
  ended.catch(() => undefined)
  return { child, ready: Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]) }
}

async function createIntegration(url: string, apiKey: string, address: string): Promise<string> {
  const input = { connector: 'told', name: 'Source', config: { url: address }, streams: ['content'] }
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query: CREATE, variables: { input } }),
  })
  const { data } = (await response.json()) as { data: { integrationCreate: { id?: string; message?: string } } }
  const { id, message } = data.integrationCreate
  if (!id) throw new Error(`The integration could not be made: ${message}`)
  return parseGlobalId(id)?.id ?? ''
}

/** A source of so many items, on pages. */
async function startSource(items: number) {
  const pages = Math.ceil(items / PER_PAGE)
  const server = createServer(async (request, response) => {
    const at = Number(request.url?.split('/').at(-1))
    const count = Math.min(PER_PAGE, items - at * PER_PAGE)
    const upserts = Array.from({ length: count }, (_, index) => {
      const key = `item-${at * PER_PAGE + index}`
      return { key, kind: 'article', title: key }
    })
    await wait(PAGE_MS)
    const page = { upserts, ...(at + 1 < pages && { next: at + 1 }) }
    response.writeHead(count > 0 ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
