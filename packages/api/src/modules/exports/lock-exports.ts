import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql, raw } = Prisma

async function lock(ctx: Context, how: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared'): Promise<void> {
  await ctx.db.$executeRaw(sql`SELECT ${raw(how)}(hashtextextended(${`exports ${ctx.organizationId}`}, 7091))`)
}

/** Whoever stores a part takes it before it reads: an erasure then waits for that part, and takes it too. */
export const shareExports = (ctx: Context): Promise<void> => lock(ctx, 'pg_advisory_xact_lock_shared')

/** Waits for everybody who stores a part, and keeps parts from being read until the transaction ends. */
export const lockExports = (ctx: Context): Promise<void> => lock(ctx, 'pg_advisory_xact_lock')
