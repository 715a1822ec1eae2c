import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'notice-rule.created': {
    description: { en: 'A notice rule was created.', fr: 'Une règle d’avis a été créée.' },
    subject: 'NoticeRule',
  },
  'notice-rule.updated': {
    description: { en: 'A notice rule was changed.', fr: 'Une règle d’avis a été modifiée.' },
    subject: 'NoticeRule',
    data: CHANGED,
  },
  'notice-rule.deleted': {
    description: { en: 'A notice rule was deleted.', fr: 'Une règle d’avis a été supprimée.' },
    subject: 'NoticeRule',
  },
  'notice-rule.tried': {
    description: {
      en: 'A test notice was sent to the recipient of a rule.',
      fr: 'Un avis d’essai a été envoyé au destinataire d’une règle.',
    },
    subject: 'NoticeRule',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
