import { CHANGED, code, declareEvents, id } from '../../platform/events/index.ts'

const RULE = {
  providerId: id('IdentityProvider', 'The identity provider.'),
  role: code('The role, such as `MANAGER`.'),
}

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
  'identity.linked': {
    description: 'A log-in at an identity provider was linked with an account.',
    subject: 'Identity',
    data: {
      accountId: id('Account', 'The account that it logs in as.'),
      cause: code('How the account was found, such as `CLAIM`.'),
    },
  },
  'role-rule.created': {
    description: 'A rule was written by which a claim gives a role.',
    subject: 'RoleRule',
    data: RULE,
  },
  'role-rule.deleted': {
    description: 'A rule by which a claim gives a role was deleted.',
    subject: 'RoleRule',
    data: RULE,
  },
  'account-link.created': {
    description: 'A link was created that connects a log-in with an account.',
    subject: 'AccountLink',
    data: { accountId: id('Account', 'The account.') },
  },
  'account-link.revoked': {
    description: 'A link that connects a log-in with an account was revoked.',
    subject: 'AccountLink',
    data: { accountId: id('Account', 'The account.') },
  },
  'doubtful-login.answered': {
    description: 'Somebody answered whose log-in a doubtful one is.',
    subject: 'DoubtfulLogin',
    data: { answer: code('`LINKED` or `REFUSED`.') },
  },
  'identity.deleted': {
    description: 'A log-in at an identity provider is no longer linked with an account.',
    subject: 'Identity',
    data: { accountId: id('Account', 'The account that it logged in as.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
