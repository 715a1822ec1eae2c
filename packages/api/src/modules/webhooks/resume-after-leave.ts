import type { Context } from '../../core/context.ts'
import { emitAll } from '../../platform/events/index.ts'

/**
 * Lets endpoints go on that were paused because everybody but owners was out while the organisation was leaving: what happened
 * meanwhile is sent. An endpoint whose account is out for another reason is paused again.
 * @param since when that began.
 */
export async function resumeAfterLeave(ctx: Context, since: Date): Promise<void> {
  const resumed = await ctx.db.webhookEndpoint.updateManyAndReturn({
    where: { status: 'PAUSED', pauseCause: 'OWNER_GONE', pausedAt: { gte: since } },
    data: { status: 'ACTIVE', pauseCause: null, pausedAt: null, problem: null, version: { increment: 1 } },
    select: { id: true },
  })
  await emitAll(
    ctx,
    'webhook-endpoint.resumed',
    resumed.map(({ id }) => ({ subjectType: 'WebhookEndpoint' as const, subjectId: id })),
  )
}
