import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { assertFound } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, readable } from '../../platform/auth/index.ts'
import { PersonFilter } from '../people/index.ts'

const { sql } = Prisma

/** As of when; now when left out. */
export interface AsOf {
  readonly at?: Date | null
}

/**
 * The people of a segment whom the actor may read, archived ones left out, as a condition on alias `t` of `Person`.
 * @throws RequestError NOT_FOUND for a segment, or a thing that it names, which the actor may not read; FORBIDDEN for a
 * condition that they may not ask by; BAD_REQUEST for an instant that one of its conditions is not kept for.
 */
export async function peopleOfSegment(ctx: Context, segmentId: string, { at }: AsOf = {}): Promise<Prisma.Sql> {
  assertCan(ctx, 'person:read', 'part')
  const filter = { segment: { eq: globalId('Segment', segmentId), ...(at && { at }) } }
  const asked = PersonFilter.condition(ctx, filter, (await PersonFilter.load(ctx, filter)) ?? undefined)
  await assertFound(ctx, asked.ids)
  return sql`(t."archivedAt" IS NULL AND ${readable(ctx, 'Person')} AND ${asked.sql})`
}

/**
 * Ids of the people of a segment, in the order of ids, for work that goes through all of them in parts.
 * @param page.after the last id of the part before; null for the first part.
 * @throws as `peopleOfSegment`.
 */
export async function idsOfSegment(
  ctx: Context,
  segmentId: string,
  page: AsOf & { after: string | null; first: number },
): Promise<string[]> {
  const people = await peopleOfSegment(ctx, segmentId, page)
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT t.id FROM "Person" t WHERE ${people} AND ${page.after === null ? sql`TRUE` : sql`t.id > ${page.after}::uuid`}
    ORDER BY t.id LIMIT ${page.first}`)
  return rows.map(({ id }) => id)
}
