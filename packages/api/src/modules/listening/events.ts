import { declareEvents, id, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The integration it comes from; missing when there is none.')),
}

const events = declareEvents({
  'mention.created': { description: 'A mention was read for the first time.', subject: 'Mention', data: SOURCE },
  'mention.updated': { description: 'A mention changed at its source.', subject: 'Mention', data: SOURCE },
  'mention.deleted': {
    description: 'A mention was deleted at its source or with its source, or was merged into another mention.',
    subject: 'Mention',
    data: { ...SOURCE, mergedInto: optional(id('Mention', 'The mention it was merged into.')) },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
