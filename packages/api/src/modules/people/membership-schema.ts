import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department } from './department-schema.ts'
import { readableDepartmentById, readablePeople } from './loaders.ts'
import { Person } from './person-schema.ts'

const Membership = builder.prismaNode('Membership', {
  description: 'The dated membership of a person in a department.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The member. Null when the token may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department. Null when the token may not read it.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    primary: t.exposeBoolean('primary', {
      description:
        'Whether this is the person’s primary department: what they do during the membership counts for it. At every instant, exactly one membership of a person is primary.',
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant of the membership. Null when the start is unknown.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end of the membership. Null while the membership is current.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the membership was recorded, which may be later than `from`.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the membership was last changed.' }),
  }),
})

const memberships = defineList({
  type: Membership,
  table: 'Membership',
  orders: {
    FROM: {
      column: 'from',
      type: 'timestamptz',
      nullable: true,
      description: 'By the first instant; memberships with an unknown start last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('MembershipFilter', {
    personId: { kind: 'id', type: 'Person', description: 'The member.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department.' },
    primary: { kind: 'boolean', description: 'Whether it is the person’s primary department.' },
    from: { kind: 'instant', description: 'The first instant of the membership.' },
    to: {
      kind: 'instant',
      description: 'The first instant after the end of the membership; null while it is current.',
    },
  }),
})

listField(memberships, 'memberships', {
  on: Person,
  parent: { column: 'personId' },
  description:
    'The current and former memberships of the person in departments that the token may read, the latest first.',
})
listField(memberships, 'members', {
  on: Department,
  parent: { column: 'departmentId' },
  description:
    'The current and former memberships in the department, the latest first. See `people` for the current members.',
})
