import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { storableText } from '../../core/text.ts'
import {
  address,
  change,
  country,
  idOf,
  idToFind,
  input,
  locale,
  mutation,
  optional,
  own,
  text,
  thing,
  twoStepMutation,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { WebAddress } from '../content/index.ts'
import { BlockedByGuidelinesError, priceOfText } from '../guidelines/index.ts'
import { NetworkKey } from '../people/index.ts'
import { askAboutNewShare, createShare } from './create-share.ts'
import { publishedBy } from './evidence.ts'
import { Share } from './schema.ts'
import { ShareRefusedError } from './share-refused.ts'

// Kept as it was written, outer blanks and all: it is judged and posted as it is.
const Words = z
  .string()
  .max(20_000, 'A text has at most 20,000 characters.')
  .transform(storableText)
  .refine((words) => words.trim() !== '', 'A share needs words of its own.')

/** Ambassadors share for themselves; the team may record what an ambassador said elsewhere. */
twoStepMutation('shareCreate', {
  does: 'Prepares an ambassador’s post about a content: checks text, participation and consent, and makes a tracked link. It posts nothing: `sharePublish` does, or the ambassador. The team may record what an ambassador shared.',
  needs: own('share:create'),
  gives: Share,
  input: input('ShareCreateInput', 'An ambassador’s own words about a content.', {
    participationId: idToFind('The accepted participation; one’s own for ambassadors.'),
    contentId: idOf('Content', 'The approved content; it joins what the campaign offers.', 'KNOW'),
    network: text('Key of the network, such as `linkedin`.', NetworkKey),
    country: optional(
      country(
        'A country of the readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone.',
      ),
    ),
    language: optional(locale('Language of the text; the content’s when left out.')),
    text: text('The words, at most 20,000 characters.', Words),
    externalUrl: optional(
      address('Where it was posted, an http or https address; left out while it is not.', WebAddress),
    ),
  }),
  errors: [BlockedByGuidelinesError, ShareRefusedError],
  price: ({ input }) => 10 + priceOfText((input as { text: string }).text),
  tells: ['share.created', 'campaign-content.added'],
  ask: (ctx, { input }) => askAboutNewShare(ctx, input),
  act: (ctx, { input, answer }) => createShare(ctx, input, answer),
})

const SHARE = thing('Share', 'The share.')

/** Said again, it corrects the address; said of a discarded one, that it is out all the same. */
export const markSharePublished = mutation('shareMarkPublished', {
  does: 'Notes that a share was posted, and where; said again, corrects the address.',
  needs: own('share:create'),
  on: SHARE,
  gives: Share,
  input: input('ShareMarkPublishedInput', 'Where a share was posted, if known.', {
    externalUrl: optional(address('The http or https address; what was known stays when left out.', WebAddress)),
  }),
  tells: ['share.published'],
  act: async (ctx, { thing: share, input }) => {
    const externalUrl = input.externalUrl ?? share.externalUrl
    const evidence = externalUrl === null ? 'PERSON' : 'ADDRESS'
    const { row } = await change(ctx, 'Share', share, {
      to: { ...publishedBy(share, evidence, ctx.now()), externalUrl },
      // Who says it again has seen it again.
      also: ['input'],
    })
    const data = { campaignId: share.campaignId, evidence }
    await emit(ctx, 'share.published', { subjectType: 'Share', subjectId: share.id, data })
    return row
  },
})

/** A repeat changes nothing. */
export const discardShare = mutation('shareDiscard', {
  does: 'Takes a prepared share back before it is posted: it counts nowhere from then on.',
  needs: own('share:create'),
  on: SHARE,
  gives: Share,
  tells: ['share.discarded'],
  act: async (ctx, { thing: share }) => {
    const { id, campaignId, status, version } = share
    if (status === 'DISCARDED') return share
    const underWay = await ctx.db.publication.count({
      where: { shareId: id, status: { in: ['QUEUED', 'PUBLISHING', 'UNCLEAR'] } },
    })
    if (status === 'PUBLISHED' || underWay > 0) {
      throw new ConflictError(
        'It is posted, or a connector is about to: take the post back with `publicationRetract`, or where it was posted.',
        version,
        'SHARE_PUBLISHED',
        ['id'],
      )
    }
    const { row } = await change(ctx, 'Share', share, {
      to: { status: 'DISCARDED', discardedAt: share.discardedAt ?? ctx.now() },
    })
    await emit(ctx, 'share.discarded', { subjectType: 'Share', subjectId: id, data: { campaignId } })
    return row
  },
})
