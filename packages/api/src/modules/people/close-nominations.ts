import type { Context } from '../../core/context.ts'
import { rowsOf } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Closer, closeTally, type Tally } from '../../platform/small-groups/index.ts'
import { personNow } from './merges/person-at.ts'

const { sql } = Prisma

/** A tally with what there is now. */
interface Row {
  dimension: string
  nomineeId?: string
  counted: number | null
  published: number | null
  now: number
  staying: number
}

/** What archived people said does not count. People who are merged are one, on either side. */
const SAID = sql`"Nomination" n JOIN "Person" p ON p."organizationId" = n."organizationId" AND p.id = ${personNow(sql`n."nominatorId"`)}`
const NOMINEE = personNow(sql`n."nomineeId"`)
const there = (before: Date) =>
  sql`p."archivedAt" IS NULL AND p.id <> ${NOMINEE} AND n."saidAt" < ${before}::timestamptz`

/**
 * Publishes how many named each person for each dimension, and how many named anybody for it. Nothing else tells of
 * nominations: neither a list nor a count as of now.
 */
export const closeNominations: Closer = async (ctx, { to, smallest }) => {
  await closeNominees(ctx, to, smallest)
  await closeNominators(ctx, to, smallest)
}

async function closeNominees(ctx: Context, before: Date, smallest: number): Promise<void> {
  const rows = await ctx.db.$queryRaw<(Row & { nomineeId: string })[]>(sql`
    SELECT "nomineeId", dimension, t.counted, t.published, coalesce(f.now, 0) AS now, coalesce(f.staying, 0) AS staying
    FROM "NominationTally" t FULL JOIN (
      SELECT n."organizationId", ${NOMINEE} AS "nomineeId", n.dimension, count(DISTINCT p.id)::int AS now,
        (count(DISTINCT p.id) FILTER (WHERE n.counted))::int AS staying
      FROM ${SAID} WHERE ${there(before)} GROUP BY 1, 2, 3
    ) f USING ("organizationId", "nomineeId", dimension)`)
  const tallies = rows.map((row) => ({ ...row, ...closed(row, smallest), closedAt: ctx.now() }))
  await ctx.db.$executeRaw(sql`
    INSERT INTO "NominationTally" ("nomineeId", dimension, counted, published, "closedAt")
    SELECT r."nomineeId", r.dimension, r.counted, r.published, r."closedAt" FROM ${rowsOf('NominationTally', tallies)} r
    ON CONFLICT ("organizationId", "nomineeId", dimension)
      DO UPDATE SET counted = EXCLUDED.counted, published = EXCLUDED.published, "closedAt" = EXCLUDED."closedAt"`)
  const anew = rowsOf('NominationTally', tallies.filter(isAnew))
  await ctx.db.$executeRaw(sql`
    UPDATE "Nomination" m SET counted = s.there FROM (
      SELECT n.id, ${there(before)} AS there FROM ${SAID} JOIN ${anew} a ON a."nomineeId" = ${NOMINEE} AND a.dimension = n.dimension
    ) s WHERE m.id = s.id AND m.counted <> s.there`)
}

async function closeNominators(ctx: Context, before: Date, smallest: number): Promise<void> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT dimension, t.counted, t.published, coalesce(f.now, 0) AS now, coalesce(f.staying, 0) AS staying
    FROM "NominatorTally" t FULL JOIN (
      SELECT n."organizationId", n.dimension, count(DISTINCT p.id)::int AS now,
        (count(DISTINCT p.id) FILTER (WHERE n."countedSaid"))::int AS staying
      FROM ${SAID} WHERE ${there(before)} GROUP BY 1, 2
    ) f USING ("organizationId", dimension)`)
  const tallies = rows.map((row) => ({ ...row, ...closed(row, smallest), closedAt: ctx.now() }))
  await ctx.db.$executeRaw(sql`
    INSERT INTO "NominatorTally" (dimension, counted, published, "closedAt")
    SELECT r.dimension, r.counted, r.published, r."closedAt" FROM ${rowsOf('NominatorTally', tallies)} r
    ON CONFLICT ("organizationId", dimension)
      DO UPDATE SET counted = EXCLUDED.counted, published = EXCLUDED.published, "closedAt" = EXCLUDED."closedAt"`)
  const anew = rowsOf('NominatorTally', tallies.filter(isAnew))
  await ctx.db.$executeRaw(sql`
    UPDATE "Nomination" m SET "countedSaid" = s.there FROM (
      SELECT n.id, ${there(before)} AS there FROM ${SAID} JOIN ${anew} a ON a.dimension = n.dimension
    ) s WHERE m.id = s.id AND m."countedSaid" <> s.there`)
}

function closed({ counted, published, now, staying }: Row, smallest: number): Tally & { anew: boolean } {
  const before = counted === null || published === null ? null : { counted, published }
  return closeTally(before, { now, staying }, smallest)
}

const isAnew = ({ anew }: { anew: boolean }) => anew
