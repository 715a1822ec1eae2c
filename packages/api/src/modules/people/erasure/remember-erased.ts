import type { Context } from '../../../core/context.ts'
import { insertRows } from '../../../core/rows.ts'
import { erasedKeys } from './find-erased.ts'
import { digester } from './identity-key.ts'

/** Keeps keyed hashes of what somebody is known by who is about to be erased, so that no source brings them back. */
export async function rememberErased(ctx: Context, person: { id: string; email: string | null }): Promise<void> {
  const [ids, accounts] = [
    await ctx.db.externalId.findMany({ where: { personId: person.id } }),
    await ctx.db.socialAccount.findMany({ where: { personId: person.id } }),
  ]
  const digest = await digester(ctx)
  const keys = [
    ...ids.map(({ source, value }) => erasedKeys.id(digest, source, value)),
    ...(person.email ? [erasedKeys.address(digest, person.email)] : []),
    ...accounts.map(({ network, handle }) => erasedKeys.handle(digest, network, handle)),
  ]
  const known = await ctx.db.erasedIdentifier.findMany({ where: { key: { in: keys } }, select: { key: true } })
  const there = new Set(known.map(({ key }) => key))
  const missing = [...new Set(keys)].filter((key) => !there.has(key))
  await insertRows(
    ctx,
    'ErasedIdentifier',
    missing.map((key) => ({ key, erasedAt: ctx.now() })),
  )
}
