import type { Context } from '../../core/context.ts'
import { type IntegrationSecret, Prisma } from '../../generated/prisma/client.ts'

/** Longer than a provider is ever waited for: whoever still holds a secret then is gone. */
const LEASE_MS = 30_000

/** When a secret was set of which there is a row before anybody has set it. */
export const NEVER = new Date(0)

/** Of a secret that nobody holds; written with whatever makes what a holder learns worthless. */
export const NOT_HELD = { leaseToken: null, leaseUntil: null }

/** The row of a secret, held until the end of the transaction. */
export async function lockSecret(ctx: Context, integrationId: string, name: string): Promise<IntegrationSecret | null> {
  const [row] = await ctx.db.$queryRaw<IntegrationSecret[]>(Prisma.sql`
    SELECT * FROM "IntegrationSecret" WHERE "integrationId" = ${integrationId}::uuid AND name = ${name} FOR UPDATE`)
  return row ?? null
}

/** Whether somebody asks a provider about it just now. */
export const isHeld = ({ leaseUntil }: IntegrationSecret, now: Date): boolean => leaseUntil !== null && leaseUntil > now

/**
 * Holds a secret beyond the transaction, for whoever asks its provider: what is learned counts only while the row bears
 * the token that this returns. The row must be locked, and held by nobody.
 */
export async function holdSecret(ctx: Context, integrationId: string, name: string): Promise<string> {
  const leaseToken = ctx.newId()
  const leaseUntil = new Date(ctx.now().getTime() + LEASE_MS)
  await ctx.db.integrationSecret.updateMany({ where: { integrationId, name }, data: { leaseToken, leaseUntil } })
  return leaseToken
}
