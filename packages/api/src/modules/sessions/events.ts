import { declareEvents, id } from '../../platform/events/index.ts'

const events = declareEvents({
  'session.ended': {
    description: 'The person, or an owner, ended a log-in session from a list of sessions.',
    subject: 'LogInSession',
    data: { accountId: id('Account', 'The account that was logged in.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
