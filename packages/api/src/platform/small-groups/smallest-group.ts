import type { Context } from '../../core/context.ts'
import type { Db } from '../../core/database.ts'
import { defineLoader } from '../../core/loaders.ts'

/** The organisation's `minimumGroupSize`. */
export async function smallestGroup(db: Db): Promise<number> {
  const { minimumGroupSize } = await db.organization.findFirstOrThrow({ select: { minimumGroupSize: true } })
  return minimumGroupSize
}

const loaded = defineLoader<'own', { size: number }>(async (ctx, keys) => {
  const size = await smallestGroup(ctx.db)
  return keys.map(() => ({ size }))
})

/** The same, read once per operation. */
export async function smallestGroupOf(ctx: Context): Promise<number> {
  const own = await loaded(ctx).load('own')
  if (!own) throw new Error('The organisation of a request is missing.')
  return own.size
}
