import type { Context } from '../../core/context.ts'

/**
 * Makes acts that give people their external ids, addresses and accounts follow one another within the organisation,
 * until the end of the transaction: two imports at once then agree on who is new and whose an address is.
 */
export async function lockPeople(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`people ${ctx.organizationId}`}, 7078))`
}
