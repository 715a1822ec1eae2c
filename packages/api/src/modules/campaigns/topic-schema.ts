import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { can } from '../../platform/auth/index.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { archiveTopic, restoreTopic } from './archive-topic.ts'
import { createTopic } from './create-topic.ts'
import { updateTopic } from './update-topic.ts'

export const Topic = builder.prismaNode('Topic', {
  description: 'A subject on which the organisation wants to be heard.',
  id: { resolve: (topic) => topic.id, description: 'Global id.' },
  findUnique: (id, ctx) => ({
    organizationId_id: { organizationId: ctx.organizationId, id },
    ...(can(ctx, 'topic:read') ? {} : { OR: [] }),
  }),
  nullable: true,
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
  permission: 'topic:read',
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

const TopicCreateInput = builder.inputType('TopicCreateInput', {
  description: 'A new topic.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name, unique in the organisation, at most 200 characters.' }),
    description: t.string({ description: 'What belongs to it.' }),
  }),
})

defineAct('topicCreate', {
  description: 'Makes a topic.',
  type: Topic,
  args: (arg) => ({ input: arg({ type: TopicCreateInput, required: true, description: 'The topic.' }) }),
  act: (ctx, { input }) => createTopic(ctx, input),
})

const TopicUpdateInput = builder.inputType('TopicUpdateInput', {
  description: 'What changes of a topic; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name, unique in the organisation, at most 200 characters.' }),
    description: t.string({ description: 'What belongs to it; null empties it.' }),
  }),
})

defineAct('topicUpdate', {
  description: 'Changes a topic.',
  type: Topic,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The topic.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: TopicUpdateInput, required: true, description: 'What changes.' }),
  }),
  act: (ctx, args) => updateTopic(ctx, args),
})

const moves = {
  topicArchive: [archiveTopic, 'Takes a topic out of lists; campaigns keep it.'],
  topicRestore: [restoreTopic, 'Lists an archived topic again.'],
} as const

for (const [name, [act, description]] of Object.entries(moves)) {
  defineAct(name, {
    description,
    type: Topic,
    args: (arg) => ({
      id: arg.id({ required: true, description: 'The topic.' }),
      expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    }),
    act: (ctx, args) => act(ctx, args),
  })
}
