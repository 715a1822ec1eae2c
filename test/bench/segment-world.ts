import { openDatabase } from '@portevoix/api/core/database.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import pg from 'pg'
import type { BenchDatabase } from './comparison.ts'

const PEOPLE = 100_000
/** Of another organisation in the same tables. */
const OTHERS = 20_000
/** One person in a hundred is a second record, which was merged into the one before. */
const MERGED = `i % 100 = 0`
const KEPT = `CASE WHEN ${MERGED} THEN i - 1 ELSE i END`

/** Ten conditions, each of which passes some and none of which is enough, as `PersonFilter` says them. */
export const FILTER = {
  active: { eq: true },
  country: { in: ['FR', 'DE', 'CH'] },
  relation: { eq: 'EMPLOYEE' },
  language: { eq: 'fr' },
  timeZone: { eq: 'Europe/Paris' },
  skill: { in: ['skill 1', 'skill 2', 'skill 3', 'skill 4', 'skill 5'] },
  account: { network: { eq: 'linkedin' }, followers: { gte: 200 } },
  membership: { primary: { eq: true }, from: { lt: '2025-06-01T00:00:00Z' } },
  joinedAt: { gte: '2018-01-01T00:00:00Z' },
  share: { network: { eq: 'linkedin' } },
}

/** The same as somebody would write it by hand, on alias `t`, merged people as one; `$1` is the organisation. */
export const BY_HAND = `t."organizationId" = $1 AND t."archivedAt" IS NULL AND t.active AND t.country IN ('FR', 'DE', 'CH')
  AND EXISTS (SELECT FROM "PersonRelation" r WHERE r."organizationId" = $1 AND r."personId" = t.id AND r."to" IS NULL AND r.kind = 'EMPLOYEE')
  AND EXISTS (SELECT FROM "PersonLanguage" l WHERE l."organizationId" = $1 AND l."personId" = t.id AND l.language = 'fr')
  AND EXISTS (SELECT FROM "Site" s WHERE s."organizationId" = $1 AND s.id = t."siteId" AND s."timeZone" = 'Europe/Paris')
  AND EXISTS (SELECT FROM "PersonSkill" s WHERE s."organizationId" = $1 AND s."personId" = t.id
    AND s.key IN ('skill 1', 'skill 2', 'skill 3', 'skill 4', 'skill 5'))
  AND EXISTS (SELECT FROM "SocialAccount" a WHERE a."organizationId" = $1 AND a."countsForId" = t.id
    AND a.network = 'linkedin' AND a.followers >= 200)
  AND EXISTS (SELECT FROM "Membership" m WHERE m."organizationId" = $1 AND m."personId" = t.id AND m."to" IS NULL
    AND m.primary AND m."from" < '2025-06-01T00:00:00Z')
  AND EXISTS (SELECT FROM "Movement" m WHERE m."organizationId" = $1 AND m."personId" = t.id AND m.kind = 'JOINED'
    AND m.at >= '2018-01-01T00:00:00Z')
  AND EXISTS (SELECT FROM "Share" h
    JOIN "Participation" p ON p."organizationId" = $1 AND p.id = h."participationId"
    JOIN "Ambassador" a ON a."organizationId" = $1 AND a.id = p."ambassadorId"
    WHERE h."organizationId" = $1 AND a."countsForId" = t.id AND h."publishedAt" IS NOT NULL AND h.network = 'linkedin')`

export interface SegmentWorld {
  readonly organizationId: string
  readonly apiKey: string
}

/** Plants people with what a segment asks of. As a superuser, since an import of as many would take minutes. */
export async function fillSegmentWorld(database: BenchDatabase): Promise<SegmentWorld> {
  const handle = openDatabase({ url: database.url, connections: 2 })
  const owner = { name: 'Owner', email: null }
  const [one, other] = [
    await createOrganization(handle, { name: 'One', owner }, new Date()),
    await createOrganization(handle, { name: 'Other', owner }, new Date()),
  ]
  await handle.close()
  const client = new pg.Client(database.superuserUrl)
  await client.connect()
  try {
    // What triggers would keep in step is written here.
    await client.query('SET session_replication_role = replica')
    for (const [made, people] of [
      [one, PEOPLE],
      [other, OTHERS],
    ] as const) {
      await client.query(`SELECT set_config('app.organization_id', $1, false)`, [made.organizationId])
      for (const statement of statementsOf(made.organizationId, people)) await client.query(statement)
    }
    for (const table of TABLES) await client.query(`VACUUM (ANALYZE) "${table}"`)
  } finally {
    await client.end()
  }
  return { organizationId: one.organizationId, apiKey: one.apiKey }
}

const TABLES = [
  'Ambassador',
  'Department',
  'DepartmentMembership',
  'Membership',
  'Movement',
  'Participation',
  'Person',
  'PersonLanguage',
  'PersonMerge',
  'PersonRelation',
  'PersonSkill',
  'Share',
  'Site',
  'SocialAccount',
]

/** A number from 0 to 1 that depends on a row and a purpose alone. */
const chance = (i: string, of: number) =>
  `(('x' || substr(md5(${i}::text || '/${of}'), 1, 7))::bit(28)::int / 268435456.0)`
const oneOf = (values: readonly string[], i: string, of: number) =>
  `(ARRAY['${values.join("','")}'])[1 + floor(${chance(i, of)} * ${values.length})::int]`

