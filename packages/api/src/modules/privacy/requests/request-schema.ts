import { builder } from '../../../core/builder.ts'
import { defineLoader, manyForEach } from '../../../core/loaders.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { everyColumn } from '../../../core/selected-columns.ts'
import { type PrivacyRequestEntry as EntryRow, Prisma } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { Account, readableAccountById } from '../../organizations/index.ts'
import { Person, readablePeople } from '../../people/index.ts'

export const PrivacyRequestKind = builder.enumType('PrivacyRequestKind', {
  description: 'What a person asks for.',
  values: {
    ACCESS: { description: 'To know what is stored about them (GDPR art. 15).' },
    CORRECTION: { description: 'That something about them is corrected (art. 16).' },
    ERASURE: { description: 'That they are erased (art. 17).' },
    RESTRICTION: { description: 'That data about them is kept and not used (art. 18).' },
    PORTABILITY: { description: 'To get what is stored about them in a form that a machine reads (art. 20).' },
    OBJECTION: { description: 'That data about them is no longer used for something (art. 21).' },
  } as const,
})

export const PrivacyRequestStatus = builder.enumType('PrivacyRequestStatus', {
  description: 'Where a request stands.',
  values: {
    OPEN: { description: 'It waits for an answer.' },
    GRANTED: { description: 'What was asked for was done; `answer` says what.' },
    REFUSED: { description: 'It was refused; `answer` says why, and where the person can complain.' },
  } as const,
})

export const PrivacyRequestOutcome = builder.enumType('PrivacyRequestOutcome', {
  description: 'How a request is answered.',
  values: {
    GRANTED: { description: 'What was asked for was done.' },
    REFUSED: { description: 'It is refused.' },
  } as const,
})

export const PrivacyRequest = builder.prismaNode('PrivacyRequest', {
  description:
    'What a person asks for under data protection law, with its deadline and its answer. It stays when the person is erased, without their name and words.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.expose('kind', { type: PrivacyRequestKind, description: 'What they ask for.' }),
    status: t.expose('status', { type: PrivacyRequestStatus, description: 'Where it stands.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What they ask for in their words; null when nothing was written.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it reached the organisation.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      description:
        'When it must be answered: one month after `receivedAt`, three when it was extended. In a shorter month, its last day.',
    }),
    extendedAt: t.expose('extendedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the deadline was extended; null when it was not.',
    }),
    extensionReason: t.exposeString('extensionReason', {
      nullable: true,
      description: 'Why it was extended, told to the person; null when it was not.',
    }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The answer to the person; null while the request is open.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered; null while it is open.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded here.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const PrivacyRequestStep = builder.enumType('PrivacyRequestStep', {
  description: 'What was done for a request.',
  values: {
    EXPORT_STARTED: { description: 'An export of the data of the person was asked for: `personalDataExport`.' },
    EXPORT_READY: { description: 'The export can be downloaded.' },
    EXPORT_FAILED: { description: 'The export could not be made.' },
    ERASED: { description: 'The person was erased: `personPurge`.' },
    RESTRICTED: { description: 'Data about the person was restricted: `processingRestrict`.' },
    RESTRICTION_LIFTED: { description: 'The restriction was lifted.' },
  } as const,
})

const PrivacyRequestEntry = builder.objectRef<EntryRow>('PrivacyRequestEntry').implement({
  description: 'Something that was done for a request, noted by the act that did it.',
  fields: (t) => ({
    step: t.expose('step', { type: PrivacyRequestStep, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
})

/** The last ones of each request; nobody does as much for one. */
const MOST_ENTRIES = 100

const entriesOfRequest = defineLoader<string, EntryRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.$read<EntryRow>(Prisma.sql`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS r(id) CROSS JOIN LATERAL (
      SELECT ${everyColumn('PrivacyRequestEntry', 'e')} FROM "PrivacyRequestEntry" e WHERE e."requestId" = r.id ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_ENTRIES}) found
    ORDER BY found.at, found.id`)
  return manyForEach(ids, rows, ({ requestId }) => requestId)
})

builder.objectFields(PrivacyRequest, (t) => ({
  entries: t.field({
    type: [PrivacyRequestEntry],
    description: `What was done for it, the first first; of more than ${MOST_ENTRIES} the last.`,
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => (await entriesOfRequest(ctx).load(id)) ?? [],
  }),
  person: t.field({
    type: Person,
    nullable: true,
    description: 'Who asks. Null after their erasure, and when the caller may not read the person.',
    ...toOne(readablePeople, 'personId'),
  }),
  recordedBy: t.field({
    type: Account,
    nullable: true,
    description:
      'The account that recorded it for the person. Null when they made it themselves, the account was deleted, or the caller may not read it.',
    extensions: { columns: ['recordedById'] },
    resolve: async ({ recordedById }, _args, ctx, info) =>
      recordedById === null ? null : await readableAccountById(ctx, { info }).load(recordedById),
  }),
}))

const requests = defineList({
  type: PrivacyRequest,
  table: 'PrivacyRequest',
  orders: {
    DUE_AT: { column: 'dueAt', type: 'timestamptz', description: 'By deadline.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was recorded.' },
  },
  defaultOrder: { field: 'DUE_AT', direction: 'ASC' },
  filter: defineFilter('PrivacyRequestFilter', {
    personId: { kind: 'id', type: 'Person', description: 'Who asks.' },
    kind: { kind: 'enum', type: PrivacyRequestKind, indexed: true, description: 'What they ask for.' },
    status: { kind: 'enum', type: PrivacyRequestStatus, indexed: true, description: 'Where it stands.' },
    receivedAt: { kind: 'instant', description: 'When it reached the organisation.' },
    dueAt: { kind: 'instant', description: 'When it must be answered.' },
    extendedAt: { kind: 'instant', description: 'When the deadline was extended.' },
    answeredAt: { kind: 'instant', description: 'When it was answered.' },
    createdAt: { kind: 'instant', description: 'When it was recorded here.' },
  }),
})

listField(requests, 'privacyRequests', {
  description:
    'What people ask for under data protection law, the nearest deadline first. Everybody sees their own, in their own log-in; owners and the data protection officer see all.',
})
