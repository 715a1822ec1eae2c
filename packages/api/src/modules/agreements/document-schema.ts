import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { documentById, documentOfPurpose, purposeById, wordingsInForce } from './loaders.ts'
import { Purpose } from './purpose-schema.ts'

export const Document = builder.prismaNode('Document', {
  description: 'A text that people agree to, in versions. It belongs to a purpose or is a policy.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name to display: that of the purpose or of the policy.' }),
    purpose: t.field({
      type: Purpose,
      nullable: true,
      description:
        'The purpose it belongs to; null for a policy, which people can agree to for the organisation’s own purposes.',
      ...toOne(purposeById, 'purposeId'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
  }),
})

export const DocumentVersion = builder.prismaNode('DocumentVersion', {
  description: 'One version of a document in one language. A version never changes; the next one replaces it.',
  ...ROW_NODE,
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document; null without the permission `document:read`.',
      ...toOne(documentById, 'documentId'),
    }),
    edition: t.exposeString('edition', {
      description: 'Name of the version, such as `2026-01`; the same in all languages.',
    }),
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description: 'Language of the text; null when it is not known.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The text; null when only the edition is known: see `legacy`.',
    }),
    hash: t.string({
      nullable: true,
      description:
        'SHA-256 of `text` in UTF-8, in hexadecimal digits, as proof of the text that people agreed to. Null without a text.',
      extensions: { columns: ['hash'] },
      resolve: ({ hash }) => (hash === null ? null : Buffer.from(hash).toString('hex')),
    }),
    legacy: t.exposeBoolean('legacy', {
      description: 'Whether the text was kept outside the platform. Then only its edition is known.',
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'DateTime',
      description:
        'When it comes into force. It stays in force until a later version of the same document and language (for a policy: and country) does.',
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published.' }),
    createdAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When it was created: the same as `publishedAt`.',
    }),
  }),
})

const documents = defineList({
  type: Document,
  table: 'Document',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('DocumentFilter', {
    name: { kind: 'text', description: 'Name.' },
    purposeId: { kind: 'id', type: 'Purpose', description: 'The purpose it belongs to.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

const versions = defineList({
  type: DocumentVersion,
  table: 'DocumentVersion',
  orders: {
    EFFECTIVE_FROM: {
      column: 'effectiveFrom',
      type: 'timestamptz',
      description: 'By the time they come into force.',
    },
    PUBLISHED_AT: { column: 'publishedAt', type: 'timestamptz', description: 'By the time of publication.' },
  },
  defaultOrder: { field: 'EFFECTIVE_FROM', direction: 'DESC' },
  filter: defineFilter('DocumentVersionFilter', {
    edition: { kind: 'text', description: 'Name of the version.' },
    language: { kind: 'scalar', type: 'Locale', description: 'Language of the text.' },
    legacy: { kind: 'boolean', description: 'Whether the text was kept outside the platform.' },
    effectiveFrom: { kind: 'instant', description: 'When it comes into force.' },
    publishedAt: { kind: 'instant', description: 'When it was published.' },
  }),
})

listField(documents, 'documents', { description: 'The documents that people of this organisation agree to.' })
listField(versions, 'versions', {
  on: Document,
  parent: { column: 'documentId' },
  description: 'Its versions, the latest to come into force first.',
})

builder.prismaObjectFields(Document, (t) => ({
  inForce: t.field({
    type: [DocumentVersion],
    description:
      'The versions in force now: one for each language, and for a policy also for each country. Sorted by language; versions without a language come last.',
    complexity: { field: 1, multiplier: 5 },
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => (await wordingsInForce(ctx).load(id)) ?? [],
  }),
}))

builder.prismaObjectFields(Purpose, (t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    description: 'The document with its versions; null without the permission `document:read`.',
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => await documentOfPurpose(ctx).load(id),
  }),
}))
