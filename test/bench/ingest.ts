import { openDatabase } from '@portevoix/api/core/database.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import pg from 'pg'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { copyRows } from './copy-rows.ts'
import { startServerProcess } from './server-process.ts'

/** Rows of the API for each row of COPY, in the same time, at least. */
const LIMIT = 0.35
const ROUNDS = 3
const POINTS_PER_ROUND = 100_000
const POINTS_PER_REQUEST = 5_000
/** Requests under way at once, as a connector would send them. */
const SENDERS = 2
const SUBJECTS = 20
const HOURS = 60 * 24
const METRICS = ['impressions', 'engagements', 'reactions', 'comments', 'reposts', 'url-clicks']
const BEGINNING = Date.UTC(2026, 0, 1)

const INGEST = `mutation Ingest($input: MetricsIngestInput!) {
  metricsIngest(input: $input) {
    __typename ... on MetricsIngestPayload { accepted duplicates corrected rejected { index } } ... on UserError { message }
  }
}`

interface Fact {
  key: string
  metric: string
  subject: number
  at: string
  value: string
}

/**
 * Metric points through the API, with their checks, corrections and rollups, against COPY of equal rows into the same
 * table with the same indexes. Rounds alternate; each has an organisation of its own.
 */
export async function benchIngest(database: BenchDatabase): Promise<Comparison> {
  const api = await startServerProcess('serve-api.ts', [database.url])
  const superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
  try {
    const rounds: Comparison['rounds'] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const facts = factsOfRound(round)
      const theirs = await byCopy(superuser, database, facts)
      const ours = await byApi(api.url, database, facts)
      // The first round warms caches and compilers of both.
      if (round > 0) rounds.push({ ours, theirs })
    }
    return { name: 'ingestion', unit: 'rows/s', rounds, limit: LIMIT, against: 'COPY into the same table' }
  } finally {
    await superuser.end()
    await api.end()
  }
}

/** 60 days of hourly numbers of 20 campaigns: the same for the same round. */
function factsOfRound(round: number): Fact[] {
  return Array.from({ length: POINTS_PER_ROUND }, (_, index) => {
    const hour = Math.floor(index / (SUBJECTS * 3)) % HOURS
    return {
      key: `post-${round}-${index}`,
      metric: METRICS[index % METRICS.length] ?? 'impressions',
      subject: index % SUBJECTS,
      at: new Date(BEGINNING + hour * 3_600_000 + (index % 3_600) * 1_000).toISOString(),
      value: String((index * 7_919) % 10_000),
    }
  })
}

async function byApi(url: string, database: BenchDatabase, facts: readonly Fact[]): Promise<number> {
  const { apiKey, campaignIds } = await freshOrganization(database)
  const ids = campaignIds.map((id) => globalId('Campaign', id))
  const bodies: string[] = []
  for (let from = 0; from < facts.length; from += POINTS_PER_REQUEST) {
    const points = facts
      .slice(from, from + POINTS_PER_REQUEST)
      .map(({ subject, ...fact }) => ({ ...fact, subjectId: ids[subject] }))
    bodies.push(JSON.stringify({ query: INGEST, variables: { input: { source: 'bench', points } } }))
  }
  let accepted = 0
  const begun = performance.now()
  const waiting = bodies.values()
  const sender = async () => {
    for (const body of waiting) {
      const count = await send(`${url}/graphql`, apiKey, body)
      accepted += count
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  const seconds = (performance.now() - begun) / 1_000
  if (accepted !== facts.length) throw new Error(`${accepted} of ${facts.length} points were accepted.`)
  return facts.length / seconds
}

async function send(url: string, apiKey: string, body: string): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body,
  })
  const text = await response.text()
  const { data } = JSON.parse(text) as { data?: { metricsIngest?: { accepted?: number } } }
  const accepted = data?.metricsIngest?.accepted
  if (accepted === undefined) throw new Error(`Ingestion failed: ${text.slice(0, 500)}`)
  return accepted
}

async function byCopy(client: pg.Client, database: BenchDatabase, facts: readonly Fact[]): Promise<number> {
  const { organizationId, campaignIds } = await freshOrganization(database)
  const recordedAt = new Date(BEGINNING).toISOString()
  const lines = facts.map(({ key, metric, subject, at, value }) => {
    const campaign = campaignIds[subject]
    const id = uuidv7(Date.now())
    return `${organizationId}\t${id}\tbench\t${key}\t1\t${metric}\tCAMPAIGN\t${campaign}\t${campaign}\t${at}\t${value}\t${recordedAt}\n`
  })
  const text = Buffer.from(lines.join(''))
  const begun = performance.now()
  await copyRows(
    client,
    'COPY "MetricPoint" ("organizationId", id, source, key, revision, metric, "subjectType", "subjectId", "campaignId", at, value, "recordedAt") FROM STDIN',
    text,
  )
  return facts.length / ((performance.now() - begun) / 1_000)
}

async function freshOrganization({ url }: BenchDatabase) {
  const database = openDatabase({ url, connections: 2 })
  const made = await createOrganization(
    database,
    { name: `Bench ${uuidv7(Date.now())}`, owner: { name: 'Owner', email: null } },
    new Date(BEGINNING),
  )
  const campaignIds = Array.from({ length: SUBJECTS }, () => uuidv7(BEGINNING))
  await database.inOrganization(made.organizationId, async (db) => {
    const [startsAt, endsAt] = [new Date(BEGINNING), new Date(BEGINNING + HOURS * 3_600_000)]
    await db.campaign.createMany({
      data: campaignIds.map((id, index) => ({ id, name: `Campaign ${index}`, startsAt, endsAt })),
    })
  })
  await database.close()
  return { ...made, campaignIds }
}
