import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Objective } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'

/** Objectives that a campaign, or a department, has at most beside those that are archived. */
export const MOST_OBJECTIVES = 50

/** Two who add objectives to one owner at once would each count without the other’s. */
export async function lockObjectives(ctx: Context, ownerId: string): Promise<void> {
  await ctx.db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('objectives ' || ${ctx.organizationId} || ' ' || ${ownerId}, 7079))`
}

interface Room {
  /** How many are to be added. */
  added?: number
  /** The version of the object that is changed; null where there is none. */
  version: number | null
  path: readonly string[]
}

/** @throws ConflictError OBJECTIVES_FULL where an owner would have more than one can have. */
export async function assertRoom(
  ctx: Context,
  { campaignId, departmentId }: Pick<Objective, 'campaignId' | 'departmentId'>,
  { added = 1, version, path }: Room,
): Promise<void> {
  await lockObjectives(ctx, campaignId ?? departmentId ?? '')
  const count = await ctx.db.objective.count({ where: { campaignId, departmentId, archivedAt: null } })
  if (count + added <= MOST_OBJECTIVES) return
  const message = texts('objectives-full', { limit: MOST_OBJECTIVES, count })
  throw new ConflictError(message, version, 'OBJECTIVES_FULL', path)
}
