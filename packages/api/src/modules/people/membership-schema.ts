import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department } from './department-schema.ts'
import { readableDepartmentById, readablePeople } from './loaders.ts'
import { Person } from './person-schema.ts'

const Membership = builder.prismaNode('Membership', {
  description: 'That somebody belongs to a department, from when to when.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who belongs to it; null where they may not be read.',
      ...toOne(readablePeople, 'personId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'What they belong to; null where it may not be read.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    primary: t.exposeBoolean('primary', {
      description:
        'Whether what they did then counts for this department. Of all that they belong to at an instant, one is.',
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'Its first instant; null where it is not known since when.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after it; null while it lasts.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was entered, which may be later than `from`.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
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
      description: 'By their first instant; those of which it is not known last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('MembershipFilter', {
    personId: { kind: 'id', type: 'Person', description: 'Who belongs to a department.' },
    departmentId: { kind: 'id', type: 'Department', description: 'What they belong to.' },
    primary: { kind: 'boolean', description: 'Whether what they did then counts for it.' },
    from: { kind: 'instant', description: 'The first instant.' },
    to: { kind: 'instant', description: 'The first instant after it; null while it lasts.' },
  }),
})

listField(memberships, 'memberships', {
  on: Person,
  parent: { column: 'personId' },
  description: 'The departments that they belong to and belonged to, of those that may be read, the latest first.',
})
listField(memberships, 'members', {
  on: Department,
  parent: { column: 'departmentId' },
  description: 'Who belongs and belonged to it, and when, the latest first; see `people` for who does now.',
})
