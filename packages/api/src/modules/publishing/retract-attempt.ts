import type { Context } from '../../core/context.ts'
import type { Integration, Prisma, Publication } from '../../generated/prisma/client.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { type PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { noteShareRetracted } from '../sharing/index.ts'
import { lockPublication } from './claim-attempt.ts'
import { retryAfterMs } from './next-step.ts'
import { RETRACT_QUEUE } from './queue.ts'
import { emitPublicationEvent } from './record-outcome.ts'

/** One attempt to retract a post. Its outcome counts only under its lease. */
export interface Retraction {
  readonly publication: Publication
  readonly integration: Integration
  readonly externalId: string
}

/**
 * Claims the next attempt and stores it before anything is sent. Null when the post is already retracted or was never
 * published.
 */
export async function claimRetraction(ctx: Context, id: string): Promise<Retraction | null> {
  const publication = await lockPublication(ctx, id)
  if (publication?.status !== 'PUBLISHED' || publication.externalId === null) return null
  // An old job, left by an earlier failure.
  if (publication.retraction === 'FAILED') return null
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: publication.integrationId } })
  const data = {
    retraction: 'TRYING',
    retractionAttempts: publication.retractionAttempts + 1,
    leaseToken: ctx.newId(),
  } as const
  await ctx.db.publication.updateMany({ where: { id }, data })
  return { publication: { ...publication, ...data }, integration, externalId: publication.externalId }
}

/** Records that the post is retracted. The share is retracted too, unless another account still publishes it. */
export async function recordRetracted(ctx: Context, publication: Publication): Promise<void> {
  const done = { status: 'RETRACTED', retraction: 'DONE', ...NO_FAILURE } as const
  if (!(await update(ctx, publication, done))) return
  await emitPublicationEvent(ctx, 'publication.retracted', publication)
  const { shareId, url } = publication
  const elsewhere = await ctx.db.publication.count({ where: { shareId, status: 'PUBLISHED' } })
  if (elsewhere === 0) await noteShareRetracted(ctx, { shareId, url })
}

/**
 * The post is still published; the error is shown. Transient failures are retried, because retracting twice does no
 * harm. While the plugin is quarantined nothing was attempted, so no attempt is counted.
 */
export async function recordRetractFailure(
  ctx: Context,
  publication: Publication,
  failure: PluginFailure,
): Promise<void> {
  const quarantinedMs = quarantinedForMs(failure)
  const { retractionAttempts } = publication
  const waitMs = quarantinedMs ?? retryAfterMs(failure, retractionAttempts)
  const retraction = waitMs === null ? 'FAILED' : 'QUEUED'
  const { kind } = failure
  const data = {
    retraction,
    retractionAttempts: quarantinedMs === null ? retractionAttempts : retractionAttempts - 1,
    ...failureColumns(failure),
  } as const
  if (!(await update(ctx, publication, data))) return
  if (waitMs === null) return await emitPublicationEvent(ctx, 'publication.retraction-failed', publication, { kind })
  await enqueue(ctx, RETRACT_QUEUE, { publicationId: publication.id }, { startAfterS: Math.ceil(waitMs / 1_000) })
}

async function update(
  ctx: Context,
  { id, leaseToken }: Publication,
  data: Prisma.PublicationUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await ctx.db.publication.updateMany({
    where: { id, leaseToken },
    data: { ...data, leaseToken: null, version: { increment: 1 } },
  })
  return count === 1
}
