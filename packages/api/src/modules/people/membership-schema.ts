import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField, type ParentLink } from '../../platform/lists/index.ts'
import { Department } from './department-schema.ts'
import { readableDepartmentById, readablePeople } from './loaders.ts'
import { heldAt } from './periods.ts'
import { Person } from './person-schema.ts'

const { sql, raw } = Prisma

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

/** All of one person or department without an instant, else those that hold at it. */
const ofParent =
  (column: 'personId' | 'departmentId') =>
  (at: Date | null): ParentLink =>
    at === null
      ? { column }
      : {
          condition: sql`t.id IN (SELECT m.id FROM "Membership" m
            WHERE m.${raw(`"${column}"`)} = p.id AND ${heldAt(sql`${at}::timestamptz`)})`,
        }

listField(memberships, 'memberships', {
  on: Person,
  parentAt: ofParent('personId'),
  description:
    'The memberships of the person in departments that the token may read, the latest first: current and former ones, or those of the instant `at`.',
})
listField(memberships, 'members', {
  on: Department,
  parentAt: ofParent('departmentId'),
  description:
    'The memberships in the department, the latest first: current and former ones, or those of the instant `at`. See `people` for the current members.',
})
