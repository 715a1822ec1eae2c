import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

const SIZES = [20_000, 200_000]
const CHAIN = 2_500
/** A file ten times as long may take that much more memory, which is noise of the collector. */
const MOST_MORE_MIB = 150

/**
 * Files of people, judged over all of their lines before any is stored: how long they take, and how much memory the server
 * takes at most, which does not grow with the file.
 */
export async function benchImportPeople(database: BenchDatabase): Promise<Figure> {
  const opened = openDatabase({ url: database.url, connections: 1 })
  const lines: string[] = []
  const peaks: number[] = []
  try {
    for (const size of SIZES) {
      const owner = { name: 'Owner', email: null }
      const { apiKey: key } = await createOrganization(opened, { name: `People ${size}`, owner }, new Date())
      // A server of its own: the peak of a process never falls.
      const server = await startServerProcess('serve-api.ts', [database.url])
      try {
        const file = people(size, (index) => `p${index}@example.org`)
        const first = await timed(server, key, file)
        const again = await timed(server, key, file)
        const moved = people(CHAIN, (index) => `p${index + 1 === CHAIN ? 0 : index + 1}@example.org`)
        const chain = await timed(server, key, moved)
        peaks.push(peakMib(server.pid))
        lines.push(
          `${size.toLocaleString('en')} new people ${first} s, the same again ${again} s, ${CHAIN.toLocaleString('en')} addresses around a circle ${chain} s; memory of the server at most ${peaks.at(-1)} MiB`,
        )
      } finally {
        await server.end()
      }
    }
  } finally {
    await opened.close()
  }
  const [small = 0, large = Number.POSITIVE_INFINITY] = peaks
  return { name: 'imports of people', lines, passed: large - small <= MOST_MORE_MIB }
}

export function people(count: number, address: (index: number) => string): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `E${index},Person ${index},${address(index)},Dept ${index % 50}`,
  )
  return ['externalId,displayName,email,departments', ...rows].join('\n')
}

const peakMib = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024)

/** Seconds from the start of an import to its end. */
export async function timed({ url }: ServerProcess, key: string, body: string): Promise<string> {
  const headers = { authorization: `Bearer ${key}` }
  const uploaded = await fetch(`${url}/uploads`, { method: 'POST', headers, body })
  const { uploadId } = (await uploaded.json()) as { uploadId: string }
  const ask = async (query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as { data: Record<string, { id: string; status: string; rejected: number }> }
  }
  const begin = performance.now()
  const started = await ask(
    'mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } } }',
    { input: { uploadId, format: 'CSV', target: 'PEOPLE' } },
  )
  for (;;) {
    const { data } = await ask('query ($id: ID!) { node(id: $id) { ... on Import { status rejected error } } }', {
      id: started.data.importStart?.id,
    })
    const { node } = data
    if (node?.status === 'SUCCEEDED' && node.rejected === 0) return ((performance.now() - begin) / 1000).toFixed(1)
    if (node?.status !== 'RUNNING' && node?.status !== 'QUEUED') throw new Error(JSON.stringify(data))
    await setTimeout(100)
  }
}
