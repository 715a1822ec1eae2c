import { CHANGED, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The integration it comes from; missing for the team’s own content.')),
}

const BY_TEAM = { fields: optional({ ...CHANGED.fields, description: 'Name of a field that the team changed.' }) }

const events = declareEvents({
  'campaign-content.added': {
    description: 'Content was offered to the ambassadors of a campaign.',
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'campaign-content.removed': {
    description: 'Content is no longer offered to the ambassadors of a campaign.',
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'content.created': { description: 'Content was created.', subject: 'Content', data: SOURCE },
  'content.updated': { description: 'Content was changed.', subject: 'Content', data: { ...SOURCE, ...BY_TEAM } },
  'content.approved': { description: 'Content was approved for sharing.', subject: 'Content' },
  'content.reopened': {
    description: 'Approved content was changed and needs approval again.',
    subject: 'Content',
    data: { ...SOURCE, ...BY_TEAM, reason: code('`CHANGED_BY_TEAM` or `CHANGED_AT_SOURCE`.') },
  },
  'content.withdrawn': {
    description: 'Content was withdrawn from sharing. Existing shares stay.',
    subject: 'Content',
    data: { ...SOURCE, reason: code('`BY_TEAM`, `GONE_AT_SOURCE`, or `SOURCE_DELETED` with its integration.') },
  },
  'content.archived': {
    description: 'Content was archived: it is no longer listed or shared. Existing shares stay.',
    subject: 'Content',
  },
  'content.restored': { description: 'Archived content was restored.', subject: 'Content' },
  'content.deleted': {
    description: 'Content was deleted together with its integration.',
    subject: 'Content',
    data: { ...SOURCE, reason: code('`SOURCE_DELETED`.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
