import type { Context } from '../../core/context.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { ScimError } from './scim-error.ts'

/**
 * The source of ids that the key of a request names: it sees and changes the users and groups of that source alone.
 * @throws RequestError FORBIDDEN without the permission; ScimError 403 for a token, or a key that names no source.
 */
export async function sourceOf(ctx: Context): Promise<string> {
  assertCan(ctx, 'scim:write')
  const { credential } = ctx.actor
  const key =
    credential?.kind === 'KEY' && credential.keyId !== null
      ? await ctx.db.apiKey.findFirst({ where: { id: credential.keyId }, select: { idsOf: true } })
      : null
  if (key?.idsOf) return key.idsOf
  throw new ScimError(
    403,
    null,
    'This is no API key that names a source of ids: make one with `apiKeyCreate`, with `scopes: ["scim:write"]` and `idsOf`.',
  )
}
