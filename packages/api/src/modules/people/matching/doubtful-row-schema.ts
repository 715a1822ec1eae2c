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
    ADDRESS: { description: 'A person without an id in its source has its email address.' },
    HANDLE: { description: 'A person without an id in its source has its account.' },
    RECORD: { description: 'At earlier readings it was a person who now has another id in its source.' },
    CHANGE: { description: 'Its address belongs to a person with another name in another department.' },
    ERASED_ADDRESS: { description: 'A person who had its email address was erased.' },
    ERASED_HANDLE: { description: 'A person who had its account was erased.' },
    OWNER_LEAVES: {
      description:
        'It would make an owner of the organisation inactive. `SAME` confirms that they have left; after `SOMEBODY_ELSE` they stay active, whatever its source says.',
    },
    MERGED_RETURNS: {
      description:
        'It says that a merged person is back, and who counts for them is out for another reason than that they had left, or their data is only stored. `SAME` makes who counts for them active; after `SOMEBODY_ELSE` they stay inactive.',
    },
  } as const,
})

const DoubtStatus = builder.enumType('DoubtStatus', {
  description: 'Status of a doubtful row.',
  values: {
    OPEN: { description: 'It waits for an answer, and is not stored until then.' },
    SAME: { description: 'It is about the same person, and is stored with them at the next reading.' },
    SOMEBODY_ELSE: { description: 'It is about another person, who is added at the next reading.' },
    ENDED: { description: 'Nobody answered for 30 days: it was refused.' },
  } as const,
})

export const DoubtAnswer = builder.enumType('DoubtAnswer', {
  description: 'The person that a doubtful row is about.',
  values: {
    SAME: { description: 'The same person.' },
    SOMEBODY_ELSE: { description: 'Another person.' },
  } as const,
})

const DoubtfulPerson = builder.objectRef<DoubtfulPersonRow & { source: string }>('DoubtfulPerson').implement({
  description: 'The data of a doubtful row.',
  fields: (t) => ({
    externalId: t.field({
      type: ExternalId,
      description: 'Its id in its source.',
      resolve: ({ source, externalId: id }) => ({ source, id }),
    }),
    displayName: t.exposeString('displayName', { nullable: true, description: 'Name; null when it has none.' }),
    email: t.exposeString('email', { nullable: true, description: 'Email address; null when it has none.' }),
    departments: t.exposeStringList('departments', { description: 'Names of departments.' }),
    network: t.string({
      nullable: true,
      description: 'Network of its account; null when it has none.',
      resolve: ({ account }) => account?.network ?? null,
    }),
    handle: t.string({
      nullable: true,
      description: 'Handle of its account; null when it has none.',
      resolve: ({ account }) => account?.handle ?? null,
    }),
  }),
})

export const DoubtfulRow = builder.prismaNode('DoubtfulRow', {
  description:
    'A row of a file or source that may or may not be about a known person. It is not stored until it is answered with `doubtfulRowAnswer`. Without an answer it is refused after 30 days.',
  ...ROW_NODE,
  fields: (t) => ({
    rule: t.expose('rule', { type: DoubtRule, description: 'Why it is doubtful.' }),
    source: t.exposeString('source', { description: 'Key of the source of its id.' }),
    row: t.field({
      type: DoubtfulPerson,
      nullable: true,
      description:
        'Its data; null after it was answered or has ended, when an erased person had its address, and when its source no longer lists the person.',
      extensions: { columns: ['id', 'sealed', 'source'] },
      resolve: (row, _args, ctx) => {
        const said = unseal(ctx, row)
        return said && { ...said, source: row.source }
      },
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person it may be about; null for an erased person.',
      ...toOne(readablePeople, 'personId'),
    }),
    status: t.expose('status', { type: DoubtStatus, description: 'Its status.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason for the answer; null without one.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was read.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it is refused unless it is answered.' }),
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
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of reading.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filter: defineFilter('DoubtfulRowFilter', {
    status: { kind: 'enum', type: DoubtStatus, indexed: true, description: 'Its status.' },
    rule: { kind: 'enum', type: DoubtRule, indexed: true, description: 'Why it is doubtful.' },
    source: { kind: 'key', description: 'Key of its source.' },
    personId: { kind: 'id', type: 'Person', description: 'The person it may be about.' },
    createdAt: { kind: 'instant', description: 'When it was read.' },
    answeredAt: { kind: 'instant', description: 'When it was answered.' },
    endsAt: { kind: 'instant', description: 'When it is refused.' },
  }),
})

listField(doubtfulRows, 'doubtfulRows', {
  description: 'Rows of files and sources that may or may not be about a known person, the oldest first.',
})
