import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { UserErrorInterface } from '../../core/user-errors.ts'
import { Assessment, BlockedByGuidelinesError, priceOfText } from '../guidelines/index.ts'
import { createShare } from './create-share.ts'
import { discardShare } from './discard-share.ts'
import type { Refusal } from './gate.ts'
import { markSharePublished } from './mark-share-published.ts'
import { Share } from './schema.ts'
import { ShareRefusedError } from './share-refused.ts'

const ShareRefusal = builder.objectRef<Refusal>('ShareRefusal').implement({
  description: 'One reason against a share.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Stable code: `PARTICIPATION_NOT_ACCEPTED`, `PERSON_INACTIVE`, `CONSENT_MISSING`, `CAMPAIGN_NOT_LIVE`, `CONTENT_NOT_APPROVED` or `BLOCKED_BY_GUIDELINES`.',
    }),
    message: t.exposeString('message', { description: 'What is in the way and what to do about it, in English.' }),
    path: t.exposeStringList('path', { description: 'The argument it is about.' }),
  }),
})

builder.objectType(ShareRefusedError, {
  name: 'ShareRefusedError',
  description: 'Something other than the text alone speaks against the share.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    reasons: t.field({
      type: [ShareRefusal],
      description: 'Every reason at once.',
      resolve: ({ reasons }) => [...reasons],
    }),
    assessment: t.expose('assessment', {
      type: Assessment,
      description: 'What the guidelines say about the text, so that it can be mended meanwhile.',
    }),
  }),
})

const ShareCreateInput = builder.inputType('ShareCreateInput', {
  description: 'An ambassador’s own words about a content.',
  fields: (t) => ({
    participationId: t.id({ required: true, description: 'The accepted participation; one’s own for ambassadors.' }),
    contentId: t.id({ required: true, description: 'The approved content; it joins what the campaign offers.' }),
    network: t.string({ required: true, description: 'Key of the network, such as `linkedin`.' }),
    country: t.field({
      type: 'CountryCode',
      description:
        'A country of the readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone.',
    }),
    language: t.field({ type: 'Locale', description: 'Language of the text; the content’s when left out.' }),
    text: t.string({ required: true, description: 'The words, at most 20,000 characters.' }),
    externalUrl: t.field({
      type: 'URL',
      description: 'Where it was posted, an http or https address; left out while it is not.',
    }),
  }),
})

const SharePublishedInput = builder.inputType('SharePublishedInput', {
  description: 'Where a share was posted.',
  fields: (t) => ({
    externalUrl: t.field({
      type: 'URL',
      description: 'The http or https address; what was known stays when left out.',
    }),
  }),
})

defineAct('shareCreate', {
  description:
    'Prepares an ambassador’s post about a content: checks text, participation and consent, and makes a tracked link. It posts nothing: `sharePublish` does, or the ambassador. The team may record what an ambassador shared.',
  type: Share,
  args: (arg) => ({ input: arg({ type: ShareCreateInput, required: true, description: 'The share.' }) }),
  errors: [BlockedByGuidelinesError, ShareRefusedError],
  asksPlugin: true,
  price: ({ input }) => 10 + priceOfText(input.text),
  act: (ctx, { input }) => createShare(ctx, input),
})

defineAct('shareMarkPublished', {
  description: 'Notes that a share was posted, and where; said again, corrects the address.',
  type: Share,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The share.' }),
    input: arg({ type: SharePublishedInput, description: 'Where it was posted, if known.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => markSharePublished(ctx, args),
})

defineAct('shareDiscard', {
  description: 'Takes a prepared share back before it is posted: it counts nowhere from then on.',
  type: Share,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The share.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => discardShare(ctx, args),
})
