import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { address, idOf, idToFind, input, line, mutation, optional, own, text } from '../../platform/acts/index.ts'
import { assertCan, lacking, reaches } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { WebAddress, webAddress } from '../content/index.ts'
import { keepAncestors } from '../metrics/index.ts'
import { requireParticipation } from './find-participation.ts'
import { isOwnPage } from './landing-address.ts'
import { TrackedLink } from './link-schema.ts'
import { texts } from './texts.ts'
import { newLinkCode } from './tracked-link.ts'

/** What stands in an address as it is written. */
const Source = z.string().regex(/^[a-z0-9._-]{1,50}$/, saying(texts('medium')))

/** Ambassadors make links of their own; the team makes them for pages, contents, and those who take part. */
mutation('trackedLinkCreate', {
  does: 'Makes a tracked link to a content or a page. With `participationId` it is somebody’s own link to refer others by, and its clicks count for that ambassador too. It cannot be deleted: people may follow it wherever it was published.',
  needs: own('share:create', 'campaign:write'),
  gives: TrackedLink,
  input: input('TrackedLinkCreateInput', 'A new tracked link.', {
    contentId: optional(
      idOf('Content', 'The content that it leads to, by its address. Set either this or `url`.', 'READ'),
    ),
    url: optional(
      address(
        'The page of the organisation that it leads to: an http or https address on one of `Organization.landingHosts`. Set either this or `contentId`.',
        WebAddress,
      ),
    ),
    campaignId: optional(idOf('Campaign', 'The campaign that clicks count for. Leave it out with `participationId`.')),
    participationId: optional(
      idToFind(
        'The accepted participation of whom the link belongs to: the campaign is that of the participation. Ambassadors name their own.',
      ),
    ),
    label: optional(line('What the link is for')),
    source: optional(
      text(
        'Where the link is put, such as `newsletter`: the value of `utm_source` on pages of the organisation. Lower-case letters, digits, hyphens, dots and underscores, at most 50.',
        Source,
      ),
    ),
  }),
  tells: ['tracked-link.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { contentId = null, url, campaignId = null, participationId, label, source } }) => {
    const target = await targetOf(ctx, { contentId, url: url ?? null })
    const whose =
      participationId == null ? await teamLink(ctx, campaignId) : await ownLink(ctx, participationId, campaignId)
    const link = await ctx.db.trackedLink.create({
      data: {
        ...{ id: ctx.newId(), createdAt: ctx.now(), code: newLinkCode(), target, contentId, ...whose },
        ...{ label: label ?? null, source: source ?? null },
      },
    })
    await keepAncestors(ctx, [{ type: 'LINK', id: link.id }])
    await emit(ctx, 'tracked-link.created', {
      ...{ subjectType: 'TrackedLink', subjectId: link.id },
      data: { contentId, campaignId: link.campaignId, participationId: link.participationId },
    })
    return link
  },
})

async function targetOf(
  ctx: Context,
  { contentId, url }: { contentId: string | null; url: string | null },
): Promise<string> {
  if ((contentId === null) === (url === null)) {
    throw new InvalidInputError(texts('content-or-url'), ['input', 'url'])
  }
  if (url !== null) return await ownPage(ctx, url)
  const content: Content = await ctx.db.content.findFirstOrThrow({ where: { id: contentId ?? '' } })
  const target = content.url === null ? null : webAddress(content.url)
  if (target === null) {
    throw new InvalidInputError(texts('no-address'), ['input', 'contentId'])
  }
  if (content.status !== 'APPROVED') {
    const message = texts('link-to-approved')
    throw new ConflictError(message, null, 'CONTENT_NOT_APPROVED', ['input', 'contentId'])
  }
  return target
}

/**
 * Whoever follows a link of the organisation trusts it: it leads to what was approved, or to pages that an owner named.
 * @throws InvalidInputError for a page of others.
 */
async function ownPage(ctx: Context, url: string): Promise<string> {
  const { landingHosts } = await ctx.db.organization.findFirstOrThrow({ select: { landingHosts: true } })
  if (isOwnPage(new URL(url), landingHosts)) return url
  const message = texts('own-pages')
  throw new InvalidInputError(message, ['input', 'url'], 'NOT_OWN_PAGE')
}

async function ownLink(ctx: Context, globalId: string, campaignId: string | null) {
  const participation = await requireParticipation(ctx, globalId)
  if (campaignId !== null) {
    const message = texts('campaign-of-participation')
    throw new InvalidInputError(message, ['input', 'campaignId'])
  }
  if (participation.status !== 'ACCEPTED') {
    const message = texts('own-links')
    throw new ConflictError(message, null, 'PARTICIPATION_NOT_ACCEPTED', ['input', 'participationId'])
  }
  return { participationId: participation.id, campaignId: participation.campaignId }
}

/** @throws RequestError FORBIDDEN for who may not change the campaign, or all campaigns where none is named. */
async function teamLink(ctx: Context, campaignId: string | null) {
  if (campaignId === null) assertCan(ctx, 'campaign:write')
  else if (!(await reaches(ctx, 'campaign:write', 'Campaign', campaignId))) throw lacking('campaign:write')
  return { participationId: null, campaignId }
}
