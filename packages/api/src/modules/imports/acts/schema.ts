import { defineAct } from '../../../core/acts.ts'
import { builder } from '../../../core/builder.ts'
import { ImportFormat, ImportTarget } from '../preset-schema.ts'
import { ImportReadingInput } from '../reading-schema.ts'
import { Import } from '../schema.ts'
import { cancelImport } from './cancel-import.ts'
import { startImport } from './start-import.ts'

const ImportWordInput = builder.inputType('ImportWordInput', {
  description: 'What a word of a column means, where it cannot be read as it stands.',
  fields: (t) => ({
    written: t.string({
      required: true,
      description: 'The word, whatever its case; `*` is all that cannot be read.',
    }),
    means: t.string({ required: true, description: 'What is read in its place; empty to leave the field out.' }),
  }),
})

const ImportColumnInput = builder.inputType('ImportColumnInput', {
  description:
    'Lets a column of the file fill a field. Several columns may fill one: a name is joined by a blank, a key or `externalId` by `:`.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Name of the column, as in the first line of the file.' }),
    field: t.string({
      required: true,
      description:
        'PEOPLE: externalId (required), displayName, email, department, role, level, language, kind, active, network, handle, followers, followersAt. TIES: from, to (both required), weight, at. METRICS: key, metric, at, value (all required), subject.',
    }),
    words: t.field({
      type: [ImportWordInput],
      description: 'What words of the column mean: `On leave` is neither yes nor no. None when left out.',
    }),
  }),
})

const ImportTiesInput = builder.inputType('ImportTiesInput', {
  description: 'What the ties of a file are.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'Key of the kind of ties, such as `advice` or `reports-to`.' }),
    directed: t.boolean({
      required: true,
      description: 'Whether a tie goes one way only. A kind is directed or not once and for all.',
    }),
    createMissingPeople: t.boolean({
      description: 'Make the people that the file names and nobody knows; otherwise their rows are refused.',
    }),
  }),
})

const ImportMetricsInput = builder.inputType('ImportMetricsInput', {
  description: 'What the facts of a file were measured on.',
  fields: (t) => ({
    subjectId: t.id({ required: true, description: 'The campaign, content or share that all facts are about.' }),
  }),
})

const ImportStartInput = builder.inputType('ImportStartInput', {
  description: 'What to import, and how.',
  fields: (t) => ({
    uploadId: t.id({ required: true, description: 'The file, as `POST /uploads` answered.' }),
    format: t.field({ type: ImportFormat, required: true, description: 'How the file is written.' }),
    target: t.field({ type: ImportTarget, required: true, description: 'What its rows become.' }),
    preset: t.string({ description: 'Key of the known kind of export that it is: see `importPresets`.' }),
    mapping: t.field({
      type: [ImportColumnInput],
      description: 'Which column fills which field; by the same names when left out.',
    }),
    idsOf: t.string({
      description:
        'Key of the source whose ids the file names people by, such as `directory`; only for PEOPLE and TIES. `mail` says that their mail addresses are the ids. The leading directory of the organisation when left out.',
    }),
    reading: t.field({
      type: ImportReadingInput,
      description: 'How the file is written, and which of its rows are taken; found out when left out.',
    }),
    dryRun: t.boolean({ description: 'Only say what would happen, and store nothing; false when left out.' }),
    ties: t.field({ type: ImportTiesInput, description: 'Required for TIES, and only for them.' }),
    metrics: t.field({
      type: ImportMetricsInput,
      description: 'Only for METRICS; where it is left out, the field `subject` of each row holds the id.',
    }),
  }),
})

defineAct('importStart', {
  // The words of many columns, each with what it means.
  valuesAndKeys: 300_000,
  description:
    'Begins to import an uploaded file. Importing the same file again changes nothing. It needs `import:run` and the permission to write its target: `person:write` for PEOPLE, `network:write` for TIES (and `person:write` with `createMissingPeople`), `metric:write` for METRICS.',
  type: Import,
  args: (t) => ({ input: t({ type: ImportStartInput, required: true, description: 'The import.' }) }),
  act: (ctx, { input }) => startImport(ctx, input),
})

defineAct('importCancel', {
  description: 'Stops an import that has not ended. What it stored before stays.',
  type: Import,
  args: (t) => ({ id: t.id({ required: true, description: 'The import.' }) }),
  act: (ctx, args) => cancelImport(ctx, args),
})
