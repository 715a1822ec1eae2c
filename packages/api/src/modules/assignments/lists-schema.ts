import { builder } from '../../core/builder.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, Role, Viewer } from '../organizations/index.ts'
import { Assignment } from './schema.ts'

const assignments = defineList({
  type: Assignment,
  table: 'Assignment',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By since when they count.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('AssignmentFilter', {
    accountId: { kind: 'id', type: 'Account', description: 'Who has it.' },
    role: { kind: 'enum', type: Role, description: 'The role.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department itself that it holds in.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that it holds in.' },
    givenById: { kind: 'id', type: 'Account', description: 'Who gave it.' },
    createdAt: { kind: 'instant', description: 'Since when it counts.' },
  }),
})

listField(assignments, 'assignments', {
  description: 'Who has which role where. Needs `account:read`; one’s own are `viewer { assignments }`.',
})
listField(assignments, 'assignments', {
  on: Account,
  parent: { column: 'accountId' },
  hiddenWithout: 'account:read',
  description: 'Its roles and where they hold; null without the permission `account:read`.',
})

builder.objectField(Viewer, 'assignments', (t) =>
  t.field({
    type: [Assignment],
    description:
      'The roles that count with this token and where, the oldest first: what the permissions that end with `:scoped` cover. A token has no more of them than when it was made.',
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
