import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { ApiKey } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

/**
 * Ends a key for good, from the next request on. A repeat changes nothing.
 * @throws NotFoundError.
 */
export async function revokeApiKey(ctx: Context, args: { id: string }): Promise<ApiKey> {
  assertCan(ctx, 'account:write')
  const id = requireId(args.id, 'ApiKey', 'id')
  const { count } = await ctx.db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: ctx.now() } })
  const apiKey = await ctx.db.apiKey.findFirst({ where: { id } })
  if (!apiKey) throw new NotFoundError('ApiKey', ['id'])
  if (count > 0) {
    await emit(ctx, 'api_key.revoked', {
      subjectType: 'ApiKey',
      subjectId: id,
      data: { accountId: apiKey.accountId },
    })
  }
  return apiKey
}
