import { CHANGED, code, declareEvents, id, list, number, object, optional } from '../../platform/events/index.ts'

const ROLES = list(code('A role, such as `MANAGER`.'))

const ACCOUNT = { accountId: id('Account', 'The account that it acts for.') }

const events = declareEvents({
  'organization.updated': {
    description: 'Settings of the organisation were changed.',
    subject: 'Organization',
    data: CHANGED,
  },
  'account.created': {
    description: 'An account was made.',
    subject: 'Account',
    data: { roles: ROLES, personId: optional(id('Person', 'Whose it is; null for one of nobody in particular.')) },
  },
  'account.updated': {
    description: 'Name, address or roles of an account were changed.',
    subject: 'Account',
    data: { ...CHANGED, roles: object('Its roles.', { from: ROLES, to: ROLES }) },
  },
  'account.suspended': { description: 'An account is let in no more.', subject: 'Account' },
  'account.sessions-ended': { description: 'All tokens of an account were ended.', subject: 'Account' },
  'account.restored': { description: 'A suspended account is let in again.', subject: 'Account' },
  'sign-on.announced': {
    description:
      'A sign-on system, or a key of one, will count from an instant on: it will attest log-ins of every person. Owners who did not expect it suspend the account.',
    subject: 'Account',
    data: {
      apiKeyId: optional(id('ApiKey', 'The new key; null where the account itself is new.')),
      countsFrom: code('From when it counts, as an instant in UTC.'),
    },
  },
  'api_key.created': {
    description: 'An API key was made.',
    subject: 'ApiKey',
    data: { ...ACCOUNT, scopes: list(code('A permission that it is narrowed to; none where it is not narrowed.')) },
  },
  'api_key.revoked': { description: 'An API key counts no more.', subject: 'ApiKey', data: ACCOUNT },
  'token.issued': {
    description: 'A token was made for a person: the actor acts for them, or attested their log-in.',
    subject: 'Account',
    data: {
      personId: id('Person', 'Whom it is for.'),
      lifetimeSeconds: number('How long it counts, in seconds.'),
      scopes: list(code('A permission that it is narrowed to; none where it is not narrowed.')),
      logIn: optional(code('How the person logged in, as the sign-on system says; null where nobody attested it.')),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
