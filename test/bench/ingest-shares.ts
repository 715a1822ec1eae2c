import { openDatabase } from '@portevoix/api/core/database.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import pg from 'pg'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { copyRows } from './copy-rows.ts'
import { startServerProcess } from './server-process.ts'

/** Rows of the API for each row of COPY, in the same time, at least; 0.25 is the goal. */
const LIMIT = 0.18
const ROUNDS = 3
const SHARES = 2_000
const FACTS = 40_000
/** Of them, told once more with another value. */
const CORRECTED = FACTS / 10
const POINTS_PER_REQUEST = 5_000
const SENDERS = 2
const METRICS = ['impressions', 'engagements', 'reactions', 'comments']
const COUNTRIES = ['DE', 'FR', 'CH', 'AT', 'IT']
const BEGINNING = Date.UTC(2026, 0, 1)

const INGEST = `mutation ($input: MetricsIngestInput!) {
  metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted corrected } ... on UserError { message } }
}`

interface Fact {
  source: string
  key: string
  metric: string
  share: number
  at: string
  value: string
  country: string
}

/**
 * Facts of shares with three dimensions, of two sources that overlap, a tenth of them corrected, until they are added to all
 * that the shares are a part of; against COPY of as many rows into the same table.
 */
export async function benchIngestShares(database: BenchDatabase): Promise<Comparison> {
  const api = await startServerProcess('serve-api.ts', [database.url])
  const superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
  try {
    const rounds: Comparison['rounds'] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const facts = factsOf(round)
      const theirs = await byCopy(superuser, await plant(database), facts)
      const ours = await byApi(api.url, superuser, await plant(database), facts)
      if (round > 0) rounds.push({ ours, theirs })
    }
    return { name: 'ingestion of shares', unit: 'rows/s', rounds, limit: LIMIT, against: 'COPY into the same table' }
  } finally {
    await superuser.end()
    await api.end()
  }
}

function factsOf(round: number): Fact[] {
  const facts = Array.from({ length: FACTS }, (_, index): Fact => {
    // The second source tells half of what the first one tells.
    const overlaps = index % 3 === 2
    return {
      source: overlaps ? 'second' : 'first',
      key: `${round}-${index}`,
      metric: METRICS[index % METRICS.length] ?? '',
      share: (index - (overlaps ? 2 : 0)) % SHARES,
      at: new Date(BEGINNING + (index % 2_000) * 3_600_000).toISOString(),
      value: String((index * 7_919) % 10_000),
      country: COUNTRIES[index % COUNTRIES.length] ?? '',
    }
  })
  return [...facts, ...facts.slice(0, CORRECTED).map((fact) => ({ ...fact, value: `${Number(fact.value) + 1}` }))]
}

type Planted = Awaited<ReturnType<typeof plant>>

async function byApi(url: string, superuser: pg.Client, { apiKey, organizationId, shares }: Planted, facts: Fact[]) {
  const ids = shares.map((id) => globalId('Share', id))
  const bodies: string[] = []
  for (const [source, own] of Map.groupBy(facts, (fact) => fact.source)) {
    for (let from = 0; from < own.length; from += POINTS_PER_REQUEST) {
      const points = own.slice(from, from + POINTS_PER_REQUEST).map(({ key, metric, share, at, value, country }) => ({
        ...{ key, metric, at, value, subjectId: ids[share] },
        dimensions: Object.entries({
          network: 'linkedin',
          country,
          language: country.toLowerCase() === 'fr' ? 'fr' : 'de',
        }).map(([dimension, word]) => ({ key: dimension, value: word })),
      }))
      bodies.push(JSON.stringify({ query: INGEST, variables: { input: { source, points } } }))
    }
  }
  const begun = performance.now()
  let taken = 0
  const waiting = bodies.values()
  const sender = async () => {
    for (const body of waiting) {
      const stored = await send(url, apiKey, body)
      taken += stored
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  if (taken !== facts.length) throw new Error(`${taken} of ${facts.length} points were taken.`)
  while (await isWaiting(superuser, organizationId)) await new Promise((resolve) => setTimeout(resolve, 50))
  return facts.length / ((performance.now() - begun) / 1_000)
}

async function isWaiting(superuser: pg.Client, organizationId: string): Promise<boolean> {
  const { rowCount } = await superuser.query('SELECT FROM "MetricPending" WHERE "organizationId" = $1 LIMIT 1', [
    organizationId,
  ])
  return rowCount !== 0
}

async function send(url: string, apiKey: string, body: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body,
  })
  const text = await response.text()
  const told = (JSON.parse(text) as { data?: { metricsIngest?: { accepted?: number; corrected?: number } } }).data
    ?.metricsIngest
  if (told?.accepted === undefined) throw new Error(`Ingestion failed: ${text.slice(0, 500)}`)
  return told.accepted + (told.corrected ?? 0)
}

