import { declareEvents, id } from '../../platform/events/index.ts'

const events = declareEvents({
  'session.ended': {
    description: {
      en: 'The person, or an owner, ended a log-in session from a list of sessions.',
      fr: 'La personne, ou un propriétaire, a terminé une session depuis une liste de sessions.',
    },
    subject: 'LogInSession',
    data: { accountId: id('Account', 'The account that was logged in.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
