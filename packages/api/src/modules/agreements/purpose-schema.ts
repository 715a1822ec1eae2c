import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { exceptionsOfPurpose } from './loaders.ts'

export const LegalBasis = builder.enumType('LegalBasis', {
  description: 'By which right data about people is used for a purpose.',
  values: {
    CONSENT: { description: 'Nothing before a yes, which can be taken back (GDPR art. 6(1)(a)).' },
    OBJECTION: { description: 'Allowed, after notice, until somebody objects (GDPR art. 6(1)(f) and 21).' },
  } as const,
})

const PurposeException = builder
  .objectRef<{ country: string; basis: 'CONSENT' | 'OBJECTION' }>('PurposeException')
  .implement({
    description: 'A country whose people a purpose has a basis of their own for.',
    fields: (t) => ({
      country: t.expose('country', { type: 'CountryCode', description: 'Where the people live.' }),
      basis: t.expose('basis', { type: LegalBasis, description: 'The basis for them.' }),
    }),
  })

export const Purpose = builder.prismaNode('Purpose', {
  description:
    'What data about people is used for. Every organisation has `SHARING` and `SCORING`; people agree to the wordings of a purpose’s document.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Registry key, such as `SHARING`: what agreements name.' }),
    name: t.exposeString('name', { description: 'Name as people read it.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it covers; null when there is none.',
    }),
    basis: t.expose('basis', {
      type: LegalBasis,
      description: 'The basis for everybody who lives in none of the countries of `exceptions`.',
    }),
    exceptions: t.field({
      type: [PurposeException],
      description:
        'Countries with a basis of their own, by code. Who lives in no known country is not used without consent as soon as any country needs it.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await exceptionsOfPurpose(ctx).load(id)) ?? [],
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const purposes = defineList({
  type: Purpose,
  table: 'Purpose',
  orders: { KEY: { column: 'key', type: 'text', description: 'By key.' } },
  defaultOrder: { field: 'KEY', direction: 'ASC' },
  filter: defineFilter('PurposeFilter', {
    key: { kind: 'text', description: 'Registry key.' },
    basis: { kind: 'enum', type: LegalBasis, description: 'The basis for everybody without one of their country.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(purposes, 'purposes', { description: 'What data about people is used for in this organisation.' })
