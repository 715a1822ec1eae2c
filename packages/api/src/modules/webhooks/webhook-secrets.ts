import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import type { WebhookEndpoint } from '../../generated/prisma/client.ts'
import { type SealedColumn, SecretLost } from '../../platform/auth/index.ts'

const PREFIX = 'whsec_'
const SECRET_BYTES = 32

const purposeOf = (organizationId: string, id: string): string => `webhook-secrets ${organizationId} ${id}`

/** The sealed secrets of endpoints, for the rotation of the sealing key. */
export const SEALED_WEBHOOK_SECRETS: SealedColumn = {
  table: 'WebhookEndpoint',
  column: 'secrets',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  // Nothing is sent without a signature.
  givenUp: `secrets = NULL, "formerSecretUntil" = NULL, status = 'PAUSED', "pauseCause" = 'SECRET_LOST', "pausedAt" = now()`,
}

/** A secret of the form that Standard Webhooks names. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

/** @param secrets the present one, and the one before it. */
export const sealSecrets = (ctx: Context, id: string, secrets: readonly string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(ctx.services.secrets.seal(secrets.join(' '), purposeOf(ctx.organizationId, id)))

/** The secrets that sign now, the present one first; none where this server lacks the key that opens them. */
export function openSecrets(
  ctx: Context,
  { id, secrets, formerSecretUntil }: Pick<WebhookEndpoint, 'id' | 'secrets' | 'formerSecretUntil'>,
): string[] {
  if (secrets === null) return []
  try {
    const [present, ...former] = ctx.services.secrets.open(secrets, purposeOf(ctx.organizationId, id)).split(' ')
    const counts = formerSecretUntil !== null && formerSecretUntil > ctx.now()
    return [...(present ? [present] : []), ...(counts ? former : [])]
  } catch (error) {
    if (error instanceof SecretLost) return []
    throw error
  }
}

/** The id of a message: the same for an event and an endpoint at each attempt and each replay. It has no dot. */
export const messageId = (endpointId: string, eventId: string): string =>
  `msg_${createHash('sha256').update(`${endpointId} ${eventId}`).digest('base64url').slice(0, 32)}`

/** The headers of a message by Standard Webhooks, signed with each of the secrets. */
export function signedHeaders(
  message: { id: string; body: string; at: Date },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(message.at.getTime() / 1_000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${message.id}.${timestamp}.${message.body}`).digest('base64')}`
  })
  return {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
