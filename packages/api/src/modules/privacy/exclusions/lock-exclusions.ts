import type { Context } from '../../../core/context.ts'
import { type ExcludedProcessing, Prisma } from '../../../generated/prisma/client.ts'
import { mayProcess } from './may-process.ts'

const { sql, raw } = Prisma

async function lock(ctx: Context, how: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared'): Promise<void> {
  await ctx.db.$executeRaw(sql`SELECT ${raw(how)}(hashtextextended(${`exclusions ${ctx.organizationId}`}, 7081))`)
}

/**
 * Keeps exclusions as they are until the end of the transaction. Whoever stores what an exclusion forbids takes it before
 * asking `mayProcess`: an exclusion then waits for that transaction, and deletes what it stored.
 */
export const shareExclusions = (ctx: Context): Promise<void> => lock(ctx, 'pg_advisory_xact_lock_shared')

/** Waits for everybody who stores what an exclusion may forbid. Taken before anything else of the act. */
export const lockExclusions = (ctx: Context): Promise<void> => lock(ctx, 'pg_advisory_xact_lock')

/** Of these people, those for whom one of these is switched off, or whose data is only stored. It stays so until the transaction ends. */
export async function peopleWithout(
  ctx: Context,
  processing: readonly [ExcludedProcessing, ...ExcludedProcessing[]],
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  await shareExclusions(ctx)
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT x.id FROM "Person" x WHERE x.id = ANY(${[...new Set(personIds)]}::uuid[]) AND NOT ${mayProcess(...processing)}`)
  return new Set(rows.map(({ id }) => id))
}
