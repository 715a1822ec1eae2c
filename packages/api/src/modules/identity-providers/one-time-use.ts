import { hash } from 'node:crypto'
import type { Context } from '../../core/context.ts'

/**
 * Notes the use of what counts once. Of two uses at the same time the second waits for the first.
 * @param used.what such as a state; only its hash is stored.
 * @param used.expiresAt from when on it is refused without this note.
 * @returns whether it was the first use.
 */
export async function isFirstUse(ctx: Context, used: { what: string; expiresAt: Date }): Promise<boolean> {
  const { count } = await ctx.db.oneTimeUse.createMany({
    data: [{ key: hash('sha256', used.what, 'base64url'), expiresAt: used.expiresAt }],
    skipDuplicates: true,
  })
  return count > 0
}
