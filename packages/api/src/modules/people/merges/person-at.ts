import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/** A condition on alias `m`: merges that stand just before an instant. Before its own instant, a merge changes no number. */
const standsAt = (until: Prisma.Sql): Prisma.Sql =>
  sql`m."from" < ${until} AND coalesce(m."to", 'infinity') >= ${until}`

/**
 * The person who counts for a row of somebody just before an instant: the one they were merged into, or themselves. Rows
 * keep the person for whom they were written; whoever counts people, counts by this.
 * @param person their id, which is null for nobody.
 */
export const personAt = (person: Prisma.Sql, until: Prisma.Sql): Prisma.Sql => sql`coalesce(
  (SELECT m."intoId" FROM "PersonMerge" m WHERE m."personId" = ${person} AND ${standsAt(until)}), ${person})`

/** A subquery: the ids under which rows of a person are kept just before an instant, their own first. */
export const idsOfPerson = (person: Prisma.Sql, until: Prisma.Sql): Prisma.Sql => sql`
  SELECT ${person} AS id UNION ALL SELECT m."personId" FROM "PersonMerge" m WHERE m."intoId" = ${person} AND ${standsAt(until)}`

/** Merges that stand now. */
export const NOW = sql`'infinity'::timestamptz`

/** The person who counts for a row of somebody now. */
export const personNow = (person: Prisma.Sql): Prisma.Sql => personAt(person, NOW)

/** The id of the person who counts for somebody now: the one they were merged into, or themselves. */
export async function personWhoCounts(ctx: Context, personId: string): Promise<string> {
  const merge = await ctx.db.personMerge.findFirst({ where: { personId, to: null }, select: { intoId: true } })
  return merge?.intoId ?? personId
}

/** A condition: whether a person is merged into another one now. */
export const isMerged = (person: Prisma.Sql): Prisma.Sql =>
  sql`EXISTS (SELECT FROM "PersonMerge" m WHERE m."personId" = ${person} AND m."to" IS NULL)`
