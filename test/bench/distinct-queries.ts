import { residentMb } from '@portevoix/api/platform/plugin-host/memory.ts'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'
import { fillNestedWorld } from './nested-world.ts'
import { startServerProcess } from './server-process.ts'

const SECONDS = 600
const CALLERS = 4
/** The memory of the second half may at most be so many times that of what came before. */
const LIMIT = 1.05

/**
 * Whether a server that is asked a document that it has never seen each time takes more and more memory. What it takes is looked at in
 * the second and in the last fifth. In the first one it warms up: the heap grows to what this load needs, code is compiled, and the
 * caches of documents and of prepared statements fill to their bounds, which takes less than half a minute. A smaller trial, which
 * judges nothing: `BENCH_SECONDS`.
 */
export async function benchDistinctQueries(database: BenchDatabase): Promise<Figure> {
  const seconds = Number(process.env.BENCH_SECONDS ?? SECONDS)
  const { apiKey } = await fillNestedWorld(database)
  const server = await startServerProcess('serve-api.ts', [database.url])
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1_000 / seconds
  const [early, late]: [number[], number[]] = [[], []]
  let [asked, failed] = [0, 0]
  const watch = setInterval(() => {
    const part = Math.floor(elapsed() * 5)
    const mb = residentMb(server.pid)
    if (mb !== null && part === 1) early.push(mb)
    if (mb !== null && part === 4) late.push(mb)
  }, 500)
  try {
    const caller = async () => {
      while (elapsed() < 1) {
        asked += 1
        const query = `query Q${asked} { a${asked}: campaigns(first: ${1 + (asked % 9)}) { nodes { n${asked}: name contents(first: 3) { nodes { t${asked}: title } } } } }`
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
          body: JSON.stringify({ query }),
        })
        if (!response.ok || (await response.text()).includes('"errors"')) failed += 1
      }
    }
    await Promise.all(Array.from({ length: CALLERS }, caller))
  } finally {
    clearInterval(watch)
    await server.end()
  }
  const [before, after] = [median(early), median(late)]
  const isWhole = seconds >= SECONDS
  return {
    name: 'memory of a server that is asked distinct queries',
    lines: [
      `${asked.toLocaleString('en')} distinct queries in ${seconds} s, ${failed} failed; median ${Math.round(before)} MB in the second fifth, ${Math.round(after)} MB in the last: ${((after / before - 1) * 100).toFixed(1)} % more (limit ${Math.round((LIMIT - 1) * 100)} %)`,
      ...(isWhole ? [] : [`smaller than the trial (${SECONDS} s): nothing is judged`]),
    ],
    passed: !isWhole || (failed === 0 && after / before <= LIMIT),
  }
}
