import { builder } from '../../core/builder.ts'
import type { Actor, Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { globalId, parseGlobalId } from '../../core/ids.ts'
import type { WebhookEndpoint as EndpointRow, WebhookFailure as Failure } from '../../generated/prisma/client.ts'
import { flagOr, idToFind, input, optional, twoStepMutation } from '../../platform/acts/index.ts'
import { actingAs, hasRights, type Permission, rightsOf } from '../../platform/auth/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import { latestEvent, readEventById } from '../events/index.ts'
import { WebhookFailure } from './delivery-schema.ts'
import { ENDPOINT } from './endpoint-mutations.ts'
import { type Obstacle, type Reader, readersOf } from './endpoint-rights.ts'
import { renderMessage } from './render-message.ts'
import { type Sent, sendMessage } from './send-message.ts'
import { texts } from './texts.ts'

interface Tried {
  readonly eventId: string
  /** Null where the caller may not read all that the endpoint may. */
  readonly body: string | null
  readonly sent: Sent | null
}

const TryPayload = builder.objectRef<Tried>('WebhookEndpointTryPayload').implement({
  description: 'What an endpoint is sent for an event.',
  fields: (t) => ({
    eventId: t.id({
      description: 'Global id of the event.',
      resolve: ({ eventId }) => globalId('Event', eventId),
    }),
    body: t.exposeString('body', {
      nullable: true,
      description:
        'The body, byte for byte, as the endpoint would get it now. Null where you may read less than the account and key of the endpoint.',
    }),
    sent: t.boolean({ description: 'Whether it was sent.', resolve: ({ sent }) => sent !== null }),
    responseStatus: t.int({
      nullable: true,
      description: 'HTTP status of the answer; null where none came, and where nothing was sent.',
      resolve: ({ sent }) => sent?.responseStatus ?? null,
    }),
    failure: t.field({
      type: WebhookFailure,
      nullable: true,
      description: 'Why it failed; null where it did not, and where nothing was sent.',
      resolve: ({ sent }): Failure | null => sent?.failure ?? null,
    }),
    durationMs: t.int({
      nullable: true,
      description: 'Milliseconds from the request to the answer; null where nothing was sent.',
      resolve: ({ sent }) => sent?.durationMs ?? null,
    }),
  }),
})

twoStepMutation('webhookEndpointTry', {
  does: 'Shows what an endpoint would be sent for a past event, and sends it if asked: signed, once, with a `webhook-id` of its own. No delivery is stored, and a paused endpoint stays paused.',
  needs: 'webhook:write',
  on: ENDPOINT,
  gives: TryPayload,
  input: input('WebhookEndpointTryInput', 'Which event, and whether to send it.', {
    eventId: optional(idToFind('Global id of the event; the latest that its document asks for when left out')),
    send: flagOr(false, 'Whether it is sent.'),
  }),
  tells: [],
  errors: [ConflictError],
  ask: async (ctx, { thing: endpoint, input: { eventId, send } }) => await askToTry(ctx, endpoint, { eventId, send }),
  askHasEffect: true,
  onlyTells: true,
  act: async (_ctx, { answer }) => answer,
})

async function askToTry(
  ctx: Context,
  endpoint: EndpointRow,
  { eventId: named, send }: { eventId: string | null | undefined; send: boolean },
): Promise<Question<Tried>> {
  const [reader] = await readersOf(ctx, [endpoint])
  if (!reader || 'cause' in reader) throw cannotSend(reader ?? null)
  const eventId =
    named == null
      ? await latestEvent(actingAs(ctx, reader.actor), reader.document.follows.filter)
      : await eventOf(ctx, reader, named)
  if (eventId === null) throw new ConflictError(texts('no-event'), null, 'NO_EVENT', ['id'])
  const { environment, organizationId } = ctx
  const id = `msg_try_${ctx.newId().replaceAll('-', '')}`
  const mayRead = coversAll(ctx.actor, reader.actor)
  return async () => {
    const message = await renderMessage(environment, { organizationId, endpointId: endpoint.id, eventId })
    if ('is' in message) throw cannotSend(message.is === 'PAUSED' ? message.obstacle : null)
    const sent = send ? await sendMessage(environment.services, { ...message, id }) : null
    return { eventId, body: mayRead ? message.body : null, sent }
  }
}

const coversAll = (caller: Actor, other: Actor): boolean =>
  hasRights(caller, rightsOf(other, [...other.permissions.keys()] as Permission[]))

const cannotSend = (obstacle: Obstacle | null) =>
  new ConflictError(
    obstacle ? texts('cannot-send', { cause: obstacle.cause, problem: obstacle.problem ?? '' }) : texts('not-rendered'),
    null,
    'ENDPOINT_CANNOT_SEND',
    ['id'],
  )

async function eventOf(ctx: Context, { actor }: Reader, named: string): Promise<string> {
  const parsed = parseGlobalId(named)
  const event = parsed?.type === 'Event' ? await readEventById(actingAs(ctx, actor), parsed.id, ['id']) : null
  if (!event) throw new NotFoundError('Event', ['input', 'eventId'])
  return event.id
}
