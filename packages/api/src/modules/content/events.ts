import { CHANGED, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The source that it came from; missing where it was not one.')),
}

const BY_TEAM = { fields: optional({ ...CHANGED.fields, description: 'Name of a field that the team changed.' }) }

const events = declareEvents({
  'campaign-content.added': {
    description: 'A content is offered to the ambassadors of a campaign.',
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'campaign-content.removed': {
    description: 'A content is no longer offered to the ambassadors of a campaign.',
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
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
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
