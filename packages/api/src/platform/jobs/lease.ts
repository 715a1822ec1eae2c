import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql, raw } = Prisma

/** A worker's claim on a run: what it stores counts only while the token equals that of the row. */
export interface Lease {
  readonly id: string
  readonly leaseToken: string
}

type Tables = Prisma.TypeMap['model']

/** Tables of runs. Each has `status`, a RunStatus, and `leaseToken`. */
type RunTable = {
  [Table in keyof Tables]: 'leaseToken' extends keyof Tables[Table]['payload']['scalars'] ? Table : never
}[keyof Tables]

/**
 * Claims a run from the queue, or from a worker that is assumed dead and can no longer store anything.
 * @returns null when it has ended or was deleted.
 */
export async function takeRun<Row extends { id: string }>(
  ctx: Context,
  table: RunTable,
  id: string,
): Promise<(Row & Lease) | null> {
  const [run] = await ctx.db.$queryRaw<(Row & Lease)[]>(sql`
    UPDATE ${raw(`"${table}"`)} t SET status = 'RUNNING', "leaseToken" = ${ctx.newId()}::uuid
    WHERE id = ${id}::uuid AND status IN ('QUEUED', 'RUNNING') RETURNING ${everyColumn(table)}`)
  return run ?? null
}

/**
 * Whether this worker still holds the run; locks the row until the end of the transaction.
 * @param lock `shared` when several transactions of the worker store parts of the run at once; none of them changes its
 * row.
 */
export async function holdsRun(
  ctx: Context,
  table: RunTable,
  { id, leaseToken }: Lease,
  lock: 'alone' | 'shared' = 'alone',
): Promise<boolean> {
  const held = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT id FROM ${raw(`"${table}"`)} WHERE id = ${id}::uuid AND "leaseToken" = ${leaseToken}::uuid
    ${lock === 'alone' ? sql`FOR NO KEY UPDATE` : sql`FOR SHARE`}`)
  return held.length === 1
}
