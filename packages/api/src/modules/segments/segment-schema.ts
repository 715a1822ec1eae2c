import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'

export const Segment = builder.prismaNode('Segment', {
  description:
    'A saved filter of people. Its people are found anew each time: list or count them with `people(filter: { segment: { eq: … } }) { totalCount }`.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key, such as `managers`, unique in the organisation.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'Who belongs to the segment, and what it is good for. Null when nobody wrote it.',
    }),
    filter: t.expose('filter', {
      type: 'JSON',
      description: 'The filter, as it can be sent in a variable of the type `PersonFilter`.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'Since when callers who may not list people are told its numbers, by `headcount`; since then its filter is fixed. Null for a segment that is not published.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const segments = defineList({
  type: Segment,
  table: 'Segment',
  orders: {
    KEY: { column: 'key', type: 'text', description: 'By key.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was created.' },
  },
  defaultOrder: { field: 'KEY', direction: 'ASC' },
  filter: defineFilter('SegmentFilter', {
    key: { kind: 'key', description: 'The key.' },
    name: { kind: 'text', description: 'The name.' },
    publishedAt: { kind: 'instant', description: 'When it was published.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(segments, 'segments', {
  description:
    'The segments of the organisation: those that every organisation begins with, such as `managers`, and its own.',
})
