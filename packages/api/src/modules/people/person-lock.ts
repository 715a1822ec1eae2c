import type { Context } from '../../core/context.ts'
import { sealFormerIdentifiers } from './erasure/former-identifiers.ts'

/**
 * Serialises the operations of an organisation that assign external ids, addresses and accounts to people, until the
 * end of the transaction, so that two simultaneous imports agree on who is new and who has an address. Identifiers that
 * people lose are sealed at its end.
 */
export async function lockPeople(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`people ${ctx.organizationId}`}, 7078))`
  ctx.beforeCommit(sealFormerIdentifiers)
}
