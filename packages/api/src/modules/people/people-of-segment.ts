import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { globalId } from '../../core/ids.ts'
import { defineLoader } from '../../core/loaders.ts'
import { assertFound } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, can, readable } from '../../platform/auth/index.ts'
import { PersonFilter } from './person-filter.ts'

const { sql } = Prisma

/**
 * The people of a segment whom the actor may read, archived ones left out, as a condition on alias `t` of `Person`.
 * @param at when they are in it; null: now.
 * @throws RequestError NOT_FOUND for a segment, or a thing that it names, which the actor may not read; FORBIDDEN for a
 * condition that they may not ask by; BAD_REQUEST for one that is kept without dates, with `at`.
 */
export async function peopleOfSegment(ctx: Context, segmentId: string, at: Date | null = null): Promise<Prisma.Sql> {
  assertCan(ctx, 'person:read', 'part')
  const filter = { segment: { eq: globalId('Segment', segmentId), ...(at && { at }) } }
  const asked = PersonFilter.condition(ctx, filter, (await PersonFilter.load(ctx, filter)) ?? undefined)
  await assertFound(ctx, asked.ids)
  return sql`(t."archivedAt" IS NULL AND ${readable(ctx, 'Person')} AND ${asked.sql})`
}

/** Which segments the actor may ask for their people in the whole organisation; null for the others. */
const askable = defineLoader<string, true>(async (ctx, segmentIds) => {
  if (!can(ctx, 'person:read')) return segmentIds.map(() => null)
  const filters = segmentIds.map((id) => ({ segment: { eq: globalId('Segment', id) } }))
  const loaded = (await PersonFilter.load(ctx, { or: filters })) ?? undefined
  return await Promise.all(
    filters.map(async (filter) => {
      try {
        await assertFound(ctx, PersonFilter.condition(ctx, filter, loaded).ids)
        return true
      } catch (error) {
        if (error instanceof RequestError) return null
        throw error
      }
    }),
  )
})

/** Whether the actor may ask every condition of a segment, and so be told of its people. One statement for all segments. */
export const mayAskSegment = async (ctx: Context, segmentId: string): Promise<boolean> =>
  (await askable(ctx).load(segmentId)) === true
