import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type IntegrationSecret, Prisma } from '../../generated/prisma/client.ts'

/** Longer than any wait for a provider: a lease that has expired belongs to a worker that died. */
const LEASE_MS = 30_000

/** `setAt` of a row that was created before the secret was ever set. */
export const NEVER_SET = new Date(0)

/** Clears the lease. Written with every change that makes the result of a current holder invalid. */
export const NO_LEASE = { leaseToken: null, leaseUntil: null }

/** Reads a secret and locks its row until the end of the transaction. */
export async function lockSecret(ctx: Context, integrationId: string, name: string): Promise<IntegrationSecret | null> {
  const [row] = await ctx.db.$queryRaw<IntegrationSecret[]>(Prisma.sql`
    SELECT ${everyColumn('IntegrationSecret')} FROM "IntegrationSecret" t WHERE "integrationId" = ${integrationId}::uuid AND name = ${name} FOR UPDATE`)
  return row ?? null
}

/** Whether a worker is asking the provider about the secret now. */
export const isLeased = ({ leaseUntil }: IntegrationSecret, now: Date): boolean =>
  leaseUntil !== null && leaseUntil > now

/**
 * Leases a secret beyond the transaction, while its provider is asked. The result counts only while the row still has
 * the returned token. The row must be locked and not leased.
 */
export async function leaseSecret(ctx: Context, integrationId: string, name: string): Promise<string> {
  const leaseToken = ctx.newId()
  const leaseUntil = new Date(ctx.now().getTime() + LEASE_MS)
  await ctx.db.integrationSecret.updateMany({ where: { integrationId, name }, data: { leaseToken, leaseUntil } })
  return leaseToken
}
