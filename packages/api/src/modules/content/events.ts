import { CHANGED, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The integration it comes from; missing for the team’s own content.')),
}

const BY_TEAM = { fields: optional({ ...CHANGED.fields, description: 'Name of a field that the team changed.' }) }

const events = declareEvents({
  'campaign-content.added': {
    description: {
      en: 'Content was offered to the ambassadors of a campaign.',
      fr: 'Un contenu a été proposé aux ambassadeurs d’une campagne.',
    },
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'campaign-content.removed': {
    description: {
      en: 'Content is no longer offered to the ambassadors of a campaign.',
      fr: 'Un contenu n’est plus proposé aux ambassadeurs d’une campagne.',
    },
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'content.created': {
    description: { en: 'Content was created.', fr: 'Un contenu a été créé.' },
    subject: 'Content',
    data: SOURCE,
  },
  'content.updated': {
    description: { en: 'Content was changed.', fr: 'Un contenu a été modifié.' },
    subject: 'Content',
    data: { ...SOURCE, ...BY_TEAM },
  },
  'content.approved': {
    description: { en: 'Content was approved for sharing.', fr: 'Un contenu a été approuvé pour le partage.' },
    subject: 'Content',
  },
  'content.reopened': {
    description: {
      en: 'Approved content was changed and needs approval again.',
      fr: 'Un contenu approuvé a été modifié et doit être approuvé de nouveau.',
    },
    subject: 'Content',
    data: { ...SOURCE, ...BY_TEAM, reason: code('`CHANGED_BY_TEAM` or `CHANGED_AT_SOURCE`.') },
  },
  'content.withdrawn': {
    description: {
      en: 'Content was withdrawn from sharing. Existing shares stay.',
      fr: 'Un contenu a été retiré du partage. Les partages existants restent.',
    },
    subject: 'Content',
    data: { ...SOURCE, reason: code('`BY_TEAM`, `GONE_AT_SOURCE`, or `SOURCE_DELETED` with its integration.') },
  },
  'content.archived': {
    description: {
      en: 'Content was archived: it is no longer listed or shared. Existing shares stay.',
      fr: 'Un contenu a été archivé : il n’est plus listé ni partagé. Les partages existants restent.',
    },
    subject: 'Content',
  },
  'content.restored': {
    description: { en: 'Archived content was restored.', fr: 'Un contenu archivé a été restauré.' },
    subject: 'Content',
  },
  'content.deleted': {
    description: {
      en: 'Content was deleted together with its integration.',
      fr: 'Un contenu a été supprimé avec son intégration.',
    },
    subject: 'Content',
    data: { ...SOURCE, reason: code('`SOURCE_DELETED`.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
