import { code, declareEvents, id, optional } from '../../platform/events/index.ts'

const ASSIGNMENT = {
  accountId: id('Account', 'The account that has the role.'),
  role: code('The role, such as `MANAGER`.'),
  departmentId: optional(id('Department', 'The department, including its subtree; null for a role elsewhere.')),
  campaignId: optional(
    id(
      'Campaign',
      'The campaign; null for a role elsewhere. When both are null, the role is for the whole organisation.',
    ),
  ),
}

const events = declareEvents({
  'assignment.created': {
    description: {
      en: 'A role was assigned to an account in a department, a campaign or the whole organisation.',
      fr: 'Un rôle a été attribué à un compte dans un service, une campagne ou toute l’organisation.',
    },
    subject: 'Assignment',
    data: ASSIGNMENT,
  },
  'assignment.deleted': {
    description: { en: 'A role of an account was removed.', fr: 'Un rôle d’un compte a été retiré.' },
    subject: 'Assignment',
    data: ASSIGNMENT,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
