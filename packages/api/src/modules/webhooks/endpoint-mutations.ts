import { builder } from '../../core/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { WebhookEndpoint as EndpointRow } from '../../generated/prisma/client.ts'
import {
  address,
  born,
  change,
  changes,
  deleted,
  differences,
  input,
  instant,
  line,
  mutation,
  optional,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { actingAs } from '../../platform/auth/index.ts'
import { emit, writePosition } from '../../platform/events/index.ts'
import { eventStream } from '../events/index.ts'
import { DocumentText } from '../trusted-documents/index.ts'
import { acceptDocument, assertAddress, EndpointAddress } from './accept-endpoint.ts'
import { WebhookEndpoint } from './endpoint-schema.ts'
import { MOST_ENDPOINTS } from './limits.ts'
import { texts } from './texts.ts'
import { newSecret, sealSecrets } from './webhook-secrets.ts'

const MOST_FORMER_MS = 30 * 86_400_000

export const ENDPOINT = thing('WebhookEndpoint', 'The endpoint.')
const DELETED = deleted('WebhookEndpoint')
export const about = ({ id }: Pick<EndpointRow, 'id'>) => ({ subjectType: 'WebhookEndpoint', subjectId: id }) as const

const facts = {
  name: line('Its name for the team'),
  url: address(
    'Where requests are sent: https, and no internal address, unless the operator opened it. Redirects are not followed.',
    EndpointAddress,
  ),
  document: text(
    'A subscription to `events`, as for server-sent events, without variables that need a value: which events, by its filter, and what of them. Its answer is the `data` of each request.',
    DocumentText,
  ),
}

/** An endpoint with its secret, which is shown only once. */
export const secretPayload = (name: string) =>
  builder.objectRef<{ secret: string; endpoint: EndpointRow }>(name).implement({
    description: 'An endpoint, and the secret that signs its requests from now on.',
    fields: (t) => ({
      secret: t.exposeString('secret', {
        description:
          'The secret, as Standard Webhooks writes it: `whsec_` and Base64. It is shown only once, and stored encrypted.',
      }),
      endpoint: t.expose('endpoint', { type: WebhookEndpoint, description: 'The endpoint.' }),
    }),
  })

mutation('webhookEndpointCreate', {
  does: 'Registers an address that is told of events from now on. They are read with the rights that your account and key have at each attempt: when these no longer suffice, the endpoint is paused, and the owners are told.',
  needs: 'webhook:write',
  gives: secretPayload('WebhookEndpointCreatePayload'),
  input: input('WebhookEndpointCreateInput', 'Where events are sent, and which.', {
    ...facts,
    after: optional(
      line('The cursor of `Query.events` behind which it begins; the present when left out', { most: 200 }),
    ),
  }),
  tells: ['webhook-endpoint.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { after, ...own } }) => {
    assertAddress(ctx, own.url)
    const { actor, document, columns } = await acceptDocument(ctx, own.document, ['input', 'document'])
    if ((await ctx.db.webhookEndpoint.count()) >= MOST_ENDPOINTS) {
      throw new ConflictError(texts('too-many-endpoints', { most: MOST_ENDPOINTS }), null, 'TOO_MANY_ENDPOINTS')
    }
    const { place } = await eventStream.begin(actingAs(ctx, actor), document.follows, after ?? null)
    const secret = newSecret()
    const { id, createdAt } = born(ctx)
    const endpoint = await ctx.db.webhookEndpoint.create({
      data: {
        ...{ id, createdAt, ...own, ...columns },
        scopes: [...columns.scopes],
        roles: [...columns.roles],
        assignmentIds: [...columns.assignmentIds],
        position: writePosition(place.position),
        secrets: sealSecrets(ctx, id, [secret]),
      },
    })
    await emit(ctx, 'webhook-endpoint.created', about(endpoint))
    return { secret, endpoint }
  },
})

mutation('webhookEndpointUpdate', {
  does: 'Changes an endpoint. Whoever gives it another address or document answers for it from then on, with their own rights. Deliveries that wait are sent to the new address, by the new document.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: WebhookEndpoint,
  input: changes('WebhookEndpointUpdateInput', 'Changes of an endpoint. A field that is left out keeps its value.', {
    ...facts,
    formerSecretUntil: optional(
      instant(
        'Until when the secret before the present one signs too, 30 days from now at most. Null ends it at once.',
      ),
    ),
  }),
  tells: ['webhook-endpoint.updated'],
  act: async (ctx, { thing: endpoint, input }) => {
    assertFormer(ctx.now(), endpoint, input.formerSecretUntil)
    const changed = differences(endpoint, input)
    if (changed.url !== undefined) assertAddress(ctx, changed.url)
    const isTaken = changed.url !== undefined || changed.document !== undefined
    const path = changed.document === undefined ? null : ['input', 'document']
    const along = isTaken ? (await acceptDocument(ctx, changed.document ?? endpoint.document, path)).columns : {}
    const { row, fields } = await change(ctx, 'WebhookEndpoint', endpoint, { to: changed, along })
    if (fields.length > 0) await emit(ctx, 'webhook-endpoint.updated', { ...about(row), data: { fields } })
    return row
  },
})

function assertFormer(now: Date, { formerSecretUntil }: EndpointRow, until: Date | null | undefined): void {
  if (!until) return
  const path = ['input', 'formerSecretUntil']
  if (formerSecretUntil === null) throw new InvalidInputError(texts('no-former-secret'), path)
  if (until.getTime() > now.getTime() + MOST_FORMER_MS) throw new InvalidInputError(texts('former-secret-term'), path)
}

mutation('webhookEndpointDelete', {
  does: 'Deletes an endpoint with its deliveries. Nothing is sent to it any more.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: DELETED.payload,
  tells: ['webhook-endpoint.deleted'],
  act: async (ctx, { thing: endpoint }) => {
    const { count } = await ctx.db.webhookEndpoint.deleteMany({ where: { id: endpoint.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('WebhookEndpoint', ['id'])
    await emit(ctx, 'webhook-endpoint.deleted', about(endpoint))
    return DELETED.of(endpoint.id)
  },
})
