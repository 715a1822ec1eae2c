import { builder } from '../../../core/builder.ts'
import { dayOf } from '../../../core/day.ts'
import { loaderById, readableLoader } from '../../../core/loaders.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { type PersonAttribute as AttributeRow, Prisma } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField, type ParentLink } from '../../../platform/lists/index.ts'
import { readablePeople } from '../loaders.ts'
import { nameFor } from '../names/name-schema.ts'
import { heldAt } from '../periods.ts'
import { Person } from '../person-schema.ts'
import { PersonAttribute, PersonAttributeOption } from './attribute-schema.ts'
import { optionsOf } from './declared-attributes.ts'
import type { AttributeOption } from './read-values.ts'

const { sql } = Prisma

const attributeById = loaderById<AttributeRow>('PersonAttribute')

const PersonAttributeValue = builder.prismaNode('PersonAttributeValue', {
  description:
    'A value that a person has of an attribute for a time. Those of sensitive attributes are shown only with `sensitive-attribute:read`, and to the person.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null when the token may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    attribute: t.field({
      type: PersonAttribute,
      nullable: true,
      description: 'The attribute. Null when the token may not read it.',
      ...toOne(readableLoader<AttributeRow>('PersonAttribute'), 'attributeId'),
    }),
    value: t.exposeString('value', {
      description:
        'The value as text: as it was written, a number such as `1250.5`, a day such as `2026-03-01`, `true` or `false`, or the key of an option.',
    }),
    number: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The number. Null for other kinds than `NUMBER`.',
      extensions: { columns: ['number'] },
      resolve: ({ number }) => (number === null ? null : new Prisma.Decimal(number)),
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day. Null for other kinds than `DATE`.',
      extensions: { columns: ['day'] },
      resolve: ({ day }) => day && dayOf(day),
    }),
    option: t.field({
      type: PersonAttributeOption,
      nullable: true,
      description: 'The option. Null for other kinds than `ONE_OF`.',
      extensions: { columns: ['attributeId', 'value'] },
      resolve: async ({ attributeId, value }, _args, ctx): Promise<AttributeOption | null> => {
        const attribute = await attributeById(ctx).load(attributeId)
        if (attribute?.kind !== 'ONE_OF') return null
        return optionsOf(attribute).find(({ key }) => key === value) ?? null
      },
    }),
    label: t.string({
      description: 'The value for people: the name of its option in the language of the request, or else `value`.',
      extensions: { columns: ['attributeId', 'value'] },
      resolve: async ({ attributeId, value }, _args, ctx) => {
        const attribute = await attributeById(ctx).load(attributeId)
        const option = attribute && optionsOf(attribute).find(({ key }) => key === value)
        return (option && nameFor(ctx, option.names)) || value
      },
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant. Null when the start is unknown.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end. Null while it is current.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was recorded, which may be later than `from`.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const values = defineList({
  type: PersonAttributeValue,
  table: 'PersonAttributeValue',
  orders: {
    FROM: {
      column: 'from',
      type: 'timestamptz',
      nullable: true,
      description: 'By the first instant; an unknown start comes last.',
    },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
  filter: defineFilter('PersonAttributeValueFilter', {
    attributeId: { kind: 'id', type: 'PersonAttribute', description: 'The attribute.' },
    from: { kind: 'instant', description: 'The first instant.' },
    to: { kind: 'instant', description: 'The first instant after the end; null while it is current.' },
  }),
})

/** All of a person without an instant, else those that hold at it. */
const ofPerson = (at: Date | null): ParentLink =>
  at === null
    ? { column: 'personId' }
    : {
        condition: sql`t.id IN (SELECT m.id FROM "PersonAttributeValue" m
          WHERE m."personId" = p.id AND ${heldAt(sql`${at}::timestamptz`)})`,
      }

listField(values, 'attributes', {
  on: Person,
  parentAt: ofPerson,
  description:
    'The values of the attributes that the organisation declared, the latest first: current and former ones, or those of the instant `at`. Those of sensitive attributes are left out without `sensitive-attribute:read`, but for one’s own.',
})
