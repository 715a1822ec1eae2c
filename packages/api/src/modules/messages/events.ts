import { boolean, code, declareEvents } from '../../platform/events/index.ts'

const PREFERENCE = {
  kind: code('A `NoticeKind`, such as `INVITATION`.'),
  ended: boolean('Whether they get no more of them.'),
}

/** Who ended messages is told to those alone who answer what people ask for under data protection law. */
export const TOLD_WITH = 'privacy:answer'

const events = declareEvents({
  'notice-preference.set': {
    description: {
      en: 'A person set whether they get messages of a kind.',
      fr: 'Une personne a indiqué si elle reçoit des messages d’une sorte.',
    },
    subject: 'Person',
    data: PREFERENCE,
    toldWith: TOLD_WITH,
  },
  'account-notice-preference.set': {
    description: {
      en: 'A member of the team set whether they get messages of a kind.',
      fr: 'Un membre de l’équipe a indiqué s’il reçoit des messages d’une sorte.',
    },
    subject: 'Account',
    data: PREFERENCE,
    toldWith: TOLD_WITH,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
