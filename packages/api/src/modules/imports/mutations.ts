import { rowOptionProblems } from '@portevoix/sdk/rows'
import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import {
  flag,
  idOf,
  input,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  text,
  thing,
  whole,
} from '../../platform/acts/index.ts'
import { ImportMetricsInput } from '../metrics/index.ts'
import { ImportTiesInput } from '../networks/index.ts'
import { withoutNulls } from './options.ts'
import { ImportFormat, ImportTarget } from './preset-schema.ts'
import { ImportDecimalMark, ImportDelimiter, ImportEncoding, ImportTotals } from './reading-schema.ts'
import { finishImport } from './run/finish-import.ts'
import { Import } from './schema.ts'
import { startImport } from './start-import.ts'

const ImportWordInput = input(
  'ImportWordInput',
  'What a word of a column means, where it cannot be read as it stands.',
  {
    written: text(
      'The word, whatever its case, at most 1,000 characters; `*` is all that cannot be read.',
      z.string().max(1_000),
    ),
    means: text(
      'What is read in its place, at most 1,000 characters; empty to leave the field out.',
      z.string().max(1_000),
    ),
  },
)

const ImportColumnInput = input(
  'ImportColumnInput',
  'Lets a column of the file fill a field. Several columns may fill one: a name is joined by a blank, a key or `externalId` by `:`.',
  {
    column: text('Name of the column, as in the first line of the file.', z.string()),
    field: text(
      'PEOPLE: externalId (required), displayName, email, department, role, level, language, kind, active, network, handle, followers, followersAt. TIES: from, to (both required), weight, at. METRICS: key, metric, at, value (all required), subject, network, country, language, audience, dimensions (others, as `region=EMEA; product=Runner`).',
      z.string(),
    ),
    words: optional(
      listOf(
        part(ImportWordInput, 'A word.'),
        'What words of the column mean: `On leave` is neither yes nor no. None when left out.',
        { most: 1_000 },
      ),
    ),
  },
)

const ImportRowFilterInput = input(
  'ImportRowFilterInput',
  'Rows by what one of their columns says. Case, and blanks around it, count for nothing.',
  {
    column: text('Name of the column, at most 500 characters.', z.string().min(1).max(500)),
    equals: listOf(text('A text.', z.string().max(1_000)), 'It says one of these; an empty text is an empty cell.', {
      least: 1,
      most: 1_000,
    }),
  },
)
const filters = (description: string) =>
  optional(listOf(part(ImportRowFilterInput, 'A filter.'), description, { most: 20 }))

const ImportReadingInput = input(
  'ImportReadingInput',
  'How a file is written, and which of its rows are taken. The csv connector reads by the same rules.',
  {
    delimiter: optional(oneOf(ImportDelimiter, 'Between values; AUTO when left out. CSV alone.')),
    encoding: optional(oneOf(ImportEncoding, 'Charset; AUTO when left out.')),
    comment: optional(
      text(
        'One character such as `#`: lines that begin with it are comments. No line is when left out. CSV alone.',
        z.string().max(1, 'Write one character, such as #.'),
      ),
    ),
    skipLines: optional(
      whole('Lines before the header that are not of the table; 0 when left out. CSV alone.', { most: 100 }),
    ),
    decimal: optional(oneOf(ImportDecimalMark, 'Decimal mark; AUTO when left out.')),
    dateFormat: optional(
      text(
        'Form of dates, of `yyyy MM M MMMM MMM dd d EEEE EEE HH H hh h mm ss S a XX XXX`, such as `dd/MM/yyyy HH:mm`; other letters in quotes. When left out, forms with one reading: ISO 8601, and months by their English names. At most 100 characters.',
        z.string().max(100),
      ),
    ),
    timezone: optional(
      text(
        'IANA zone of times without an offset, such as `Europe/Paris`. When left out, such times are refused.',
        z.string().max(100),
      ),
    ),
    only: filters('Take rows that fit all of these; all when left out.'),
    leaveOut: filters('Leave out rows that fit one of these; none when left out.'),
    totals: optional(oneOf(ImportTotals, 'Lines of totals; REFUSE when left out.')),
  },
  (reading) =>
    rowOptionProblems(withoutNulls(reading)).map(({ path, message }) => ({ path, message: `It ${message}.` })),
)

/** Of all columns together, so that a request stays within what one may hold. */
const MOST_WORDS = 50_000

mutation('importStart', {
  does: 'Begins to import an uploaded file. Importing the same file again changes nothing. It needs `import:run` and the permission to write its target: `person:write` for PEOPLE, `network:write` for TIES (and `person:write` with `createMissingPeople`), `metric:write` for METRICS.',
  needs: 'import:run',
  // The words of many columns, each with what it means.
  valuesAndKeys: 300_000,
  gives: Import,
  input: input(
    'ImportStartInput',
    'What to import, and how.',
    {
      uploadId: idOf('Upload', 'The file, as `POST /uploads` answered.'),
      format: oneOf(ImportFormat, 'How the file is written.'),
      target: oneOf(ImportTarget, 'What its rows become.'),
      preset: optional(text('Key of the known kind of export that it is: see `importPresets`.', z.string())),
      mapping: optional(
        listOf(
          part(ImportColumnInput, 'A column.'),
          `Which column fills which field; by the same names when left out. They have no more than ${MOST_WORDS.toLocaleString('en-US')} words together.`,
          { most: 200 },
        ),
      ),
      idsOf: optional(
        text(
          'Key of the source whose ids the file names people by, such as `directory`; only for PEOPLE and TIES. `mail` says that their mail addresses are the ids. The leading directory of the organisation when left out.',
          SourceKey,
        ),
      ),
      reading: optional(
        part(ImportReadingInput, 'How the file is written, and which of its rows are taken; found out when left out.'),
      ),
      dryRun: optional(flag('Only say what would happen, and store nothing; false when left out.')),
      ties: optional(part(ImportTiesInput, 'Required for TIES, and only for them.')),
      metrics: optional(
        part(
          ImportMetricsInput,
          'Only for METRICS; where it is left out, the field `subject` of each row holds the id.',
        ),
      ),
    },
    ({ mapping }) =>
      (mapping ?? []).reduce((sum, { words }) => sum + (words?.length ?? 0), 0) > MOST_WORDS
        ? [
            {
              path: ['mapping'],
              message: `All columns together have at most ${MOST_WORDS.toLocaleString('en-US')} words.`,
            },
          ]
        : [],
  ),
  restates: true,
  tells: [],
  errors: [ConflictError],
  act: (ctx, { input }) => startImport(ctx, input),
})

export const cancelImport = mutation('importCancel', {
  does: 'Stops an import that has not ended. What it stored before stays.',
  needs: 'import:run',
  on: thing('Import', 'The import.'),
  gives: Import,
  tells: ['import.cancelled'],
  errors: [ConflictError],
  act: async (ctx, { thing: { id } }) => {
    const cancelled = await finishImport(ctx, { id, status: { in: ['QUEUED', 'RUNNING'] } }, { status: 'CANCELLED' })
    if (cancelled) return cancelled
    throw new ConflictError('This import has ended: there is nothing left to cancel.', null, 'IMPORT_FINISHED', ['id'])
  },
})
