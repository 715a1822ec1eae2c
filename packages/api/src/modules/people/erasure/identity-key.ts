import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { type SealedColumn, SecretLost } from '../../../platform/auth/index.ts'
import { texts } from '../texts.ts'

/** Creates keyed hashes of identifiers, so that the database alone is not enough to read or guess them. */
export type Digest = (...parts: readonly string[]) => string

const purposeOf = (organizationId: string): string => `identity-key ${organizationId}`

/** The keys with which identifiers are hashed, registered for key rotation. */
export const SEALED_IDENTITY_KEYS: SealedColumn = {
  table: 'IdentityKey',
  column: 'sealed',
  key: ['organizationId'],
  purpose: ({ organizationId = '' }) => purposeOf(organizationId),
  givenUp: 'sealed = NULL',
}

/**
 * The organisation's keyed hash of identifiers. The organisation has its own key, created at the first use. The key
 * stays the same when the key that seals it changes, so that earlier hashes are still recognised.
 * @throws ConflictError IDENTITY_KEY_LOST when no key of this server opens it.
 */
export async function digester(ctx: Context): Promise<Digest> {
  const key = await keyOf(ctx)
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
}

async function keyOf(ctx: Context): Promise<Buffer> {
  const purpose = purposeOf(ctx.organizationId)
  const stored = await ctx.db.identityKey.findFirst()
  if (stored?.sealed) {
    try {
      return Buffer.from(ctx.services.secrets.open(stored.sealed, purpose), 'base64')
    } catch (error) {
      if (!(error instanceof SecretLost)) throw error
      throw new ConflictError(texts('identity-key-lost', { why: error.told }), null, 'IDENTITY_KEY_LOST')
    }
  }
  const sealed = new Uint8Array(ctx.services.secrets.seal(randomBytes(32).toString('base64'), purpose))
  // When two start at once, the second waits for the first and reads its key.
  await ctx.db.$executeRaw`
    INSERT INTO "IdentityKey" AS k (sealed) VALUES (${sealed})
    ON CONFLICT ("organizationId") DO UPDATE SET sealed = COALESCE(k.sealed, EXCLUDED.sealed)`
  return await keyOf(ctx)
}
