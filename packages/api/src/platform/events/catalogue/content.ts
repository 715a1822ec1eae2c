import { boolean, CHANGED, code, type EventDeclaration, id, optional } from './declaration.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The source that it came from; missing where it was not one.')),
}
const BY_TEAM = { fields: optional({ ...CHANGED.fields, description: 'Name of a field that the team changed.' }) }
const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }
const PLACE = {
  shareId: id('Share', 'The share.'),
  integrationId: id('Integration', 'The account that it is posted by.'),
}

/** Contents, what ambassadors share of them, and what is said in public. */
export const CONTENT_EVENTS = {
  'content.created': { description: 'There is a new content.', subject: 'Content', data: SOURCE },
  'content.updated': { description: 'A content was changed.', subject: 'Content', data: { ...SOURCE, ...BY_TEAM } },
  'content.approved': { description: 'A content may be shared.', subject: 'Content' },
  'content.reopened': {
    description: 'An approved content was changed and waits for approval again.',
    subject: 'Content',
    data: { ...SOURCE, ...BY_TEAM, reason: code('`CHANGED_BY_TEAM` or `CHANGED_AT_SOURCE`.') },
  },
  'content.withdrawn': {
    description: 'A content may be shared no more; what was shared of it stays.',
    subject: 'Content',
    data: { ...SOURCE, reason: code('`BY_TEAM`, `GONE_AT_SOURCE`, or `SOURCE_DELETED` with its integration.') },
  },
  'content.archived': {
    description: 'A content was taken out of lists and of sharing; what was shared of it stays.',
    subject: 'Content',
  },
  'content.restored': { description: 'An archived content is listed again.', subject: 'Content' },
  'content.deleted': {
    description: 'A content went with the integration that had brought it.',
    subject: 'Content',
    data: { ...SOURCE, reason: code('`SOURCE_DELETED`.') },
  },
  'share.created': {
    description: 'Somebody shares a content, or is about to.',
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      contentId: id('Content', 'The content.'),
      participationId: id('Participation', 'Who shares it, in this campaign.'),
      verdict: code('What the guidelines say: `ALLOW`, `WARN` or `BLOCK`.'),
      onBehalf: boolean('Whether somebody else noted it for them.'),
    },
  },
  'share.published': {
    description: 'A share is out.',
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      evidence: optional(code('How that is known: `CONNECTOR`, `ADDRESS`, `PERSON` or `CLICK`; missing before 0.2.0.')),
    },
  },
  'share.discarded': {
    description: 'A prepared share was taken back before it was posted.',
    subject: 'Share',
    data: CAMPAIGN,
  },
  'share.retracted': { description: 'A share was taken back.', subject: 'Share', data: CAMPAIGN },
  'publication.requested': {
    description: 'Somebody asked that a share be posted.',
    subject: 'Publication',
    data: { ...PLACE, scheduled: boolean('Whether it is posted at a time that was given, and not at once.') },
  },
  'publication.published': { description: 'A post is out.', subject: 'Publication', data: PLACE },
  'publication.failed': {
    description: 'A post could not be published.',
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.unclear': {
    description: 'Nobody knows whether a post is out: look, and say so by `publicationSettle`.',
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-requested': {
    description: 'Somebody asked that a post be taken back.',
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-failed': {
    description: 'A post could not be taken back: it is still out. Its `error` says why.',
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.retracted': { description: 'A post was taken back.', subject: 'Publication', data: PLACE },
  'mention.created': { description: 'A source brought a new mention.', subject: 'Mention', data: SOURCE },
  'mention.updated': { description: 'A mention changed at its source.', subject: 'Mention', data: SOURCE },
  'mention.deleted': {
    description: 'A mention is gone at its source, or with it, or turned out to be another one.',
    subject: 'Mention',
    data: { ...SOURCE, mergedInto: optional(id('Mention', 'The mention that it turned out to be.')) },
  },
} as const satisfies { readonly [type: string]: EventDeclaration }
