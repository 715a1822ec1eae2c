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
    description: 'An account was created.',
    subject: 'Account',
    data: {
      roles: ROLES,
      personId: optional(id('Person', 'The person it belongs to; null when it belongs to no person.')),
    },
  },
  'account.updated': {
    description: 'Name, address or roles of an account were changed.',
    subject: 'Account',
    data: { ...CHANGED, roles: object('Its roles.', { from: ROLES, to: ROLES }) },
  },
  'account.suspended': { description: 'An account was suspended.', subject: 'Account' },
  'account.sessions-ended': { description: 'All tokens of an account were ended.', subject: 'Account' },
  'account.restored': { description: 'A suspended account was restored.', subject: 'Account' },
  'sign-on.announced': {
    description:
      'A sign-on system, or a key of one, will become active and can then attest log-ins of every person. Owners who did not expect it should suspend the account.',
    subject: 'Account',
    data: {
      apiKeyId: optional(id('ApiKey', 'The new key; null when the account itself is new.')),
      countsFrom: code('When it becomes active, as an instant in UTC.'),
    },
  },
  'api_key.created': {
    description: 'An API key was created.',
    subject: 'ApiKey',
    data: { ...ACCOUNT, scopes: list(code('A permission that it is narrowed to; none when it is not narrowed.')) },
  },
  'api_key.revoked': { description: 'An API key was revoked.', subject: 'ApiKey', data: ACCOUNT },
  'token.issued': {
    description: 'A token was issued for a person: the actor acts for them, or attested their log-in.',
    subject: 'Account',
    data: {
      personId: id('Person', 'The person it was issued for.'),
      lifetimeSeconds: number('Its lifetime in seconds.'),
      scopes: list(code('A permission that it is narrowed to; none when it is not narrowed.')),
      logIn: optional(
        code('How the person logged in, according to the sign-on system; null when no log-in was attested.'),
      ),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
