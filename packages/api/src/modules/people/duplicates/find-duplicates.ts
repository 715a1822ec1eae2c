import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { inJob, type RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'

const { sql } = Prisma

/** People who share a key are compared where at most this many share it: what more have in common tells nobody apart. */
const LARGEST_BLOCK = 25
/** How alike names must be, as trigrams count it, beside an equal address, handle or id. */
const ALIKE = 0.45
/** How alike names must be where a department and one word of the name are all that is equal. */
const NEARLY_EQUAL = 0.5

/** Whether one source has an id for each of two people: then their names alone do not make them one. */
const TOLD_APART = sql`EXISTS (SELECT FROM "ExternalId" x JOIN "ExternalId" y ON y."personId" = b.id AND y.source = x.source
  WHERE x."personId" = a.id)`

/** The part of an address or handle that people keep across networks and domains, without marks between words. */
const kept = (written: Prisma.Sql) =>
  sql`regexp_replace(split_part(split_part(ltrim(lower(${written}), '@'), '@', 1), '+', 1), '[._-]', '', 'g')`

/**
 * Proposes pairs of people who may be the same, by what they share: a key is a name in a department, or the part of an
 * address, handle or id that stays the same elsewhere. The work grows with the people and not with their pairs, because
 * only those who share a key are compared, and keys that many share are left out. Names alone do not propose people whom
 * one source tells apart. Pairs that somebody answered are not proposed again, and open ones that no longer agree are gone.
 *
 * Every key carries its person's name, and nothing is joined: the planner cannot know how many rows a part of the statement has,
 * and a loop over all people for each key would take hours.
 */
export async function findDuplicates(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH person AS MATERIALIZED (
      SELECT p.id, p.email, array_to_string(words.list, ' ') AS name, words.list AS words,
        ARRAY(SELECT a.handle FROM "SocialAccount" a WHERE a."personId" = p.id) AS handles,
        ARRAY(SELECT e.value FROM "ExternalId" e WHERE e."personId" = p.id) AS ids,
        ARRAY(SELECT m."departmentId"::text FROM "DepartmentMembership" m WHERE m."personId" = p.id) AS departments
      FROM "Person" p CROSS JOIN LATERAL (
        SELECT array_agg(word ORDER BY word) AS list
        FROM regexp_split_to_table(portevoix_finding_form(p."displayName"), '[^[:alnum:]]+') word WHERE word <> ''
      ) words WHERE p."archivedAt" IS NULL AND words.list IS NOT NULL
    ), key AS MATERIALIZED (
      SELECT id, name, 'MAIL' AS reason, ${kept(sql`email`)} AS value, ${ALIKE}::float8 AS alike FROM person WHERE email IS NOT NULL
      UNION SELECT id, name, 'HANDLE', ${kept(sql`handle`)}, ${ALIKE}::float8 FROM person CROSS JOIN unnest(handles) handle
      UNION SELECT id, name, 'ID', lower(value), ${ALIKE}::float8 FROM person CROSS JOIN unnest(ids) value
      UNION SELECT id, name, 'NAME', concat(department, ' ', name), 1::float8
        FROM person CROSS JOIN unnest(CASE WHEN departments = '{}' THEN '{""}' ELSE departments END) department
      UNION SELECT id, name, 'NAME', concat(department, ' word ', word), ${NEARLY_EQUAL}::float8
        FROM person CROSS JOIN unnest(departments) department CROSS JOIN unnest(words) word WHERE length(word) > 2
    ), block AS (
      SELECT reason::"DuplicateReason" AS reason, alike, array_agg(id ORDER BY id) AS ids, array_agg(name ORDER BY id) AS names
      FROM key WHERE length(value) > 3 GROUP BY reason, value, alike HAVING count(*) BETWEEN 2 AND ${LARGEST_BLOCK}
    ), found AS MATERIALIZED (
      SELECT a.id AS "personId", b.id AS "otherId", array_agg(DISTINCT block.reason ORDER BY block.reason) AS reasons
      FROM block CROSS JOIN unnest(block.ids, block.names) a(id, name) CROSS JOIN unnest(block.ids, block.names) b(id, name)
      WHERE a.id < b.id AND similarity(a.name, b.name) >= block.alike AND (block.reason <> 'NAME' OR NOT ${TOLD_APART})
      GROUP BY a.id, b.id
    ), gone AS (
      DELETE FROM "PersonDuplicate" d WHERE d.status = 'OPEN'
        AND (d."personId", d."otherId") NOT IN (SELECT "personId", "otherId" FROM found)
    )
    INSERT INTO "PersonDuplicate" (id, "personId", "otherId", reasons, "createdAt", "updatedAt")
    SELECT gen_random_uuid(), "personId", "otherId", reasons, ${ctx.now()}::timestamptz, ${ctx.now()}::timestamptz FROM found
    ON CONFLICT ("organizationId", "personId", "otherId")
      DO UPDATE SET reasons = EXCLUDED.reasons, "updatedAt" = EXCLUDED."updatedAt"
      WHERE "PersonDuplicate".status = 'OPEN' AND "PersonDuplicate".reasons <> EXCLUDED.reasons`)
}

/** Compares the people of each organisation once a day. */
export function proposeDuplicates(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'propose duplicates of people',
    everyMs: 10 * 60_000,
    run: async () => {
      const now = environment.now()
      const due = await environment.database.asSystem((db) =>
        db.$queryRaw<{ id: string }[]>(sql`
          SELECT id FROM "Organization" WHERE coalesce("duplicatesSoughtAt", '-infinity') <= ${now}::timestamptz - interval '1 day' ORDER BY id`),
      )
      for (const { id: organizationId } of due) {
        try {
          await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
            await ctx.db.organization.updateMany({ data: { duplicatesSoughtAt: ctx.now() } })
            await findDuplicates(ctx)
          })
        } catch (error) {
          // One organisation that cannot be searched must not block the others.
          environment.log.error({ err: error, organizationId }, 'people could not be compared')
        }
      }
    },
  }
}
