import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { hashedNames } from '../../../platform/auth/index.ts'

const { raw, sql } = Prisma
const NAMES_AT_ONCE = 1_000

/**
 * Deletes sealed rows that wait for an answer or for the end of a run and contain all words of one of these names.
 * Their source delivers them again without the erased person, and a log-in is doubtful again at its next attempt.
 */
export async function forgetSealedRows(ctx: Context, names: readonly string[]): Promise<void> {
  const wanted = hashedNames(ctx, names)
  for (let from = 0; from < wanted.length; from += NAMES_AT_ONCE) {
    const holds = Prisma.join(
      wanted.slice(from, from + NAMES_AT_ONCE).map((words) => sql`words @> ${words}::bigint[]`),
      ' OR ',
    )
    for (const table of ['DoubtfulLogin', 'DoubtfulRow', 'WaitingRecord']) {
      await ctx.db.$executeRaw(sql`DELETE FROM ${raw(`"${table}"`)} WHERE sealed IS NOT NULL AND (${holds})`)
    }
  }
}
