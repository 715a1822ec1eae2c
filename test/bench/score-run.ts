import { readFile } from 'node:fs/promises'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { uuidv7 } from '@portevoix/api/core/ids.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { startServerProcess } from './server-process.ts'

const LIMIT_S = 20
/** How much more memory five times as many people may take, beside what any run takes. */
const LIMIT_GROWTH_MB = 200
const FEW = 20_000
const MANY = 100_000
const SAMPLE_MS = 250
/** Rows of one statement. */
const PART = 10_000

interface Scored {
  people: number
  seconds: number
  /** Greatest resident memory of the server while it ran, and of all plugin processes together. */
  serverMb: number
  pluginsMb: number
}

/**
 * A run of the influence model over a hundred thousand people, from the request to the shown scores: features by SQL,
 * the sandboxed model, storing. Memory of the server and of the plugins' processes, against a run over a fifth as many.
 */
export async function benchScoreRun(database: BenchDatabase): Promise<Figure> {
  const server = await startServerProcess('serve-api.ts', [database.url, '@portevoix/score-influence'])
  try {
    // The first run loads the plugins and warms the compiler.
    await score(server.url, server.pid, database, FEW)
    const few = await score(server.url, server.pid, database, FEW)
    const many = await score(server.url, server.pid, database, MANY)
    const growthMb = many.serverMb - few.serverMb
    return {
      name: 'scoring 100,000 people',
      lines: [
        ...[few, many].map(
          ({ people, seconds, serverMb, pluginsMb }) =>
            `${people.toLocaleString('en')} people: ${seconds.toFixed(1)} s; at most ${Math.round(serverMb)} MB in the server, ${Math.round(pluginsMb)} MB in all plugins`,
        ),
        `limit ${LIMIT_S} s; memory of the server grows by ${Math.round(growthMb)} MB, limit ${LIMIT_GROWTH_MB} MB`,
      ],
      passed: many.seconds < LIMIT_S && growthMb < LIMIT_GROWTH_MB,
    }
  } finally {
    await server.end()
  }
}

async function score(url: string, pid: number, database: BenchDatabase, people: number): Promise<Scored> {
  const key = await fill(database, people)
  const most = { serverMb: 0, pluginsMb: 0 }
  const begun = performance.now()
  const start =
    'mutation { scoreRunStart(input: { model: "influence", subject: PERSON }) { ... on ScoreRun { id } ... on UserError { message } } }'
  const { scoreRunStart } = await ask(url, key, start, {})
  if (!scoreRunStart?.id) throw new Error(scoreRunStart?.message)
  const look = 'query ($id: ID!) { node(id: $id) { ... on ScoreRun { status scored error } } }'
  for (;;) {
    const { node } = await ask(url, key, look, { id: scoreRunStart.id })
    const seconds = (performance.now() - begun) / 1_000
    if (node?.status === 'SUCCEEDED' && node.scored === people) return { people, seconds, ...most }
    if (node?.status === 'SUCCEEDED' || node?.status === 'FAILED') throw new Error(JSON.stringify(node))
    const now = await residentMb(pid)
    most.serverMb = Math.max(most.serverMb, now.serverMb)
    most.pluginsMb = Math.max(most.pluginsMb, now.pluginsMb)
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS))
  }
}

async function ask(url: string, key: string, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { id?: string; message?: string; status?: string; scored?: number } | undefined>
    errors?: unknown
  }
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}

/** Read from /proc: on two cores, a `ps` ten times a second would be work of its own. */
async function residentMb(pid: number): Promise<{ serverMb: number; pluginsMb: number }> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const plugins = await Promise.all(children.trim().split(' ').map(residentOf))
  return { serverMb: await residentOf(pid), pluginsMb: plugins.reduce((sum, mb) => sum + mb, 0) }
}

/** 0 where the process is gone. */
async function residentOf(pid: number | string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1_024
}

/** People with positions in two networks, followers, and nominations by a hundred of them. */
async function fill({ url }: BenchDatabase, people: number): Promise<string> {
  const database = openDatabase({ url, connections: 2 })
  const made = await createOrganization(
    database,
    { name: `Bench ${uuidv7(Date.now())}`, owner: { name: 'Owner', email: null } },
    new Date(),
  )
  // Each in its own transaction, and in parts: triggers write the history of each row, which may take half a minute.
  const run = (sql: string) => database.inOrganization(made.organizationId, (db) => db.$executeRawUnsafe(sql))
  for (let from = 1; from <= people; from += PART) {
    await run(`INSERT INTO "Person" (id, "externalId", "displayName", "updatedAt")
      SELECT gen_random_uuid(), i::text, 'Person ' || i, now() FROM generate_series(${from}, ${Math.min(people, from + PART - 1)}) i`)
    await run(`INSERT INTO "SocialAccount" (id, "personId", network, handle, followers)
      SELECT gen_random_uuid(), id, 'linkedin', "externalId", (random() ^ 4 * 100000)::int FROM "Person"
      WHERE "externalId"::int >= ${from}`)
  }
  for (const kind of ['advice', 'friendship']) {
    await run(`INSERT INTO "Network" (id, kind, directed, revision, "measuredRevision")
      VALUES (gen_random_uuid(), '${kind}', true, 1, 1)`)
    await run(`INSERT INTO "NetworkMeasure" (kind, "personId", "inDegree", "outDegree", "pageRank", betweenness, closeness,
        eigenvector, "constraint", clustering, "coreNumber", community)
      SELECT '${kind}', id, (random() ^ 3 * 200)::int, 10, random() / ${people}, random() * 1e6, random(), random(),
        random(), random(), 3, 1 FROM "Person"`)
  }
  await run(`INSERT INTO "Nomination" (id, "nominatorId", "nomineeId", dimension)
    SELECT gen_random_uuid(), a.id, b.id, dimension
    FROM (SELECT id FROM "Person" ORDER BY id LIMIT 100) a
    CROSS JOIN (SELECT id FROM "Person" ORDER BY id DESC LIMIT 200) b
    CROSS JOIN (VALUES ('expertise'), ('impartiality')) d(dimension)`)
  // As a monthly close publishes them.
  await run(`INSERT INTO "NominationTally" ("nomineeId", dimension, counted, published, "closedAt")
    SELECT "nomineeId", dimension, count(*), count(*) / 5 * 5, now() FROM "Nomination" GROUP BY 1, 2`)
  await run(`INSERT INTO "NominatorTally" (dimension, counted, published, "closedAt")
    SELECT dimension, count(DISTINCT "nominatorId"), count(DISTINCT "nominatorId") / 5 * 5, now() FROM "Nomination" GROUP BY 1`)
  await database.close()
  return made.apiKey
}
