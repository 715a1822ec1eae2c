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
    description: 'A role was assigned to an account in a department, a campaign or the whole organisation.',
    subject: 'Assignment',
    data: ASSIGNMENT,
  },
  'assignment.deleted': {
    description: 'A role of an account was removed.',
    subject: 'Assignment',
    data: ASSIGNMENT,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
