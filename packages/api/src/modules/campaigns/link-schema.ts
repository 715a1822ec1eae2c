import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'
import { readableTopicById } from './loaders.ts'
import { Campaign } from './schema.ts'
import { Topic } from './topic-schema.ts'

export const CampaignLink = builder.prismaNode('CampaignLink', {
  description:
    'What a campaign is about, which department owns it, or what it offers, from when to when: one of the three.',
  ...ROW_NODE,
  fields: (t) => ({
    topic: t.field({
      type: Topic,
      nullable: true,
      description: 'What it is about; null where it is another kind of link, and without the permission `topic:read`.',
      ...toOne(readableTopicById, 'topicId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'Which department owns it; null where it is another kind of link, and where it may not be read.',
      ...toOne(readableDepartmentById, 'departmentId'),
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
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const links = defineList({
  type: CampaignLink,
  table: 'CampaignLink',
  orders: {
    FROM: {
      column: 'from',
      type: 'timestamptz',
      nullable: true,
      description: 'By their first instant; those of which it is not known last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('CampaignLinkFilter', {
    topicId: { kind: 'id', type: 'Topic', description: 'What it is about.' },
    departmentId: { kind: 'id', type: 'Department', description: 'Which department owns it.' },
    contentId: { kind: 'id', type: 'Content', description: 'What it offers.' },
    from: { kind: 'instant', description: 'The first instant.' },
    to: { kind: 'instant', description: 'The first instant after it; null while it lasts.' },
  }),
})

listField(links, 'links', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description:
    'Its topics, departments and contents with their dates, those of before among them, the latest first; see `topics`, `departments` and `contents` for the present ones. Empty for an ambassador.',
})
