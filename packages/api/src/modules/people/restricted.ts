import type { Context } from '../../core/context.ts'
import { Prisma, type RestrictionGround } from '../../generated/prisma/client.ts'
import type { PersonRecord } from './person-record.ts'

const { sql } = Prisma

/** A subquery: the ids of those who are merged with people now, either into them or they into those. */
export const mergedWith = (people: Prisma.Sql): Prisma.Sql => sql`
  SELECT m."intoId" FROM "PersonMerge" m WHERE m."to" IS NULL AND m."personId" IN (${people})
  UNION ALL SELECT m."personId" FROM "PersonMerge" m WHERE m."to" IS NULL AND m."intoId" IN (${people})`

const RESTRICTED = sql`SELECT r."personId" FROM "ProcessingRestriction" r WHERE r."liftedAt" IS NULL`

/**
 * A condition: whether the data of a person is only stored (GDPR art. 18), by a restriction of theirs or of somebody whom
 * they are merged with. It depends on nothing else of the person, so that PostgreSQL evaluates it once for all: as an array of
 * few people, since a planner that expects a subquery to find half of all plans the rest of a segment for too few.
 */
export const isRestricted = (person: Prisma.Sql): Prisma.Sql =>
  sql`(${person} = ANY (ARRAY(${RESTRICTED} UNION ALL ${mergedWith(RESTRICTED)})))`

/** Of these people, those whose data is only stored. */
export async function restrictedAmong(ctx: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT x.id FROM "Person" x WHERE x.id = ANY(${[...new Set(personIds)]}::uuid[]) AND ${isRestricted(sql`x.id`)}`)
  return new Set(rows.map(({ id }) => id))
}

/** Whether one of these people wants what is known of them kept and not erased (GDPR art. 18(1)(b) and (c)). */
export async function wantToBeKept(ctx: Context, personIds: readonly string[]): Promise<boolean> {
  const ground = { in: ['UNLAWFUL', 'LEGAL_CLAIM'] as const satisfies RestrictionGround[] }
  return (
    (await ctx.db.processingRestriction.count({
      where: { personId: { in: [...personIds] }, ground, liftedAt: null },
    })) > 0
  )
}

/** What a source may change of somebody whose data is only stored: that they left. */
export const leavingOnly = ({ externalId, displayName, active }: PersonRecord): PersonRecord => ({
  ...{ externalId, displayName, displayNameGiven: false },
  ...(active === false && { active }),
})
