import type { FailureKind } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import type { Publication } from '../../generated/prisma/client.ts'
import { type EventType, emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { type PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { noteSharePublished } from '../sharing/index.ts'
import { mayBeOut, retryAfterMs } from './next-step.ts'
import { PUBLISH_QUEUE } from './queue.ts'

type ClaimedPublication = Pick<Publication, 'id' | 'shareId' | 'integrationId' | 'attempts' | 'leaseToken'>

/**
 * Writes the outcome of an attempt, unless another worker has claimed the publication since.
 * @returns whether it was written.
 */
async function update(
  ctx: Context,
  { id, leaseToken }: ClaimedPublication,
  data: Parameters<Context['db']['publication']['updateMany']>[0]['data'],
): Promise<boolean> {
  const { count } = await ctx.db.publication.updateMany({
    where: { id, leaseToken },
    data: { ...data, leaseToken: null },
  })
  return count === 1
}

/** A published post; its id is null when a person, and not the connector, reported it. */
type Outcome = { readonly externalId: string | null; readonly url?: string | null }

export async function recordPublished(
  ctx: Context,
  publication: ClaimedPublication,
  published: Outcome,
): Promise<void> {
  const { externalId, url } = published
  const data = { status: 'PUBLISHED', externalId, url: url ?? null, ...NO_FAILURE } as const
  if (!(await update(ctx, publication, { ...data, publishedAt: ctx.now(), version: { increment: 1 } }))) return
  await noteSharePublished(ctx, { shareId: publication.shareId, url: url ?? null })
  await emitPublicationEvent(ctx, 'publication.published', publication)
}

/** The post is certainly not published, and there are no further attempts. */
export async function failPublication(
  ctx: Context,
  publication: ClaimedPublication,
  { kind, told }: { kind: FailureKind; told: Text | MessageRow },
): Promise<void> {
  const data = { status: 'FAILED', ...failureColumns({ kind, told }), version: { increment: 1 } } as const
  if (await update(ctx, publication, data)) await emitPublicationEvent(ctx, 'publication.failed', publication, { kind })
}

/** A failed attempt, and the state of the publication before it. */
interface FailedAttempt {
  readonly publication: ClaimedPublication
  readonly before: Pick<Publication, 'status' | 'attempts' | 'firstAttemptAt' | 'attemptedAt'>
  readonly do: 'publish' | 'find'
}

/**
 * Schedules a retry where it may help; where the post may be published, the retry searches first. While the plugin is
 * quarantined nothing was attempted, so the state before still holds and no attempt is counted.
 */
export async function recordFailure(
  ctx: Context,
  { publication, before, do: done }: FailedAttempt,
  failure: PluginFailure,
): Promise<void> {
  const quarantinedMs = quarantinedForMs(failure)
  if (quarantinedMs !== null) {
    const error = { ...failureColumns(failure), version: { increment: 1 } } as const
    // A worker died during the earlier attempt.
    const status = before.status === 'PUBLISHING' ? 'UNCLEAR' : before.status
    if (await update(ctx, publication, { ...before, ...error, status })) await again(ctx, publication, quarantinedMs)
    return
  }
  const unclear = mayBeOut(before.status, done, failure.kind)
  const waitMs = retryAfterMs(failure, publication.attempts)
  if (waitMs === null && !unclear) return await failPublication(ctx, publication, failure)
  const data = { ...failureColumns(failure), version: { increment: 1 } } as const
  if (!(await update(ctx, publication, { ...data, status: unclear ? 'UNCLEAR' : 'QUEUED' }))) return
  if (waitMs !== null) await again(ctx, publication, waitMs)
  else await emitPublicationEvent(ctx, 'publication.unclear', publication)
}

/** After a search: an absent post may be published; when the search cannot tell, a person decides in the end. */
export async function recordSearch(
  ctx: Context,
  publication: ClaimedPublication,
  found: 'absent' | 'unknown',
): Promise<void> {
  if (found === 'absent') {
    const fresh = { status: 'QUEUED', firstAttemptAt: null, version: { increment: 1 } } as const
    if (await update(ctx, publication, fresh)) await again(ctx, publication, 0)
    return
  }
  const waitMs = retryAfterMs({ kind: 'ambiguous', retryAfterMs: undefined }, publication.attempts)
  if (!(await update(ctx, publication, { status: 'UNCLEAR', version: { increment: 1 } }))) return
  if (waitMs !== null) await again(ctx, publication, waitMs)
  else await emitPublicationEvent(ctx, 'publication.unclear', publication)
}

async function again(ctx: Context, { id }: ClaimedPublication, waitMs: number): Promise<void> {
  await enqueue(ctx, PUBLISH_QUEUE, { publicationId: id }, { startAfterS: Math.ceil(waitMs / 1_000) })
}

export async function emitPublicationEvent(
  ctx: Context,
  type: Exclude<EventType & `publication.${string}`, 'publication.requested'>,
  { id, shareId, integrationId }: ClaimedPublication,
  data: { kind?: string } = {},
): Promise<void> {
  await emit(ctx, type, {
    subjectType: 'Publication',
    subjectId: id,
    data: { shareId, integrationId, ...data },
  })
}
