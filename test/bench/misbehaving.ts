import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'
import { fillNestedWorld } from './nested-world.ts'
import { type Load, openLoop } from './open-loop.ts'

/** p99 of other requests may at most be multiplied by this. */
const LIMIT = 2
/** A misbehaving call ends this long after its own limit, at the latest. */
const CALL_MS = 5_000
const STOP_MS = 1_000
const PER_SECOND = 50
const SECONDS = 20
const ROUNDS = 3
/** Longer than anything that the server does by itself: a request that takes longer has really failed. */
const PATIENCE_MS = 60_000

const QUERY = '{ campaigns(first: 10) { nodes { id name status contents(first: 5) { nodes { id title } } } } }'

interface Storm {
  calls: number
  odd: string[]
  slowestMs: number
}

/**
 * Other people's requests while a plugin throws, hangs, loops, leaks, exits, floods and answers nonsense in all of its
 * processes at once. Open loop: a request is sent when its time has come, whether or not the last was answered, and is
 * measured from that time. Calm and storm alternate within one run.
 */
export async function benchMisbehaving(database: BenchDatabase): Promise<Figure> {
  const { apiKey } = await fillNestedWorld(database)
  const script = fileURLToPath(new URL('serve-misbehaving.ts', import.meta.url))
  const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, script, database.url], { stdio: ['pipe', 'pipe', 'inherit'] })
  const output = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const say = (command: string): void => void child.stdin.write(`${command}\n`)
  const line = async (): Promise<string> => {
    const { value, done } = await output.next()
    if (done) throw new Error('serve-misbehaving.ts ended before its time.')
    return value
  }
  try {
    const url = `${await line()}/graphql`
    await load(url, apiKey, 4)
    const rounds: { calm: Load; storm: Load; outcome: Storm }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const calm = await load(url, apiKey, SECONDS)
      say('storm')
      await wait(1_000)
      const storm = await load(url, apiKey, SECONDS)
      say('calm')
      rounds.push({ calm, storm, outcome: JSON.parse(await line()) as Storm })
    }
    say('quarantine')
    return figureOf(rounds, JSON.parse(await line()) as Reasons)
  } finally {
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await exit
  }
}

/** By the way of misbehaving: why the plugin was quarantined for whom it concerned; null where it was not. */
type Reasons = { [behaviour: string]: string | null }

function figureOf(rounds: readonly { calm: Load; storm: Load; outcome: Storm }[], quarantined: Reasons): Figure {
  const ratio = median(rounds.map(({ calm, storm }) => storm.p99 / calm.p99))
  const failures = rounds.flatMap(({ calm, storm }) => [
    ...calm.failures.map((why) => `calm: ${why}`),
    ...storm.failures.map((why) => `storm: ${why}`),
  ])
  const notQuarantined = Object.keys(quarantined).filter((behaviour) => quarantined[behaviour] === null)
  const odd = rounds.flatMap(({ outcome }) => outcome.odd)
  const slowestMs = Math.max(...rounds.map(({ outcome }) => outcome.slowestMs))
  const shown = ({ p50, p99 }: Load): string => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`
  return {
    name: `requests beside a misbehaving plugin (open loop, ${PER_SECOND}/s)`,
    lines: [
      ...rounds.map(
        ({ calm, storm, outcome }) =>
          `p50 / p99: ${shown(calm)} calm, ${shown(storm)} beside ${outcome.calls} misbehaving calls`,
      ),
      `median ratio of p99 ${ratio.toFixed(2)}, limit ${LIMIT}`,
      `failed requests: ${failures.length}, limit 0`,
      ...[...new Set(failures)].map((why) => `  ${failures.filter((one) => one === why).length} × ${why}`),
      `slowest end of a misbehaving call ${Math.round(slowestMs)} ms, limit ${CALL_MS + STOP_MS}`,
      ...Object.entries(quarantined).map(([behaviour, reason]) => `${behaviour}: ${reason ?? 'NOT quarantined'}`),
      `calls that ended for another reason than theirs: ${odd.length}${odd.length > 0 ? ` (${odd.join(', ')})` : ''}`,
    ],
    passed:
      ratio <= LIMIT &&
      failures.length === 0 &&
      notQuarantined.length === 0 &&
      odd.length === 0 &&
      slowestMs <= CALL_MS + STOP_MS,
  }
}

const codeIn = (text: string): string => /"code":"(\w+)"/.exec(text)?.[1] ?? ''

async function load(url: string, apiKey: string, seconds: number): Promise<Load> {
  const body = JSON.stringify({ query: QUERY })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }
  return await openLoop({ perSecond: PER_SECOND, seconds }, async () => {
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) })
      const text = await response.text()
      return !response.ok || text.includes('"errors"') ? `${response.status} ${codeIn(text)}` : null
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error
      return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    }
  })
}
