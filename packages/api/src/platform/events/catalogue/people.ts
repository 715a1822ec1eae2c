import { CHANGED, code, type EventDeclaration, id, list, number, object, optional, people } from './declaration.ts'

const SOURCE = { integrationId: optional(id('Integration', 'The source that told it; missing where it was not one.')) }
const ACCOUNT = { accountId: id('Account', 'The account that it acts for.') }
const ROLES = list(code('A role, such as `MANAGER`.'))

/** People, their networks, and the accounts that they and machines log in by. */
export const PEOPLE_EVENTS = {
  'person.created': { description: 'Somebody is known from now on.', subject: 'Person', data: SOURCE },
  'person.updated': {
    description: 'What is known of somebody was changed.',
    subject: 'Person',
    data: {
      ...SOURCE,
      fields: optional(list(code('Name of a field that changed; missing where a file or a source told it.'))),
      reason: optional(code('`GONE_AT_SOURCE` where their source names them no more.')),
    },
  },
  'person.archived': { description: 'Somebody was put into the archive.', subject: 'Person' },
  'person.restored': { description: 'Somebody was taken out of the archive.', subject: 'Person' },
  'person.purged': {
    description: 'Somebody was erased for good: erase what you keep of this id.',
    subject: 'Person',
    data: SOURCE,
  },
  'doubtful-row.answered': {
    description: 'Somebody said whether a doubtful row of a source is about a known person.',
    subject: 'DoubtfulRow',
    data: { answer: code('`SAME` or `SOMEBODY_ELSE`.') },
  },
  'leading-directory.changed': {
    description: 'Another source leads: `externalId` of people is their id there.',
    subject: 'Organization',
    data: { source: code('Key of the source, such as `directory`.') },
  },
  'department.created': { description: 'A department was made by an act.', subject: 'Department' },
  'department.updated': { description: 'A department was renamed.', subject: 'Department', data: CHANGED },
  'department.merged': {
    description: 'A department became a part of another.',
    subject: 'Department',
    data: { intoId: id('Department', 'The one that it is a part of.') },
  },
  'department.archived': { description: 'A department was taken out of lists.', subject: 'Department' },
  'department.restored': { description: 'An archived department is listed again.', subject: 'Department' },
  'scoring-objection.raised': { description: 'Somebody objects to being scored.', subject: 'Person' },
  'scoring-objection.withdrawn': { description: 'Somebody took an objection to scoring back.', subject: 'Person' },
  'network.created': { description: 'There are ties of a new kind.', subject: 'Network' },
  'network.changed': { description: 'Ties of a network changed; it will be measured anew.', subject: 'Network' },
  'network.measured': {
    description: 'The measures of a network are new.',
    subject: 'Network',
    data: {
      revision: number('Which state of the network was measured; it grows with every change.'),
      nodes: people('People in it.'),
      arcs: people('Directed ties in it; one without a direction counts twice.'),
    },
  },
  'network.purged': { description: 'All ties of a network were deleted.', subject: 'Network' },
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
} as const satisfies { readonly [type: string]: EventDeclaration }
