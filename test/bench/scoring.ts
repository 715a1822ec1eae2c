import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { startServerProcess } from './server-process.ts'

/** Everybody of this number is scored within this time. */
const PEOPLE = 100_000
const LIMIT_S = 20
/** What four times as many people may add to the memory of the server, beside what their compact rows take. */
const MEMORY_LIMIT_MB = 100

const START = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) {
  __typename ... on ScoreRun { id } ... on UserError { message }
} }`
const RUN = 'query ($id: ID!) { node(id: $id) { ... on ScoreRun { status scored error } } }'

interface Answer {
  data?: {
    scoreRunStart?: { __typename: string; id?: string }
    node?: { status: string; scored: number; error: string | null }
  }
}

/**
 * A run of the influence model over a whole organisation, as its user starts it: features read, model fitted, scores
 * and reasons stored. A smaller organisation goes first: it warms the server, and its memory is what the larger one's is
 * held against.
 */
export async function benchScoring({ url: databaseUrl }: BenchDatabase): Promise<Figure> {
  const api = await startServerProcess('serve-api.ts', [databaseUrl, '@portevoix/score-influence'])
  try {
    const small = await score(api, databaseUrl, PEOPLE / 4)
    const large = await score(api, databaseUrl, PEOPLE)
    const addedMb = large.peakMb - small.peakMb
    return {
      name: 'a run of scores',
      lines: [
        ...[small, large].map(
          ({ people, seconds, peakMb }) =>
            `${people.toLocaleString('en')} people: ${seconds.toFixed(1)} s, the server at most ${Math.round(peakMb)} MB`,
        ),
        `limit ${LIMIT_S} s for ${PEOPLE.toLocaleString('en')} people`,
        `four times as many people add ${Math.round(addedMb)} MB, limit ${MEMORY_LIMIT_MB} MB`,
      ],
      passed: large.seconds <= LIMIT_S && addedMb <= MEMORY_LIMIT_MB,
    }
  } finally {
    await api.end()
  }
}

const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024

async function score(api: { url: string; pid: number }, databaseUrl: string, people: number) {
  const apiKey = await organizationOf(databaseUrl, people)
  const ask = async (query: string, variables: object): Promise<NonNullable<Answer['data']>> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    const { data } = JSON.parse(text) as Answer
    if (!data) throw new Error(text.slice(0, 500))
    return data
  }
  const begun = performance.now()
  const { scoreRunStart } = await ask(START, { input: { model: 'influence', subject: 'PERSON' } })
  let peakMb = 0
  for (;;) {
    peakMb = Math.max(peakMb, residentMb(api.pid))
    const { node } = await ask(RUN, { id: scoreRunStart?.id })
    if (node?.status === 'SUCCEEDED') {
      if (node.scored !== people) throw new Error(`${node.scored} of ${people} people were scored.`)
      return { people, seconds: (performance.now() - begun) / 1_000, peakMb }
    }
    if (node?.status === 'FAILED') throw new Error(`The run failed: ${node.error}`)
    await wait(100)
  }
}

/** An organisation whose people have ties of two kinds and an account each. Measures are given, as after a measurement. */
async function organizationOf(url: string, people: number): Promise<string> {
  const database = openDatabase({ url, connections: 2 })
  const made = await createOrganization(
    database,
    { name: `Bench ${people}`, owner: { name: 'Owner', email: null } },
    new Date('2026-01-01T00:00:00Z'),
  )
  await database.inOrganization(made.organizationId, async (db) => {
    const run = (sql: string) => db.$executeRawUnsafe(sql)
    await run(
      `INSERT INTO "Person" (id, "displayName", "updatedAt") SELECT gen_random_uuid(), 'Person ' || i, now() FROM generate_series(1, ${people}) i`,
    )
    await run(`INSERT INTO "SocialAccount" (id, "personId", network, handle, followers)
      SELECT gen_random_uuid(), id, 'linkedin', id::text, (random() * 5000)::int FROM "Person"`)
    for (const kind of ['advice', 'friendship']) {
      await run(`INSERT INTO "NetworkMeasure" (kind, "personId", "inDegree", "outDegree", "pageRank", betweenness, closeness, eigenvector, "constraint", clustering, "coreNumber", community)
        SELECT '${kind}', id, (random() * 30)::int, 5, random() / ${people}, random() * 1000, random(), random(), random(), random(), 3, 1 FROM "Person"`)
    }
  })
  await database.close()
  return made.apiKey
}
