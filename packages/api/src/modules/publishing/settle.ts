import type { FailureKind } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Publication } from '../../generated/prisma/client.ts'
import { type EventType, emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { heldForMs, type PluginFailure } from '../../platform/plugin-host/index.ts'
import { noteSharePublished } from '../sharing/index.ts'
import { mayBeOut, retryAfterMs } from './next-step.ts'
import { PUBLISH_QUEUE } from './queue.ts'

type Held = Pick<Publication, 'id' | 'shareId' | 'integrationId' | 'attempts' | 'leaseToken'>

/** Whether what was learned of an attempt still counts: not where another worker has taken the publication up since. */
async function update(
  ctx: Context,
  { id, leaseToken }: Held,
  data: Parameters<Context['db']['publication']['updateMany']>[0]['data'],
): Promise<boolean> {
  const { count } = await ctx.db.publication.updateMany({
    where: { id, leaseToken },
    data: { ...data, leaseToken: null },
  })
  return count === 1
}

/** A post that is out; its id is null where only a person saw it. */
type Outcome = { readonly externalId: string | null; readonly url?: string | null }

/** It is out. */
export async function notePublished(ctx: Context, publication: Held, published: Outcome): Promise<void> {
  const { externalId, url } = published
  const data = { status: 'PUBLISHED', externalId, url: url ?? null, errorKind: null, errorMessage: null } as const
  if (!(await update(ctx, publication, { ...data, publishedAt: ctx.now(), version: { increment: 1 } }))) return
  await noteSharePublished(ctx, { shareId: publication.shareId, url: url ?? null })
  await tell(ctx, 'publication.published', publication)
}

/** It is certain that it is not out, and nothing is tried any more. */
export async function failPublication(
  ctx: Context,
  publication: Held,
  { kind, message }: { kind: FailureKind; message: string },
): Promise<void> {
  const data = { status: 'FAILED', errorKind: kind, errorMessage: message, version: { increment: 1 } } as const
  if (await update(ctx, publication, data)) await tell(ctx, 'publication.failed', publication, { kind })
}

/** An attempt, and what was known of the publication before it. */
interface Tried {
  readonly publication: Held
  readonly before: Pick<Publication, 'status' | 'attempts' | 'firstAttemptAt' | 'attemptedAt'>
  readonly do: 'publish' | 'find'
}

/**
 * An attempt failed: tried again where that may help, and looked for first where it may be out. While the plugin is held
 * nothing was attempted: what was known before still holds, and as many attempts are left.
 */
export async function noteFailure(
  ctx: Context,
  { publication, before, do: done }: Tried,
  failure: PluginFailure,
): Promise<void> {
  const heldMs = heldForMs(failure)
  if (heldMs !== null) {
    const error = { errorKind: failure.kind, errorMessage: failure.message, version: { increment: 1 } } as const
    // Whoever was publishing it has died meanwhile.
    const status = before.status === 'PUBLISHING' ? 'UNCLEAR' : before.status
    if (await update(ctx, publication, { ...before, ...error, status })) await again(ctx, publication, heldMs)
    return
  }
  const unclear = mayBeOut(before.status, done, failure.kind)
  const waitMs = retryAfterMs(failure, publication.attempts)
  if (waitMs === null && !unclear) return await failPublication(ctx, publication, failure)
  const data = { errorKind: failure.kind, errorMessage: failure.message, version: { increment: 1 } } as const
  if (!(await update(ctx, publication, { ...data, status: unclear ? 'UNCLEAR' : 'QUEUED' }))) return
  if (waitMs !== null) await again(ctx, publication, waitMs)
  else await tell(ctx, 'publication.unclear', publication)
}

/** It was looked for: it is not there, so it may be published; or that cannot be told, which a person then decides. */
export async function noteSearch(ctx: Context, publication: Held, found: 'absent' | 'unknown'): Promise<void> {
  if (found === 'absent') {
    const fresh = { status: 'QUEUED', firstAttemptAt: null, version: { increment: 1 } } as const
    if (await update(ctx, publication, fresh)) await again(ctx, publication, 0)
    return
  }
  const waitMs = retryAfterMs({ kind: 'ambiguous', retryAfterMs: undefined }, publication.attempts)
  if (!(await update(ctx, publication, { status: 'UNCLEAR', version: { increment: 1 } }))) return
  if (waitMs !== null) await again(ctx, publication, waitMs)
  else await tell(ctx, 'publication.unclear', publication)
}

async function again(ctx: Context, { id }: Held, waitMs: number): Promise<void> {
  await enqueue(ctx, PUBLISH_QUEUE, { publicationId: id }, { startAfterS: Math.ceil(waitMs / 1_000) })
}

/** What became of a publication, for who follows the events. */
export async function tell(
  ctx: Context,
  type: Exclude<EventType & `publication.${string}`, 'publication.requested'>,
  { id, shareId, integrationId }: Held,
  data: { kind?: string } = {},
): Promise<void> {
  await emit(ctx, type, {
    subjectType: 'Publication',
    subjectId: id,
    data: { shareId, integrationId, ...data },
  })
}
