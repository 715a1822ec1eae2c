import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { notOnce, startWriters } from './acknowledged.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { fillNestedWorld } from './nested-world.ts'
import { startServerProcess } from './server-process.ts'

const AWAY_MS = 30_000
const CALM_MS = 5_000
const WRITERS = 8
/** Within this every request gets its answer while the database is away. */
const LIMIT_MS = 2_500
/** So soon the server is used again. */
const BACK_MS = 5_000

/** What callers feel of a database that hangs for 30 s, and whether their acts are stored once. */
export async function benchDatabaseAway(database: BenchDatabase): Promise<Figure> {
  const { apiKey: key } = await fillNestedWorld(database)
  const line = await startLine(new URL(database.url))
  const server = await startServerProcess('serve-api.ts', [line.url], { quiet: true })
  const writers = startWriters({ url: () => server.url, key }, { writers: WRITERS })
  try {
    await wait(CALM_MS)
    const before = writers.acknowledged.length
    line.hang()
    await wait(AWAY_MS)
    const during = writers.acknowledged.length
    line.comeBack()
    const back = performance.now()
    while (writers.acknowledged.length === during && performance.now() - back < 60_000) await wait(20)
    const backMs = performance.now() - back
    await wait(CALM_MS)
    await writers.end()
    const { acknowledged, refused, again } = writers
    const wrong = await notOnce(database.superuserUrl, acknowledged)
    const slowest = Math.max(0, ...again)
    return {
      name: `a database that does not answer for ${AWAY_MS / 1_000} s, with ${WRITERS} who write`,
      lines: [
        `${before} acts before, ${acknowledged.length - during} after it; ${again.length} answers to come again, the slowest after ${Math.round(slowest)} ms (limit ${LIMIT_MS} ms)`,
        `used again ${Math.round(backMs)} ms after it answers (limit ${BACK_MS} ms)`,
        `${wrong} acts lost or done twice, ${refused.length} refused otherwise (limit 0)`,
        ...new Set(refused),
      ],
      passed:
        before > 0 && again.length > 0 && wrong + refused.length === 0 && slowest <= LIMIT_MS && backMs <= BACK_MS,
    }
  } finally {
    await writers.end()
    await server.end()
    line.close()
  }
}

/** A line to the database that passes everything on, or nothing in either direction. */
async function startLine(to: URL) {
  let passes = true
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(Number(to.port), to.hostname)
    for (const [from, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => passes && other.write(data))
      from.on('error', () => from.destroy())
      from.on('close', () => {
        sockets.delete(from)
        other.destroy()
      })
    }
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const url = new URL(to)
  url.port = String((proxy.address() as { port: number }).port)
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    hang: () => {
      passes = false
    },
    /** What was on the way is lost, as with a database that was started anew. */
    comeBack: () => {
      drop()
      passes = true
    },
    close: () => {
      proxy.close()
      drop()
    },
  }
}
