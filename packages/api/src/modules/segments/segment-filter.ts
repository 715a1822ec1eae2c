import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'
import { type Conditions, revived, type Saved, type SavedFilters } from '../../platform/lists/index.ts'
import { PersonFilter } from '../people/index.ts'

/** A segment and what it uses, however deep, as filters by id. */
const withUsed = defineLoader<string, [string, Conditions][]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<{ root: string; id: string; filter: Conditions }[]>(Prisma.sql`
    WITH RECURSIVE used(root, id) AS (
      SELECT t.id, t.id FROM "Segment" t WHERE t.id = ANY(${[...ids]}::uuid[]) AND ${readable(ctx, 'Segment')}
      UNION SELECT used.root, u."usedId" FROM used JOIN "SegmentUse" u ON u."segmentId" = used.id
    ) SELECT used.root, s.id, s.filter FROM used JOIN "Segment" s ON s.id = used.id`)
  const byRoot = Map.groupBy(rows, ({ root }) => root)
  return ids.map((id) => {
    const own = byRoot.get(id)
    return own ? own.map((row) => [row.id, revived(PersonFilter.fields, row.filter)]) : null
  })
})

async function loadSegments(ctx: Context, ids: readonly string[]): Promise<Saved> {
  const loaded = await Promise.all(ids.map((id) => withUsed(ctx).load(id)))
  return new Map(loaded.flatMap((own) => own ?? []))
}

/** The segments that filters name. */
export const SEGMENTS: SavedFilters = {
  type: 'Segment',
  fields: () => PersonFilter.fields,
  load: loadSegments,
}

export const SegmentCondition = builder.inputType('SegmentCondition', {
  description:
    'Conditions on segments; all of them must hold. Each condition of a segment needs the permissions of the caller: without one of them the whole request is refused.',
  fields: (t) => ({
    eq: t.id({ description: 'In this segment.' }),
    in: t.idList({ description: 'In one of these segments (at most 100).' }),
    at: t.field({
      type: 'DateTime',
      description:
        'As of this instant; now when left out. Refused for a segment with a condition on something that is kept without dates.',
    }),
  }),
})
