import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { DoubtfulRow, Integration } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { partOf } from '../credentials/index.ts'
import { READING_ORDER } from '../streams/index.ts'
import { failLost, startNext, unfinishedRuns } from './run-queue.ts'
import { assertReads } from './start-sync.ts'
import { texts } from './texts.ts'

/**
 * Forgets how far a stream was read and what its records contained, so that its next run starts at the beginning and
 * stores everything again. Imported data stays. The integration must be locked.
 * @throws InvalidInputError UNKNOWN_STREAM; ConflictError NOTHING_TO_READ, RUN_UNDER_WAY.
 */
export async function resetStream(ctx: Context, integration: Integration, stream: string): Promise<Integration> {
  assertReads(integration)
  const host = await ctx.services.plugins.host(partOf(integration))
  // Without its connector, any stream name is accepted.
  const known = host.connector(integration.connector)?.streams.map(({ name }) => name) ?? READING_ORDER
  if (!known.some((name) => name === stream)) {
    throw new InvalidInputError(
      known.length > 0
        ? texts('no-such-stream', { stream, streams: known.join(', ') })
        : texts('no-stream', { stream }),
      ['input', 'stream'],
      'UNKNOWN_STREAM',
    )
  }
  await failLost(ctx, integration.id)
  await startNext(ctx, integration.id)
  const runs = await unfinishedRuns(ctx, integration.id)
  if (runs.some((run) => run.stream === stream)) {
    throw new ConflictError(texts('stream-read'), integration.version, 'RUN_UNDER_WAY', ['input', 'stream'])
  }
  await forgetRead(ctx, integration.id, stream)
  const data = { stream }
  await emit(ctx, 'integration.reset', { subjectType: 'Integration', subjectId: integration.id, data })
  return integration
}

/** Makes the next run of a stream start at its beginning and store everything again. */
export async function forgetRead(ctx: Context, integrationId: string, stream: string): Promise<void> {
  const place = { integrationId, stream }
  await ctx.db.streamState.deleteMany({ where: place })
  // Records keep their subject, so that the next reading still finds their person or tie.
  await ctx.db.sourceRecord.updateMany({ where: place, data: { hash: new Uint8Array(), pass: null } })
}

/** Makes the next run read the record of an answered doubtful row again, even when its source has nothing new. */
export async function readAgain(ctx: Context, { integrationId }: DoubtfulRow): Promise<void> {
  if (integrationId === null) return
  // Its record has no hash, because it was not stored; only the stream's position must go.
  await ctx.db.streamState.deleteMany({ where: { integrationId, stream: 'people' } })
}
