import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { hashedNames } from '../../../platform/auth/index.ts'

const { raw, sql } = Prisma

/**
 * Deletes rows that wait, sealed, for an answer or for the end of a run, and hold all words of one of these names. Their
 * source brings them again without whoever was erased.
 */
export async function forgetSealedRows(ctx: Context, names: readonly string[]): Promise<void> {
  const wanted = hashedNames(ctx, names)
  if (wanted.length === 0) return
  const holds = Prisma.join(
    wanted.map((words) => sql`words @> ${words}::bigint[]`),
    ' OR ',
  )
  for (const table of ['DoubtfulRow', 'WaitingRecord']) {
    await ctx.db.$executeRaw(sql`DELETE FROM ${raw(`"${table}"`)} WHERE sealed IS NOT NULL AND (${holds})`)
  }
}
