import { z } from 'zod'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { input, listOf, mutation, optional, text, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { resetStream } from './reset-stream.ts'
import { addLines } from './run-log.ts'
import { startNext } from './run-queue.ts'
import { Integration } from './schema.ts'
import { lockIntegration, syncIntegration } from './start-sync.ts'
import { SyncRun } from './sync-schema.ts'
import { texts } from './texts.ts'

const INTEGRATION = thing('Integration', 'The integration.', lockIntegration)

mutation('integrationSync', {
  does: 'Reads the source now, also while its schedule is suspended. Starts one run for each stream, one after the other, and returns the first, which may already be in progress; `Integration.runs` lists all. A failure ends the run at once, unless the source says when to retry: then see `error` and `dueAt`.',
  needs: 'integration:write',
  on: INTEGRATION,
  input: input('IntegrationSyncInput', 'What to read.', {
    streams: optional(
      listOf(
        text('Its name.', z.string()),
        'Streams to read, such as `content`. Default, also when empty: all that it reads.',
        { most: 20 },
      ),
    ),
  }),
  gives: SyncRun,
  restates: true,
  tells: ['sync-run.started'],
  act: (ctx, { thing: integration, input: { streams } }) => syncIntegration(ctx, integration, streams ?? []),
})

/** The run ends after the page that is being stored. */
mutation('syncRunCancel', {
  does: 'Cancels a run that has not ended. Stored records stay, and the next run of its integration starts.',
  needs: 'integration:write',
  on: thing('SyncRun', 'The run.'),
  gives: SyncRun,
  tells: ['sync-run.cancelled'],
  errors: [ConflictError],
  act: async (ctx, { thing: { id, integrationId, stream } }) => {
    if (!(await lockIntegration(ctx, integrationId))) throw new NotFoundError('SyncRun', ['id'])
    const [cancelled] = await ctx.db.syncRun.updateManyAndReturn({
      where: { id, status: { in: ['QUEUED', 'RUNNING'] } },
      data: { status: 'CANCELLED', leaseToken: null, finishedAt: ctx.now() },
    })
    if (!cancelled) {
      throw new ConflictError(texts('run-ended'), null, 'RUN_FINISHED', ['id'])
    }
    await addLines(ctx, id, [{ level: 'WARN', message: texts('cancelled') }])
    const data = { integrationId, stream }
    await emit(ctx, 'sync-run.cancelled', { subjectType: 'SyncRun', subjectId: id, data })
    await startNext(ctx, integrationId)
    return cancelled
  },
})

mutation('integrationReset', {
  does: 'Resets a stream, so that its next run reads all of it again. Stored data stays. Refused while the stream is being read.',
  needs: 'integration:write',
  on: INTEGRATION,
  input: input('IntegrationResetInput', 'The stream to reset.', {
    stream: text('The stream, such as `content`.', z.string()),
  }),
  gives: Integration,
  tells: ['integration.reset'],
  act: (ctx, { thing: integration, input: { stream } }) => resetStream(ctx, integration, stream),
})
