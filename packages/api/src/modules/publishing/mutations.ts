import type { Context } from '../../core/context.ts'
import type { Publication as PublicationRow } from '../../generated/prisma/client.ts'
import {
  address,
  flag,
  idToFind,
  input,
  instant,
  mutation,
  optional,
  own,
  thing,
  twoStepMutation,
} from '../../platform/acts/index.ts'
import { WebAddress } from '../content/index.ts'
import { findShare } from '../sharing/index.ts'
import { lockPublication } from './claim-attempt.ts'
import { askToPublish, publishShare } from './publish-share.ts'
import { retractPublication as retract } from './retract.ts'
import { Publication } from './schema.ts'
import { settlePublication as settle } from './settle-publication.ts'

twoStepMutation('sharePublish', {
  does: 'Posts a share on its network, with its tracked link, now or later. What speaks against the share is asked again, now and when it is posted.',
  needs: own('share:publish'),
  on: thing('Share', 'The share.', findShare),
  gives: Publication,
  input: input('SharePublishInput', 'Where and when to publish a share.', {
    integrationId: idToFind(
      'The account to publish by: one’s own, or for the team one of the organisation. Its connector is that of the share’s network.',
    ),
    scheduledFor: optional(instant('Not before this instant, within a year; at once when left out.')),
  }),
  tells: ['publication.requested'],
  ask: (ctx, { thing: share, input }) => askToPublish(ctx, share, input),
  act: (ctx, { thing: share, input, answer }) => publishShare(ctx, share, input, answer),
})

/** It is held until the end of the transaction: a worker may be about to take it up. */
async function find(ctx: Context, id: string): Promise<PublicationRow | null> {
  const known = await ctx.db.publication.findFirst({ where: { id }, select: { id: true } })
  return known && (await lockPublication(ctx, id))
}

export const retractPublication = mutation('publicationRetract', {
  does: 'Calls off what is not published yet, or takes a post back, where its network can: that happens after the answer, and `retraction` says how far it is. Asked again while it waits for another try, it is tried at once.',
  needs: own('share:publish'),
  on: thing('Publication', 'The publication.', find),
  gives: Publication,
  tells: ['publication.retracted', 'publication.retraction-requested'],
  act: (ctx, { thing: publication }) => retract(ctx, publication),
})

export const settlePublication = mutation('publicationSettle', {
  does: 'Says what became of a post that could not be found out, after somebody looked.',
  needs: own('share:publish'),
  on: thing('Publication', 'The publication, which is UNCLEAR.', find),
  gives: Publication,
  input: input('PublicationSettleInput', 'What became of a post.', {
    published: flag('Whether it is out. If not, it can be published again.'),
    url: optional(address('Where it stands, if it is out.', WebAddress)),
  }),
  tells: ['publication.published', 'publication.failed', 'share.published'],
  act: (ctx, { thing: publication, input: { published, url = null } }) => settle(ctx, publication, { published, url }),
})
