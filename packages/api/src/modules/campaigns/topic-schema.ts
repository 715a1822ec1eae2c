import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'

export const Topic = builder.prismaNode('Topic', {
  description: 'A subject on which the organisation wants to be heard.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, unique in the organisation.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What belongs to it; null when there is none.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is archived and not listed; null when it is not.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const topics = defineList({
  type: Topic,
  table: 'Topic',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  archive: true,
  filter: defineFilter('TopicFilter', {
    name: { kind: 'text', description: 'Name.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(topics, 'topics', { description: 'The topics of the organisation, without those that are archived.' })
