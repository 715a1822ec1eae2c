import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { messageOfColumns, toldOf } from '../../core/texts/index.ts'
import { CODE_OF_MESSAGE, MessageParameterType, messageParameters } from '../../core/user-errors.ts'
import type { Import as ImportRow, ImportProblem as ProblemRow } from '../../generated/prisma/client.ts'
import { MOST_UNUSED } from '../../platform/bulk/index.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { addRunSubscription } from '../../platform/streams/index.ts'
import { Account, accountById } from '../organizations/index.ts'
import { ImportMapping, ImportOptions } from './options.ts'
import { ImportFormat, ImportPreset, ImportTarget } from './preset-schema.ts'
import { KEPT_PROBLEMS } from './run/store-batch.ts'
import { presetOf } from './targets.ts'
import { Upload, uploadById } from './uploads/schema.ts'

const ImportProgress = builder.objectRef<ImportRow>('ImportProgress').implement({
  description: 'The progress of an import.',
  fields: (t) => ({
    processed: t.exposeInt('processed', { description: 'Rows read so far, including rejected ones.' }),
    total: t.exposeInt('total', {
      nullable: true,
      description: 'Rows of the file; null until it was read to its end. Until then, show bytes.',
    }),
    processedBytes: t.field({
      type: 'BigInt',
      description: 'Bytes of the file read so far; for gzip, before unpacking.',
      extensions: { columns: ['processedBytes', 'status', 'uploadId'] },
      resolve: async (run, _args, ctx, info) => {
        const size = await sizeOf(ctx, run, info)
        return run.status === 'SUCCEEDED' || run.processedBytes > size ? size : run.processedBytes
      },
    }),
    totalBytes: t.field({
      type: 'BigInt',
      description: 'Size of the file in bytes.',
      extensions: { columns: ['processedBytes', 'uploadId'] },
      resolve: (run, _args, ctx, info) => sizeOf(ctx, run, info),
    }),
  }),
})

async function sizeOf(ctx: Context, run: ImportRow, info: GraphQLResolveInfo): Promise<bigint> {
  const upload = await uploadById(ctx, { info, beside: ['sizeBytes'] }).load(run.uploadId)
  return upload?.sizeBytes ?? run.processedBytes
}

const errorOf = ({ error, errorText }: ImportRow) =>
  error === null ? null : messageOfColumns({ words: error, text: errorText })

const messageOf = ({ message, text }: ProblemRow) => messageOfColumns({ words: message, text })

const ImportColumn = builder.objectRef<{ column: string; field: string }>('ImportColumn').implement({
  description: 'The column of a file that fills a field.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Name of the column.' }),
    field: t.exposeString('field', { description: 'Name of the field it fills.' }),
  }),
})

