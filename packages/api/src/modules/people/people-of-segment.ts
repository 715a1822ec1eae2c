import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { assertFound } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, readable } from '../../platform/auth/index.ts'
import { PersonFilter } from './person-filter.ts'

const { sql } = Prisma

/**
 * The people of a segment whom the actor may read, archived ones left out, as a condition on alias `t` of `Person`.
 * @throws RequestError NOT_FOUND for a segment, or a thing that it names, which the actor may not read; FORBIDDEN for a
 * condition that they may not ask by.
 */
export async function peopleOfSegment(ctx: Context, segmentId: string): Promise<Prisma.Sql> {
  assertCan(ctx, 'person:read', 'part')
  const filter = { segment: { eq: globalId('Segment', segmentId) } }
  const asked = PersonFilter.condition(ctx, filter, (await PersonFilter.load(ctx, filter)) ?? undefined)
  await assertFound(ctx, asked.ids)
  return sql`(t."archivedAt" IS NULL AND ${readable(ctx, 'Person')} AND ${asked.sql})`
}
