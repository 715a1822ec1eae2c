import type { Context } from '../../core/context.ts'
import { rowsOf } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/**
 * Notes for the journal, in the transaction that erases them, that things are erased for good.
 * @param type a declared one: see `declareErasure`.
 * @param things.keys keyed hashes of what a person was known by.
 */
export async function noteErased(
  ctx: Context,
  type: string,
  things: readonly { readonly id: string; readonly keys?: readonly string[] }[],
): Promise<void> {
  if (things.length === 0) return
  const rows = things.map(({ id, keys = [] }) => ({ type, id, keys: [...keys], erasedAt: ctx.now() }))
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO "Erasure" (type, id, keys, "erasedAt") SELECT type, id, keys, "erasedAt" FROM ${rowsOf('Erasure', rows)} r
    ON CONFLICT DO NOTHING`)
}
