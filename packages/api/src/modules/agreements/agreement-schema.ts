import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { DocumentVersion } from './document-schema.ts'
import { documentVersionById, purposeById } from './loaders.ts'
import { Purpose } from './purpose-schema.ts'

export const AgreementMethod = builder.enumType('AgreementMethod', {
  description: 'How somebody agreed.',
  values: {
    LOG_IN: { description: 'Themselves, in a log-in that a sign-on system attested.' },
    TRIAL_LOG_IN: { description: 'In a log-in that the operator played to try the product out.' },
    UNKNOWN: { description: 'It was recorded before the platform kept how.' },
  } as const,
})

export const Agreement = builder.prismaNode('Agreement', {
  description:
    'A person’s yes to one version of a document, for one purpose. Taking it back closes it and deletes nothing.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who agreed; null for who may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    purpose: t.field({
      type: Purpose,
      nullable: true,
      description: 'What for; null without the permission `document:read`.',
      ...toOne(purposeById, 'purposeId'),
    }),
    documentVersion: t.field({
      type: DocumentVersion,
      nullable: true,
      description: 'The wording they agreed to; null without the permission `document:read`.',
      ...toOne(documentVersionById, 'documentVersionId'),
    }),
    method: t.expose('method', { type: AgreementMethod, description: 'How they agreed.' }),
    createdAt: t.expose('givenAt', {
      type: 'DateTime',
      description: 'When it was written down, which is when it was given.',
    }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When it was given.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it stands.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const agreements = defineList({
  type: Agreement,
  table: 'Agreement',
  orders: {
    GIVEN_AT: { column: 'givenAt', type: 'timestamptz', description: 'By the time they were given.' },
  },
  defaultOrder: { field: 'GIVEN_AT', direction: 'DESC' },
  filter: defineFilter('AgreementFilter', {
    personId: { kind: 'id', type: 'Person', description: 'Who agreed.' },
    purposeId: { kind: 'id', type: 'Purpose', description: 'What for.' },
    documentVersionId: { kind: 'id', type: 'DocumentVersion', description: 'The wording they agreed to.' },
    method: { kind: 'enum', type: AgreementMethod, description: 'How they agreed.' },
    givenAt: { kind: 'instant', description: 'When it was given.' },
    withdrawnAt: { kind: 'instant', description: 'When it was taken back.' },
  }),
})

listField(agreements, 'agreements', {
  description: 'What people agreed to, agreements that were taken back among them; for an ambassador their own.',
})
listField(agreements, 'agreements', {
  on: Person,
  parent: { column: 'personId' },
  hiddenWithout: 'agreement:read',
  description:
    'What they agreed to, agreements that were taken back among them. Null without the permission `agreement:read`.',
})
listField(agreements, 'agreements', {
  on: DocumentVersion,
  parent: { column: 'documentVersionId' },
  hiddenWithout: 'agreement:read',
  description: 'Who agreed to it. Null without the permission `agreement:read`.',
})
