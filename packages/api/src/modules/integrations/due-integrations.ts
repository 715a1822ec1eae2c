import { inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { isDue } from './schedule.ts'
import { lockIntegration, startRun } from './start-sync.ts'

/** Looks every half minute for integrations that are due. */
export function integrationSchedule(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'integration.schedule',
    everyMs: 30_000,
    run: async (since) => void (await startDueIntegrations(environment, since)),
  }
}

/**
 * Starts the runs that schedules ask for. Several workers may do it at once: a run is started only after its
 * integration was locked and seen to be due still.
 * @param since schedules without an instant after it are not looked at closer; null looks at all, so that what was
 * missed while no worker ran is made up for.
 * @returns how many runs were started.
 */
export async function startDueIntegrations(environment: OperationEnvironment, since: Date | null): Promise<number> {
  const now = environment.now()
  const [integrations, timeZones] = await environment.database.asSystem(async (db) => [
    await db.integration.findMany({
      where: { status: { not: 'PAUSED' }, schedule: { not: null } },
      select: { id: true, organizationId: true, schedule: true },
      orderBy: [{ organizationId: 'asc' }, { id: 'asc' }],
    }),
    new Map((await db.organization.findMany({ select: { id: true, timeZone: true } })).map((o) => [o.id, o.timeZone])),
  ])
  let started = 0
  for (const { id, organizationId, schedule } of integrations) {
    const timeZone = timeZones.get(organizationId) ?? 'UTC'
    try {
      if (!schedule || (since && !isDue({ schedule, timeZone, last: since, now }))) continue
      if (await startIfDue(environment, { id, organizationId, timeZone })) started += 1
    } catch (error) {
      // One that cannot be started must not keep the others waiting.
      environment.log.error({ err: error, integrationId: id }, 'a scheduled sync could not be started')
    }
  }
  return started
}

async function startIfDue(
  environment: OperationEnvironment,
  given: { id: string; organizationId: string; timeZone: string },
): Promise<boolean> {
  return await inJob(environment, { organizationId: given.organizationId, accountId: null }, async (ctx) => {
    const integration = await lockIntegration(ctx, given.id)
    if (!integration?.schedule || integration.status === 'PAUSED') return false
    const last = await ctx.db.syncRun.findFirst({
      where: { integrationId: integration.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { createdAt: true },
    })
    const { schedule, createdAt } = integration
    const now = ctx.now()
    if (!isDue({ schedule, timeZone: given.timeZone, last: last?.createdAt ?? createdAt, now })) return false
    const run = await startRun(ctx, integration)
    return run.createdAt.getTime() === now.getTime()
  })
}
