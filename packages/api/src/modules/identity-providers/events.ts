import { CHANGED, declareEvents, id } from '../../platform/events/index.ts'

const events = declareEvents({
  'identity-provider.created': {
    description:
      'An identity provider was added: people can log in with it. Owners who did not expect it should disable it.',
    subject: 'IdentityProvider',
  },
  'identity-provider.updated': {
    description: 'Settings of an identity provider were changed.',
    subject: 'IdentityProvider',
    data: CHANGED,
  },
  'identity-provider.deleted': { description: 'An identity provider was deleted.', subject: 'IdentityProvider' },
  'identity.deleted': {
    description: 'A log-in at an identity provider is no longer linked with an account.',
    subject: 'Identity',
    data: { accountId: id('Account', 'The account that it logged in as.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
