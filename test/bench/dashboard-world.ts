import { openDatabase } from '@portevoix/api/core/database.ts'
import { uuidv7 } from '@portevoix/api/core/ids.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import pg from 'pg'
import type { BenchDatabase } from './comparison.ts'

/** What a campaign of a year holds. */
export interface Size {
  readonly shares: number
  /** Raw facts of the shares. */
  readonly points: number
  /** Whether its sums are written for each quarter of an hour of the year, as 100 million facts would leave them. */
  readonly everyQuarter?: boolean
}

export interface PlantedCampaign {
  readonly apiKey: string
  readonly campaignId: string
}

const BEGINNING = '2026-01-01T00:00:00Z'
const METRICS = ['impressions', 'engagements', 'reactions', 'reposts', 'shares', 'links-shared', 'posts']
const NETWORKS = ['linkedin', 'x', 'facebook']
const COUNTRIES = ['DE', 'FR', 'CH', 'AT', 'IT', 'ES', 'PT', 'PL', 'BE', 'NL']
/** Sets of values of dimensions that facts have. */
const SETS = NETWORKS.length * COUNTRIES.length

/**
 * An organisation with one campaign: shares, their facts as the API stores them, and the campaign's sums. Tables are filled as a
 * superuser, since ten million facts through the API would take an hour; sums of single shares are left out, which no
 * dashboard of a campaign reads.
 */
export async function plantCampaign(database: BenchDatabase, size: Size): Promise<PlantedCampaign> {
  const handle = openDatabase({ url: database.url, connections: 2 })
  const owner = { name: 'Owner', email: null }
  const made = await createOrganization(handle, { name: `Year ${uuidv7(Date.now())}`, owner }, new Date(BEGINNING))
  const [campaignId, contentId, groupId] = [uuidv7(Date.now()), uuidv7(Date.now()), uuidv7(Date.now())]
  await handle.inOrganization(made.organizationId, async (db) => {
    const dates = { startsAt: new Date(BEGINNING), endsAt: new Date('2027-01-01T00:00:00Z') }
    await db.campaign.create({ data: { id: campaignId, name: 'Campaign', ...dates } })
    await db.content.create({ data: { id: contentId, title: 'Post' } })
    await db.metricGroup.create({ data: { id: groupId, name: 'network', timeZone: 'UTC' } })
    await db.metricSource.create({ data: { key: 'network', groupId, rank: 'API' } })
  })
  await handle.close()
  const client = new pg.Client(database.superuserUrl)
  await client.connect()
  try {
    await client.query(`SELECT set_config('app.organization_id', $1, false)`, [made.organizationId])
    await client.query('SET session_replication_role = replica')
    for (const statement of statementsOf({ campaignId, contentId, groupId, ...size })) await client.query(statement)
    for (const table of TABLES) await client.query(`VACUUM (ANALYZE) "${table}"`)
  } finally {
    await client.end()
  }
  return { apiKey: made.apiKey, campaignId }
}

const TABLES = [
  'Share',
  'Participation',
  'MetricPoint',
  'MetricAncestor',
  'MetricSeries',
  'MetricQuarter',
  'MetricDate',
]

const quoted = (values: readonly string[]) => `ARRAY['${values.join("','")}']`
/** Of the n-th share, and of the i-th fact of all. */
const shareId = (campaignId: string, n: string) => `md5('${campaignId} share ' || (${n}))::uuid`
const setId = (i: string) => `md5('set ' || (${i}) % ${SETS})::uuid`

