import { builder } from '../../../core/builder.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { readablePeople } from '../loaders.ts'
import { Person } from '../person-schema.ts'
import './person-kind.ts'

const PersonRelation = builder.prismaNode('PersonRelation', {
  description:
    'What a person is to the organisation for a time, such as an employee. A person may have several relations at once.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null when the token may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    kind: t.expose('kind', { type: 'PersonKind', description: 'The kind of relation: see `relationKinds`.' }),
    primary: t.exposeBoolean('primary', {
      description:
        'Whether it is the primary relation of its time. At every instant with relations, exactly one is primary.',
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant. Null when the start is unknown.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end. Null while it is current.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was recorded, which may be later than `from`.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const relations = defineList({
  type: PersonRelation,
  table: 'PersonRelation',
  orders: {
    FROM: {
      column: 'from',
      type: 'timestamptz',
      nullable: true,
      description: 'By the first instant; an unknown start comes last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('PersonRelationFilter', {
    kind: { kind: 'scalar', type: 'PersonKind', description: 'The kind of relation.' },
    primary: { kind: 'boolean', description: 'Whether it is the primary relation of its time.' },
    from: { kind: 'instant', description: 'The first instant.' },
    to: { kind: 'instant', description: 'The first instant after the end; null while it is current.' },
  }),
})

listField(relations, 'relations', {
  on: Person,
  parent: { column: 'personId' },
  description: 'The current and former relations of the person to the organisation, the latest first.',
})
