import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { readable } from '../../../platform/auth/index.ts'

const { sql, raw } = Prisma

/** Rows of one type that were written for a person while another one was merged into them. */
export interface UnattributedRows {
  readonly type: string
  readonly count: number
  readonly ids: readonly string[]
}

/** How many ids of a type are told. */
export const MOST_IDS = 100

const ambassador = (person: Prisma.Sql) => sql`SELECT a.id FROM "Ambassador" a WHERE a."personId" = ${person}`
const participation = (person: Prisma.Sql) =>
  sql`SELECT p.id FROM "Participation" p WHERE p."ambassadorId" IN (${ambassador(person)})`

/** Types whose rows name a person and no source, with the condition that a row is theirs, on alias `t`. */
export const UNATTRIBUTED: readonly (readonly [
  Prisma.ModelName,
  by: (person: Prisma.Sql) => Prisma.Sql,
  written?: string,
])[] = [
  ['Agreement', (person) => sql`t."personId" = ${person}`, 'givenAt'],
  ['Ambassador', (person) => sql`t."personId" = ${person}`],
  ['Cost', (person) => sql`t."beneficiaryId" = ${person}`],
  ['Membership', (person) => sql`t."personId" = ${person}`],
  ['Participation', (person) => sql`t."ambassadorId" IN (${ambassador(person)})`],
  ['PersonAttributeValue', (person) => sql`t."personId" = ${person}`],
  ['PersonRelation', (person) => sql`t."personId" = ${person}`],
  ['PersonBrief', (person) => sql`t."personId" = ${person}`],
  ['PrivacyRequest', (person) => sql`t."personId" = ${person}`],
  ['ProcessingExclusion', (person) => sql`t."personId" = ${person}`],
  ['ProcessingRestriction', (person) => sql`t."personId" = ${person}`],
  ['ReportingLine', (person) => sql`t."personId" = ${person}`],
  ['RelationshipOwner', (person) => sql`t."personId" = ${person}`],
  ['Share', (person) => sql`t."participationId" IN (${participation(person)})`, 'sharedAt'],
  ['SocialAccount', (person) => sql`t."personId" = ${person}`],
  ['Touchpoint', (person) => sql`t."personId" = ${person}`],
]

/**
 * Rows that were written for a person since an instant and may be about somebody who was merged into them: no source tells
 * whose they are. Only rows that the actor may read. What people said of one another is nobody's to list, and left out.
 */
export async function unattributedRows(
  ctx: Context,
  { personId, since }: { personId: string; since: Date },
): Promise<UnattributedRows[]> {
  const parts = UNATTRIBUTED.map(
    ([type, by, written = 'createdAt']) => sql`
      SELECT ${type} AS type, t.id FROM ${raw(`"${type}"`)} t
      WHERE ${by(sql`${personId}::uuid`)} AND t.${raw(`"${written}"`)} >= ${since}::timestamptz AND ${readable(ctx, type)}`,
  )
  return await ctx.db.$queryRaw<UnattributedRows[]>(sql`
    SELECT type, count(*)::int AS count, (array_agg(id::text ORDER BY id))[1:${raw(String(MOST_IDS))}] AS ids
    FROM (${Prisma.join(parts, ' UNION ALL ')}) written GROUP BY type ORDER BY type`)
}
