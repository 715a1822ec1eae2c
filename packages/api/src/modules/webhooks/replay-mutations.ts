import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type WebhookDelivery as DeliveryRow,
  type WebhookEndpoint as EndpointRow,
  Prisma,
} from '../../generated/prisma/client.ts'
import { change, exactlyOne, flag, line, mutation, thing } from '../../platform/acts/index.ts'
import { BEGINNING, emit, type Position, readPosition, writePosition } from '../../platform/events/index.ts'
import { feedOf, positionOf } from '../events/index.ts'
import { WebhookDelivery } from './delivery-schema.ts'
import { about, ENDPOINT } from './endpoint-mutations.ts'
import { WebhookEndpoint } from './endpoint-schema.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

mutation('webhookDeliveryReplay', {
  does: 'Queues a delivery again: a dead letter, or one that arrived. Its `webhook-id` stays the same.',
  needs: 'webhook:write',
  many: true,
  on: thing('WebhookDelivery', 'The delivery.'),
  gives: WebhookDelivery,
  tells: ['webhook-endpoint.replayed'],
  errors: [ConflictError],
  act: async (ctx, { thing: delivery }) => {
    const [row] = await queueAgain(ctx, sql`id = ${delivery.id}::uuid AND "dueAt" IS NULL`)
    if (!row) throw new ConflictError(texts('delivery-queued'), null, 'DELIVERY_QUEUED', ['id'])
    await emit(ctx, 'webhook-endpoint.replayed', { ...about({ id: row.endpointId }), data: { queued: 1 } })
    return row
  },
})

const ReplayPayload = builder
  .objectRef<{ endpoint: EndpointRow; queued: number }>('WebhookEndpointReplayPayload')
  .implement({
    description: 'What is sent again.',
    fields: (t) => ({
      endpoint: t.expose('endpoint', { type: WebhookEndpoint, description: 'The endpoint.' }),
      queued: t.exposeInt('queued', {
        description: 'Dead letters that were queued again. With `after` the number is not known yet: 0.',
      }),
    }),
  })

mutation('webhookEndpointReplay', {
  does: 'Sends events to an endpoint again: its dead letters, or everything behind a cursor. Each message keeps its `webhook-id`, so that receivers that remember ids do nothing twice.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: ReplayPayload,
  input: exactlyOne('WebhookEndpointReplayInput', 'What is sent again: exactly one of these.', {
    failed: flag('True for all of its dead letters.'),
    after: line(
      'A cursor of `Query.events`: all that its document asks for behind it, as long as the events are kept. One behind the place of the endpoint changes nothing.',
      { most: 200 },
    ),
  }),
  tells: ['webhook-endpoint.replayed'],
  act: async (ctx, { thing: endpoint, input: { failed, after } }) => {
    const again = failed ? await queueAgain(ctx, sql`"endpointId" = ${endpoint.id}::uuid AND status = 'FAILED'`) : []
    const to = after ? { position: await earlier(ctx, endpoint, after) } : {}
    const { row, fields } = await change(ctx, 'WebhookEndpoint', endpoint, { to })
    const queued = again.length
    if (queued > 0 || fields.length > 0) {
      await emit(ctx, 'webhook-endpoint.replayed', { ...about(row), data: { queued } })
    }
    return { endpoint: row, queued }
  },
})

/** @throws RequestError BAD_CURSOR */
async function earlier(ctx: Context, { position }: EndpointRow, cursor: string): Promise<string> {
  const wanted = await positionOf(ctx, await feedOf(ctx), cursor)
  return isBefore(wanted, readPosition(position) ?? BEGINNING) ? writePosition(wanted) : position
}

const isBefore = (one: Position, other: Position): boolean =>
  one.transactionId < other.transactionId ||
  (one.transactionId === other.transactionId && one.sequence < other.sequence)

async function queueAgain(ctx: Context, which: Prisma.Sql): Promise<DeliveryRow[]> {
  return await ctx.db.$queryRaw<DeliveryRow[]>(sql`
    UPDATE "WebhookDelivery" t SET status = 'QUEUED', "dueAt" = ${ctx.now()}::timestamptz, attempts = 0, failure = NULL,
      "deliveredAt" = NULL WHERE ${which} RETURNING ${everyColumn('WebhookDelivery')}`)
}
