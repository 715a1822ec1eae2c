import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { moveParts, noteRestatements, restatedByMove } from '../metrics/index.ts'
import { heldAt, onMembershipsRestated } from '../people/index.ts'

const { sql } = Prisma

interface Moved {
  campaignId: string
  departmentId: string
  /** The first and the last of the instants at which they were made. */
  shared: [Date, Date]
  /** The same of those at which they were published; null where none was. */
  published: [Date | null, Date | null]
}

/**
 * Where it is told late to which departments somebody belonged, their shares since then count for those, and what they
 * counted for before is kept for reports as they were known. Campaigns, departments and times whose numbers change by it
 * are noted.
 */
onMembershipsRestated(async (ctx, { act, at, people }) => {
  const shares = sql`
    SELECT s.id, s."sharedAt", a."personId" FROM "Share" s
      JOIN "Participation" p ON p.id = s."participationId"
      JOIN "Ambassador" a ON a.id = p."ambassadorId"
      JOIN unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ from }) => from)}::timestamptz[])
        AS one(id, since) ON one.id = a."personId"
    WHERE s."sharedAt" >= one.since`
  const gone = await moved(
    ctx,
    sql`WITH gone AS (
      DELETE FROM "ShareDepartment" d USING (${shares}) s WHERE d."shareId" = s.id AND NOT EXISTS (
        SELECT FROM "Membership" m WHERE m."personId" = s."personId" AND m."departmentId" = d."departmentId"
          AND m."primary" = d."primary" AND ${heldAt(sql`s."sharedAt"`)})
      RETURNING d."shareId", d."departmentId", d."primary", d."knownFrom"
    ), kept AS (
      INSERT INTO "FormerShareDepartment" (id, "shareId", "departmentId", "primary", "knownFrom", "knownTo")
      SELECT gen_random_uuid(), "shareId", "departmentId", "primary", "knownFrom", ${at}::timestamptz FROM gone
    ) SELECT "shareId", "departmentId", "primary" FROM gone`,
  )
  const come = await moved(
    ctx,
    sql`INSERT INTO "ShareDepartment" ("shareId", "departmentId", "primary", "knownFrom")
      SELECT s.id, m."departmentId", m."primary", ${at}::timestamptz FROM (${shares}) s
      JOIN "Membership" m ON m."personId" = s."personId" AND ${heldAt(sql`s."sharedAt"`)}
      ON CONFLICT DO NOTHING RETURNING "shareId", "departmentId", "primary"`,
  )
  await moveParts(ctx, { at, gone: gone.parts, come: come.parts })
  const spans = [...gone.spans, ...come.spans]
  const parts = spans.flatMap(({ campaignId, departmentId, published: [from, to] }) =>
    from && to ? [{ subjectId: campaignId, departmentId, metric: 'shares', from, to: after(to) }] : [],
  )
  // Shares that wait to be published are no facts.
  const prepared = spans.map(({ departmentId, shared: [from, to] }) => {
    return { subjectId: departmentId, metric: 'shares-prepared', from, to: after(to) }
  })
  const told = await restatedByMove(ctx, [...gone.parts, ...come.parts], at)
  await noteRestatements(ctx, { act, at }, [...parts, ...prepared, ...told])
})

const after = (last: Date) => new Date(last.getTime() + 1)

/** What changed of the primary departments of shares, and of which campaigns and times they are. */
async function moved(
  ctx: Context,
  statement: Prisma.Sql,
): Promise<{ parts: { subjectId: string; ancestorId: string }[]; spans: Moved[] }> {
  const rows = await ctx.db.$queryRaw<{ shareId: string; departmentId: string; primary: boolean }[]>(statement)
  const counted = rows.filter(({ primary }) => primary)
  const spans = await ctx.db.$queryRaw<Moved[]>(sql`
    SELECT s."campaignId", d.id AS "departmentId", ARRAY[min(s."sharedAt"), max(s."sharedAt")] AS shared,
      ARRAY[min(s."publishedAt"), max(s."publishedAt")] AS published
    FROM unnest(${counted.map(({ shareId }) => shareId)}::uuid[],
      ${counted.map(({ departmentId }) => departmentId)}::uuid[]) AS d(share, id)
      JOIN "Share" s ON s.id = d.share GROUP BY 1, 2`)
  return {
    parts: counted.map(({ shareId, departmentId }) => ({ subjectId: shareId, ancestorId: departmentId })),
    spans,
  }
}
