import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { METRIC_SUBJECTS } from '../subjects.ts'
import type { SubjectMetric } from './cells.ts'

const presentOfAll = () => [...METRIC_SUBJECTS.values()].flatMap(({ present }) => present ?? [])

/** Lets what subjects keep of their present levels follow the rollups. */
export async function followPresent(ctx: Context, changed: readonly SubjectMetric[]): Promise<void> {
  for (const { metric, keep } of presentOfAll()) {
    const ids = new Set(changed.flatMap((one) => (one.metric === metric ? [one.subjectId] : [])))
    if (ids.size > 0) await keep(ctx, [...ids])
  }
}

/** The same of all that groups told, after their rank changed. */
export async function followPresentOfGroups(ctx: Context, groupIds: readonly string[]): Promise<void> {
  const metrics = presentOfAll().map(({ metric }) => metric)
  const told = await ctx.db.$queryRaw<SubjectMetric[]>(Prisma.sql`
    SELECT DISTINCT "subjectId", metric FROM "MetricSeries"
    WHERE "groupId" = ANY(${[...groupIds]}::uuid[]) AND metric = ANY(${metrics}) AND NOT part`)
  await followPresent(ctx, told)
}
