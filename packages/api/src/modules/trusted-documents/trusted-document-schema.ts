import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'

export const TrustedDocument = builder.prismaNode('TrustedDocument', {
  description:
    'A GraphQL document that the organisation has pushed. Requests can name it by its hash, and where only trusted documents run, it runs.',
  ...ROW_NODE,
  fields: (t) => ({
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of its text as it is sent, in hexadecimal digits: `documentId` of requests.',
    }),
    text: t.exposeString('text', { description: 'The document.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Name of its first operation; null when that has no name.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first pushed.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const trustedDocuments = defineList({
  type: TrustedDocument,
  table: 'TrustedDocument',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were first pushed.' },
    NAME: { column: 'name', type: 'text', nullable: true, description: 'By name.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('TrustedDocumentFilter', {
    name: { kind: 'text', description: 'Name of the first operation.' },
    sha256: { kind: 'key', form: (text) => text.toLowerCase(), description: 'SHA-256 of the text.' },
    createdAt: { kind: 'instant', description: 'When it was first pushed.' },
  }),
})

listField(trustedDocuments, 'trustedDocuments', {
  description:
    'The trusted documents of the organisation. Those of the SDK are always trusted, and not listed. Needs `trusteddocument:read`.',
})
