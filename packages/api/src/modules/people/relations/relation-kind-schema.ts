import { builder } from '../../../core/builder.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { NameInLanguageType, nameFor, namesOf } from '../names/name-schema.ts'
import './person-kind.ts'
import { relationKey } from './relation-kinds.ts'

export const RelationKind = builder.prismaNode('RelationKind', {
  description: 'A kind of relation that people have to the organisation, such as an employee or a journalist.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.expose('key', {
      type: 'PersonKind',
      description: 'The key by which people, files and sources name it, such as `EMPLOYEE`. It never changes.',
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
    builtIn: t.exposeBoolean('builtIn', {
      description: 'Whether every organisation begins with it; false when the organisation added it.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it was archived: since then nobody is given it, and whoever has it keeps it. Null when it is not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const kinds = defineList({
  type: RelationKind,
  table: 'RelationKind',
  archive: true,
  orders: {
    KEY: { column: 'key', type: 'text', description: 'By key.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was added.' },
  },
  defaultOrder: { field: 'KEY', direction: 'ASC' },
  filter: defineFilter('RelationKindFilter', {
    key: { kind: 'key', form: relationKey, description: 'The key, in any case.' },
    builtIn: { kind: 'boolean', description: 'Whether every organisation begins with it.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it was added.' },
  }),
})

listField(kinds, 'relationKinds', {
  description:
    'The kinds of relations that people have to the organisation, without archived ones unless the filter asks for them.',
})
