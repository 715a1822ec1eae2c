import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError, violatedUniqueConstraint } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Integration, Publication, PublicationStatus, Share } from '../../generated/prisma/client.ts'
import { canAny } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'
import { NO_FAILURE } from '../../platform/plugins/index.ts'
import type { CheckAnswers } from '../guidelines/index.ts'
import { askAboutShare, linkAddress, refusalsOfShare } from '../sharing/index.ts'
import { PUBLISH_QUEUE } from './queue.ts'
import { lengthOf, postText } from './text.ts'
import { texts } from './texts.ts'

/** Plans reach a year ahead at most; a later date is more likely a typing error. */
const FARTHEST_MS = 366 * 86_400_000

interface PublishRequest {
  /** Global id. Checked here and not as an input, because an account that the actor may not use must not be found. */
  readonly integrationId: string
  readonly scheduledFor?: Date | null | undefined
}

/**
 * Prepares the questions to guideline checks about a share that is to be published.
 * @throws NotFoundError; ConflictError INTEGRATION_PAUSED
 */
export async function askToPublish(
  ctx: Context,
  share: Share & { personId: string | null },
  { integrationId }: PublishRequest,
): Promise<Question<CheckAnswers>> {
  const { connector } = await requireAccount(ctx, integrationId, share)
  const ask = await askAboutShare(ctx, share.id)
  return async () => {
    await ctx.environment.services.plugins.host(`connector:${connector}`)
    return await ask()
  }
}

/**
 * Publishes a share on its network, now or later: with the person's own account, or for the team with an account of the
 * organisation. The share is checked again here, and once more when it is posted.
 * @param answers of the guideline checks, from `askToPublish`.
 * @throws NotFoundError; InvalidInputError NETWORK_MISMATCH, TEXT_TOO_LONG, NOT_IN_FUTURE; ConflictError
 * ALREADY_PUBLISHED, TAKEN_BACK, INTEGRATION_PAUSED, or the code of the policy or check that refuses the share.
 */
export async function publishShare(
  ctx: Context,
  share: Share & { personId: string | null },
  { integrationId, scheduledFor = null }: PublishRequest,
  answers: CheckAnswers,
): Promise<Publication> {
  const integration = await requireAccount(ctx, integrationId, share)
  await assertFits(ctx, share, integration)
  assertPlausible(ctx, scheduledFor)
  const [refusal] = await refusalsOfShare(ctx, share.id, answers)
  if (refusal) throw new ConflictError(refusal.message, share.version, refusal.code, ['id'])
  const publication = await beginAnew(ctx, share, { integration, scheduledFor })
  const startAfterS = scheduledFor ? Math.max(0, (scheduledFor.getTime() - ctx.now().getTime()) / 1_000) : 0
  await enqueue(ctx, PUBLISH_QUEUE, { publicationId: publication.id }, { startAfterS: Math.ceil(startAfterS) })
  const data = { shareId: share.id, integrationId: integration.id, scheduled: scheduledFor !== null }
  await emit(ctx, 'publication.requested', { subjectType: 'Publication', subjectId: publication.id, data })
  return publication
}

/**
 * Finds the account to post with: a person's own account, which only that person may use, or an account of the
 * organisation for actors with `share:publish`.
 */
async function requireAccount(
  ctx: Context,
  globalId: string,
  share: { personId: string | null },
): Promise<Integration> {
  const path = ['input', 'integrationId']
  const id = requireId(globalId, 'Integration', path.join('.'))
  const whose = canAny(ctx, 'share:publish') ? [{ personId: null }] : []
  const { personId } = share
  const own = personId !== null && personId === ctx.actor.personId ? [{ personId }] : []
  const integration = await ctx.db.integration.findFirst({
    where: { id, kind: 'CONNECTOR', OR: [...whose, ...own] },
  })
  if (!integration) throw new NotFoundError('Integration', path)
  if (integration.status === 'PAUSED') {
    throw new ConflictError(texts('paused'), null, 'INTEGRATION_PAUSED', path)
  }
  return integration
}

async function assertFits(ctx: Context, share: Share, { connector }: Integration): Promise<void> {
  const info = (await ctx.services.plugins.host(`connector:${connector}`)).connector(connector)
  const path = ['input', 'integrationId']
  if (!info?.publisher) {
    throw new InvalidInputError(texts('does-not-publish', { connector }), path, 'DOES_NOT_PUBLISH')
  }
  const { network } = info.publisher
  if (network !== share.network) {
    const remedy = texts('other-network')
    throw new InvalidInputError(
      texts('network-mismatch', { share: share.network, network, remedy }),
      path,
      'NETWORK_MISMATCH',
    )
  }
  await assertLength(ctx, share, info.publisher)
}

async function assertLength(
  ctx: Context,
  share: Share,
  { limits }: NonNullable<ConnectorInfo['publisher']>,
): Promise<void> {
  const { length } = await postOf(ctx, share, limits.countAs)
  if (length <= limits.maxCharacters) return
  const over = length - limits.maxCharacters
  throw new InvalidInputError(
    texts('text-too-long', { length, most: limits.maxCharacters, over }),
    ['id'],
    'TEXT_TOO_LONG',
  )
}

/** The text to post for a share, and its length as the network counts it. */
export async function postOf(
  ctx: Context,
  share: Pick<Share, 'id' | 'text'>,
  countAs: Parameters<typeof lengthOf>[1],
): Promise<{ text: string; length: number }> {
  const link = await ctx.db.trackedLink.findFirst({ where: { shareId: share.id }, select: { code: true } })
  const text = postText(share.text, link && linkAddress(ctx, link.code))
  return { text, length: lengthOf(text, countAs) }
}

function assertPlausible(ctx: Context, scheduledFor: Date | null): void {
  if (scheduledFor === null) return
  const aheadMs = scheduledFor.getTime() - ctx.now().getTime()
  if (aheadMs > 0 && aheadMs < FARTHEST_MS) return
  throw new InvalidInputError(texts('not-in-future'), ['input', 'scheduledFor'], 'NOT_IN_FUTURE')
}

/**
 * Queues a first attempt, or a new one after a failure or a cancellation. The publication keeps its id, which is its
 * idempotency key, so that an earlier attempt that arrived after all is recognised.
 */
async function beginAnew(
  ctx: Context,
  share: Share,
  options: { integration: Integration; scheduledFor: Date | null },
): Promise<Publication> {
  const { integration, scheduledFor } = options
  const key = { shareId: share.id, integrationId: integration.id }
  const fresh = { status: 'QUEUED', scheduledFor, attempts: 0, ...NO_FAILURE } as const
  const [again] = await ctx.db.publication.updateManyAndReturn({
    where: { ...key, OR: [{ status: 'FAILED' }, { status: 'RETRACTED', publishedAt: null }] },
    data: { ...fresh, version: { increment: 1 } },
  })
  if (again) return again
  const before = await ctx.db.publication.findFirst({ where: key, select: { status: true } })
  if (before) throw publishedAlready(share, before.status)
  return await ctx.db.publication
    .create({ data: { id: ctx.newId(), ...key, ...fresh, createdAt: ctx.now() } })
    .catch((error: unknown) => {
      if (violatedUniqueConstraint(error) === null) throw error
      throw publishedAlready(share, 'QUEUED')
    })
}

function publishedAlready({ version }: Share, status: PublicationStatus): ConflictError {
  return status === 'RETRACTED'
    ? new ConflictError(texts('taken-back'), version, 'TAKEN_BACK', ['id'])
    : new ConflictError(texts('already-published'), version, 'ALREADY_PUBLISHED', ['id'])
}
