import type { Context } from '../../../core/context.ts'
import { Prisma, type ProcessingExclusion } from '../../../generated/prisma/client.ts'
import { inJob, type JobDefinition, type RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { mergedWith } from '../../people/index.ts'
import { deletionsFor } from './on-exclusion.ts'

const { sql } = Prisma

export const EXCLUSION_QUEUE = 'privacy.exclusion'

interface ExclusionJob {
  organizationId: string
  exclusionId: string
}

/** Rows of one kind that are deleted in one transaction. */
const AT_ONCE = 5_000

/** Deletes what an exclusion forbids, in short transactions, and counts it on the exclusion. */
export function exclusionJob(environment: OperationEnvironment): JobDefinition<ExclusionJob> {
  return {
    queue: EXCLUSION_QUEUE,
    heartbeatS: 60,
    retries: 5,
    handle: (job, { signal }) => apply(environment, job, signal),
  }
}

/**
 * Applies all exclusions again: somebody who moves to a site or a country with an exclusion, or whose site is no longer
 * known, is under it from then on. What is shown and computed heeds it at once.
 */
export function applyExclusions(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'apply exclusions',
    everyMs: 30 * 60_000,
    run: async () => {
      const exclusions = await environment.database.asSystem((db) =>
        db.processingExclusion.findMany({ select: { organizationId: true, id: true } }),
      )
      for (const { organizationId, id: exclusionId } of exclusions) {
        try {
          await apply(environment, { organizationId, exclusionId })
        } catch (error) {
          // One that cannot be applied must not keep the data of the others.
          environment.log.error({ err: error, organizationId, exclusionId }, 'an exclusion could not be applied')
        }
      }
    },
  }
}

async function apply(
  environment: OperationEnvironment,
  { organizationId, exclusionId }: ExclusionJob,
  signal?: AbortSignal,
): Promise<void> {
  const step = () => inJob(environment, { organizationId, accountId: null }, (ctx) => deleteSome(ctx, exclusionId))
  while (await step()) signal?.throwIfAborted()
}

/** @returns whether there may be more. */
async function deleteSome(ctx: Context, exclusionId: string): Promise<boolean> {
  const exclusion = await ctx.db.processingExclusion.findFirst({ where: { id: exclusionId } })
  if (!exclusion) return false
  const { processing, appliedAt } = exclusion
  const counts: Record<string, { increment: number }> = {}
  for (const deletion of deletionsFor(processing)) {
    const deleted = await deletion.delete(ctx, { people: peopleUnder(exclusion), processing, most: AT_ONCE })
    if (deleted > 0) counts[deletion.counted] = { increment: deleted }
  }
  const isDone = Object.keys(counts).length === 0
  if (isDone && appliedAt !== null) return false
  if (!isDone) {
    await ctx.db.processingExclusion.updateMany({ where: { id: exclusionId }, data: counts })
    return true
  }
  // What the exclusion covers may have grown meanwhile: then its own job says that it is done.
  await ctx.db.processingExclusion.updateMany({
    where: { id: exclusionId, version: exclusion.version },
    data: { appliedAt: ctx.now() },
  })
  return false
}

/**
 * Ids of the people whom an exclusion covers: one for a person covers whom they are merged with, and whose site or country
 * is unknown is under each exclusion of those. The same people as in `mayProcess`.
 */
function peopleUnder({ personId, siteId, country }: ProcessingExclusion): Prisma.Sql {
  if (personId !== null) return sql`SELECT ${personId}::uuid UNION ALL ${mergedWith(sql`SELECT ${personId}::uuid`)}`
  if (siteId !== null) {
    return sql`SELECT x.id FROM "Person" x WHERE x."siteId" = ${siteId}::uuid OR x."siteId" IS NULL`
  }
  return sql`SELECT x.id FROM "Person" x WHERE x.country = ${country} OR x.country IS NULL`
}
