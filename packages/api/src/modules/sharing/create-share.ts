import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { Content, Share } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import { topicIdsOf } from '../campaigns/index.ts'
import { offerContent, webAddress } from '../content/index.ts'
import { BlockedByGuidelinesError, type CheckAnswers, storedAssessment } from '../guidelines/index.ts'
import { keepAncestors } from '../metrics/index.ts'
import { belongingsOf } from '../people/index.ts'
import { requireParticipation } from './find-participation.ts'
import { askAboutPost, judgeShare } from './judge-share.ts'
import { ShareRefusedError } from './share-refused.ts'
import { newLinkCode } from './tracked-link.ts'

interface NewShare {
  /** As the API shows it: whose it is decides whether it is there. */
  participationId: string
  contentId: string
  network: string
  country?: string | null | undefined
  language?: string | null | undefined
  text: string
  externalUrl?: string | null | undefined
}

/** Prepares to ask the checks of plugins about words that are to be shared. @throws NotFoundError */
export async function askAboutNewShare(ctx: Context, input: NewShare): Promise<Question<CheckAnswers>> {
  return await askAboutPost(ctx, await postOf(ctx, input))
}

async function postOf(ctx: Context, { text, network, country = null, ...input }: NewShare) {
  const participation = await requireParticipation(ctx, input.participationId)
  const content = await ctx.db.content.findFirstOrThrow({ where: { id: input.contentId } })
  return { participation, content, text, network, country, language: input.language ?? content.language }
}

/**
 * Lets an ambassador's own words out, once nothing speaks against it, and gives them a tracked link to the content.
 * Ambassadors share for themselves; the team may record what an ambassador said elsewhere. Any approved content may be
 * shared: it joins what the campaign offers.
 * @param answers of the checks, by `askAboutNewShare`.
 * @throws NotFoundError; BlockedByGuidelinesError where only the text is in the way, otherwise
 * ShareRefusedError with every reason at once.
 */
export async function createShare(ctx: Context, input: NewShare, answers: CheckAnswers): Promise<Share> {
  const post = await postOf(ctx, input)
  const { participation, content, ...words } = post
  const { externalUrl = null } = input
  const { refusals, assessment } = await judgeShare(ctx, post, answers)
  if (refusals.length === 1 && assessment.verdict === 'BLOCK') {
    throw new BlockedByGuidelinesError(assessment, ['input', 'text'])
  }
  if (refusals.length > 0) throw new ShareRefusedError(refusals, assessment)

  const { campaignId } = participation
  const share = await ctx.db.share.create({
    data: {
      id: ctx.newId(),
      campaignId,
      participationId: participation.id,
      periodId: participation.periods[0]?.id ?? null,
      contentId: content.id,
      ...words,
      externalUrl,
      ...(externalUrl !== null && { status: 'PUBLISHED', evidence: 'ADDRESS', publishedAt: ctx.now() }),
      assessment: storedAssessment(assessment),
      sharedAt: ctx.now(),
      updatedAt: ctx.now(),
    },
  })
  await keepBelongings(ctx, share, participation.ambassador.personId)
  await addLink(ctx, share, content)
  await offerContent(ctx, { campaignId, contentId: content.id })
  const data = {
    campaignId,
    contentId: content.id,
    participationId: participation.id,
    verdict: assessment.verdict,
    onBehalf: participation.ambassador.personId !== ctx.actor.personId,
  }
  await emit(ctx, 'share.created', { subjectType: 'Share', subjectId: share.id, data })
  return share
}

/** What a share counts for stays as it was at its instant: the topics of its campaign, and the departments of whose it is. */
async function keepBelongings(ctx: Context, share: Share, personId: string | null): Promise<void> {
  const { id: shareId, campaignId, sharedAt } = share
  const topics = await topicIdsOf(ctx, campaignId, sharedAt)
  await insertRows(
    ctx,
    'ShareTopic',
    topics.map((topicId) => ({ shareId, topicId })),
  )
  const belongings = personId === null ? [] : await belongingsOf(ctx, personId, sharedAt)
  await insertRows(
    ctx,
    'ShareDepartment',
    belongings.map((one) => ({ shareId, ...one })),
  )
  await keepAncestors(ctx, [{ type: 'SHARE', id: shareId }])
}

/** The link leads to the content's own address, checked once more because whatever stands there will be followed. */
async function addLink(ctx: Context, share: Share, content: Content): Promise<void> {
  const target = content.url === null ? null : webAddress(content.url)
  if (target === null) return
  await ctx.db.trackedLink.create({
    data: { id: ctx.newId(), shareId: share.id, code: newLinkCode(), target, createdAt: ctx.now() },
    select: { id: true },
  })
}
