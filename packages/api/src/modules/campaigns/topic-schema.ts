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
  description: 'Words for a topic, in a language.',
  fields: (t) => ({
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description: 'Their language, and that of the texts that they are for; null for every language.',
    }),
    text: t.exposeString('text', { description: 'The words.' }),
  }),
})

export const Topic: ObjectRef<SchemaTypes, TopicRow> = builder.prismaNode('Topic', {
  description: 'A subject on which the organisation wants to be heard. Texts are about it where its queries find them.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, unique in the organisation in whatever case it is written.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What belongs to it; null when there is none.',
    }),
    aim: t.exposeString('aim', {
      nullable: true,
      description: 'What the organisation wants with it; null where nobody said.',
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that owns it; null where none does, and where it may not be read.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    parent: t.field({
      type: Topic,
      nullable: true,
      description: 'The topic that it is a part of; null at the top.',
      ...toOne(readableTopicById, 'parentId'),
    }),
    synonyms: t.field({
      type: [TopicTerm],
      description: 'Other names of it. They find no texts: its queries do.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => await termsOf(ctx, id, 'SYNONYM'),
    }),
    queries: t.field({
      type: [TopicTerm],
      description: 'The queries by which texts about it are found: see `TopicCreateInput.queries`.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => await termsOf(ctx, id, 'QUERY'),
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

const termsOf = async (ctx: Context, id: string, kind: TermRow['kind']) =>
  ((await termsOfTopic(ctx).load(id)) ?? []).filter((term) => term.kind === kind)

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
    departmentId: { kind: 'id', type: 'Department', description: 'The department that owns it.' },
    parentId: { kind: 'id', type: 'Topic', description: 'The topic that it is directly a part of.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(topics, 'topics', { description: 'The topics of the organisation, without those that are archived.' })

listField(topics, 'children', {
  on: Topic,
  parent: { column: 'parentId' },
  description: 'The topics directly below it, without those that are archived.',
})

builder.queryField('topicsOfText', (t) =>
  t.field({
    type: [Topic],
    description:
      'The topics that a text is about, ordered by name: those with a query that matches it, without archived ones. For trying out queries.',
    complexity: { field: 10, multiplier: 5 },
    args: {
      text: t.arg.string({
        required: true,
        description: `The text; only its first ${LONGEST_TEXT.toLocaleString('en')} characters are read.`,
      }),
      language: t.arg({
        type: 'Locale',
        description: 'Its language; queries in every language are tried when left out.',
      }),
    },
    resolve: (_root, { text, language }, ctx) => {
      assertCan(ctx, 'topic:read', 'part')
      return topicsIn(ctx, text, language ?? null)
    },
  }),
)
