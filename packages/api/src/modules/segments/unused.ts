import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Segment as SegmentRow } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'

/** @throws ConflictError SEGMENT_IN_USE with what to change first. */
export async function assertUnused(ctx: Context, { id, version }: SegmentRow): Promise<void> {
  const used = await ctx.db.segmentUse.findFirst({ where: { usedId: id }, select: { segment: true } })
  const refused = (told: Text) => new ConflictError(told, version, 'SEGMENT_IN_USE', ['id'])
  if (used) throw refused(texts('in-use', { key: used.segment.key }))
  const audience = { where: { audienceId: id }, select: { id: true } } as const
  if ((await ctx.db.campaign.findFirst(audience)) ?? (await ctx.db.content.findFirst(audience))) {
    throw refused(texts('is-audience'))
  }
  const rule = await ctx.db.noticeRule.findFirst({ where: { segmentId: id }, select: { name: true } })
  if (rule) throw refused(texts('is-notified', { name: rule.name }))
  const scored = await ctx.db.scoreRun.findFirst({ where: { segmentId: id }, select: { id: true } })
  if (scored) throw refused(texts('is-scored'))
}
