import { defineLoader, loaderById, oneForEach, readableLoader } from '../../core/loaders.ts'
import type { Ambassador, Share, TrackedLink } from '../../generated/prisma/client.ts'
import { totalsOf } from '../metrics/index.ts'

/** Shares by id. */
export const shareById = loaderById<Share>('Share')

/** Tracked links by their share; null for a share of content that stands nowhere. */
export const linkOfShare = defineLoader<string, TrackedLink>(async (ctx, shareIds) => {
  const rows = await ctx.db.trackedLink.findMany({ where: { shareId: { in: [...shareIds] } } })
  return oneForEach(shareIds, rows, (row) => row.shareId)
})

/** Ambassadors that the actor may read, by their participation. */
export const ambassadorOfParticipation = readableLoader<Ambassador>('Ambassador', {
  table: 'Participation',
  column: 'ambassadorId',
})

const DAY_MS = 86_400_000

/** Clicks on the tracked links of shares until now, from the rollups of days alone. */
export const clicksOfShare = defineLoader<string, { clicks: number }>(async (ctx, shareIds) => {
  const nextMidnight = new Date(Math.ceil((ctx.now().getTime() + 1) / DAY_MS) * DAY_MS)
  const period = { from: new Date(0), to: nextMidnight }
  const requests = shareIds.map((subjectId) => ({ subjectId, period, timeZone: null }))
  const totals = await totalsOf(ctx, { metrics: ['clicks'], requests })
  return totals.map(({ clicks }) => ({ clicks: Number(clicks ?? 0) }))
})
