import { builder } from '../../core/builder.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, Role, Viewer } from '../organizations/index.ts'
import { Assignment } from './schema.ts'

const assignments = defineList({
  type: Assignment,
  table: 'Assignment',
  orders: {
    CREATED_AT: {
      column: 'createdAt',
      type: 'timestamptz',
      description: 'By the time at which the roles were assigned.',
    },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('AssignmentFilter', {
    accountId: { kind: 'id', type: 'Account', description: 'The account that has the role.' },
    role: { kind: 'enum', type: Role, description: 'The role.' },
    departmentId: {
      kind: 'id',
      type: 'Department',
      description: 'The department that the role is assigned in, without its subtree.',
    },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that the role is assigned in.' },
    givenById: { kind: 'id', type: 'Account', description: 'The account that assigned the role.' },
    createdAt: { kind: 'instant', description: 'When the role was assigned.' },
  }),
})

listField(assignments, 'assignments', {
  description:
    'Which account has which role, and where. Needs `account:read`; for your own assignments use `viewer { assignments }`.',
})
listField(assignments, 'assignments', {
  on: Account,
  parent: { column: 'accountId' },
  hiddenWithout: 'account:read',
  description: 'Its roles and where they apply; null without the permission `account:read`.',
})

builder.objectField(Viewer, 'assignments', (t) =>
  t.field({
    type: [Assignment],
    description:
      'The roles that apply with this token, and where, the oldest first. They say what the permissions that end with `:scoped` cover. A token never has more of them than when it was issued.',
    complexity: { field: 1, multiplier: 5 },
    resolve: async (_viewer, _args, ctx) => {
      const { accountId, roles, assignmentIds } = ctx.actor
      const held = await ctx.db.assignment.findMany({
        where: { accountId: accountId ?? '' },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
      return held.filter(({ id, role, departmentId, campaignId }) =>
        departmentId === null && campaignId === null ? roles.includes(role) : assignmentIds.includes(id),
      )
    },
  }),
)