function statementsOf(campaign: Size & { campaignId: string; contentId: string; groupId: string }): string[] {
  const { campaignId, contentId, groupId, shares, points } = campaign
  const people = Math.min(shares, 1_000)
  const person = (n: string) => `md5('${campaignId} person ' || (${n}) % ${people})::uuid`
  const metric = (i: string) => `(${quoted(METRICS)})[1 + (${i}) % ${METRICS.length}]`
  const instant = (i: string) => `timestamptz '${BEGINNING}' + ((${i})::bigint * 7919 % 525600) * interval '1 minute'`
  const series = `portevoix_series('${campaignId}', m, '${groupId}', s.id, true)`
  const combinations = `unnest(${quoted(METRICS)}) AS m CROSS JOIN (SELECT id FROM "MetricDimensionSet" WHERE "organizationId" = current_organization()) s`
  return [
    `INSERT INTO "MetricDimensionSet" (id, "values") SELECT ${setId('i')}, jsonb_build_object(
        'network', (${quoted(NETWORKS)})[1 + i % ${NETWORKS.length}], 'country', (${quoted(COUNTRIES)})[1 + i / ${NETWORKS.length}])
      FROM generate_series(0, ${SETS - 1}) i`,
    `INSERT INTO "Person" (id, "displayName", "updatedAt") SELECT ${person('i')}, 'Person ' || i, now()
      FROM generate_series(0, ${people - 1}) i`,
    `INSERT INTO "Ambassador" (id, "personId", status) SELECT ${person('i')}, ${person('i')}, 'ACTIVE' FROM generate_series(0, ${people - 1}) i`,
    `INSERT INTO "Participation" (id, "campaignId", "ambassadorId", status)
      SELECT ${person('i')}, '${campaignId}', ${person('i')}, 'ACCEPTED' FROM generate_series(0, ${people - 1}) i`,
    `INSERT INTO "ParticipationPeriod" (id, "participationId", number, status, cause, "from")
      SELECT ${person('i')}, ${person('i')}, 1, 'ACCEPTED', 'INVITATION', '${BEGINNING}' FROM generate_series(0, ${people - 1}) i`,
    `INSERT INTO "Share" (id, "campaignId", "participationId", "contentId", network, country, text, status, assessment,
        "sharedAt", "publishedAt", "updatedAt")
      SELECT ${shareId(campaignId, 'i')}, '${campaignId}', ${person('i')}, '${contentId}',
        (${quoted(NETWORKS)})[1 + i % ${NETWORKS.length}], (${quoted(COUNTRIES)})[1 + i % ${COUNTRIES.length}], 'Read', 'PUBLISHED', '{}',
        ${instant('i')}, ${instant('i')}, now() FROM generate_series(0, ${shares - 1}) i`,
    `INSERT INTO "MetricAncestor" ("subjectId", "ancestorId") SELECT ${shareId(campaignId, 'i')}, '${campaignId}' FROM generate_series(0, ${shares - 1}) i`,
    `INSERT INTO "MetricPoint" (id, source, key, metric, "subjectType", "subjectId", "campaignId", at, value, "dimensionsId", "recordedAt")
      SELECT gen_random_uuid(), 'network', i::text, ${metric('i')}, 'SHARE', ${shareId(campaignId, `i % ${shares}`)}, '${campaignId}',
        ${instant('i')}, i % 100, ${setId('i / 4')}, now() FROM generate_series(0, ${points - 1}) i`,
    `INSERT INTO "MetricSeries" (id, "subjectId", metric, "groupId", "dimensionsId", part)
      SELECT ${series}, '${campaignId}', m, '${groupId}', s.id, true FROM ${combinations}`,
    ...(campaign.everyQuarter
      ? [
          `INSERT INTO "MetricQuarter" ("seriesId", at, sum, points) SELECT ${series}, timestamptz '${BEGINNING}' + q * interval '15 minutes', 1000, 24
            FROM ${combinations} CROSS JOIN generate_series(0, 35039) q`,
        ]
      : [
          `INSERT INTO "MetricQuarter" ("seriesId", at, sum, points)
            SELECT portevoix_series('${campaignId}', p.metric, '${groupId}', p."dimensionsId", true),
              date_bin('15 minutes', p.at, '${BEGINNING}'), sum(p.value), count(*)
            FROM "MetricPoint" p WHERE p."organizationId" = current_organization() GROUP BY 1, 2`,
        ]),
    `INSERT INTO "MetricDate" ("seriesId", "on", dated, sum, points)
      SELECT q."seriesId", (q.at AT TIME ZONE 'UTC')::date, false, sum(q.sum), sum(q.points)
      FROM "MetricQuarter" q WHERE q."organizationId" = current_organization() GROUP BY 1, 2`,
  ]
}
