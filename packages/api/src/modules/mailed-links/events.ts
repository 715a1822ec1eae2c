import { boolean, code, declareEvents, id, list } from '../../platform/events/index.ts'

const events = declareEvents({
  'mailed-log-in.set': {
    description: {
      en: 'An owner set how people log in by a mailed link. Owners who did not expect it should set it to disabled.',
      fr: 'Un propriétaire a réglé la connexion par un lien envoyé. Les propriétaires qui ne s’y attendaient pas la désactivent.',
    },
    subject: 'Organization',
    data: {
      enabled: boolean('Whether people can log in by a mailed link.'),
      integrationId: id('Integration', 'The mail notifier that sends the links.'),
      roles: list(code('A role that such a log-in gives beside AMBASSADOR, such as `ANALYST`.')),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
