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
    LOG_IN: { description: 'The person agreed in a log-in that this server or a sign-on system attested.' },
    TRIAL_LOG_IN: { description: 'The operator agreed in the person’s place, to try the product.' },
    UNKNOWN: { description: 'It was recorded before the platform stored the method.' },
  } as const,
})

export const Agreement = builder.prismaNode('Agreement', {
  description:
    'A person’s agreement to one version of a document, for one purpose. Withdrawing closes it and deletes nothing.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who agreed; null when the caller may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    purpose: t.field({
      type: Purpose,
      nullable: true,
      description: 'The purpose; null without the permission `document:read`.',
      ...toOne(purposeById, 'purposeId'),
    }),
    documentVersion: t.field({
      type: DocumentVersion,
      nullable: true,
      description: 'The version they agreed to; null without the permission `document:read`.',
      ...toOne(documentVersionById, 'documentVersionId'),
    }),
    method: t.expose('method', { type: AgreementMethod, description: 'How they agreed.' }),
    createdAt: t.expose('givenAt', {
      type: 'DateTime',
      description: 'When it was recorded: the same as `givenAt`.',
    }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When they agreed.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; null while it is in force.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const agreements = defineList({
  type: Agreement,
  table: 'Agreement',
  orders: {
    GIVEN_AT: { column: 'givenAt', type: 'timestamptz', description: 'By the time of agreement.' },
  },
  defaultOrder: { field: 'GIVEN_AT', direction: 'DESC' },
  filter: defineFilter('AgreementFilter', {
    personId: { kind: 'id', type: 'Person', description: 'Who agreed.' },
    purposeId: { kind: 'id', type: 'Purpose', description: 'What for.' },
    documentVersionId: { kind: 'id', type: 'DocumentVersion', description: 'The version they agreed to.' },
    method: { kind: 'enum', type: AgreementMethod, indexed: true, description: 'How they agreed.' },
    givenAt: { kind: 'instant', description: 'When they agreed.' },
    withdrawnAt: { kind: 'instant', description: 'When it was withdrawn.' },
  }),
})

listField(agreements, 'agreements', {
  description: 'The agreements of people, including withdrawn ones. Ambassadors see only their own.',
})
listField(agreements, 'agreements', {
  on: Person,
  parent: { column: 'personId' },
  hiddenWithout: 'agreement:read',
  description: 'Their agreements, including withdrawn ones. Null without the permission `agreement:read`.',
})
listField(agreements, 'agreements', {
  on: DocumentVersion,
  parent: { column: 'documentVersionId' },
  hiddenWithout: 'agreement:read',
  description: 'The agreements to this version. Null without the permission `agreement:read`.',
})
