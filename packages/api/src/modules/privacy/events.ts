import { CHANGED, code, declareEvents } from '../../platform/events/index.ts'

const KIND = { kind: code('What is asked for, such as `ACCESS`.') }

const GROUND = { ground: code('Why, such as `ACCURACY`.') }

const events = declareEvents({
  'processing-exclusion.created': {
    description: {
      en: 'Processing was switched off for a person, a site or a country.',
      fr: 'Un traitement a été désactivé pour une personne, un site ou un pays.',
    },
    subject: 'ProcessingExclusion',
  },
  'processing-exclusion.updated': {
    description: {
      en: 'What is switched off for a person, a site or a country was changed.',
      fr: 'Ce qui est désactivé pour une personne, un site ou un pays a été modifié.',
    },
    subject: 'ProcessingExclusion',
    data: CHANGED,
  },
  'processing-exclusion.deleted': {
    description: {
      en: 'Processing was switched on again for a person, a site or a country.',
      fr: 'Un traitement a été réactivé pour une personne, un site ou un pays.',
    },
    subject: 'ProcessingExclusion',
  },
  'processing-restriction.created': {
    description: {
      en: 'Data about a person is only stored from now on.',
      fr: 'Les données d’une personne sont désormais seulement conservées.',
    },
    subject: 'ProcessingRestriction',
    data: GROUND,
  },
  'processing-restriction.lifted': {
    description: {
      en: 'Data about a person is used again.',
      fr: 'Les données d’une personne sont de nouveau utilisées.',
    },
    subject: 'ProcessingRestriction',
    data: GROUND,
  },
  'privacy-request.received': {
    description: {
      en: 'A person asked for something under data protection law: it is to be answered within a month.',
      fr: 'Une personne a fait une demande au titre du droit des données personnelles : elle doit recevoir une réponse dans un délai d’un mois.',
    },
    subject: 'PrivacyRequest',
    data: KIND,
  },
  'privacy-request.extended': {
    description: {
      en: 'The deadline of a privacy request was extended.',
      fr: 'Le délai d’une demande de vie privée a été prolongé.',
    },
    subject: 'PrivacyRequest',
    data: KIND,
  },
  'privacy-request.answered': {
    description: { en: 'A privacy request was answered.', fr: 'Une demande de vie privée a reçu sa réponse.' },
    subject: 'PrivacyRequest',
    data: KIND,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
