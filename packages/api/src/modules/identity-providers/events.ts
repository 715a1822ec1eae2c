import { CHANGED, code, declareEvents, id } from '../../platform/events/index.ts'

const RULE = {
  providerId: id('IdentityProvider', 'The identity provider.'),
  role: code('The role, such as `MANAGER`.'),
}

const events = declareEvents({
  'identity-provider.created': {
    description: {
      en: 'An identity provider was added: people can log in with it. Owners who did not expect it should disable it.',
      fr: 'Un fournisseur d’identité a été ajouté : on peut se connecter avec lui. Les propriétaires qui ne s’y attendaient pas le désactivent.',
    },
    subject: 'IdentityProvider',
  },
  'identity-provider.updated': {
    description: {
      en: 'Settings of an identity provider were changed. Owners who did not expect it should look at it.',
      fr: 'Les réglages d’un fournisseur d’identité ont été modifiés. Les propriétaires qui ne s’y attendaient pas les vérifient.',
    },
    subject: 'IdentityProvider',
    data: CHANGED,
  },
  'identity-provider.deleted': {
    description: { en: 'An identity provider was deleted.', fr: 'Un fournisseur d’identité a été supprimé.' },
    subject: 'IdentityProvider',
  },
  'identity.linked': {
    description: {
      en: 'A log-in at an identity provider was linked with an account.',
      fr: 'Une connexion chez un fournisseur d’identité a été reliée à un compte.',
    },
    subject: 'Identity',
    data: {
      accountId: id('Account', 'The account that it logs in as.'),
      cause: code('How the account was found, such as `CLAIM`.'),
    },
  },
  'role-rule.created': {
    description: {
      en: 'A rule was written by which a claim gives a role.',
      fr: 'Une règle par laquelle une revendication donne un rôle a été écrite.',
    },
    subject: 'RoleRule',
    data: RULE,
  },
  'role-rule.deleted': {
    description: {
      en: 'A rule by which a claim gives a role was deleted.',
      fr: 'Une règle par laquelle une revendication donne un rôle a été supprimée.',
    },
    subject: 'RoleRule',
    data: RULE,
  },
  'account-link.created': {
    description: {
      en: 'A link was created that connects a log-in with an account.',
      fr: 'Un lien qui relie une connexion à un compte a été créé.',
    },
    subject: 'AccountLink',
    data: { accountId: id('Account', 'The account.') },
  },
  'account-link.revoked': {
    description: {
      en: 'A link that connects a log-in with an account was revoked.',
      fr: 'Un lien qui relie une connexion à un compte a été révoqué.',
    },
    subject: 'AccountLink',
    data: { accountId: id('Account', 'The account.') },
  },
  'doubtful-login.answered': {
    description: {
      en: 'Somebody answered whose log-in a doubtful one is.',
      fr: 'Quelqu’un a répondu à qui est une connexion douteuse.',
    },
    subject: 'DoubtfulLogin',
    data: { answer: code('`LINKED` or `REFUSED`.') },
  },
  'identity.deleted': {
    description: {
      en: 'A log-in at an identity provider is no longer linked with an account.',
      fr: 'Une connexion chez un fournisseur d’identité n’est plus reliée à un compte.',
    },
    subject: 'Identity',
    data: { accountId: id('Account', 'The account that it logged in as.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
