import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
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
import { BlockedByGuidelinesError, priceOfText, TEXT_TOO_LONG } from '../guidelines/index.ts'
import { NetworkKey } from '../people/index.ts'
import { askAboutNewShare, createShare } from './create-share.ts'
import { publishedBy } from './evidence.ts'
import { Share } from './schema.ts'
import { ShareRefusedError } from './share-refused.ts'
import { texts } from './texts.ts'

// Kept as it was written, outer blanks and all: it is judged and posted as it is.
const Words = z
  .string()
  .max(20_000, TEXT_TOO_LONG)
  .transform(storableText)
  .refine((words) => words.trim() !== '', saying(texts('no-words')))

/** Ambassadors share for themselves; the team may record what an ambassador said elsewhere. */
twoStepMutation('shareCreate', {
  does: 'Prepares a post of an ambassador about a content: it checks the text, the participation and the consent, and creates a tracked link. It posts nothing: use `sharePublish`, or let the ambassador post. The team may record what an ambassador shared elsewhere.',
  needs: own('share:create'),
  gives: Share,
  input: input('ShareCreateInput', 'An ambassador’s own words about a content.', {
    participationId: idToFind('The accepted participation; ambassadors name their own.'),
    contentId: idOf(
      'Content',
      'The approved content. If the campaign does not offer it yet, it is added to the campaign.',
      'KNOW',
    ),
    network: text('The key of the network, such as `linkedin`.', NetworkKey),
    country: optional(
      country(
        'A country of the readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone.',
      ),
    ),
    language: optional(locale('The language of the text; the language of the content when left out.')),
    text: text('The words, at most 20,000 characters.', Words),
    externalUrl: optional(
      address('The http or https address of the post. Leave it out while the share is not posted.', WebAddress),
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
  does: 'Records that a share was posted, and where. Call it again to correct the address.',
  needs: own('share:create'),
  on: SHARE,
  gives: Share,
  input: input('ShareMarkPublishedInput', 'The address of the post, if known.', {
    externalUrl: optional(
      address('The http or https address of the post; a known address stays when left out.', WebAddress),
    ),
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
  does: 'Discards a prepared share before it is posted. It is no longer counted.',
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
      throw new ConflictError(texts('posted'), version, 'SHARE_PUBLISHED', ['id'])
    }
    const { row } = await change(ctx, 'Share', share, {
      to: { status: 'DISCARDED', discardedAt: share.discardedAt ?? ctx.now() },
    })
    await emit(ctx, 'share.discarded', { subjectType: 'Share', subjectId: id, data: { campaignId } })
    return row
  },
})
