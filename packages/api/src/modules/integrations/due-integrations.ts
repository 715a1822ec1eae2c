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
 * Starts the scheduled runs that are due. A schedule that missed several times, because no worker ran, is made up for
 * once. A source that kept failing is left out until its pause has ended. Several workers may do this at once: each
 * locks the integration and checks again that it is due.
 * @returns how many integrations were started.
 */
export async function startDueIntegrations(environment: OperationEnvironment): Promise<number> {
  const now = environment.now()
  let started = 0
  for (const scheduled of await scheduledIntegrations(environment, now)) {
    try {
      if (isDue({ ...scheduled, now }) && (await startIfDue(environment, scheduled))) started += 1
    } catch (error) {
      // One integration that cannot be started must not block the others.
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
  /** When the schedule last started a run, or when the integration was created. */
  last: Date
}

/** The integrations of all organisations that follow a schedule and are not paused, by one statement. */
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
        AND o."leavesAt" IS NULL AND (i."restsUntil" IS NULL OR i."restsUntil" <= ${now})
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
      // Runs on demand or by a webhook do not count, because they may have read only some streams.
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
