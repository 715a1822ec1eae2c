import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient, subscribe, type TypedDocument } from '@portevoix/sdk'
import { DEBIAN_POSTGRES, startDebianPostgres } from '../debian-postgres.ts'
import { environmentOf, interpolated, readCompose } from '../deployment.ts'
import { startReplica } from '../replica.ts'
import type { Figure } from './figure.ts'
import { moved, startBalancer, startPooler } from './grown-services.ts'
import { administer, startLoad, topicsOf } from './rolling-load.ts'

const BIN = fileURLToPath(new URL('../../packages/api/bin/portevoix.mjs', import.meta.url))
const FEED = `subscription ($after: String) {
  events(after: $after, filter: { type: { eq: "topic.created" } }) { cursor subject { id } }
}` as unknown as TypedDocument<{ events: { subject: { id: string } } }, Record<string, never>>

/**
 * Two servers and a worker on one database and its replica behind nginx and PgBouncer, with the files and settings of packages/api/deploy.
 * Under load each server is restarted: no request fails, and a follower sees every act once. Needs Debian's nginx,
 * PgBouncer and PostgreSQL 15.
 */
export async function benchGrown(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-grown-'))
  chmodSync(folder, 0o755)
  const children: ChildProcess[] = []
  const stops: (() => Promise<void>)[] = []
  const begin = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    return child
  }
  try {
    const ports = await freePorts(['first', 'second', 'nginx', 'pgbouncer', 'metrics of first', 'metrics of second'])
    const [home, copy] = [join(folder, 'primary'), join(folder, 'replica')]
    for (const one of [home, copy]) mkdirSync(one)
    const primary = await startDebianPostgres(home)
    stops.push(primary.stop)
    await administer(primary.superuserUrl, `CREATE ROLE portevoix LOGIN CREATEROLE PASSWORD 'owner'`)
    await administer(primary.superuserUrl, 'CREATE DATABASE portevoix OWNER portevoix')
    const owner = new URL(primary.superuserUrl)
    Object.assign(owner, { username: 'portevoix', password: 'owner', pathname: '/portevoix' })
    const replica = await startReplica(primary.superuserUrl, copy, DEBIAN_POSTGRES)
    stops.unshift(replica.stop)
    const compose = readCompose()
    const hosts = {
      'postgres:5432': `127.0.0.1:${owner.port}`,
      'pgbouncer:6432': `127.0.0.1:${ports.pgbouncer}`,
    }
    const variables = {
      ...{ SERVING_PASSWORD: 'serving', SYSTEM_PASSWORD: 'system', OWNER_PASSWORD: 'owner' },
      PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      PORTEVOIX_PUBLIC_URL: `http://127.0.0.1:${ports.nginx}`,
      REPLICA_URL: 'postgresql://login_portevoix:serving@pgbouncer:6432/portevoix_replica',
    }
    const settingsOf = (service: string): NodeJS.ProcessEnv => ({
      ...process.env,
      ...Object.fromEntries(
        Object.entries(environmentOf(compose.services[service], variables)).map(([setting, value]) => [
          setting,
          moved(value, hosts),
        ]),
      ),
      // What the image sets, and the demo, whose owner makes the load.
      ...{ HOST: '127.0.0.1', PORTEVOIX_HOME: join(folder, 'home'), PORTEVOIX_LOG_LEVEL: 'error', PORTEVOIX_DEMO: '1' },
      // One account asks as fast as the servers answer.
      ...{ PORTEVOIX_ACCOUNT_POINTS_PER_SECOND: '10000000', PORTEVOIX_ORGANIZATION_POINTS_PER_SECOND: '10000000' },
    })
    const commandOf = (service: string) => [BIN, ...(compose.services[service]?.command ?? [])]
    execFileSync(process.execPath, commandOf('migrate'), {
      env: { ...settingsOf('migrate'), PORTEVOIX_MIGRATION_URL: owner.href },
    })
    const users = moved(interpolated(compose.configs.userlist?.content ?? '', variables), hosts)
    startPooler(folder, { port: ports.pgbouncer, database: owner, replica: replica.port, users }, begin)
    const balancer = startBalancer(folder, ports, begin)
    const start = async (service: 'first' | 'second' | 'worker', port: number) => {
      const metrics = service === 'worker' ? {} : { PORTEVOIX_METRICS_PORT: String(ports[`metrics of ${service}`]) }
      const env = { ...settingsOf(service), ...metrics, PORT: String(port) }
      return await whenReady(begin(process.execPath, commandOf(service), env))
    }
    const servers = { first: await start('first', ports.first), second: await start('second', ports.second) }
    await start('worker', 0)
    const url = `http://127.0.0.1:${ports.nginx}/graphql`
    const follower = follow(url, servers.first.token)
    await wait(2_000)
    const load = startLoad([url], servers.first.token)
    const dashboards = askDashboards(url, servers.first.token)
    await wait(5_000)
    const steps: string[] = []
    const outcomes = new Map<string, number>()
    for (const server of ['first', 'second'] as const) {
      const begun = performance.now()
      const { child } = servers[server]
      await addOutcomes(outcomes, ports[`metrics of ${server}`])
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await until(async () => (await fetch(`http://127.0.0.1:${ports[server]}/health/ready`)).status === 503)
      await balancer.without(server)
      await exit
      servers[server] = await start(server, ports[server])
      await balancer.without(null)
      steps.push(`restarted in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
      await wait(3_000)
    }
    const { acknowledged, reads, repeated, failures } = await load.end()
    const shown = await dashboards.end()
    for (const server of ['first', 'second'] as const) await addOutcomes(outcomes, ports[`metrics of ${server}`])
    const made = acknowledged.length + shown.made
    await until(async () => follower.seen.size >= made).catch(() => {})
    follower.end()
    const rates = await ratesOf(url, servers.first.token)
    const stored = await topicsOf(owner.href)
    const lost = acknowledged.filter((topic) => stored.get(topic) !== 1).length
    const twice = [...follower.seen.values()].filter((count) => count > 1).length
    const missed = made - follower.seen.size
    const onReplica = outcomes.get('REPLICA') ?? 0
    return {
      name: 'two servers and a worker behind nginx and PgBouncer in transaction mode, each server restarted under load',
      lines: [
        ...steps,
        `${acknowledged.length} acts and ${reads} reads answered, ${failures.length} refused; ${repeated} sent again with their key, since nginx closes lines of callers when it is reloaded`,
        `${lost} acts lost or done twice; the follower missed ${missed}, and saw ${twice} twice`,
        `${shown.asked} dashboards, each after an act of its reader: ${shown.stale} without it, ${shown.failed} refused; answered by ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`,
        `as fast as ${CALLERS} callers at once get answers, on ${availableParallelism()} cores with everything of the trial: ${rates}`,
        ...[...new Set(failures)].slice(0, 10).map((failure) => `  ${failure}`),
      ],
      passed:
        acknowledged.length > 200 &&
        reads > 200 &&
        onReplica > 50 &&
        lost + missed + twice + failures.length + shown.stale + shown.failed === 0,
    }
  } finally {
    for (const child of children.reverse()) {
      if (child.exitCode !== null) continue
      const exit = once(child, 'exit')
      // nginx killed would leave its workers behind.
      child.kill(child.spawnfile === 'nginx' ? 'SIGTERM' : 'SIGKILL')
      await exit
    }
    for (const stop of stops) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The token is that of the demo's owner; empty for a worker. */
async function whenReady(child: ChildProcess): Promise<{ child: ChildProcess; token: string }> {
  let output = ''
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
      if (output.includes('Ctrl-C stops it.')) ready()
    })
    child.once('exit', (code) => failed(new Error(`A server ended with ${code}:\n${output}`)))
  })
  return { child, token: /^Token\s+(\S+)/m.exec(output)?.[1] ?? '' }
}

/** Follows new topics by the SDK, which comes again when its server goes, and counts each. */
function follow(url: string, token: string) {
  const seen = new Map<string, number>()
  const controller = new AbortController()
  const client = createClient({ url, token })
  void (async () => {
    for await (const { events } of subscribe(client, FEED, {}, { signal: controller.signal })) {
      seen.set(events.subject.id, (seen.get(events.subject.id) ?? 0) + 1)
    }
  })().catch((error: unknown) => {
    if (!controller.signal.aborted) console.error('the follower ended:', error)
  })
  return { seen, end: () => controller.abort() }
}

const MAKE = `mutation ($name: String!) { topicCreate(input: { name: $name }) { ... on Topic { id } } }`
const DASHBOARD = `query ($id: ID!) {
  viewer { organization { report(period: { from: "2025-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" }) { impressions clicks } } }
  node(id: $id) { id }
}`

/** A reader who writes, and then asks for a dashboard that must show it, whichever servers answer the two. */
function askDashboards(url: string, token: string) {
  let goesOn = true
  const result = { made: 0, asked: 0, stale: 0, failed: 0 }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const ask = async (query: string, variables: object, key: string) => {
    const body = JSON.stringify({ query, variables })
    for (;;) {
      const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body })
        .then(
          async (response) =>
            (await response.json()) as { data?: Record<string, { id?: string } | null>; errors?: object[] },
        )
        .catch(() => null)
      // nginx closes lines of callers when it is reloaded.
      if (answer) return answer
    }
  }
  const reader = (async () => {
    for (let turn = 0; goesOn; turn += 1) {
      const made = await ask(MAKE, { name: `dashboard-${turn}` }, `made-${turn}`)
      const id = made.data?.topicCreate?.id
      if (id) result.made += 1
      const { data, errors } = await ask(DASHBOARD, { id }, `asked-${turn}`)
      result.asked += 1
      if (!id || errors) result.failed += 1
      else if (data?.node?.id !== id) result.stale += 1
      await wait(30)
    }
  })()
  return {
    end: async () => {
      goesOn = false
      await reader
      return result
    },
  }
}

const CALLERS = 16
const SECONDS = 5
const LIST = '{ topics(first: 20) { nodes { id name } } campaigns(first: 5) { nodes { id name status } } }'

/** How many requests of each kind are answered in a second. */
async function ratesOf(url: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const kinds = {
    reads: LIST,
    acts: MAKE,
    dashboards: DASHBOARD.replace('($id: ID!)', '').replace('node(id: $id) { id }', ''),
  }
  const rates: string[] = []
  for (const [kind, query] of Object.entries(kinds)) {
    let answered = 0
    const until = performance.now() + SECONDS * 1_000
    const caller = async (index: number) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const variables = kind === 'acts' ? { name: `rate-${index}-${turn}` } : {}
        const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
        const { errors } = (await response.json()) as { errors?: object[] }
        if (errors) throw new Error(`A request for ${kind} was refused: ${JSON.stringify(errors)}`)
        answered += 1
      }
    }
    await Promise.all(Array.from({ length: CALLERS }, (_, index) => caller(index)))
    rates.push(`${Math.round(answered / SECONDS)} ${kind} a second`)
  }
  return rates.join(', ')
}

/** Adds up by whom dashboards of a server were answered. */
async function addOutcomes(outcomes: Map<string, number>, port: number): Promise<void> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  for (const [, outcome = '', count] of text.matchAll(
    /^portevoix_replica_operations_total\{.*outcome="(\w+)".*\} (\d+)/gm,
  )) {
    if (Number(count) > 0) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + Number(count))
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await holds()) return
    await wait(100)
  }
  throw new Error('It did not come true within 30 s.')
}

async function freePorts<const Name extends string>(names: readonly Name[]): Promise<Record<Name, number>> {
  const servers = await Promise.all(
    names.map(async (name) => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return { name, server, port: (server.address() as AddressInfo).port }
    }),
  )
  for (const { server } of servers) server.close()
  return Object.fromEntries(servers.map(({ name, port }) => [name, port])) as Record<Name, number>
}
