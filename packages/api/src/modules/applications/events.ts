import { CHANGED, declareEvents, id } from '../../platform/events/index.ts'

const ACCOUNT = { accountId: id('Account', 'The account that the application acts for.') }

const events = declareEvents({
  'application.created': {
    description: { en: 'An application was registered.', fr: 'Une application a été enregistrée.' },
    subject: 'Application',
  },
  'application.updated': {
    description: { en: 'An application was changed.', fr: 'Une application a été modifiée.' },
    subject: 'Application',
    data: CHANGED,
  },
  'application.secret-rotated': {
    description: { en: 'An application got a new secret.', fr: 'Une application a reçu un nouveau secret.' },
    subject: 'Application',
  },
  'application.revoked': {
    description: {
      en: 'An application was revoked: nothing of it counts any more.',
      fr: 'Une application a été révoquée : plus rien de ce qu’elle détient ne vaut.',
    },
    subject: 'Application',
  },
  'application-grant.given': {
    description: {
      en: 'Somebody let an application act for them.',
      fr: 'Une personne a autorisé une application à agir pour elle.',
    },
    subject: 'ApplicationGrant',
    data: ACCOUNT,
  },
  'application-grant.revoked': {
    description: {
      en: 'The person, or an owner, ended what an application was allowed.',
      fr: 'La personne, ou un propriétaire, a mis fin à ce qu’une application pouvait faire.',
    },
    subject: 'ApplicationGrant',
    data: ACCOUNT,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
