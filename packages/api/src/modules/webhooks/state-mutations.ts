import { ConflictError } from '../../core/errors.ts'
import { change, mutation } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { acceptDocument } from './accept-endpoint.ts'
import { about, ENDPOINT } from './endpoint-mutations.ts'
import { WebhookEndpoint } from './endpoint-schema.ts'
import { texts } from './texts.ts'

mutation('webhookEndpointPause', {
  does: 'Pauses an endpoint: nothing is sent to it until it is resumed. Events wait as long as the organisation keeps them.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: WebhookEndpoint,
  tells: ['webhook-endpoint.paused'],
  act: async (ctx, { thing: endpoint }) => {
    if (endpoint.status === 'PAUSED') return endpoint
    const to = { status: 'PAUSED', pauseCause: 'REQUESTED', pausedAt: ctx.now() }
    const { row } = await change(ctx, 'WebhookEndpoint', endpoint, { to })
    await emit(ctx, 'webhook-endpoint.paused', { ...about(row), data: { cause: 'REQUESTED' } })
    return row
  },
})

mutation('webhookEndpointResume', {
  does: 'Lets a paused endpoint go on where it stopped: what waits is tried at once. You answer for it from then on, with your own rights.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: WebhookEndpoint,
  tells: ['webhook-endpoint.resumed'],
  errors: [ConflictError],
  act: async (ctx, { thing: endpoint }) => {
    if (endpoint.status === 'ACTIVE') return endpoint
    if (endpoint.secrets === null) {
      throw new ConflictError(texts('secret-lost'), null, 'ENDPOINT_CANNOT_SEND', ['id'])
    }
    const { columns } = await acceptDocument(ctx, endpoint.document, null)
    const to = { status: 'ACTIVE', pauseCause: null, pausedAt: null, problem: null }
    const { row } = await change(ctx, 'WebhookEndpoint', endpoint, { to, along: { ...columns, failingSince: null } })
    await ctx.db.webhookDelivery.updateMany({
      where: { endpointId: row.id, dueAt: { gt: ctx.now() } },
      data: { dueAt: ctx.now() },
    })
    await emit(ctx, 'webhook-endpoint.resumed', about(row))
    return row
  },
})
