import { inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { isDue } from './schedule.ts'
import { lockIntegration, startRuns } from './start-sync.ts'

/** Looks every half minute for integrations that are due. */
export function integrationSchedule(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'integration.schedule',
    everyMs: 30_000,
    run: async (since) => void (await startDueIntegrations(environment, since)),
  }
}

/**
 * Starts the runs that schedules ask for, once a source that kept failing has had its rest. Several workers may do it at
 * once: runs are started only after their integration was locked and seen to be due still.
 * @param since schedules without an instant after it are not looked at closer, except where a rest ended after it; null
 * looks at all, so that what was missed while no worker ran is made up for.
 * @returns how many integrations began to be read.
 */
export async function startDueIntegrations(environment: OperationEnvironment, since: Date | null): Promise<number> {
  const now = environment.now()
  const [integrations, timeZones] = await environment.database.asSystem(async (db) => [
    await db.integration.findMany({
      where: {
        kind: 'CONNECTOR',
        status: { not: 'PAUSED' },
        schedule: { not: null },
        OR: [{ restsUntil: null }, { restsUntil: { lte: now } }],
      },
      select: { id: true, organizationId: true, schedule: true, restsUntil: true },
      orderBy: [{ organizationId: 'asc' }, { id: 'asc' }],
    }),
    new Map((await db.organization.findMany({ select: { id: true, timeZone: true } })).map((o) => [o.id, o.timeZone])),
  ])
  let started = 0
  for (const { id, organizationId, schedule, restsUntil } of integrations) {
    const timeZone = timeZones.get(organizationId) ?? 'UTC'
    try {
      const mayBeDue = !since || restsUntil !== null || (schedule && isDue({ schedule, timeZone, last: since, now }))
      if (mayBeDue && (await startIfDue(environment, { id, organizationId, timeZone }))) started += 1
    } catch (error) {
      // One that cannot be started must not keep the others waiting.
      environment.log.error({ err: error, integrationId: id }, 'a scheduled sync could not be started')
    }
  }
  return started
}

async function startIfDue(
  environment: OperationEnvironment,
  due: { id: string; organizationId: string; timeZone: string },
): Promise<boolean> {
  return await inJob(environment, { organizationId: due.organizationId, accountId: null }, async (ctx) => {
    const integration = await lockIntegration(ctx, due.id)
    if (!integration?.schedule || integration.status === 'PAUSED') return false
    const now = ctx.now()
    if (integration.restsUntil && integration.restsUntil > now) return false
    const last = await ctx.db.syncRun.findFirst({
      // What somebody or a webhook asked for may have read only a part.
      where: { integrationId: integration.id, trigger: 'SCHEDULE' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { createdAt: true },
    })
    const { schedule, createdAt } = integration
    if (!isDue({ schedule, timeZone: due.timeZone, last: last?.createdAt ?? createdAt, now })) return false
    const runs = await startRuns(ctx, integration, { streams: [], trigger: 'SCHEDULE' })
    return runs.some((run) => run.trigger === 'SCHEDULE' && run.createdAt >= now)
  })
}
