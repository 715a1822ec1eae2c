import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Import as ImportRow } from '../../generated/prisma/client.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById } from '../organizations/index.ts'
import { ImportMapping, ImportOptions } from './options.ts'
import { ImportFormat, ImportPreset, ImportTarget } from './preset-schema.ts'
import { KEPT_PROBLEMS } from './run/store-batch.ts'
import { presetOf } from './targets.ts'
import { Upload, uploadById } from './uploads/schema.ts'

const ImportProgress = builder.objectRef<ImportRow>('ImportProgress').implement({
  description: 'How far an import has come.',
  fields: (t) => ({
    processed: t.exposeInt('processed', { description: 'Rows read so far, good and refused.' }),
    total: t.exposeInt('total', {
      nullable: true,
      description: 'Rows of the file; null until it was read to its end. Show bytes while it is.',
    }),
    processedBytes: t.field({
      type: 'BigInt',
      description: 'Bytes of the file that were read, in gzip before it is unpacked.',
      extensions: { columns: ['processedBytes', 'status', 'uploadId'] },
      resolve: async (run, _args, ctx, info) => {
        const size = await sizeOf(ctx, run, info)
        return run.status === 'SUCCEEDED' || run.processedBytes > size ? size : run.processedBytes
      },
    }),
    totalBytes: t.field({
      type: 'BigInt',
      description: 'Bytes of the file.',
      extensions: { columns: ['processedBytes', 'uploadId'] },
      resolve: (run, _args, ctx, info) => sizeOf(ctx, run, info),
    }),
  }),
})

async function sizeOf(ctx: Context, run: ImportRow, info: GraphQLResolveInfo): Promise<bigint> {
  const upload = await uploadById(ctx, { info, beside: ['sizeBytes'] }).load(run.uploadId)
  return upload?.sizeBytes ?? run.processedBytes
}

const ImportColumn = builder.objectRef<{ column: string; field: string }>('ImportColumn').implement({
  description: 'The column of a file that fills a field.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Name of the column.' }),
    field: t.exposeString('field', { description: 'Name of the field it fills.' }),
  }),
})

export const Import = builder.prismaNode('Import', {
  description: 'A file of people, ties or facts on its way in: watch it by `node(id:)`.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: RunStatus, description: 'Where it stands.' }),
    target: t.expose('target', { type: ImportTarget, description: 'What its rows become.' }),
    format: t.expose('format', { type: ImportFormat, description: 'How its file is written.' }),
    preset: t.field({
      type: ImportPreset,
      nullable: true,
      description: 'The known kind of export that it is read as; null where a mapping says how.',
      extensions: { columns: ['preset'] },
      resolve: (run) => (run.preset === null ? null : presetOf(run.preset)),
    }),
    idsOf: t.string({
      nullable: true,
      description:
        'Key of the source whose ids its file names people by; null where none was named, which means the leading directory.',
      extensions: { columns: ['options'] },
      resolve: (run) => ImportOptions.parse(run.options).idsOf ?? null,
    }),
    mapping: t.field({
      type: [ImportColumn],
      description: 'Columns as they were mapped; empty where columns fill the fields of the same name.',
      extensions: { columns: ['mapping'] },
      resolve: (run) => ImportMapping.parse(run.mapping),
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Nothing but its counts and problems is stored. They are those of each batch of rows by itself.',
    }),
    upload: t.field({
      type: Upload,
      nullable: true,
      description: 'Its file; null when it was removed.',
      ...toOne(uploadById, 'uploadId'),
    }),
    progress: t.field({
      type: ImportProgress,
      description: 'How far it has come.',
      extensions: { sameRow: true },
      resolve: (run) => run,
    }),
    created: t.exposeInt('created', { description: 'Records that were new: people, ties or facts.' }),
    updated: t.exposeInt('updated', { description: 'Records that were known and are changed by the file.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Records that were known and say the same.' }),
    rejected: t.exposeInt('rejected', {
      description: 'Rows that were not taken, or not with all their records: see `problems`.',
    }),
    problemCount: t.exposeInt('problemCount', {
      description: `All problems that were found; the first ${KEPT_PROBLEMS} are kept in \`problems\`.`,
    }),
    error: t.exposeString('error', {
      nullable: true,
      description:
        'Why the file as a whole could not be imported, where, and what to do; that all of its rows were refused, too. Null unless it FAILED.',
    }),
    startedBy: t.field({
      type: Account,
      nullable: true,
      description: 'Who started it; null when the account is gone.',
      extensions: { columns: ['accountId'] },
      resolve: (run, _args, ctx) => accountById(ctx).load(run.accountId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its first row was read; null while it is queued.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended, whatever its end; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const imports = defineList({
  type: Import,
  table: 'Import',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By when they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ImportFilter', {
    status: { kind: 'enum', type: RunStatus, description: 'Where it stands.' },
    target: {
      kind: 'enum',
      type: ImportTarget,
      description: 'What its rows become.',
    },
    created: { kind: 'number', description: 'Records that were new.' },
    updated: { kind: 'number', description: 'Records that were changed.' },
    unchanged: { kind: 'number', description: 'Records that say the same.' },
    rejected: { kind: 'number', description: 'Rows that were not taken, or not with all their records.' },
    problemCount: { kind: 'number', description: 'All problems that were found.' },
    createdAt: { kind: 'instant', description: 'When it was asked for.' },
    finishedAt: { kind: 'instant', description: 'When it ended.' },
  }),
})
listField(imports, 'imports', { description: 'The imports of the organisation, the newest first.' })

const ImportProblem = builder.prismaObject('ImportProblem', {
  description: 'What is wrong with one row of a file.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      description:
        'Physical line of the file, from 1, where the row starts: a value with line breaks in it takes several.',
    }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'Name of the column; null where the whole row is meant.',
    }),
    message: t.exposeString('message', { description: 'What is wrong and what to do about it.' }),
  }),
})

const problems = defineList({
  type: ImportProblem,
  table: 'ImportProblem',
  orders: { LINE: { column: 'line', type: 'integer', description: 'By their place in the file.' } },
  defaultOrder: { field: 'LINE', direction: 'ASC' },
  filter: defineFilter('ImportProblemFilter', {
    line: { kind: 'number', description: 'Line of the file.' },
    column: { kind: 'key', description: 'Name of the column.' },
  }),
})
listField(problems, 'problems', {
  on: Import,
  parent: { column: 'importId' },
  description: `What is wrong with single rows; the first ${KEPT_PROBLEMS} are kept, and \`problemCount\` counts all.`,
})
