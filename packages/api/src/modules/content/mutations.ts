import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { Campaign } from '../campaigns/index.ts'
import { approveContent } from './approve-content.ts'
import { archiveContent, restoreContent } from './archive-content.ts'
import { addCampaignContent, removeCampaignContent } from './campaign-content.ts'
import { createContent } from './create-content.ts'
import { Content } from './schema.ts'
import { updateContent } from './update-content.ts'
import { withdrawContent } from './withdraw-content.ts'

const ContentCreateInput = builder.inputType('ContentCreateInput', {
  description: 'A new content of the team’s own. It begins as a draft.',
  fields: (t) => ({
    kind: t.string({ description: 'Kind of content, such as `video`; `article` when left out.' }),
    title: t.string({ required: true, description: 'Title in plain text, at most 10,000 characters.' }),
    text: t.string({ description: 'Plain text, at most 1,000,000 characters.' }),
    url: t.field({ type: 'URL', description: 'Where it stands: an http or https address. Shares lead there.' }),
    language: t.field({ type: 'Locale', description: 'Its language.' }),
    author: t.string({ description: 'Who made it, at most 512 characters.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published; in place of `publishedOn`.' }),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day it was published on, where no hour is known; in place of `publishedAt`.',
    }),
  }),
})

const ContentUpdateInput = builder.inputType('ContentUpdateInput', {
  description: 'Changes of a content. What is left out stays; null empties what may be empty.',
  fields: (t) => ({
    kind: t.string({ description: 'Kind of content, such as `video`.' }),
    title: t.string({ description: 'Title in plain text, at most 10,000 characters.' }),
    text: t.string({ description: 'Plain text, at most 1,000,000 characters.' }),
    url: t.field({ type: 'URL', description: 'Where it stands: an http or https address.' }),
    language: t.field({ type: 'Locale', description: 'Its language.' }),
    author: t.string({ description: 'Who made it, at most 512 characters.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published; in place of `publishedOn`.' }),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day it was published on, where no hour is known; in place of `publishedAt`.',
    }),
  }),
})

defineAct('contentCreate', {
  description: 'Makes a content of the team’s own, as a draft.',
  type: Content,
  args: (arg) => ({ input: arg({ type: ContentCreateInput, required: true, description: 'The content.' }) }),
  act: (ctx, { input }) => createContent(ctx, input),
})

defineAct('contentUpdate', {
  description:
    'Changes a content of the team’s own. An approved one becomes a draft again, because it was approved as it was. Refused for content of a source.',
  type: Content,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The content.' }),
    input: arg({ type: ContentUpdateInput, required: true, description: 'What changes.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => updateContent(ctx, args),
})

defineAct('contentApprove', {
  description: 'Lets ambassadors share a content, a withdrawn one included.',
  type: Content,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The content.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => approveContent(ctx, args),
})

defineAct('contentWithdraw', {
  description: 'Takes a content out of sharing. What was shared of it stays, and its links still lead there.',
  type: Content,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The content.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => withdrawContent(ctx, args),
})

defineAct('campaignContentAdd', {
  description: 'Offers a content to a campaign’s ambassadors; no effect where it is offered already.',
  type: Campaign,
  args: (arg) => ({
    campaignId: arg.id({ required: true, description: 'The campaign.' }),
    contentId: arg.id({ required: true, description: 'The content; not a withdrawn one.' }),
  }),
  act: (ctx, args) => addCampaignContent(ctx, args),
})

defineAct('campaignContentRemove', {
  description: 'Takes a content out of what a campaign offers; no effect where it is not offered.',
  type: Campaign,
  args: (arg) => ({
    campaignId: arg.id({ required: true, description: 'The campaign.' }),
    contentId: arg.id({ required: true, description: 'The content.' }),
  }),
  act: (ctx, args) => removeCampaignContent(ctx, args),
})

const moves = {
  contentArchive: [archiveContent, 'Takes a content out of lists and of sharing: it is withdrawn as well.'],
  contentRestore: [
    restoreContent,
    'Lists an archived content again, as a withdrawn one: approve it to have it shared.',
  ],
} as const

for (const [name, [act, description]] of Object.entries(moves)) {
  defineAct(name, {
    description,
    type: Content,
    args: (arg) => ({
      id: arg.id({ required: true, description: 'The content.' }),
      expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    }),
    act: (ctx, args) => act(ctx, args),
  })
}
