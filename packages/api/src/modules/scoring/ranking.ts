import type { Context } from '../../core/context.ts'
import { Prisma, type Score } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { decodeCursor, encodeCursor, type Page, toPage } from '../../platform/lists/index.ts'
import { currentRunOf, SHOWN } from './loaders.ts'

const { sql } = Prisma

/**
 * A page of a model's shown scores, the highest first, ties broken by person. For the team only: nobody sees how they
 * stand to others.
 * @throws RequestError FORBIDDEN, BAD_CURSOR.
 */
export async function readRanking(
  ctx: Context,
  args: { model: string; first: number; after: string | null },
): Promise<Page<Score> & { count(): Promise<number> }> {
  assertCan(ctx, 'score:read')
  const run = await currentRunOf(ctx).load(args.model)
  if (!run)
    return { ...toPage<Score>([], { first: args.first, after: null, cursorOf: () => '' }), count: async () => 0 }
  const order = `ranking ${args.model}`
  const scores = sql`FROM "Score" s JOIN "Person" p ON p."organizationId" = s."organizationId" AND p.id = s."personId"
    WHERE s."runId" = ${run.id}::uuid AND ${SHOWN}`
  // Both columns descend, so that the index of the run is read backwards and no further than the page.
  const rows = await ctx.db.$queryRaw<(Score & { sort: string })[]>(sql`
    SELECT s.*, s.value::text AS sort ${scores} AND ${behind(args.after, order)}
    ORDER BY s.value DESC, s."personId" DESC LIMIT ${args.first + 1}`)
  const cursorOf = (row: Score & { sort: string }) => encodeCursor({ order, value: row.sort, id: row.personId })
  return {
    ...toPage(rows, { ...args, cursorOf }),
    count: async () => {
      const [row] = await ctx.db.$queryRaw<{ count: bigint }[]>(sql`SELECT count(*) AS count ${scores}`)
      return Number(row?.count ?? 0)
    },
  }
}

function behind(after: string | null, order: string): Prisma.Sql {
  if (after === null) return sql`TRUE`
  const { value, id } = decodeCursor(after, order, 'double precision')
  return sql`(s.value, s."personId") < (${value}::double precision, ${id}::uuid)`
}
