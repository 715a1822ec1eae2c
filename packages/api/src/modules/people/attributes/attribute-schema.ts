import { builder } from '../../../core/builder.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { NameInLanguageType, nameFor, namesOf } from '../names/name-schema.ts'
import { optionsOf } from './declared-attributes.ts'
import type { AttributeOption } from './read-values.ts'

export const PersonAttributeKind = builder.enumType('PersonAttributeKind', {
  description: 'What the values of an attribute of people are.',
  values: {
    TEXT: { description: 'A text of one line. Case and blanks make no difference to which value it is.' },
    NUMBER: { description: 'A number of at most 15 digits, of which at most 6 are decimals.' },
    DATE: { description: 'A day of the calendar, such as `2026-03-01`.' },
    YES_NO: { description: '`true` or `false`.' },
    ONE_OF: { description: 'One of the options of the attribute, by its key.' },
  } as const,
})

export const PersonAttributeOption = builder.objectRef<AttributeOption>('PersonAttributeOption').implement({
  description: 'What a value of an attribute of the kind `ONE_OF` may be.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key, which is the value.' }),
    name: t.string({
      description: 'The name in the language of the request, or else the first of `names`.',
      resolve: ({ key, names }, _args, ctx) => nameFor(ctx, names) || key,
    }),
    names: t.field({
      type: [NameInLanguageType],
      description: 'The names by language; empty where the key is its name.',
      resolve: ({ names }) => [...names],
    }),
  }),
})

export const PersonAttribute = builder.prismaNode('PersonAttribute', {
  description: 'An attribute of people that the organisation declares, such as the cost centre.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The key by which files, sources and filters name it, such as `cost-centre`. It never changes.',
    }),
    kind: t.expose('kind', { type: PersonAttributeKind, description: 'What its values are.' }),
    many: t.exposeBoolean('many', {
      description: 'Whether a person may have several values at once; at most one when false.',
    }),
    name: t.string({
      description: 'The name in the language of the request, or else the first of `names`.',
      extensions: { columns: ['names'] },
      resolve: (row, _args, ctx) => nameFor(ctx, namesOf(row)),
    }),
    names: t.field({
      type: [NameInLanguageType],
      description: 'The names by language.',
      extensions: { columns: ['names'] },
      resolve: namesOf,
    }),
    purpose: t.exposeString('purpose', { description: 'What the organisation needs it for.' }),
    options: t.field({
      type: [PersonAttributeOption],
      description: 'What a value may be, in their order. Empty for other kinds than `ONE_OF`.',
      extensions: { columns: ['options'] },
      resolve: optionsOf,
    }),
    sensitive: t.exposeBoolean('sensitive', {
      description:
        'Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. A person sees their own.',
    }),
    filterable: t.exposeBoolean('filterable', {
      description: 'Whether people are found by it, in filters and in segments.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it was archived: since then it is neither set nor filtered by, and its values stay. Null when it is not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was declared.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const attributes = defineList({
  type: PersonAttribute,
  table: 'PersonAttribute',
  archive: true,
  orders: {
    KEY: { column: 'key', type: 'text', description: 'By key.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was declared.' },
  },
  defaultOrder: { field: 'KEY', direction: 'ASC' },
  filter: defineFilter('PersonAttributeFilter', {
    key: { kind: 'key', description: 'The key.' },
    kind: { kind: 'enum', type: PersonAttributeKind, description: 'What its values are.' },
    sensitive: { kind: 'boolean', description: 'Whether its values are shown to few.' },
    filterable: { kind: 'boolean', description: 'Whether people are found by it.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it was declared.' },
  }),
})

listField(attributes, 'personAttributes', {
  description:
    'The attributes of people that the organisation declared, without archived ones unless the filter asks for them.',
})
