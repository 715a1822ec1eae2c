import { code, declareEvents, id, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The integration it comes from; missing when there is none.')),
}

const events = declareEvents({
  'mention.created': {
    description: { en: 'A mention was read for the first time.', fr: 'Une mention a été lue pour la première fois.' },
    subject: 'Mention',
    data: SOURCE,
  },
  'mention.updated': {
    description: { en: 'A mention changed at its source.', fr: 'Une mention a changé à sa source.' },
    subject: 'Mention',
    data: SOURCE,
  },
  'mention.labelled': {
    description: {
      en: 'Somebody said what a mention is about, or took it back.',
      fr: 'Quelqu’un a dit sur quoi porte une mention, ou l’a retiré.',
    },
    subject: 'Mention',
    data: { kind: code('The kind of label, such as `SENTIMENT`.') },
  },
  'mention.deleted': {
    description: {
      en: 'A mention was deleted at its source or with its source, or was merged into another mention.',
      fr: 'Une mention a été supprimée à sa source ou avec sa source, ou a été réunie à une autre mention.',
    },
    subject: 'Mention',
    data: { ...SOURCE, mergedInto: optional(id('Mention', 'The mention it was merged into.')) },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
