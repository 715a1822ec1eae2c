import { CHANGED, code, declareEvents, id, list, number, object, optional } from '../../platform/events/index.ts'

const ROLES = list(code('A role, such as `MANAGER`.'))

const ACCOUNT = { accountId: id('Account', 'The account that it acts for.') }

const events = declareEvents({
  'organization.updated': {
    description: {
      en: 'Settings of the organisation were changed.',
      fr: 'Les réglages de l’organisation ont été modifiés.',
    },
    subject: 'Organization',
    data: CHANGED,
  },
  'account.created': {
    description: { en: 'An account was created.', fr: 'Un compte a été créé.' },
    subject: 'Account',
    data: {
      roles: ROLES,
      personId: optional(id('Person', 'The person it belongs to; null when it belongs to no person.')),
    },
  },
  'account.updated': {
    description: {
      en: 'Name, address or roles of an account were changed.',
      fr: 'Le nom, l’adresse ou les rôles d’un compte ont été modifiés.',
    },
    subject: 'Account',
    data: { ...CHANGED, roles: object('Its roles.', { from: ROLES, to: ROLES }) },
  },
  'account.suspended': {
    description: { en: 'An account was suspended.', fr: 'Un compte a été suspendu.' },
    subject: 'Account',
  },
  'account.sessions-ended': {
    description: { en: 'All tokens of an account were ended.', fr: 'Tous les jetons d’un compte ont été révoqués.' },
    subject: 'Account',
  },
  'account.restored': {
    description: { en: 'A suspended account was restored.', fr: 'Un compte suspendu a été rétabli.' },
    subject: 'Account',
  },
  'sign-on.announced': {
    description: {
      en: 'A sign-on system, or a key of one, will become active and can then attest log-ins of every person. Owners who did not expect it should suspend the account.',
      fr: 'Un système de connexion, ou une clé de l’un d’eux, va devenir actif et pourra attester les connexions de toutes les personnes. Les propriétaires qui ne s’y attendaient pas suspendent le compte.',
    },
    subject: 'Account',
    data: {
      apiKeyId: optional(id('ApiKey', 'The new key; null when the account itself is new.')),
      countsFrom: code('When it becomes active, as an instant in UTC.'),
    },
  },
  'api_key.created': {
    description: { en: 'An API key was created.', fr: 'Une clé d’API a été créée.' },
    subject: 'ApiKey',
    data: { ...ACCOUNT, scopes: list(code('A permission that it is narrowed to; none when it is not narrowed.')) },
  },
  'api_key.revoked': {
    description: { en: 'An API key was revoked.', fr: 'Une clé d’API a été révoquée.' },
    subject: 'ApiKey',
    data: ACCOUNT,
  },
  'token.issued': {
    description: {
      en: 'A token was issued for a person: the actor acts for them, or attested their log-in.',
      fr: 'Un jeton a été donné pour une personne : son auteur agit pour elle, ou a attesté sa connexion.',
    },
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
