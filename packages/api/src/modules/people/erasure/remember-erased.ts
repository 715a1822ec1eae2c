import type { Context } from '../../../core/context.ts'
import { insertRows } from '../../../core/rows.ts'
import { noteErased } from '../../../platform/erasures/index.ts'
import { erasedKeys } from './find-erased.ts'
import type { Identifier } from './identifiers.ts'
import { digester } from './identity-key.ts'

/**
 * Stores keyed hashes of the current and former identifiers of a person who is about to be erased, so that no source
 * adds them again, and their id, so that no backup brings them back. Names are not stored, because they are not unique to a
 * person.
 */
export async function rememberErased(
  ctx: Context,
  personId: string,
  identifiers: readonly Identifier[],
): Promise<void> {
  const digest = await digester(ctx)
  const keys = identifiers.flatMap(({ kind, scope, value }) => {
    if (kind === 'ADDRESS') return [erasedKeys.address(digest, value)]
    if (kind === 'HANDLE') return [erasedKeys.handle(digest, scope, value)]
    return kind === 'ID' ? [erasedKeys.id(digest, scope, value)] : []
  })
  const known = await ctx.db.erasedIdentifier.findMany({ where: { key: { in: keys } }, select: { key: true } })
  const there = new Set(known.map(({ key }) => key))
  const missing = [...new Set(keys)].filter((key) => !there.has(key))
  await insertRows(
    ctx,
    'ErasedIdentifier',
    missing.map((key) => ({ key, erasedAt: ctx.now() })),
  )
  await noteErased(ctx, 'Person', [{ id: personId, keys: [...new Set(keys)] }])
}
