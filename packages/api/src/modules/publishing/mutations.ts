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
  does: 'Publishes a share with its tracked link on its network, now or later. The share is checked against policies and guideline checks again, now and when it is posted.',
  needs: own('share:publish'),
  on: thing('Share', 'The share.', findShare),
  gives: Publication,
  input: input('SharePublishInput', 'Where and when to publish a share.', {
    integrationId: idToFind(
      'The account to publish with: your own, or for the team one of the organisation. Its connector must post on the share’s network.',
    ),
    scheduledFor: optional(instant('Earliest time of publication, within a year. Default: now.')),
  }),
  tells: ['publication.requested'],
  ask: (ctx, { thing: share, input }) => askToPublish(ctx, share, input),
  act: (ctx, { thing: share, input, answer }) => publishShare(ctx, share, input, answer),
})

/** Locks the row until the end of the transaction, because a worker may be about to claim it. */
async function find(ctx: Context, id: string): Promise<PublicationRow | null> {
  const known = await ctx.db.publication.findFirst({ where: { id }, select: { id: true } })
  return known && (await lockPublication(ctx, id))
}

export const retractPublication = mutation('publicationRetract', {
  does: 'Cancels a publication that is not published yet, or retracts the post where its network supports that. A post is retracted after the response: `retraction` shows the progress. Calling it again while it waits for a retry starts the retry at once.',
  needs: own('share:publish'),
  on: thing('Publication', 'The publication.', find),
  gives: Publication,
  tells: ['publication.retracted', 'publication.retraction-requested'],
  act: (ctx, { thing: publication }) => retract(ctx, publication),
})

export const settlePublication = mutation('publicationSettle', {
  does: 'Sets the outcome of a publication that is UNCLEAR, after somebody checked on the network.',
  needs: own('share:publish'),
  on: thing('Publication', 'The publication, which is UNCLEAR.', find),
  gives: Publication,
  input: input('PublicationSettleInput', 'The outcome of a publication.', {
    published: flag('Whether it is published. If not, it can be published again.'),
    url: optional(address('Address of the post, if it is published.', WebAddress)),
  }),
  tells: ['publication.published', 'publication.failed', 'share.published'],
  act: (ctx, { thing: publication, input: { published, url = null } }) => settle(ctx, publication, { published, url }),
})
