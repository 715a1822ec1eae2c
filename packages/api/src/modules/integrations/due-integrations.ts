import { inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { isDue } from './schedule.ts'
import { lockIntegration, startRuns } from './start-sync.ts'

/** Looks every half minute for integrations that are due. */
export function integrationSchedule(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'integration.schedule',
    everyMs: 30_000,
    run: async () => void (await startDueIntegrations(environment)),
  }
}

/**
 * Starts the runs that schedules ask for, once a source that kept failing has had its rest; what was missed while no worker
 * ran is made up for. Several workers may do it at once: runs are started only after their integration was locked and seen
 * to be due still.
 * @returns how many integrations began to be read.
 */
export async function startDueIntegrations(environment: OperationEnvironment): Promise<number> {
  const now = environment.now()
  let started = 0
  for (const scheduled of await scheduledIntegrations(environment, now)) {
    try {
      if (isDue({ ...scheduled, now }) && (await startIfDue(environment, scheduled))) started += 1
    } catch (error) {
      // One that cannot be started must not keep the others waiting.
      environment.log.error({ err: error, integrationId: scheduled.id }, 'a scheduled sync could not be started')
    }
  }
  return started
}

interface Scheduled {
  id: string
  organizationId: string
  timeZone: string
  schedule: string
  /** When the schedule began a run last, or the integration was made. */
  last: Date
}

/** Integrations of all organisations that follow a schedule and do not rest, by one statement. */
async function scheduledIntegrations({ database }: OperationEnvironment, now: Date): Promise<Scheduled[]> {
  return await database.asSystem(
    (db) => db.$queryRaw<Scheduled[]>`
      SELECT i.id, i."organizationId", o."timeZone", i.schedule, coalesce(run."createdAt", i."createdAt") AS last
      FROM "Integration" i JOIN "Organization" o ON o.id = i."organizationId"
      LEFT JOIN LATERAL (
        SELECT r."createdAt" FROM "SyncRun" r
        WHERE r."organizationId" = i."organizationId" AND r."integrationId" = i.id AND r.trigger = 'SCHEDULE'
        ORDER BY r."createdAt" DESC, r.id DESC LIMIT 1
      ) run ON true
      WHERE i.kind = 'CONNECTOR' AND i.status <> 'PAUSED' AND i.schedule IS NOT NULL
        AND (i."restsUntil" IS NULL OR i."restsUntil" <= ${now})
      ORDER BY i."organizationId", i.id`,
  )
}

async function startIfDue(environment: OperationEnvironment, due: Scheduled): Promise<boolean> {
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
