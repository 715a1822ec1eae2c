import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Expiry } from '../../platform/retention/index.ts'
import { isRestricted, personNow } from '../people/index.ts'

const { sql } = Prisma

/**
 * Deletes some contacts for their age. Before the first one that was held in a month goes, it is kept how many the department
 * held in that month, quarter and year, and with how many people, so that no report tells fewer afterwards. A year that is not
 * over yet when its first contacts go has none: its months do.
 * @returns how many contacts were deleted.
 */
export async function deleteContacts(db: Db, { before, now, most }: Expiry): Promise<number> {
  return await db.$executeRaw(sql`
    WITH gone AS MATERIALIZED (
      SELECT t.id, t."departmentId", t.at, t.status FROM "Touchpoint" t WHERE t.at < ${before} AND t."createdAt" < ${before}
        AND ${isRestricted(sql`t."personId"`)} IS NOT TRUE LIMIT ${most}
    ), starting AS (
      SELECT DISTINCT gone."departmentId", unit.months, o."timeZone" AS zone,
        date_trunc(unit.name, gone.at AT TIME ZONE o."timeZone") AS first
      FROM gone CROSS JOIN "Organization" o CROSS JOIN (VALUES (1, 'month'), (3, 'quarter'), (12, 'year')) unit(months, name)
      WHERE gone.status = 'HELD' AND o.id = current_organization()
    ), period AS (
      SELECT s.*, s.first AT TIME ZONE s.zone AS "from",
        (s.first + make_interval(months => s.months)) AT TIME ZONE s.zone AS "to" FROM starting s
    ), recorded AS (
      INSERT INTO "DeletedContacts" (month, months, "departmentId", contacts, people)
      SELECT (p.first + make_interval(months => p.months - 1))::date, p.months, p."departmentId", count(*)::int,
        count(DISTINCT ${personNow(sql`t."personId"`)})::int
      FROM period p JOIN "Touchpoint" t
        ON t."departmentId" = p."departmentId" AND t.status = 'HELD' AND t.at >= p."from" AND t.at < p."to"
      WHERE p."to" <= ${now} AND NOT EXISTS (SELECT FROM "DeletedContacts" d WHERE d."departmentId" = p."departmentId"
        AND d.months = 1 AND d.month >= p.first AND d.month < p.first + make_interval(months => p.months))
      GROUP BY p.first, p.months, p."departmentId"
      ON CONFLICT DO NOTHING
    ) DELETE FROM "Touchpoint" WHERE id IN (SELECT id FROM gone)`)
}
