import type { Context } from '../../core/context.ts'
import type { IdentityProvider } from '../../generated/prisma/client.ts'
import type { SealedColumn } from '../../platform/auth/index.ts'

const purposeOf = (organizationId: string, id: string): string => `identity-provider-secret ${organizationId} ${id}`

/** The sealed client secrets, for the rotation of the sealing key. */
export const SEALED_CLIENT_SECRETS: SealedColumn = {
  table: 'IdentityProvider',
  column: 'clientSecret',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  // Without its secret a provider would be a public client, which others could pose as.
  givenUp: '"clientSecret" = NULL, enabled = FALSE',
}

/** @param secret null for a public client. */
export function sealClientSecret(ctx: Context, id: string, secret: string | null): Uint8Array<ArrayBuffer> | null {
  return secret === null ? null : new Uint8Array(ctx.services.secrets.seal(secret, purposeOf(ctx.organizationId, id)))
}

/**
 * The client secret of a provider; null for a public client.
 * @throws SecretLost when this server lacks the key, as after a restore without it.
 */
export function openClientSecret(
  ctx: Context,
  { id, clientSecret }: Pick<IdentityProvider, 'id' | 'clientSecret'>,
): string | null {
  return clientSecret === null ? null : ctx.services.secrets.open(clientSecret, purposeOf(ctx.organizationId, id))
}
