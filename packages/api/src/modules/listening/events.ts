import { declareEvents, id, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The source that it came from; missing where it was not one.')),
}

const events = declareEvents({
  'mention.created': { description: 'A source brought a new mention.', subject: 'Mention', data: SOURCE },
  'mention.updated': { description: 'A mention changed at its source.', subject: 'Mention', data: SOURCE },
  'mention.deleted': {
    description: 'A mention is gone at its source, or with it, or turned out to be another one.',
    subject: 'Mention',
    data: { ...SOURCE, mergedInto: optional(id('Mention', 'The mention that it turned out to be.')) },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
