import { builder } from '../../../core/builder.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { readablePeople } from '../loaders.ts'
import { Person } from '../person-schema.ts'

const DuplicateReason = builder.enumType('DuplicateReason', {
  description: 'What two people have in common, beside similar names.',
  values: {
    MAIL: { description: 'The part of their mail addresses before the @, without tags and marks between words.' },
    HANDLE: { description: 'The name of an account, on two networks.' },
    ID: { description: 'An external id, in two sources.' },
    NAME: {
      description:
        'The same name in any order of its words, in one department or where neither has one; or nearly the same name in one department. No source has an id for each of them.',
    },
  } as const,
})

const DuplicateStatus = builder.enumType('DuplicateStatus', {
  description: 'What was said about two people who may be the same.',
  values: {
    OPEN: { description: 'Nobody said anything yet.' },
    MERGED: { description: 'They are the same person, and were merged.' },
    DISMISSED: { description: 'They are different people, and are not proposed again.' },
  } as const,
})

export const PersonDuplicate = builder.prismaNode('PersonDuplicate', {
  description:
    'Two people who may be the same. They are compared once a day. Merge them with `personMerge`, or say with `personDuplicateDismiss` that they are different people.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'One of them. Null when the token may not read them.',
      ...toOne(readablePeople, 'personId'),
    }),
    other: t.field({
      type: Person,
      nullable: true,
      description: 'The other one. Null when the token may not read them.',
      ...toOne(readablePeople, 'otherId'),
    }),
    reasons: t.expose('reasons', {
      type: [DuplicateReason],
      description: 'What they have in common. Empty when they were merged, or their merge undone, without a proposal.',
    }),
    status: t.expose('status', { type: DuplicateStatus, description: 'What was said about them.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they were last merged or said to be different; null before.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were found.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const personDuplicates = defineList({
  type: PersonDuplicate,
  table: 'PersonDuplicate',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were found.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filter: defineFilter('PersonDuplicateFilter', {
    status: { kind: 'enum', type: DuplicateStatus, indexed: true, description: 'What was said about them.' },
    personId: {
      kind: 'id',
      type: 'Person',
      description: 'One of the two people.',
      related: (one) => Prisma.sql`t.id IN (
        SELECT d.id FROM "PersonDuplicate" d WHERE d."organizationId" = t."organizationId" AND ${one(Prisma.raw('d."personId"'))}
        UNION ALL SELECT d.id FROM "PersonDuplicate" d WHERE d."organizationId" = t."organizationId" AND ${one(Prisma.raw('d."otherId"'))})`,
    },
    createdAt: { kind: 'instant', description: 'When they were found.' },
    answeredAt: { kind: 'instant', description: 'When they were last merged or said to be different.' },
  }),
})

listField(personDuplicates, 'personDuplicates', {
  description:
    'Pairs of people who may be the same, the first found first: those of whom the token may change both. Filter by `status` for what nobody answered yet.',
})
