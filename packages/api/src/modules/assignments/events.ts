import { code, declareEvents, id, optional } from '../../platform/events/index.ts'

const ASSIGNMENT = {
  accountId: id('Account', 'Whose it is.'),
  role: code('The role, such as `MANAGER`.'),
  departmentId: optional(id('Department', 'The department, with all that is below it; null where it is of none.')),
  campaignId: optional(id('Campaign', 'The campaign; null where it is of none. Of neither: of the organisation.')),
}

const events = declareEvents({
  'assignment.created': {
    description: 'An account got a role in a department, a campaign or the whole organisation.',
    subject: 'Assignment',
    data: ASSIGNMENT,
  },
  'assignment.deleted': {
    description: 'An account lost a role that it had somewhere.',
    subject: 'Assignment',
    data: ASSIGNMENT,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
