import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Failure, failureOf } from '../../platform/plugins/index.ts'

const { sql } = Prisma

const SyncTrigger = builder.enumType('SyncTrigger', {
  description: 'What asked for a run.',
  values: {
    DEMAND: { description: 'Somebody, by `integrationSync`.' },
    SCHEDULE: { description: 'The schedule.' },
    WEBHOOK: { description: 'The source itself, by a webhook.' },
  } as const,
})

const LogLevel = builder.enumType('LogLevel', {
  description: 'How much a line of a log matters.',
  values: {
    INFO: { description: 'Worth knowing.' },
    WARN: { description: 'Something was left out or mended.' },
    ERROR: { description: 'Something failed.' },
  } as const,
})

const SyncLogLine = builder.prismaNode('SyncLogLine', {
  description: 'One line of the log of a run.',
  ...ROW_NODE,
  fields: (t) => ({
    level: t.expose('level', { type: LogLevel, description: 'How much it matters.' }),
    message: t.exposeString('message', { description: 'What happened, such as why an entry was skipped.' }),
    fields: t.expose('fields', {
      type: 'JSON',
      nullable: true,
      description: 'Facts beside the message, by name, as the connector gave them; null where it gave none.',
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When it was said. Lines of one instant stand in the order in which they were said.',
    }),
    createdAt: t.expose('at', { type: 'DateTime', description: 'When it was written, which is when it was said.' }),
  }),
})

export const SyncRun = builder.prismaNode('SyncRun', {
  description: 'One reading of an integration’s source. Pages are stored whole or not at all.',
  ...ROW_NODE,
  fields: (t) => ({
    stream: t.exposeString('stream', { description: 'What is read, such as `content`.' }),
    trigger: t.expose('trigger', { type: SyncTrigger, description: 'What asked for it.' }),
    status: t.expose('status', {
      type: RunStatus,
      description: 'Where it stands. Back at QUEUED while it waits for another try.',
    }),
    pages: t.exposeInt('pages', { description: 'Pages stored.' }),
    upserted: t.exposeInt('upserted', { description: 'Records that were new or changed.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Records that were stored already as they are.' }),
    deleted: t.exposeInt('deleted', {
      description:
        'Records that are gone at the source: contents were withdrawn, people set inactive, ties and mentions removed.',
    }),
    skipped: t.exposeInt('skipped', {
      description:
        'Entries that cannot be stored, all of them counted, and parts of the source that could not be read; the log says why of the first ones.',
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description:
        'Why it failed, also where all that it read was skipped; while it waits for another try, why the last one failed. Null otherwise.',
      extensions: { columns: ['errorKind', 'errorMessage'] },
      resolve: failureOf,
    }),
    requests: t.exposeInt('requests', { description: 'Requests that left for the provider, repeated ones included.' }),
    quotaUnits: t.exposeFloat('quotaUnits', { description: 'Units of the provider’s quotas that they cost.' }),
    durationMs: t.int({
      nullable: true,
      description: 'How long it took from its first start to its end, waiting included; null before.',
      extensions: { columns: ['finishedAt', 'startedAt'] },
      resolve: ({ startedAt, finishedAt }) =>
        startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'From when a worker may take it up, later than now while it waits for another try; null while another run of the integration goes first.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker first took it up; null before.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

/** Runs of integrations; hung on their integration. */
export const syncRuns = defineList({
  type: SyncRun,
  table: 'SyncRun',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('SyncRunFilter', {
    status: { kind: 'enum', type: RunStatus, description: 'Where it stands.' },
    stream: { kind: 'key', description: 'What is read, such as `content`.' },
    trigger: { kind: 'enum', type: SyncTrigger, description: 'What asked for it.' },
    pages: { kind: 'number', description: 'Pages stored.' },
    upserted: { kind: 'number', description: 'Records that were new or changed.' },
    unchanged: { kind: 'number', description: 'Records that were stored already as they are.' },
    deleted: { kind: 'number', description: 'Records that are gone at the source.' },
    skipped: { kind: 'number', description: 'Entries that cannot be stored.' },
    requests: { kind: 'number', description: 'Requests that left for the provider.' },
    quotaUnits: { kind: 'decimal', description: 'Units of quotas that they cost.' },
    durationMs: {
      kind: 'number',
      related: (one) => one(sql`(EXTRACT(EPOCH FROM t."finishedAt" - t."startedAt") * 1000)`),
      description: 'How long it took, of runs that have ended.',
    },
    createdAt: { kind: 'instant', description: 'When it was asked for.' },
    finishedAt: { kind: 'instant', description: 'When it ended.' },
  }),
})

const logLines = defineList({
  type: SyncLogLine,
  table: 'SyncLogLine',
  orders: { AT: { column: 'at', type: 'timestamptz', description: 'By time.' } },
  defaultOrder: { field: 'AT', direction: 'ASC' },
  filter: defineFilter('SyncLogLineFilter', {
    level: { kind: 'enum', type: LogLevel, description: 'How much it matters.' },
    at: { kind: 'instant', description: 'When it was said.' },
  }),
})

listField(logLines, 'logs', {
  on: SyncRun,
  parent: { column: 'runId' },
  description: 'What the connector reported and what was skipped; 500 lines at most, kept with the run.',
})
