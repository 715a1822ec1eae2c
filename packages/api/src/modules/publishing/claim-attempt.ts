import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type Integration,
  Prisma,
  type Publication,
  type PublicationStatus,
  type Share,
} from '../../generated/prisma/client.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import type { CheckAnswers } from '../guidelines/index.ts'
import { askAboutShare, refusalsOfShare } from '../sharing/index.ts'
import { nextStep } from './next-step.ts'
import { postOf } from './publish-share.ts'
import { PUBLISH_QUEUE } from './queue.ts'
import { failPublication } from './record-outcome.ts'
import { texts } from './texts.ts'

/** An attempt that this worker has claimed. The intent is stored, and the outcome counts only under its lease. */
export interface Attempt {
  readonly publication: Publication & { leaseToken: string }
  /** The state before this attempt was stored. */
  readonly before: Pick<Publication, 'status' | 'attempts' | 'firstAttemptAt' | 'attemptedAt'>
  readonly integration: Integration
  readonly share: Share
  readonly text: string
  readonly do: 'publish' | 'find'
}

const PAUSED_WAIT_S = 300
const OPEN: ReadonlySet<PublicationStatus> = new Set(['QUEUED', 'PUBLISHING', 'UNCLEAR'])

/**
 * Prepares the question of the publish job: it loads the connector and asks the guideline checks of plugins about the
 * share.
 */
export async function askBeforeAttempt(ctx: Context, publicationId: string): Promise<Question<CheckAnswers>> {
  const publication = await ctx.db.publication.findFirst({
    where: { id: publicationId },
    select: { shareId: true, integration: { select: { connector: true } } },
  })
  if (!publication) return async () => new Map()
  const ask = await askAboutShare(ctx, publication.shareId)
  return async () => {
    await ctx.environment.services.plugins.host(`connector:${publication.integration.connector}`)
    return await ask()
  }
}

/**
 * Decides the next step of a publication and stores it before anything is sent.
 * @param answers of the guideline checks, from `askBeforeAttempt`.
 * @returns null where there is nothing to do, or nothing yet.
 */
export async function claimAttempt(
  ctx: Context,
  publicationId: string,
  answers: CheckAnswers,
): Promise<Attempt | null> {
  const publication = await lockPublication(ctx, publicationId)
  if (!publication) return null
  const [integration, share] = [
    await ctx.db.integration.findFirstOrThrow({ where: { id: publication.integrationId } }),
    await ctx.db.share.findFirstOrThrow({ where: { id: publication.shareId } }),
  ]
  if (integration.status === 'PAUSED') return await later(ctx, publicationId, PAUSED_WAIT_S)
  const publisher = (await ctx.services.plugins.host(`connector:${integration.connector}`)).connector(
    integration.connector,
  )?.publisher
  if (!publisher) {
    const told = texts('no-publisher', { connector: integration.connector })
    await failPublication(ctx, publication, { kind: 'config', told })
    return null
  }
  if (!OPEN.has(publication.status)) return null
  const refusals = await refusalsOfShare(ctx, share.id, answers)
  const step = nextStep({ ...publication, refused: refusals.length > 0 }, publisher.idempotency, ctx.now())
  if (step.do === 'leave') return null
  if (step.do === 'wait') return await later(ctx, publicationId, Math.ceil(step.forMs / 1_000))
  if (publication.status === 'QUEUED') {
    const refusal = refusals.find(({ passes }) => !passes)
    if (refusal) {
      await failPublication(ctx, publication, { kind: 'permanent', told: refusal.message })
      return null
    }
    if (refusals.length > 0) return await later(ctx, publicationId, PAUSED_WAIT_S)
    // An old job, from before the time was changed, may run too early.
    const aheadMs = (publication.scheduledFor?.getTime() ?? 0) - ctx.now().getTime()
    if (aheadMs > 0) return await later(ctx, publicationId, Math.ceil(aheadMs / 1_000))
  }
  const { text } = await postOf(ctx, share, publisher.limits.countAs)
  const held = await begin(ctx, publication, step.do)
  const { status, attempts, firstAttemptAt, attemptedAt } = publication
  const before = { status, attempts, firstAttemptAt, attemptedAt }
  return { publication: held, before, integration, share, text, do: step.do }
}

/** Reads the publication and locks its row until the end of the transaction. */
export async function lockPublication(ctx: Context, id: string): Promise<Publication | null> {
  const [row] = await ctx.db.$queryRaw<Publication[]>(
    Prisma.sql`SELECT ${everyColumn('Publication')} FROM "Publication" t WHERE id = ${id}::uuid FOR UPDATE`,
  )
  return row ?? null
}

async function begin(
  ctx: Context,
  publication: Publication,
  what: 'publish' | 'find',
): Promise<Attempt['publication']> {
  const now = ctx.now()
  const leaseToken = ctx.newId()
  const attempted =
    what === 'publish'
      ? { status: 'PUBLISHING' as const, attemptedAt: now, firstAttemptAt: publication.firstAttemptAt ?? now }
      : {}
  const data = { ...attempted, attempts: publication.attempts + 1, leaseToken }
  await ctx.db.publication.updateMany({ where: { id: publication.id }, data })
  return { ...publication, ...data }
}

async function later(ctx: Context, publicationId: string, startAfterS: number): Promise<null> {
  await enqueue(ctx, PUBLISH_QUEUE, { publicationId }, { startAfterS })
  return null
}
