import { defineLoader } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'

interface OfMonth {
  readonly segmentId: string
  /** Its first day. */
  readonly month: string
}

/** How many people segments had at closes; `people` is null where nothing is told. */
export const closedSegmentOf = defineLoader<OfMonth, { people: number | null }>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ place: number; people: number | null }[]>(Prisma.sql`
      SELECT k.place::int AS place, c.people FROM unnest(${keys.map(({ segmentId }) => segmentId)}::uuid[],
        ${keys.map(({ month }) => month)}::date[]) WITH ORDINALITY AS k("segmentId", month, place)
      JOIN "ClosedSegment" c ON c."segmentId" = k."segmentId" AND c.month = k.month`)
    const found = new Map(rows.map(({ place, people }) => [place, { people }]))
    return keys.map((_key, index) => found.get(index + 1) ?? null)
  },
  ({ segmentId, month }) => `${segmentId} ${month}`,
)
