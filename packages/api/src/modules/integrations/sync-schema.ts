import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { messageOfColumns, toldOf } from '../../core/texts/index.ts'
import { CODE_OF_MESSAGE, MessageParameterType, messageParameters } from '../../core/user-errors.ts'
import { type SyncLogLine as LineRow, Prisma } from '../../generated/prisma/client.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { FAILURE_COLUMNS, Failure, failureOf } from '../../platform/plugins/index.ts'
import { addRunSubscription } from '../../platform/streams/index.ts'

const { sql } = Prisma

const SyncTrigger = builder.enumType('SyncTrigger', {
  description: 'What started a run.',
  values: {
    DEMAND: { description: 'Somebody, with `integrationSync`.' },
    SCHEDULE: { description: 'The schedule.' },
    WEBHOOK: { description: 'A webhook from the source.' },
  } as const,
})

const LogLevel = builder.enumType('LogLevel', {
  description: 'The severity of a log line.',
  values: {
    INFO: { description: 'Worth knowing.' },
    WARN: { description: 'Something was left out or corrected.' },
    ERROR: { description: 'Something failed.' },
  } as const,
})

const messageOf = ({ message, text }: LineRow) => messageOfColumns({ words: message, text })

const SyncLogLine = builder.prismaNode('SyncLogLine', {
  description: 'One line of the log of a run.',
  ...ROW_NODE,
  fields: (t) => ({
    level: t.expose('level', { type: LogLevel, description: 'Its severity.' }),
    message: t.string({
      description:
        'What happened, such as why an entry was skipped: in the language of the answer, or as written where the connector has its own words.',
      extensions: { columns: ['message', 'text'] },
      resolve: (line, _args, { language }) => messageOf(line).in(language),
    }),
    messageCode: t.string({
      nullable: true,
      description: `${CODE_OF_MESSAGE} Null for words of the connector, and for lines from before messages had codes.`,
      extensions: { columns: ['message', 'text'] },
      resolve: (line, _args, { language }) => toldOf(messageOf(line), language)?.code ?? null,
    }),
    messageParameters: t.field({
      type: [MessageParameterType],
      description: 'What the message names; empty when it has no code or names nothing.',
      extensions: { columns: ['message', 'text'] },
      resolve: (line, _args, { language }) => messageParameters(messageOf(line), language),
    }),
    fields: t.expose('fields', {
      type: 'JSON',
      nullable: true,
      description: 'Additional fields from the connector; null without any.',
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When it was logged. Lines of one instant keep their order.',
    }),
    createdAt: t.expose('at', { type: 'DateTime', description: 'When it was recorded: the same as `at`.' }),
  }),
})

export const SyncRun = builder.prismaNode('SyncRun', {
  description: 'One reading of an integration’s source. Pages are stored whole or not at all.',
  ...ROW_NODE,
  fields: (t) => ({
    stream: t.exposeString('stream', { description: 'The stream, such as `content`.' }),
    trigger: t.expose('trigger', { type: SyncTrigger, description: 'What started it.' }),
    status: t.expose('status', {
      type: RunStatus,
      description: 'Its status. QUEUED again while it waits for a retry.',
    }),
    pages: t.exposeInt('pages', { description: 'Pages stored.' }),
    upserted: t.exposeInt('upserted', { description: 'Records that were created or changed.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Records that were already stored with the same values.' }),
    deleted: t.exposeInt('deleted', {
      description:
        'Records that the source deleted: content was withdrawn, people became inactive, ties and mentions were removed.',
    }),
    skipped: t.exposeInt('skipped', {
      description:
        'Entries that could not be stored, and parts of the source that could not be read. The log gives the reasons of the first ones.',
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description:
        'Why it failed, also when everything it read was skipped; while it waits for a retry, why the last attempt failed. Null otherwise.',
      extensions: { columns: FAILURE_COLUMNS },
      resolve: failureOf,
    }),
    requests: t.exposeInt('requests', { description: 'Requests sent to the provider, including retries.' }),
    quotaUnits: t.exposeFloat('quotaUnits', {
      description: 'Units of the provider’s quotas that these requests used.',
    }),
    durationMs: t.int({
      nullable: true,
      description: 'Time from its first start to its end, including waits; null before it ended.',
      extensions: { columns: ['finishedAt', 'startedAt'] },
      resolve: ({ startedAt, finishedAt }) =>
        startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was requested.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'From when a worker may start it, in the future while it waits for a retry; null while another run of the integration goes first.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker first started it; null before.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

export const syncRuns = defineList({
  type: SyncRun,
  table: 'SyncRun',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the request.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('SyncRunFilter', {
    status: { kind: 'enum', type: RunStatus, description: 'Its status.' },
    stream: { kind: 'key', description: 'The stream, such as `content`.' },
    trigger: { kind: 'enum', type: SyncTrigger, description: 'What started it.' },
    pages: { kind: 'number', description: 'Pages stored.' },
    upserted: { kind: 'number', description: 'Records that were created or changed.' },
    unchanged: { kind: 'number', description: 'Records that were already stored with the same values.' },
    deleted: { kind: 'number', description: 'Records that the source deleted.' },
    skipped: { kind: 'number', description: 'Entries that could not be stored.' },
    requests: { kind: 'number', description: 'Requests sent to the provider.' },
    quotaUnits: { kind: 'decimal', description: 'Units of quotas that they used.' },
    durationMs: {
      kind: 'number',
      related: (one) => one(sql`(EXTRACT(EPOCH FROM t."finishedAt" - t."startedAt") * 1000)`),
      description: 'Time it took; only for runs that have ended.',
    },
    createdAt: { kind: 'instant', description: 'When it was requested.' },
    finishedAt: { kind: 'instant', description: 'When it ended.' },
  }),
})

const logLines = defineList({
  type: SyncLogLine,
  table: 'SyncLogLine',
  orders: { AT: { column: 'at', type: 'timestamptz', description: 'By time.' } },
  defaultOrder: { field: 'AT', direction: 'ASC' },
  filter: defineFilter('SyncLogLineFilter', {
    level: { kind: 'enum', type: LogLevel, description: 'Its severity.' },
    at: { kind: 'instant', description: 'When it was logged.' },
  }),
})

listField(logLines, 'logs', {
  on: SyncRun,
  parent: { column: 'runId' },
  description: 'Messages of the connector and reasons for skipped entries; at most 500 lines.',
})

addRunSubscription('SyncRun', { field: 'syncRun', what: 'a sync' })
