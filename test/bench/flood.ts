import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createAccount, createApiKey } from '@portevoix/api/modules/organizations/index.ts'
import { MOST_POINTS_PER_SECOND } from '@portevoix/api/platform/rate-limits/index.ts'
import pg from 'pg'
import type { Asked } from './asker.ts'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'
import type { Tally } from './flooder.ts'
import { fillNestedWorld } from './nested-world.ts'
import type { Load } from './open-loop.ts'
import { startServerProcess } from './server-process.ts'

/** p99 of the other organisation's requests may at most be multiplied by this. */
const LIMIT = 2
const PER_SECOND = 20
const ROUNDS = 5
const SECONDS = 100
/** Keys of the flooder, each of an account of its own: together they hold as many streams as an organisation may have. */
const FLOODERS = 10
const PLUGIN = fileURLToPath(new URL('../fixtures/streams', import.meta.url))

interface Round {
  calm: Load
  beside: Load
  flood: Record<string, Tally>
}

/**
 * One organisation asks at a fixed rate, four reads to one act, while another one floods the server in every way at once, and while
 * none does, in turn: with the limits of everybody, and with the highest that an operator may set for the flooder. Open loop: each
 * request is sent when its time has come, and is measured from that time. A smaller trial, which judges nothing: `BENCH_SECONDS` for the
 * length of a round, `BENCH_ROUNDS` for their number, `BENCH_LIMITS` for `default` or `raised` alone.
 */
export async function benchFlood(database: BenchDatabase): Promise<Figure> {
  const seconds = Number(process.env.BENCH_SECONDS ?? SECONDS)
  const count = Number(process.env.BENCH_ROUNDS ?? ROUNDS)
  const only = process.env.BENCH_LIMITS
  const isWhole = seconds >= SECONDS && count >= ROUNDS && !only
  const asker = await fillNestedWorld(database)
  const flooding = await fillNestedWorld(database, 'Flooder')
  const keys = await keysOf(database, flooding.organizationId)
  const flooder = startBeside('flooder.ts')
  const asking = startBeside('asker.ts')
  const host = await flooder.line()
  const api = await startServerProcess('serve-flooded.ts', [database.servingUrl, database.systemUrl, host, PLUGIN])
  const load = async (seconds: number): Promise<Load> => {
    const asked: Asked = { url: api.url, apiKey: asker.apiKey, perSecond: PER_SECOND, seconds }
    asking.say(JSON.stringify(asked))
    return JSON.parse(await asking.line())
  }
  const lines: string[] = []
  let passed = true
  try {
    flooder.say(JSON.stringify({ url: api.url, keys }))
    await flooder.line()
    await load(5)
    for (const limits of only ? [only] : ['default', 'raised']) {
      if (limits === 'raised') await raiseLimits(database, flooding.organizationId)
      const rounds: Round[] = []
      for (let round = 0; round < count; round += 1) {
        const calm = await load(seconds)
        flooder.say('flood')
        await wait(2_000)
        const beside = await load(seconds)
        flooder.say('calm')
        const flood = JSON.parse(await flooder.line()) as Round['flood']
        await endWork(database, flooding.organizationId)
        rounds.push({ calm, beside, flood })
      }
      const ratio = median(rounds.map(({ calm, beside }) => beside.p99 / calm.p99))
      const failures = rounds.flatMap(({ calm, beside }) => [...calm.failures, ...beside.failures])
      passed &&= ratio <= LIMIT && failures.length === 0
      lines.push(
        ...(limits === 'default' ? ['default limits:'] : ['the flooder’s limits raised to the most:']),
        ...rounds.map(({ calm, beside }) => `  p50 / p99: ${shown(calm)} alone, ${shown(beside)} beside the flood`),
        `  median ratio of p99 ${ratio.toFixed(2)}, limit ${LIMIT}; failed requests: ${failures.length}, limit 0`,
        ...[...new Set(failures)].map((why) => `    ${failures.filter((one) => one === why).length} × ${why}`),
        `  the flood in each second: ${doneOf(rounds, seconds + 2)}`,
      )
    }
  } finally {
    await flooder.end()
    await asking.end()
    await api.end()
  }
  if (!isWhole) lines.push(`smaller than the trial (${count} × ${seconds * PER_SECOND} requests): nothing is judged`)
  return {
    name: `requests of one organisation (open loop, ${PER_SECOND}/s) while another one floods the server`,
    lines,
    passed: passed || !isWhole,
  }
}

const shown = ({ p50, p99 }: Load): string => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`

function doneOf(rounds: readonly Round[], seconds: number): string {
  const kinds = Object.keys(rounds[0]?.flood ?? {})
  const rate = (kind: string, what: keyof Tally) =>
    (rounds.reduce((sum, { flood }) => sum + (flood[kind]?.[what] ?? 0), 0) / rounds.length / seconds).toFixed(1)
  return kinds.map((kind) => `${rate(kind, 'done')} ${kind} (${rate(kind, 'refused')} refused)`).join(', ')
}

async function keysOf({ url }: BenchDatabase, organizationId: string): Promise<string[]> {
  const database = openDatabase({ url, connections: 2 })
  const keys: string[] = []
  for (let n = 0; n < FLOODERS; n += 1) {
    const owner = { name: `Flooder ${n}`, email: null, roles: ['OWNER' as const] }
    const accountId = await createAccount(database, organizationId, owner, new Date())
    keys.push(await createApiKey(database, organizationId, { accountId, name: 'Flood' }, new Date()))
  }
  await database.close()
  return keys
}

/** As `portevoix organization limits` does. */
async function raiseLimits({ url }: BenchDatabase, id: string): Promise<void> {
  const database = openDatabase({ url, connections: 1 })
  const most = { accountPointsPerSecond: MOST_POINTS_PER_SECOND, pointsPerSecond: MOST_POINTS_PER_SECOND }
  await database.inOrganization(id, (db) => db.organization.update({ where: { id }, data: most }))
  await database.close()
}

/** What the flood has left in the queue would fall into the calm. */
async function endWork({ superuserUrl }: BenchDatabase, organizationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    for (let turn = 0; turn < 120; turn += 1) {
      await client.query(`DELETE FROM pgboss.job WHERE group_id = $1 AND state IN ('created', 'retry')`, [
        organizationId,
      ])
      const { rowCount } = await client.query(`SELECT FROM pgboss.job WHERE group_id = $1 AND state = 'active'`, [
        organizationId,
      ])
      if (rowCount === 0) return
      await wait(500)
    }
    console.warn('Jobs of the flood still run a minute after it.')
  } finally {
    await client.end()
  }
}

/** Starts a script of this folder that is told line by line what to do, and answers with a line. */
function startBeside(name: string) {
  const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']
  const script = fileURLToPath(new URL(name, import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [...flags, script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const output = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> })[Symbol.asyncIterator]()
  return {
    say: (text: string) => void child.stdin?.write(`${text}\n`),
    line: async (): Promise<string> => {
      const { value, done } = await output.next()
      if (done) throw new Error(`${name} ended before its time.`)
      return value
    },
    end: async () => {
      if (child.exitCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}
