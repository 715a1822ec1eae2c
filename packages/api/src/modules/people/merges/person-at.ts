import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/** A condition on an alias: merges that stand just before an instant. Before its own instant, a merge changes no number. */
const standsAt = (until: Prisma.Sql, merge = sql`m`): Prisma.Sql =>
  sql`${merge}."from" < ${until} AND coalesce(${merge}."to", 'infinity') >= ${until}`

/** The same on alias `g`, and of now where no instant is named. */
export const mergedAt = (at: Prisma.Sql | null): Prisma.Sql =>
  at === null ? sql`g."to" IS NULL` : standsAt(at, sql`g`)

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

/**
 * A condition on alias `t`: people who count for any of these rows, now or just before an instant.
 * @param rowsOf makes the query of a column of "Ambassador". Who counts now stands there: its index leads from a person
 *   to their rows.
 */
export const countsForAny = (rowsOf: (column: Prisma.Sql) => Prisma.Sql, at: Prisma.Sql | null): Prisma.Sql =>
  at === null
    ? sql`t.id IN (${rowsOf(sql`"countsForId"`)})`
    : sql`t.id IN (SELECT coalesce(g."intoId", written.person) FROM (${rowsOf(sql`"personId"`)}) AS written(person)
  LEFT JOIN "PersonMerge" g ON g."personId" = written.person AND ${mergedAt(at)})`

/** Merges that stand now. */
export const NOW = sql`'infinity'::timestamptz`

/** The person who counts for a row of somebody now. */
export const personNow = (person: Prisma.Sql): Prisma.Sql => personAt(person, NOW)

/** A subquery: the ids of everybody who is the same person as somebody now, whoever of them is asked about. */
export const selvesNow = (person: Prisma.Sql): Prisma.Sql => sql`SELECT self.id
  FROM (SELECT ${personNow(person)} AS id) kept CROSS JOIN LATERAL (${idsOfPerson(sql`kept.id`, NOW)}) self`

/** The id of the person who counts for somebody now: the one they were merged into, or themselves. */
export async function personWhoCounts(ctx: Context, personId: string): Promise<string> {
  const merge = await ctx.db.personMerge.findFirst({ where: { personId, to: null }, select: { intoId: true } })
  return merge?.intoId ?? personId
}

/** The people who count for those of these who are merged now, by their ids. */
export async function peopleWhoCount(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const merges = await ctx.db.personMerge.findMany({
    where: { personId: { in: [...new Set(ids)] }, to: null },
    select: { personId: true, intoId: true },
  })
  return new Map(merges.map(({ personId, intoId }) => [personId, intoId]))
}

/** A condition: whether a person is merged into another one now. */
export const isMerged = (person: Prisma.Sql): Prisma.Sql =>
  sql`EXISTS (SELECT FROM "PersonMerge" m WHERE m."personId" = ${person} AND m."to" IS NULL)`
