import type { Actor, Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { chooseLanguage } from '../../core/texts/index.ts'
import type { WebhookEndpoint } from '../../generated/prisma/client.ts'
import { actingAs } from '../../platform/auth/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import {
  executeOperation,
  type OperationEnvironment,
  toPublicError,
  withoutHttpStatus,
} from '../../platform/operations/index.ts'
import { readEventById } from '../events/index.ts'
import { type Obstacle, readersOf } from './endpoint-rights.ts'
import { LARGEST_BODY_BYTES } from './limits.ts'
import type { WebhookDocument } from './webhook-document.ts'
import { messageId, openSecrets } from './webhook-secrets.ts'

/** A message as it is sent now. */
export interface Message {
  readonly id: string
  readonly url: string
  readonly body: string
  readonly secrets: readonly string[]
}

/** Why there is no message now. */
export type NoMessage =
  | { readonly is: 'PAUSED'; readonly obstacle: Obstacle }
  /** The event is gone, or may not be read; or the endpoint is gone. */
  | { readonly is: 'SKIPPED' }
  /** There are too few points now. */
  | { readonly is: 'LATER'; readonly waitMs: number }
  | { readonly is: 'TOO_LARGE'; readonly sizeBytes: number }
  | { readonly is: 'NOT_RENDERED' }

interface Found {
  readonly endpoint: WebhookEndpoint
  readonly actor: Actor
  readonly document: WebhookDocument
  readonly secrets: readonly string[]
  readonly event: { readonly type: string; readonly at: Date }
  readonly requestId: string
}

/**
 * Renders the message of one event for one endpoint: with the rights that its account and key have now, in short transactions, like
 * a message of a stream.
 */
export async function renderMessage(
  environment: OperationEnvironment,
  about: { organizationId: string; endpointId: string; eventId: string },
): Promise<Message | NoMessage> {
  const { organizationId, eventId } = about
  const found = await inJob(environment, { organizationId, accountId: null }, (ctx) => findAll(ctx, about))
  if ('is' in found) return found
  const { actor, document, event, endpoint, secrets, requestId } = found
  const language = chooseLanguage(null, ...actor.languages)
  const root = { eventId, isGone: false }
  const shown = { requestId, language, log: environment.log }
  try {
    const facts = { requestId, actor, language, authenticate: async () => actor, idempotencyKey: null, pointsTaken: 0 }
    const answer = await executeOperation(environment, facts, { ...document.args, rootValue: root })
    if (root.isGone) return { is: 'SKIPPED' }
    const told = answer.errors && { errors: answer.errors.map((error) => toPublicError(error, shown)) }
    const { errors, data } = withoutHttpStatus({ ...told, data: answer.data })
    const code = (wanted: string) => errors?.find(({ extensions }) => extensions.code === wanted)
    const refused = code('FORBIDDEN')
    if (refused) return { is: 'PAUSED', obstacle: { cause: 'PERMISSION_LOST', problem: refused.message } }
    if (code('INTERNAL') || code('SERVICE_UNAVAILABLE')) return { is: 'NOT_RENDERED' }
    const { type, at } = event
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data, ...(errors && { errors }) })
    const sizeBytes = Buffer.byteLength(body)
    if (sizeBytes > LARGEST_BODY_BYTES) return { is: 'TOO_LARGE', sizeBytes }
    return { id: messageId(endpoint.id, eventId), url: endpoint.url, body, secrets }
  } catch (error) {
    const waitS = error instanceof RequestError && Number(error.facts?.headers?.['retry-after'])
    if (waitS) return { is: 'LATER', waitMs: waitS * 1_000 }
    toPublicError(error, shown)
    return { is: 'NOT_RENDERED' }
  }
}

async function findAll(
  ctx: Context,
  { endpointId, eventId }: { endpointId: string; eventId: string },
): Promise<Found | NoMessage> {
  const endpoint = await ctx.db.webhookEndpoint.findFirst({ where: { id: endpointId } })
  const [reader] = endpoint ? await readersOf(ctx, [endpoint]) : []
  if (!endpoint || !reader) return { is: 'SKIPPED' }
  if ('cause' in reader) return { is: 'PAUSED', obstacle: reader }
  const event = await readEventById(actingAs(ctx, reader.actor), eventId, ['type', 'at'])
  if (!event) return { is: 'SKIPPED' }
  const secrets = openSecrets(ctx, endpoint)
  if (secrets.length === 0) return { is: 'PAUSED', obstacle: { cause: 'SECRET_LOST', problem: null } }
  return { endpoint, ...reader, secrets, event, requestId: ctx.requestId }
}
