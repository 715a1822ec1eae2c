import { setTimeout as wait } from 'node:timers/promises'
import { notOnce, startWriters } from './acknowledged.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { fillNestedWorld } from './nested-world.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

const [KILLS, WRITES] = [50, 10_000]
const WRITERS = 8
const LONGEST_LIFE_MS = 3_000

/**
 * Whether acts that were acknowledged are stored once, while servers are killed at random moments. A smaller trial, which judges nothing by
 * its numbers: `BENCH_KILLS` and `BENCH_WRITES`.
 */
export async function benchKilledServers(database: BenchDatabase): Promise<Figure> {
  const kills = Number(process.env.BENCH_KILLS ?? KILLS)
  const most = Number(process.env.BENCH_WRITES ?? WRITES)
  const { apiKey: key } = await fillNestedWorld(database)
  const start = () => startServerProcess('serve-api.ts', [database.url])
  let server: ServerProcess = await start()
  const writers = startWriters({ url: () => server.url, key }, { writers: WRITERS, most })
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      await wait(Math.random() * LONGEST_LIFE_MS)
      process.kill(server.pid, 'SIGKILL')
      server = await start()
    }
    await writers.end()
  } finally {
    await server.end()
  }
  const { acknowledged, refused, again } = writers
  const wrong = await notOnce(database.superuserUrl, acknowledged)
  return {
    name: 'acts that were acknowledged by servers that are killed',
    lines: [
      `${acknowledged.length.toLocaleString('en')} acts, ${kills} kills, ${again.length} sent again with their key: ${wrong} lost or done twice, ${refused.length} refused`,
      ...new Set(refused),
      ...(kills < KILLS || most < WRITES ? [`smaller than the trial (${KILLS} kills, ${WRITES} acts)`] : []),
    ],
    passed: wrong + refused.length === 0,
  }
}
