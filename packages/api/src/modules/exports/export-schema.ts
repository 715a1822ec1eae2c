import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Export as ExportRow } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { addRunSubscription } from '../../platform/streams/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { EXPORTS_PATH } from './download-endpoint.ts'
import { DAY_MS, DAYS_KEPT } from './limits.ts'

const ExportKind = builder.enumType('ExportKind', {
  description: 'What an export holds.',
  values: {
    PERSONAL_DATA: { description: 'Everything about one person: see `personalDataExport`.' },
    LIST: { description: 'The rows of a list, as a document asks for them: see `exportCreate`.' },
  } as const,
})

const CSV = {
  description:
    'CSV (RFC 4180), in UTF-8, with a line of names. A text that a spreadsheet could compute as a formula begins with an apostrophe, and so does one that begins with an apostrophe: take one away from each.',
}
const JSON_OBJECT = { description: 'One JSON object (RFC 8259).' }
const JSONL = { description: 'One JSON object for each row, on a line of its own, in UTF-8: as the API answers it.' }
const PARQUET = {
  description:
    'Apache Parquet: parts of parts as structs, lists as lists, `BigInt` as whole numbers of 64 bits, `DateTime` as instants in UTC, `Date` as days, `Decimal` as text with all its digits.',
}

const ExportFormat = builder.enumType('ExportFormat', {
  description: 'The format of an export.',
  values: { JSON: JSON_OBJECT, CSV, JSONL, PARQUET } as const,
})

export const PersonalDataFormat = builder.enumType('PersonalDataFormat', {
  description: 'A format for everything about one person.',
  values: { JSON: JSON_OBJECT, CSV } as const,
})

export const ListFormat = builder.enumType('ListFormat', {
  description: 'A format for the rows of a list.',
  values: { JSONL, CSV, PARQUET } as const,
})

const ExportFailure = builder.enumType('ExportFailure', {
  description: 'Why an export could not be made.',
  values: {
    TOO_LARGE: { description: 'It is about one person, and larger than 256 MiB.' },
    NO_SPACE: { description: 'The exports of the organisation take as much as they may: delete some, and ask again.' },
    FORBIDDEN: {
      description:
        'The account may not read what the document asks for, or may no longer export; or its key was revoked.',
    },
    REFUSED: { description: 'The document was refused, as a request with it would be: `problem` says why.' },
    SERVER: { description: 'The server failed: ask for the export again, and report its id to the operator.' },
  } as const,
})

const ExportProgress = builder.objectRef<ExportRow>('ExportProgress').implement({
  description: 'The progress of an export.',
  fields: (t) => ({
    rows: t.int({
      description: 'Rows that were written so far.',
      extensions: { columns: ['processed'] },
      resolve: ({ processed }) => processed,
    }),
    total: t.exposeInt('total', {
      nullable: true,
      description:
        'Rows that the list had when its first page was read. Null before, and where the document does not ask for `totalCount`.',
    }),
    sections: t.exposeInt('sections', { description: 'Sections of the file.' }),
    sectionsDone: t.exposeInt('sectionsDone', { description: 'Sections that are written.' }),
  }),
})

export const Export = builder.prismaNode('Export', {
  description:
    'A file that is made for download, by the account that asked for it alone, for seven days. Every erasure of a person withdraws the exports from before it that can be about a person.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.expose('kind', { type: ExportKind, description: 'What it holds.' }),
    format: t.expose('format', { type: ExportFormat, description: 'Its format.' }),
    status: t.expose('status', { type: RunStatus, description: 'Its status.' }),
    failure: t.expose('failure', {
      type: ExportFailure,
      nullable: true,
      description: 'Why it could not be made; null unless it FAILED.',
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description:
        'Why it could not be made, in words for people, in the language of the account. Null where `failure` says all, and unless it FAILED.',
    }),
    progress: t.field({
      type: ExportProgress,
      description: 'Its progress.',
      extensions: { sameRow: true },
      resolve: (row) => row,
    }),
    partCount: t.exposeInt('partCount', { description: 'Parts that are stored.' }),
    sizeBytes: t.field({
      type: 'BigInt',
      description: 'Bytes that are stored: the size of the file once it SUCCEEDED.',
      extensions: { columns: ['sizeBytes'] },
      resolve: ({ sizeBytes }) => sizeBytes,
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description:
        'Where it is downloaded, with the token in the header Authorization. Null unless it SUCCEEDED, and once it was withdrawn.',
      extensions: { columns: ['id', 'status', 'withdrawnAt'] },
      resolve: ({ id, status, withdrawnAt }, _args, { publicUrl }) =>
        status === 'SUCCEEDED' && withdrawnAt === null ? publicUrl + EXPORTS_PATH + globalId('Export', id) : null,
    }),
    fromCursor: t.string({
      nullable: true,
      description:
        'The cursor of `events` from before the first row was read. To keep a copy, follow the events behind it: each change that the file may lack comes there. Null before, for other kinds, and for callers who may not read events.',
      extensions: { columns: ['fromCursor'] },
      resolve: ({ fromCursor }, _args, ctx) => (can(ctx, 'event:read') ? fromCursor : null),
    }),
    toCursor: t.string({
      nullable: true,
      description:
        'The end of `events` when the last row was read: a copy that followed them to here has no row that is older than the file. Events behind it may tell of changes that the file has already. Null until it SUCCEEDED, for other kinds, and for callers who may not read events.',
      extensions: { columns: ['toCursor'] },
      resolve: ({ toCursor }, _args, ctx) => (can(ctx, 'event:read') ? toCursor : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker began with it; null before.',
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended; null before.' }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Until when it can be downloaded: seven days from its end. It is deleted soon after. Null until it has ended.',
      extensions: { columns: ['endedAt'] },
      resolve: ({ endedAt }) => endedAt && new Date(endedAt.getTime() + DAYS_KEPT * DAY_MS),
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an erasure withdrew it: ask for it again. Null when none did.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

builder.objectFields(Export, (t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description:
      'Whose data it holds. Null where it is not about one person, and when the caller may not read the person.',
    ...toOne(readablePeople, 'personId'),
  }),
}))

const exports = defineList({
  type: Export,
  table: 'Export',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ExportFilter', {
    kind: { kind: 'enum', type: ExportKind, description: 'What it holds.' },
    status: { kind: 'enum', type: RunStatus, description: 'Its status.' },
    personId: { kind: 'id', type: 'Person', description: 'Whose data it holds.' },
    createdAt: { kind: 'instant', description: 'When it was asked for.' },
    endedAt: { kind: 'instant', description: 'When it ended.' },
  }),
})

listField(exports, 'exports', { description: 'Exports that the account asked for, the latest first.' })

addRunSubscription('Export', { field: 'export', what: 'an export' })
