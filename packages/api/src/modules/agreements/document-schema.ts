import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { documentById, documentOfPurpose, purposeById, wordingsInForce } from './loaders.ts'
import { Purpose } from './purpose-schema.ts'

export const Document = builder.prismaNode('Document', {
  description: 'A text that people agree to, in versions: the wording of a purpose, or a policy.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as people read it: that of the purpose, or of the policy.' }),
    purpose: t.field({
      type: Purpose,
      nullable: true,
      description:
        'The purpose whose wording it is; null for a policy, which can be agreed to for purposes of the organisation’s own.',
      ...toOne(purposeById, 'purposeId'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

export const DocumentVersion = builder.prismaNode('DocumentVersion', {
  description: 'One wording of a document in one language. It is never changed; the next one takes its place.',
  ...ROW_NODE,
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document; null without the permission `document:read`.',
      ...toOne(documentById, 'documentId'),
    }),
    edition: t.exposeString('edition', {
      description: 'What this wording is called, such as `2026-01`; the same in all of its languages.',
    }),
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description: 'Language of the text; null where nobody said.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The wording; null where only its edition is known: see `legacy`.',
    }),
    hash: t.string({
      nullable: true,
      description:
        'SHA-256 of `text` in UTF-8, in hexadecimal digits: proof of what was agreed to. Null without a text.',
      extensions: { columns: ['hash'] },
      resolve: ({ hash }) => (hash === null ? null : Buffer.from(hash).toString('hex')),
    }),
    legacy: t.exposeBoolean('legacy', {
      description: 'Whether the wording was kept outside of the platform, which knows no more than its edition.',
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'DateTime',
      description:
        'From when it is in force, until a later one of the same document and language, of a policy also for the same country, is.',
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published.' }),
    createdAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When it was made, which is when it was published.',
    }),
  }),
})

const documents = defineList({
  type: Document,
  table: 'Document',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('DocumentFilter', {
    name: { kind: 'text', description: 'Name.' },
    purposeId: { kind: 'id', type: 'Purpose', description: 'The purpose whose wording it is.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

const versions = defineList({
  type: DocumentVersion,
  table: 'DocumentVersion',
  orders: {
    EFFECTIVE_FROM: {
      column: 'effectiveFrom',
      type: 'timestamptz',
      description: 'By the time they are in force from.',
    },
    PUBLISHED_AT: { column: 'publishedAt', type: 'timestamptz', description: 'By the time of publication.' },
  },
  defaultOrder: { field: 'EFFECTIVE_FROM', direction: 'DESC' },
  filter: defineFilter('DocumentVersionFilter', {
    edition: { kind: 'text', description: 'What the wording is called.' },
    language: { kind: 'scalar', type: 'Locale', description: 'Language of the text.' },
    legacy: { kind: 'boolean', description: 'Whether the wording was kept outside of the platform.' },
    effectiveFrom: { kind: 'instant', description: 'From when it is in force.' },
    publishedAt: { kind: 'instant', description: 'When it was published.' },
  }),
})

listField(documents, 'documents', { description: 'The documents that people of this organisation agree to.' })
listField(versions, 'versions', {
  on: Document,
  parent: { column: 'documentId' },
  description: 'Its wordings, the latest in force first.',
})

builder.prismaObjectFields(Document, (t) => ({
  inForce: t.field({
    type: [DocumentVersion],
    description:
      'The wordings in force now, one for each language, of a policy one for each country as well; by language, those without one last.',
    complexity: { field: 1, multiplier: 5 },
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => (await wordingsInForce(ctx).load(id)) ?? [],
  }),
}))

builder.prismaObjectFields(Purpose, (t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    description: 'The document with its wordings; null without the permission `document:read`.',
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => await documentOfPurpose(ctx).load(id),
  }),
}))
