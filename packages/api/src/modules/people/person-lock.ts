import type { Context } from '../../core/context.ts'
import { sealFormerIdentifiers } from './erasure/former-identifiers.ts'

/**
 * Makes acts that give people their external ids, addresses and accounts follow one another within the organisation,
 * until the end of the transaction: two imports at once then agree on who is new and whose an address is. What they take
 * away from people is sealed at its end.
 */
export async function lockPeople(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`people ${ctx.organizationId}`}, 7078))`
  ctx.beforeCommit(sealFormerIdentifiers)
}
