import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'processing-exclusion.created': {
    description: 'Processing was switched off for a person, a site or a country.',
    subject: 'ProcessingExclusion',
  },
  'processing-exclusion.updated': {
    description: 'What is switched off for a person, a site or a country was changed.',
    subject: 'ProcessingExclusion',
    data: CHANGED,
  },
  'processing-exclusion.deleted': {
    description: 'Processing was switched on again for a person, a site or a country.',
    subject: 'ProcessingExclusion',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
