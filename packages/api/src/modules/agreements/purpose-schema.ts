import { builder } from '../../core/builder.ts'
import { readableLoader } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { PurposeException as ExceptionRow, Site as SiteRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Site } from '../people/index.ts'
import { exceptionsOfPurpose } from './loaders.ts'

export const LegalBasis = builder.enumType('LegalBasis', {
  description: 'The legal basis for using data about people.',
  values: {
    CONSENT: { description: 'Not allowed until the person agrees; the person can withdraw (GDPR art. 6(1)(a)).' },
    OBJECTION: { description: 'Allowed, after notice, until the person objects (GDPR art. 6(1)(f) and 21).' },
  } as const,
})

const PurposeException = builder.objectRef<ExceptionRow>('PurposeException').implement({
  description:
    'A country or a site where a purpose has a different legal basis. For people who have both, the stricter one holds.',
  fields: (t) => ({
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'The country that people live in. Null when it is for a site.',
    }),
    site: t.field({
      type: Site,
      nullable: true,
      description:
        'The site where people work. Null when it is for a country, and without the permission `person:read`.',
      ...toOne(readableLoader<SiteRow>('Site'), 'siteId'),
    }),
    basis: t.expose('basis', { type: LegalBasis, description: 'The legal basis for them.' }),
  }),
})

export const Purpose = builder.prismaNode('Purpose', {
  description:
    'A purpose for which data about people is used. Every organisation has `SHARING` and `SCORING`. People agree to the versions of the purpose’s document.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key, such as `SHARING`.' }),
    name: t.exposeString('name', { description: 'Name to display.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it covers; null without a description.',
    }),
    basis: t.expose('basis', {
      type: LegalBasis,
      description: 'The legal basis outside the countries and sites in `exceptions`.',
    }),
    exceptions: t.field({
      type: [PurposeException],
      description:
        'Countries and sites with a different basis: countries by code, then sites. As soon as any country needs consent, people without a known country need it too, and so do people without a known site as soon as any site needs it.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await exceptionsOfPurpose(ctx).load(id)) ?? [],
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
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
    basis: {
      kind: 'enum',
      type: LegalBasis,
      description: 'The legal basis outside the countries and sites in `exceptions`.',
    },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(purposes, 'purposes', { description: 'The purposes for which this organisation uses data about people.' })
