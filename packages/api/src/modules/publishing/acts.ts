import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { publishShare } from './publish-share.ts'
import { retractPublication, settlePublication } from './retract.ts'
import { Publication } from './schema.ts'

const SharePublishInput = builder.inputType('SharePublishInput', {
  description: 'Where and when to publish a share.',
  fields: (t) => ({
    integrationId: t.id({
      required: true,
      description:
        'The account to publish by: one’s own, or for the team one of the organisation. Its connector is that of the share’s network.',
    }),
    scheduledFor: t.field({
      type: 'DateTime',
      description: 'Not before this instant, within a year; at once when left out.',
    }),
  }),
})

defineAct('sharePublish', {
  description:
    'Posts a share on its network, with its tracked link, now or later. What speaks against the share is asked again, now and when it is posted.',
  type: Publication,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The share.' }),
    input: arg({ type: SharePublishInput, required: true, description: 'Where and when.' }),
  }),
  asksPlugin: true,
  act: (ctx, args) => publishShare(ctx, args),
})

defineAct('publicationRetract', {
  description:
    'Calls off what is not published yet, or takes a post back, where its network can: that happens after the answer, and `retraction` says how far it is. Asked again while it waits for another try, it is tried at once.',
  type: Publication,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The publication.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => retractPublication(ctx, args),
})

defineAct('publicationSettle', {
  description: 'Says what became of a post that could not be found out, after somebody looked.',
  type: Publication,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The publication, which is UNCLEAR.' }),
    published: arg.boolean({ required: true, description: 'Whether it is out. If not, it can be published again.' }),
    url: arg({ type: 'URL', description: 'Where it stands, if it is out.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => settlePublication(ctx, args),
})
