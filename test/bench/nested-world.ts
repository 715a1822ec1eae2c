import { openDatabase } from '@portevoix/api/core/database.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import type { BenchDatabase } from './comparison.ts'

export interface NestedWorld {
  organizationId: string
  apiKey: string
}

const CAMPAIGNS = 100
const CONTENTS = 20
const SHARES = 20

/**
 * More than is asked for, so that a read which fetches too much shows: 100 campaigns × 20 contents × 20 shares, each
 * share by one of 500 ambassadors.
 */
export async function fillNestedWorld({ url }: Pick<BenchDatabase, 'url'>, name = 'Bench'): Promise<NestedWorld> {
  const database = openDatabase({ url, connections: 2 })
  const organization = await createOrganization(
    database,
    { name, owner: { name: 'Owner', email: null } },
    new Date('2026-01-01T00:00:00Z'),
  )
  await database.inOrganization(organization.organizationId, async (db) => {
    const run = (sql: string) => db.$executeRawUnsafe(sql)
    await run(
      `INSERT INTO "Person" (id, "displayName", "updatedAt") SELECT gen_random_uuid(), 'Person ' || i, now() FROM generate_series(1, 500) i`,
    )
    await run(`INSERT INTO "Ambassador" (id, "personId", status) SELECT gen_random_uuid(), id, 'ACTIVE' FROM "Person"`)
    await run(`INSERT INTO "Campaign" (id, name, status, "startsAt", "endsAt", "createdAt", "updatedAt")
      SELECT gen_random_uuid(), 'Campaign ' || i, 'LIVE', '2026-01-01', '2027-01-01', now() + i * interval '1 second', now() FROM generate_series(1, ${CAMPAIGNS}) i`)
    await run(`INSERT INTO "Participation" (id, "campaignId", "ambassadorId", status, "acceptedAt")
      SELECT gen_random_uuid(), c.id, a.id, 'ACCEPTED', now() FROM "Campaign" c CROSS JOIN LATERAL (SELECT id FROM "Ambassador" ORDER BY md5(id::text || c.id::text) LIMIT ${SHARES}) a`)
    // One statement: the serving login makes no tables, not even temporary ones.
    await run(`WITH planned AS MATERIALIZED (
        SELECT gen_random_uuid() AS id, c.id AS "campaignId", i FROM "Campaign" c CROSS JOIN generate_series(1, ${CONTENTS}) i),
      contents AS (INSERT INTO "Content" (id, title, text, url, status, "createdAt", "updatedAt")
        SELECT id, 'Content ' || i, repeat('Words carry further when they are one’s own. ', 40), 'https://example.org/' || id, 'APPROVED', now() + i * interval '1 second', now() FROM planned),
      offered AS (INSERT INTO "CampaignContent" ("campaignId", "contentId") SELECT "campaignId", id FROM planned)
      INSERT INTO "Share" (id, "campaignId", "participationId", "contentId", network, text, status, assessment, "sharedAt", "updatedAt")
      SELECT gen_random_uuid(), n."campaignId", p.id, n.id, 'linkedin', 'Read what my colleagues made of it, in my own words. #ad', 'PUBLISHED', '{"verdict":"ALLOW","findings":[],"policies":[]}', now() + row_number() OVER () * interval '1 second', now()
      FROM planned n JOIN "Participation" p ON p."campaignId" = n."campaignId"`)
  })
  await database.close()
  return { organizationId: organization.organizationId, apiKey: organization.apiKey }
}