function statementsOf(organizationId: string, people: number): string[] {
  const id = (kind: string, i: string) => `md5('${organizationId} ${kind} ' || (${i}))::uuid`
  const all = `generate_series(1, ${people}) i`
  const day = (of: number, years: number) => `timestamptz '2026-01-01' - ${chance('i', of)} * interval '${years} years'`
  return [
    `INSERT INTO "Site" (id, name, key, "timeZone") SELECT ${id('site', 'i')}, 'Site ' || i, 'site ' || i,
      ${oneOf(['Europe/Paris', 'Europe/Berlin', 'America/New_York'], 'i', 1)} FROM generate_series(1, 40) i`,
    `INSERT INTO "Department" (id, name, key, "updatedAt") SELECT ${id('department', 'i')}, 'Department ' || i, 'department ' || i, now()
      FROM generate_series(1, 700) i`,
    `INSERT INTO "Person" (id, "externalId", "displayName", country, "siteId", active, "archivedAt", "createdAt", "updatedAt")
      SELECT ${id('person', 'i')}, i::text, 'Person ' || md5(i::text), ${oneOf(['FR', 'DE', 'CH', 'AT', 'IT', 'ES'], 'i', 2)},
        ${id('site', '1 + i % 40')}, ${chance('i', 3)} < 0.95, CASE WHEN ${MERGED} THEN now() END, ${day(4, 8)}, now() FROM ${all}`,
    `INSERT INTO "PersonMerge" (id, "personId", "intoId", "from", archived, objected)
      SELECT gen_random_uuid(), ${id('person', 'i')}, ${id('person', KEPT)}, now(), false, false FROM ${all} WHERE ${MERGED}`,
    `INSERT INTO "PersonRelation" (id, "personId", kind, "primary", "from")
      SELECT gen_random_uuid(), ${id('person', 'i')}, CASE WHEN ${chance('i', 5)} < 0.9 THEN 'EMPLOYEE' ELSE 'PARTNER' END,
        true, ${day(4, 8)} FROM ${all}`,
    `INSERT INTO "PersonLanguage" ("personId", language) SELECT ${id('person', 'i')}, l FROM ${all}
      CROSS JOIN unnest(ARRAY['fr', 'en', 'de']) WITH ORDINALITY AS o(l, n) WHERE (i + n) % 3 < 2`,
    `INSERT INTO "PersonSkill" ("personId", key, name) SELECT ${id('person', 'i')}, 'skill ' || s, 'Skill ' || s FROM ${all}
      CROSS JOIN LATERAL (SELECT DISTINCT 1 + floor(${chance("i || ' ' || n", 6)} * 30)::int AS s FROM generate_series(1, 4) n) one`,
    `INSERT INTO "SocialAccount" (id, "personId", "countsForId", network, handle, followers)
      SELECT gen_random_uuid(), ${id('person', 'i')}, ${id('person', KEPT)}, n, 'p' || i, (exp(${chance('i', 7)} * 9))::int FROM ${all}
      CROSS JOIN unnest(ARRAY['linkedin', 'x']) n WHERE ${chance('i || n', 8)} < 0.6`,
    `INSERT INTO "Membership" (id, "personId", "departmentId", "primary", "from")
      SELECT gen_random_uuid(), ${id('person', 'i')}, ${id('department', '1 + i % 700')}, true, ${day(9, 3)} FROM ${all}`,
    `INSERT INTO "DepartmentMembership" ("personId", "departmentId", "primary")
      SELECT ${id('person', 'i')}, ${id('department', '1 + i % 700')}, true FROM ${all}`,
    `INSERT INTO "Movement" (id, "personId", kind, at) SELECT gen_random_uuid(), ${id('person', 'i')}, 'JOINED', ${day(10, 10)} FROM ${all}`,
    `INSERT INTO "Campaign" (id, name, status, "startsAt", "endsAt", "updatedAt")
      SELECT ${id('campaign', 'i')}, 'Campaign ' || i, 'LIVE', '2025-01-01', '2027-01-01', now() FROM generate_series(1, 20) i`,
    `INSERT INTO "Content" (id, title, "updatedAt") VALUES (${id('content', '1')}, 'Post', now())`,
    `INSERT INTO "Ambassador" (id, "personId", "countsForId", status) SELECT ${id('ambassador', 'i')}, ${id('person', 'i')},
      ${id('person', KEPT)}, 'ACTIVE' FROM ${all} WHERE i % 4 = 0`,
    `INSERT INTO "Participation" (id, "campaignId", "ambassadorId", status, "acceptedAt")
      SELECT ${id('participation', 'i')}, ${id('campaign', '1 + i / 4 % 20')}, ${id('ambassador', 'i')}, 'ACCEPTED', now() FROM ${all} WHERE i % 4 = 0`,
    `INSERT INTO "Share" (id, "campaignId", "participationId", "contentId", network, text, status, assessment, "sharedAt", "publishedAt", "updatedAt")
      SELECT gen_random_uuid(), ${id('campaign', '1 + i / 4 % 20')}, ${id('participation', 'i')}, ${id('content', '1')},
        ${oneOf(['linkedin', 'x'], "i || ' ' || n", 11)}, 'Read', 'PUBLISHED', '{}', now(), now(), now()
      FROM ${all} CROSS JOIN generate_series(1, 3) n WHERE i % 4 = 0`,
  ]
}
