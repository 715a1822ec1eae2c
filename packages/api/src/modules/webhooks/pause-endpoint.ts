import type { Context } from '../../core/context.ts'
import { emit } from '../../platform/events/index.ts'
import { mailOwners } from '../organizations/index.ts'
import type { Obstacle } from './endpoint-rights.ts'

/** Pauses an endpoint that is active, and tells the owners of the organisation why. */
export async function pauseFor(ctx: Context, endpointId: string, { cause, problem }: Obstacle): Promise<void> {
  const { count } = await ctx.db.webhookEndpoint.updateMany({
    where: { id: endpointId, status: 'ACTIVE' },
    data: { status: 'PAUSED', pauseCause: cause, pausedAt: ctx.now(), problem, version: { increment: 1 } },
  })
  if (count === 0) return
  const about = { subjectType: 'WebhookEndpoint', subjectId: endpointId } as const
  const eventId = await emit(ctx, 'webhook-endpoint.paused', { ...about, data: { cause } })
  await mailOwners(ctx, eventId)
}
