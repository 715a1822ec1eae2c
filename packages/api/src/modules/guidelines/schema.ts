import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { assertCan, reachOf } from '../../platform/auth/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { DocumentVersion, documentVersionOfPolicy } from '../agreements/index.ts'
import { JURISDICTION_PACKS, type JurisdictionPack } from './assessment/index.ts'
import { rulesOfPolicy } from './loaders.ts'
import { PolicyPackRule, PolicyRule } from './rule-schema.ts'

export const Policy = builder.prismaNode('Policy', {
  description:
    'One version of a policy that texts are checked against. A version never changes; the next one replaces it.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the policy, the same for all its versions.' }),
    version: t.exposeInt('version', { description: 'Number of the version, from 1 per name.' }),
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description: 'Language of the texts it applies to; `fr` includes `fr-CA`. Null for every language.',
    }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Country of the readers; null for every country.',
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'DateTime',
      description:
        'When it comes into force. It stays in force until a later version of the same name, language and country does.',
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published.' }),
    createdAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When it was created: the same as `publishedAt`.',
    }),
    documentVersion: t.field({
      type: DocumentVersion,
      nullable: true,
      description: 'The document version for people to agree to; null without the permission `document:read`.',
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) =>
        reachOf(ctx, 'document:read') ? await documentVersionOfPolicy(ctx).load(id) : null,
    }),
    rules: t.field({
      type: [PolicyRule],
      description: 'Its rules, in the order in which they were written.',
      complexity: { field: 1, multiplier: 10 },
      extensions: { columns: ['id'] },
      resolve: async (policy, _args, ctx) => (await rulesOfPolicy(ctx).load(policy.id)) ?? [],
    }),
  }),
})

const policies = defineList({
  type: Policy,
  table: 'Policy',
  orders: {
    EFFECTIVE_FROM: { column: 'effectiveFrom', type: 'timestamptz', description: 'By the time they come into force.' },
    NAME: { column: 'name', type: 'text', description: 'By name.' },
  },
  defaultOrder: { field: 'EFFECTIVE_FROM', direction: 'DESC' },
  filter: defineFilter('PolicyFilter', {
    name: { kind: 'text', description: 'Name.' },
    language: { kind: 'scalar', type: 'Locale', description: 'Language tag it was published for.' },
    country: { kind: 'scalar', type: 'CountryCode', description: 'Country code it was published for.' },
    effectiveFrom: { kind: 'instant', description: 'When it comes into force.' },
    version: { kind: 'number', description: 'Number of the version.' },
    publishedAt: { kind: 'instant', description: 'When it was published.' },
  }),
})

listField(policies, 'policies', { description: 'The policies of the organisation, all versions.' })

const PolicyPack = builder.objectRef<JurisdictionPack>('PolicyPack').implement({
  description:
    'Rules based on the law of some countries: a starting point for a policy, to be reviewed by your own lawyers. Not legal advice; a text that passes is not necessarily lawful.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name.' }),
    name: t.exposeString('name', { description: 'Name to display.' }),
    countries: t.field({
      type: ['CountryCode'],
      description: 'Countries whose law it is based on; a policy is published for each.',
      resolve: (pack) => [...pack.countries],
    }),
    description: t.exposeString('description', {
      description: 'What the rules require, and which parts of the law they cannot check.',
    }),
    notice: t.string({
      description: 'A notice to show to users.',
      resolve: () => 'Not legal advice. A starting point, to be reviewed by your own lawyers.',
    }),
    rules: t.field({ type: [PolicyPackRule], description: 'The rules.', resolve: (pack) => [...pack.rules] }),
  }),
})

builder.queryField('policyPacks', (t) =>
  t.field({
    type: [PolicyPack],
    description: 'The packs: rules per country from which a policy can be published. Not legal advice.',
    complexity: { field: 5, multiplier: JURISDICTION_PACKS.length },
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'policy:read', 'part')
      return [...JURISDICTION_PACKS]
    },
  }),
)
