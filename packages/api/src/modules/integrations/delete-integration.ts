import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { assertMayDelete } from '../../platform/auth/index.ts'
import { declareErasure, noteErased } from '../../platform/erasures/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { leaveMentions } from '../listening/index.ts'
import { removeImported } from '../streams/index.ts'
import { lockIntegration } from './start-sync.ts'
import { texts } from './texts.ts'

const DELETE_QUEUE = 'integration.delete'
/** Things that one request removes; a job removes the rest. */
const AT_ONCE = 5_000

/**
 * Deletes an integration with its runs and its source records. Imported data stays; content and mentions lose their
 * source. With `withData` the imported data is removed too (see `removeImported`): at once, or for larger amounts by a
 * job; until that job ends the integration stays and is paused. The integration must be locked.
 * @returns whether it is done; if not, a job continues.
 * @throws ConflictError INTEGRATION_IN_USE when posts were published through it.
 */
export async function deleteIntegration(
  ctx: Context,
  integration: Integration,
  withData: boolean,
): Promise<{ done: boolean }> {
  await stopReading(ctx, integration)
  const published = await ctx.db.publication.findFirst({
    where: { integrationId: integration.id, status: { notIn: ['FAILED', 'RETRACTED'] } },
    select: { id: true },
  })
  if (published) {
    throw new ConflictError(texts('in-use'), integration.version, 'INTEGRATION_IN_USE', ['id'])
  }
  await assertMayDelete(ctx, 'Integration', [integration.id])
  if (!withData) {
    await leaveData(ctx, integration)
    await forgetIntegration(ctx, integration, ALONE)
    return { done: true }
  }
  if (await removeImported(ctx, integration, AT_ONCE)) {
    await forgetIntegration(ctx, integration, WITH_DATA)
    return { done: true }
  }
  await enqueue(ctx, DELETE_QUEUE, { integrationId: integration.id, accountId: ctx.actor.accountId })
  return { done: false }
}

/** How the journal of erasures calls an integration that was deleted. */
const ALONE = 'Integration'
const WITH_DATA = 'IntegrationWithData'

// Of what was published through them it is known that it was withdrawn: otherwise nobody could have deleted them.
declareErasure({
  type: ALONE,
  table: 'Integration',
  repeat: async (environment, { organizationId, ids }) => {
    for (const id of ids) {
      await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
        const integration = await lockIntegration(ctx, id)
        if (!integration) return
        await stopReading(ctx, integration)
        await leaveData(ctx, integration)
        await forgetIntegration(ctx, integration, ALONE)
      })
    }
  },
})

declareErasure({
  type: WITH_DATA,
  table: 'Integration',
  repeat: async (environment, { organizationId, ids }) => {
    const { handle } = deleteJob(environment)
    const { signal } = new AbortController()
    for (const integrationId of ids) await handle({ organizationId, integrationId, accountId: null }, { signal })
  },
})

interface DeleteJob {
  organizationId: string
  integrationId: string
  accountId: string | null
}

/**
 * Removes the data of an integration, one batch per transaction, and then the integration. The job can start again at
 * any point.
 */
export function deleteJob(environment: OperationEnvironment): JobDefinition<DeleteJob> {
  const step = (job: DeleteJob) =>
    inJob(environment, job, async (ctx) => {
      const integration = await lockIntegration(ctx, job.integrationId)
      if (!integration) return true
      await stopReading(ctx, integration)
      const done = await removeImported(ctx, integration, AT_ONCE)
      if (done) await forgetIntegration(ctx, integration, WITH_DATA)
      return done
    })
  return {
    queue: DELETE_QUEUE,
    heartbeatS: 60,
    retries: 8,
    handle: async (job, { signal }) => {
      while (!(await step(job))) signal.throwIfAborted()
    },
  }
}

/** Pauses a locked integration and ends its runs, so that nothing more of its source is stored. */
async function stopReading(ctx: Context, { id }: Integration): Promise<void> {
  await ctx.db.integration.updateMany({ where: { id }, data: { status: 'PAUSED', updatedAt: ctx.now() } })
  await ctx.db.syncRun.updateMany({
    where: { integrationId: id, status: { in: ['QUEUED', 'RUNNING'] } },
    data: { status: 'CANCELLED', leaseToken: null, finishedAt: ctx.now() },
  })
}

async function leaveData(ctx: Context, { id }: Integration): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Content" SET "integrationId" = NULL, "sourceKey" = NULL, version = version + 1,
      "updatedAt" = ${ctx.now()}::timestamptz WHERE "integrationId" = ${id}::uuid`
  await leaveMentions(ctx, id)
}

async function forgetIntegration(
  ctx: Context,
  { id }: Integration,
  as: typeof ALONE | typeof WITH_DATA,
): Promise<void> {
  await ctx.db.publication.deleteMany({ where: { integrationId: id } })
  await ctx.db.integration.deleteMany({ where: { id } })
  await noteErased(ctx, as, [{ id }])
  await emit(ctx, 'integration.deleted', { subjectType: 'Integration', subjectId: id })
}