export const Import = builder.prismaNode('Import', {
  description: 'The import of a file, such as of people or topics: see its target. Follow it with `node(id:)`.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: RunStatus, description: 'Its status.' }),
    target: t.expose('target', { type: ImportTarget, description: 'What it imports.' }),
    format: t.expose('format', { type: ImportFormat, description: 'Format of its file.' }),
    preset: t.field({
      type: ImportPreset,
      nullable: true,
      description: 'The preset that reads the file; null with a mapping.',
      extensions: { columns: ['preset'] },
      resolve: (run) => (run.preset === null ? null : presetOf(run.preset)),
    }),
    idsOf: t.string({
      nullable: true,
      description:
        'Key of the source whose ids identify people in the file, and that the keys of rows belong to; null for the leading directory.',
      extensions: { columns: ['options'] },
      resolve: (run) => ImportOptions.parse(run.options).idsOf ?? null,
    }),
    mapping: t.field({
      type: [ImportColumn],
      description: 'The mapping of columns; empty when columns fill the fields of the same name.',
      extensions: { columns: ['mapping'] },
      resolve: (run) => ImportMapping.parse(run.mapping),
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Whether only its counts and problems are stored. Each batch of rows is then tried by itself.',
    }),
    upload: t.field({
      type: Upload,
      nullable: true,
      description: 'Its file; null after it was removed.',
      ...toOne(uploadById, 'uploadId'),
    }),
    progress: t.field({
      type: ImportProgress,
      description: 'Its progress.',
      extensions: { sameRow: true },
      resolve: (run) => run,
    }),
    created: t.exposeInt('created', { description: 'Records that were created, such as people or facts.' }),
    updated: t.exposeInt('updated', { description: 'Records that were updated.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Records that were already stored with the same values.' }),
    withheld: t.exposeInt('withheld', {
      description:
        'Ties that were not stored because ties of one of their people are switched off. Which ones is not told.',
    }),
    rejected: t.exposeInt('rejected', {
      description: 'Rows that were rejected in whole or in part: see `problems`.',
    }),
    problemCount: t.exposeInt('problemCount', {
      description: `Number of problems; the first ${KEPT_PROBLEMS} are stored in \`problems\`.`,
    }),
    unusedColumns: t.exposeStringList('unusedColumns', {
      description: `Columns of the file that fill no field, so that nothing of them was kept; for JSONL, names of its lines. At most ${MOST_UNUSED}. Empty for imports from before they were noted.`,
    }),
    error: t.string({
      nullable: true,
      description:
        'Why the file could not be imported, where, and what to do, also when all its rows were rejected; in the language of the answer. Null unless it FAILED.',
      extensions: { columns: ['error', 'errorText'] },
      resolve: (run, _args, { language }) => errorOf(run)?.in(language) ?? null,
    }),
    errorCode: t.string({
      nullable: true,
      description: `${CODE_OF_MESSAGE} Null without an error, for several messages in a row, and for imports from before messages had codes.`,
      extensions: { columns: ['error', 'errorText'] },
      resolve: (run, _args, { language }) => toldOf(errorOf(run) ?? '', language)?.code ?? null,
    }),
    errorParameters: t.field({
      type: [MessageParameterType],
      description: 'What the error names; empty when it has no code or names nothing.',
      extensions: { columns: ['error', 'errorText'] },
      resolve: (run, _args, { language }) => messageParameters(errorOf(run) ?? '', language),
    }),
    startedBy: t.field({
      type: Account,
      nullable: true,
      description: 'Who started it; null when the account was deleted.',
      extensions: { columns: ['accountId'] },
      resolve: (run, _args, ctx) => accountById(ctx).load(run.accountId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was requested.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its first row was read; null while it is queued.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended, with any status; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const imports = defineList({
  type: Import,
  table: 'Import',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the request.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ImportFilter', {
    status: { kind: 'enum', type: RunStatus, description: 'Its status.' },
    target: {
      kind: 'enum',
      type: ImportTarget,
      description: 'What it imports.',
    },
    created: { kind: 'number', description: 'Records that were created.' },
    updated: { kind: 'number', description: 'Records that were updated.' },
    unchanged: { kind: 'number', description: 'Records that were already stored with the same values.' },
    withheld: {
      kind: 'number',
      description: 'Ties that were not stored because ties of one of their people are switched off.',
    },
    rejected: { kind: 'number', description: 'Rows that were rejected in whole or in part.' },
    problemCount: { kind: 'number', description: 'Number of problems.' },
    createdAt: { kind: 'instant', description: 'When it was requested.' },
    finishedAt: { kind: 'instant', description: 'When it ended.' },
  }),
})
listField(imports, 'imports', { description: 'The imports of the organisation, the newest first.' })

const ImportProblem = builder.prismaObject('ImportProblem', {
  description: 'A problem with one row of a file.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      description:
        'Physical line of the file where the row starts, from 1. A value with line breaks spans several lines.',
    }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'Name of the column; null when the problem is with the whole row.',
    }),
    message: t.string({
      description: 'What is wrong and what to do about it, in the language of the answer.',
      extensions: { columns: ['message', 'text'] },
      resolve: (problem, _args, { language }) => messageOf(problem).in(language),
    }),
    messageCode: t.string({
      nullable: true,
      description: `${CODE_OF_MESSAGE} Null for several messages in a row, and for problems from before messages had codes.`,
      extensions: { columns: ['message', 'text'] },
      resolve: (problem, _args, { language }) => toldOf(messageOf(problem), language)?.code ?? null,
    }),
    messageParameters: t.field({
      type: [MessageParameterType],
      description: 'What the message names; empty when it has no code or names nothing.',
      extensions: { columns: ['message', 'text'] },
      resolve: (problem, _args, { language }) => messageParameters(messageOf(problem), language),
    }),
  }),
})

const problems = defineList({
  type: ImportProblem,
  table: 'ImportProblem',
  orders: { LINE: { column: 'line', type: 'integer', description: 'By their line in the file.' } },
  defaultOrder: { field: 'LINE', direction: 'ASC' },
  filter: defineFilter('ImportProblemFilter', {
    line: { kind: 'number', description: 'Line of the file.' },
    column: { kind: 'key', description: 'Name of the column.' },
  }),
})
listField(problems, 'problems', {
  on: Import,
  parent: { column: 'importId' },
  description: `Problems with single rows. The first ${KEPT_PROBLEMS} are stored; \`problemCount\` counts all.`,
})

addRunSubscription('Import', { field: 'import', what: 'an import' })