async function byCopy(
  client: pg.Client,
  { organizationId, shares, campaignId }: Planted,
  facts: Fact[],
): Promise<number> {
  const recordedAt = new Date(BEGINNING).toISOString()
  const lines = facts.map(({ source, key, metric, share, at, value }, index) =>
    [
      organizationId,
      uuidv7(Date.now()),
      source,
      key,
      index < FACTS ? 1 : 2,
      metric,
      'SHARE',
      shares[share],
      campaignId,
      at,
      value,
      recordedAt,
      // Of two revisions the later one is in force.
      index < CORRECTED ? recordedAt : '\\N',
    ].join('\t'),
  )
  const text = Buffer.from(`${lines.join('\n')}\n`)
  const begun = performance.now()
  await copyRows(
    client,
    'COPY "MetricPoint" ("organizationId", id, source, key, revision, metric, "subjectType", "subjectId", "campaignId", at, value, "recordedAt", "supersededAt") FROM STDIN',
    text,
  )
  return facts.length / ((performance.now() - begun) / 1_000)
}

/** An organisation with a campaign of 2,000 shares, each with all its ancestors. */
async function plant({ url }: BenchDatabase) {
  const database = openDatabase({ url, connections: 2 })
  const owner = { name: 'Owner', email: null }
  const made = await createOrganization(database, { name: `Shares ${uuidv7(Date.now())}`, owner }, new Date(BEGINNING))
  const newId = () => uuidv7(BEGINNING)
  const [campaignId, contentId, personId, ambassadorId, participationId] = [newId(), newId(), newId(), newId(), newId()]
  const [topicId, departmentId] = [newId(), newId()]
  const shares = Array.from({ length: SHARES }, newId)
  const [startsAt, endsAt] = [new Date(BEGINNING), new Date(BEGINNING + 365 * 86_400_000)]
  await database.inOrganization(made.organizationId, async (db) => {
    await db.campaign.create({ data: { id: campaignId, name: 'Campaign', startsAt, endsAt } })
    await db.content.create({ data: { id: contentId, title: 'Post' } })
    await db.topic.create({ data: { id: topicId, name: 'Topic', updatedAt: startsAt } })
    await db.department.create({
      data: { id: departmentId, name: 'Department', key: 'department', updatedAt: startsAt },
    })
    await db.person.create({ data: { id: personId, displayName: 'Ada' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    await db.participation.create({ data: { id: participationId, campaignId, ambassadorId, status: 'ACCEPTED' } })
    await db.share.createMany({
      data: shares.map((id) => ({
        ...{ id, campaignId, participationId, contentId, network: 'linkedin', text: 'Read', assessment: {} },
        ...{ sharedAt: startsAt, updatedAt: startsAt },
      })),
    })
    await db.shareTopic.createMany({ data: shares.map((shareId) => ({ shareId, topicId })) })
    await db.shareDepartment.createMany({ data: shares.map((shareId) => ({ shareId, departmentId, primary: true })) })
    // As the API keeps it with each new share.
    const ancestorIds = [campaignId, contentId, ambassadorId, made.organizationId, topicId, departmentId]
    await db.metricAncestor.createMany({
      data: shares.flatMap((subjectId) => ancestorIds.map((ancestorId) => ({ subjectId, ancestorId }))),
    })
  })
  await database.close()
  return { ...made, shares, campaignId }
}
