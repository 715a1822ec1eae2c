import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { BEGINNING, readPosition } from '../../platform/events/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { cursorOf, feedOf } from '../events/index.ts'
import { Account, readableAccountById } from '../organizations/index.ts'

const WebhookEndpointStatus = builder.enumType('WebhookEndpointStatus', {
  description: 'Whether an endpoint is told of events.',
  values: {
    ACTIVE: { description: 'Events are sent to it.' },
    PAUSED: {
      description: 'Nothing is sent. Events wait in the feed, and are sent once it is resumed.',
    },
  } as const,
})

const WebhookPauseCause = builder.enumType('WebhookPauseCause', {
  description: 'Why an endpoint is paused. The owners of the organisation are told of all but REQUESTED.',
  values: {
    REQUESTED: { description: 'Somebody paused it.' },
    OWNER_GONE: {
      description:
        'The account that created it is gone, suspended or of somebody who has left, or its key was revoked or has expired.',
    },
    PERMISSION_LOST: {
      description: 'The account or its key may not read any more what the document asks for: see `problem`.',
    },
    DOCUMENT_INVALID: {
      description: 'The schema of this release does not allow its document: see `problem`, and change the document.',
    },
    DOCUMENT_NOT_TRUSTED: {
      description: 'Only trusted documents may be executed, and its document is none: push it.',
    },
    FAILING: { description: 'A delivery ran out of attempts, and none has succeeded since it was queued.' },
    GONE: { description: 'The receiver answered 410: it wants no more of it.' },
    SECRET_LOST: {
      description: 'The server has lost the key that opens its secret: rotate the secret, then resume it.',
    },
  } as const,
})

export const WebhookEndpoint = builder.prismaNode('WebhookEndpoint', {
  description:
    'An address that is told of events: one signed request by Standard Webhooks for each event that its document asks for, at least once, in the order of the feed as far as attempts succeed. Events are read with the rights that the account and key that created it have at each attempt.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name for the team.' }),
    url: t.expose('url', { type: 'URL', description: 'Where requests are sent.' }),
    document: t.exposeString('document', {
      description: 'The subscription to `events` whose answer is the `data` of each request.',
    }),
    status: t.expose('status', { type: WebhookEndpointStatus, description: 'Whether it is told of events.' }),
    pauseCause: t.expose('pauseCause', {
      type: WebhookPauseCause,
      nullable: true,
      description: 'Why it is paused; null while it is ACTIVE.',
    }),
    pausedAt: t.expose('pausedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is paused; null while it is ACTIVE.',
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description:
        'What is wrong with its document, or what its account may not read, in English; null where nothing is known to be.',
    }),
    cursor: t.string({
      description: 'The place of the feed up to which events were queued for it, as for `Query.events`.',
      extensions: { columns: ['position'] },
      resolve: async ({ position }, _args, ctx) => cursorOf(await feedOf(ctx), readPosition(position) ?? BEGINNING),
    }),
    formerSecretUntil: t.expose('formerSecretUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before the present one signs too; null where there is none.',
    }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first attempt since the last success failed; null while attempts succeed.',
    }),
    lastDeliveredAt: t.expose('lastDeliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an attempt succeeded last; null before the first one.',
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description:
        'The account with whose rights events are read: the one that created it, or gave it its document last. Null once it is gone, and when the token may not read it.',
      ...toOne(readableAccountById, 'accountId'),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const endpoints = defineList({
  type: WebhookEndpoint,
  table: 'WebhookEndpoint',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('WebhookEndpointFilter', {
    name: { kind: 'text', description: 'Name.' },
    status: { kind: 'enum', type: WebhookEndpointStatus, description: 'Whether they are told of events.' },
    pauseCause: { kind: 'enum', type: WebhookPauseCause, description: 'Why they are paused.' },
    createdAt: { kind: 'instant', description: 'When they were created.' },
    failingSince: { kind: 'instant', description: 'Since when attempts fail.' },
  }),
})

listField(endpoints, 'webhookEndpoints', {
  description: 'The webhook endpoints of the organisation. Needs `webhook:read`.',
})
