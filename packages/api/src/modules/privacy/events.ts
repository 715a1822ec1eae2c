import { CHANGED, code, declareEvents } from '../../platform/events/index.ts'

const KIND = { kind: code('What is asked for, such as `ACCESS`.') }

const GROUND = { ground: code('Why, such as `ACCURACY`.') }

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
  'processing-restriction.created': {
    description: 'Data about a person is only stored from now on.',
    subject: 'ProcessingRestriction',
    data: GROUND,
  },
  'processing-restriction.lifted': {
    description: 'Data about a person is used again.',
    subject: 'ProcessingRestriction',
    data: GROUND,
  },
  'privacy-request.received': {
    description: 'A person asked for something under data protection law: it is to be answered within a month.',
    subject: 'PrivacyRequest',
    data: KIND,
  },
  'privacy-request.extended': {
    description: 'The deadline of a privacy request was extended.',
    subject: 'PrivacyRequest',
    data: KIND,
  },
  'privacy-request.answered': {
    description: 'A privacy request was answered.',
    subject: 'PrivacyRequest',
    data: KIND,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
