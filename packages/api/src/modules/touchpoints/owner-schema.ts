import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department, Person, readableDepartmentById, readablePeople } from '../people/index.ts'
import { ownerOfRelationship } from './loaders.ts'

export const RelationshipOwner = builder.prismaNode('RelationshipOwner', {
  description:
    'The time in which a department owns the relationship with a person: it is asked before others contact them, and told when they do.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person whose relationship it is. Null when the token may not read them.',
      ...toOne(readablePeople, 'personId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that owns it. Null when the token may not read it.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    owner: t.field({
      type: Person,
      nullable: true,
      description:
        'Who looks after it there. Null when the department as a whole does, once they were erased, and when the token may not read them.',
      ...toOne(readablePeople, 'ownerId'),
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The first instant.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end. Null while it lasts.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why. Null when nobody said.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was stated.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const owners = defineList({
  type: RelationshipOwner,
  table: 'RelationshipOwner',
  orders: { FROM: { column: 'from', type: 'timestamptz', description: 'By the first instant.' } },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('RelationshipOwnerFilter', {
    personId: { kind: 'id', type: 'Person', description: 'The person whose relationship it is.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that owns it.' },
    ownerId: { kind: 'id', type: 'Person', description: 'Who looks after it there.' },
    from: { kind: 'instant', description: 'The first instant.' },
    to: { kind: 'instant', description: 'The first instant after the end; null while it lasts.' },
    createdAt: { kind: 'instant', description: 'When it was stated.' },
  }),
})

listField(owners, 'relationshipOwners', {
  description: 'Who owns the relationships with people, now and before. Needs the permission `touchpoint:read`.',
})

listField(owners, 'relationshipOwners', {
  on: Person,
  parent: { column: 'personId' },
  description:
    'Who owns the relationship with the person, now and before, the latest first. Needs the permission `touchpoint:read`.',
})

builder.objectField(Person, 'relationshipOwner', (t) =>
  t.field({
    type: RelationshipOwner,
    nullable: true,
    description:
      'Who owns the relationship with the person now. Null when nobody does, and when the token may not read it.',
    extensions: { columns: ['id'] },
    resolve: ({ id }, _args, ctx) => ownerOfRelationship(ctx).load(id),
  }),
)
