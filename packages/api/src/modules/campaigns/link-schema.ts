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
    'A dated link from a campaign to a topic, to a department that owns it, or to a content that it offers. Each link has exactly one of the three.',
  ...ROW_NODE,
  fields: (t) => ({
    topic: t.field({
      type: Topic,
      nullable: true,
      description:
        'The topic of the campaign. Null when the link is to a department or a content, and without the permission `topic:read`.',
      ...toOne(readableTopicById, 'topicId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that owns the campaign. Null when the link is to a topic or a content, and when the token may not read the department.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant of the link. Null when the start is unknown.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end of the link. Null while the link is current.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the link was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the link was last changed.' }),
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
      description: 'By the first instant; links with an unknown start last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('CampaignLinkFilter', {
    topicId: { kind: 'id', type: 'Topic', description: 'The topic of the campaign.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that owns the campaign.' },
    contentId: { kind: 'id', type: 'Content', description: 'The content that the campaign offers.' },
    from: { kind: 'instant', description: 'The first instant of the link.' },
    to: { kind: 'instant', description: 'The first instant after the end of the link; null while it is current.' },
  }),
})

listField(links, 'links', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description:
    'All links of the campaign to topics, departments and contents with their dates, current and former, the latest first. See `topics`, `departments` and `contents` for the current ones. Empty for an ambassador.',
})
