import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { TopicTerm as TermRow, Topic as TopicRow } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'
import { readableTopicById } from './loaders.ts'
import { LONGEST_TEXT, termsOfTopic, topicsIn } from './topic-terms.ts'

const TopicTerm = builder.objectRef<TermRow>('TopicTerm').implement({
  description: 'A synonym or a query of a topic, in one language or in all.',
  fields: (t) => ({
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description:
        'The language of the words. A query is only compared with texts in this language. Null for all languages.',
    }),
    text: t.exposeString('text', { description: 'The words of the synonym or the query.' }),
  }),
})

export const Topic: ObjectRef<SchemaTypes, TopicRow> = builder.prismaNode('Topic', {
  description:
    'A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name. Regardless of upper and lower case, it is unique in the organisation.',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What the topic includes. Null when no description was written.',
    }),
    aim: t.exposeString('aim', {
      nullable: true,
      description: 'What the organisation wants to achieve with the topic. Null when no aim was stated.',
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that owns the topic. Null when none owns it, and when the token may not read the department.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    parent: t.field({
      type: Topic,
      nullable: true,
      description: 'The topic directly above. Null at the top.',
      ...toOne(readableTopicById, 'parentId'),
    }),
    synonyms: t.field({
      type: [TopicTerm],
      description: 'Other names of the topic. They are not used to find texts; only `queries` are.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => await termsOf(ctx, id, 'SYNONYM'),
    }),
    queries: t.field({
      type: [TopicTerm],
      description: 'The queries that find texts about the topic: see `TopicCreateInput.queries`.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => await termsOf(ctx, id, 'QUERY'),
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the topic was archived, since when lists leave it out. Null when it is not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the topic was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the topic was last changed.' }),
  }),
})

const termsOf = async (ctx: Context, id: string, kind: TermRow['kind']) =>
  ((await termsOfTopic(ctx).load(id)) ?? []).filter((term) => term.kind === kind)

const topics = defineList({
  type: Topic,
  table: 'Topic',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of creation.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  archive: true,
  filter: defineFilter('TopicFilter', {
    name: { kind: 'text', description: 'The name of the topic.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that owns the topic.' },
    parentId: { kind: 'id', type: 'Topic', description: 'The topic directly above.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When the topic was created.' },
  }),
})

listField(topics, 'topics', { description: 'The topics of the organisation, without archived ones.' })

listField(topics, 'children', {
  on: Topic,
  parent: { column: 'parentId' },
  description: 'The topics directly below, without archived ones.',
})

builder.queryField('topicsOfText', (t) =>
  t.field({
    type: [Topic],
    description:
      'The topics with a query that matches a text, ordered by name, without archived ones. Use it to try out queries.',
    complexity: { field: 10, multiplier: 5 },
    args: {
      text: t.arg.string({
        required: true,
        extensions: { judgesEmpty: true },
        description: `The text; only its first ${LONGEST_TEXT.toLocaleString('en')} characters are read.`,
      }),
      language: t.arg({
        type: 'Locale',
        description: 'The language of the text. When left out, queries in all languages are tried.',
      }),
    },
    resolve: (_root, { text, language }, ctx) => {
      assertCan(ctx, 'topic:read', 'part')
      return topicsIn(ctx, text, language ?? null)
    },
  }),
)
