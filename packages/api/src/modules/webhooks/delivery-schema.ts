import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { loaderById } from '../../core/loaders.ts'
import { toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { WebhookEndpoint as EndpointRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { WebhookEndpoint } from './endpoint-schema.ts'
import { messageId } from './webhook-secrets.ts'

const WebhookDeliveryStatus = builder.enumType('WebhookDeliveryStatus', {
  description: 'What became of an event for one endpoint.',
  values: {
    QUEUED: { description: 'It waits for its first or next attempt.' },
    DELIVERED: { description: 'The receiver answered with a status of 200 to 299.' },
    FAILED: { description: 'A dead letter: it has no attempts left. `webhookDeliveryReplay` queues it again.' },
    SKIPPED: { description: 'Nothing was sent: the event is gone by its age, or may no longer be read.' },
  } as const,
})

export const WebhookFailure = builder.enumType('WebhookFailure', {
  description: 'Why an attempt failed.',
  values: {
    STATUS: { description: 'The answer had a status other than 200 to 299. Redirects are not followed.' },
    TIMEOUT: { description: 'There was no answer within 15 seconds.' },
    UNREACHABLE: { description: 'There was no connection, or it broke.' },
    ADDRESS_REFUSED: {
      description: 'The address is not https, or leads to an internal address that the operator has not opened.',
    },
    TOO_LARGE: { description: 'The body would have more than a megabyte. It is not tried again.' },
    NOT_RENDERED: { description: 'The server could not read what the document asks for.' },
  } as const,
})

const endpointById = loaderById<EndpointRow>('WebhookEndpoint')

export const WebhookDelivery = builder.prismaNode('WebhookDelivery', {
  description: 'One event for one endpoint. What was sent is not stored.',
  ...ROW_NODE,
  fields: (t) => ({
    endpoint: t.field({
      type: WebhookEndpoint,
      description: 'The endpoint.',
      ...toOneThere(endpointById, 'endpointId'),
    }),
    eventId: t.id({
      description: 'Global id of the event, for `node(id:)`. It may be deleted by now.',
      extensions: { columns: ['eventId'] },
      resolve: ({ eventId }) => globalId('Event', eventId),
    }),
    messageId: t.string({
      description: 'The header `webhook-id` of its requests: the same at each attempt and each replay.',
      extensions: { columns: ['endpointId', 'eventId'] },
      resolve: ({ endpointId, eventId }) => messageId(endpointId, eventId),
    }),
    status: t.expose('status', { type: WebhookDeliveryStatus, description: 'What became of it.' }),
    attempts: t.exposeInt('attempts', { description: 'Attempts since it was queued.' }),
    nextAttemptAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next, unless the endpoint is paused; null when it is not tried any more.',
    }),
    responseStatus: t.exposeInt('responseStatus', {
      nullable: true,
      description: 'HTTP status of the last answer; null where none came.',
    }),
    failure: t.expose('failure', {
      type: WebhookFailure,
      nullable: true,
      description: 'Why the last attempt failed; null where it succeeded, and before the first one.',
    }),
    sizeBytes: t.exposeInt('sizeBytes', {
      nullable: true,
      description: 'Bytes of the body of the last attempt; null before the first one.',
    }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'Milliseconds from the request of the last attempt to its answer; null before the first one.',
    }),
    attemptedAt: t.expose('attemptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was tried last; null before the first attempt.',
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was delivered; null before.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was queued first.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const deliveries = defineList({
  type: WebhookDelivery,
  table: 'WebhookDelivery',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were queued.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('WebhookDeliveryFilter', {
    endpointId: { kind: 'id', type: 'WebhookEndpoint', description: 'The endpoint.' },
    eventId: { kind: 'id', type: null, description: 'The event.' },
    status: { kind: 'enum', type: WebhookDeliveryStatus, indexed: true, description: 'What became of them.' },
    attempts: { kind: 'number', description: 'Attempts since they were queued.' },
    responseStatus: { kind: 'number', description: 'HTTP status of the last answer.' },
    sizeBytes: { kind: 'number', description: 'Bytes of the last body.' },
    durationMs: { kind: 'number', description: 'Milliseconds of the last attempt.' },
    createdAt: { kind: 'instant', description: 'When they were queued.' },
    deliveredAt: { kind: 'instant', description: 'When they were delivered.' },
  }),
})

listField(deliveries, 'webhookDeliveries', {
  description:
    'Deliveries of all webhook endpoints, the latest first. Those that FAILED are dead letters. Needs `webhook:read`.',
})
