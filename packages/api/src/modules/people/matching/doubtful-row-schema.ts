import { builder } from '../../../core/builder.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { ExternalId } from '../external-id-schema.ts'
import { readablePeople } from '../loaders.ts'
import { Person } from '../person-schema.ts'
import { type DoubtfulPerson as DoubtfulPersonRow, unseal } from './doubts.ts'

const DoubtRule = builder.enumType('DoubtRule', {
  description: 'Why a row is doubtful.',
  values: {
    ADDRESS: { description: 'Somebody without an id of its source has its mail address.' },
    HANDLE: { description: 'Somebody without an id of its source has its account.' },
    RECORD: { description: 'It was somebody at earlier readings whose id in its source is another one now.' },
    CHANGE: { description: 'Its address is known by another name in another department.' },
    ERASED_ADDRESS: { description: 'Somebody who had its mail address was erased.' },
    ERASED_HANDLE: { description: 'Somebody who had its account was erased.' },
    OWNER_LEAVES: {
      description:
        'It would make an owner of the organisation inactive. `SAME` confirms that they have left; after `SOMEBODY_ELSE` they stay, whatever its source says.',
    },
  } as const,
})

const DoubtStatus = builder.enumType('DoubtStatus', {
  description: 'Where a doubtful row stands.',
  values: {
    OPEN: { description: 'It waits for an answer, and is not stored meanwhile.' },
    SAME: { description: 'It is about the same person, and is stored with them at the next reading.' },
    SOMEBODY_ELSE: { description: 'It is about somebody else, who is let in at the next reading.' },
    ENDED: { description: 'Nobody answered for 30 days: it was refused.' },
  } as const,
})

export const DoubtAnswer = builder.enumType('DoubtAnswer', {
  description: 'Whom a doubtful row is about.',
  values: {
    SAME: { description: 'About the same person.' },
    SOMEBODY_ELSE: { description: 'About somebody else.' },
  } as const,
})

const DoubtfulPerson = builder.objectRef<DoubtfulPersonRow & { source: string }>('DoubtfulPerson').implement({
  description: 'What a doubtful row says of somebody.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalId,
      description: 'Its id in its source.',
      resolve: ({ source, externalId: id }) => ({ source, id }),
    }),
    displayName: t.exposeString('displayName', { nullable: true, description: 'Name; null where it gives none.' }),
    email: t.exposeString('email', { nullable: true, description: 'Mail address; null where it gives none.' }),
    departments: t.exposeStringList('departments', { description: 'Names of departments.' }),
    network: t.string({
      nullable: true,
      description: 'Network of its account; null where it gives none.',
      resolve: ({ account }) => account?.network ?? null,
    }),
    handle: t.string({
      nullable: true,
      description: 'Handle of its account; null where it gives none.',
      resolve: ({ account }) => account?.handle ?? null,
    }),
  }),
})

export const DoubtfulRow = builder.prismaNode('DoubtfulRow', {
  description:
    'A row of a file or source that may be about a known person or not. It is not stored until somebody says which, by `doubtfulRowAnswer`, and ends after 30 days as refused.',
  ...ROW_NODE,
  fields: (t) => ({
    rule: t.expose('rule', { type: DoubtRule, description: 'Why it is doubtful.' }),
    source: t.exposeString('source', { description: 'Key of the source whose id it bears.' }),
    row: t.field({
      type: DoubtfulPerson,
      nullable: true,
      description:
        'What it says; null once it was answered or has ended, where somebody erased had its address, and where its source no longer names the person.',
      extensions: { columns: ['id', 'sealed', 'source'] },
      resolve: (row, _args, ctx) => {
        const said = unseal(ctx, row)
        return said && { ...said, source: row.source }
      },
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who it may be; null for somebody who was erased.',
      ...toOne(readablePeople, 'personId'),
    }),
    status: t.expose('status', { type: DoubtStatus, description: 'Where it stands.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was answered so; null without a reason.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was read.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends as refused unless it is answered.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered; null before.',
    }),
  }),
})

const doubtfulRows = defineList({
  type: DoubtfulRow,
  table: 'DoubtfulRow',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By when they were read.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filter: defineFilter('DoubtfulRowFilter', {
    status: { kind: 'enum', type: DoubtStatus, description: 'Where it stands.' },
    rule: { kind: 'enum', type: DoubtRule, description: 'Why it is doubtful.' },
    source: { kind: 'key', description: 'Key of its source.' },
    personId: { kind: 'id', type: 'Person', description: 'Who it may be.' },
    createdAt: { kind: 'instant', description: 'When it was read.' },
    answeredAt: { kind: 'instant', description: 'When it was answered.' },
    endsAt: { kind: 'instant', description: 'When it ends as refused.' },
  }),
})

listField(doubtfulRows, 'doubtfulRows', {
  description: 'Rows of files and sources that may be about a known person or not, the oldest first.',
})
