import { rowOptionProblems } from '@portevoix/sdk/rows'
import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { saying } from '../../core/parse.ts'
import { messageOfSdk } from '../../core/texts/index.ts'
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
import { ImportMentionsInput } from '../listening/index.ts'
import { ImportActsInput } from '../many-acts/index.ts'
import { ImportMetricsInput } from '../metrics/index.ts'
import { ImportTiesInput } from '../networks/index.ts'
import { withoutNulls } from './options.ts'
import { ImportFormat, ImportTarget } from './preset-schema.ts'
import { ImportDecimalMark, ImportDelimiter, ImportEncoding, ImportTotals } from './reading-schema.ts'
import { finishImport } from './run/finish-import.ts'
import { Import } from './schema.ts'
import { startImport } from './start-import.ts'
import { texts } from './texts.ts'

const ImportWordInput = input('ImportWordInput', 'The meaning of a word in a column that cannot be read by itself.', {
  written: text(
    'The word, in any case, at most 1,000 characters. `*` stands for every word that cannot be read.',
    z.string().max(1_000),
  ),
  means: text(
    'The value to read in its place, at most 1,000 characters; empty to leave the field out.',
    z.string().max(1_000),
    { mayBeEmpty: true },
  ),
})

const ImportColumnInput = input(
  'ImportColumnInput',
  'Maps a column of the file to a field. Several columns can fill one field: the parts of a name are joined by a space, those of a key or `externalId` by `:`.',
  {
    column: text('Name of the column, as in the first line of the file.', z.string()),
    field: text(
      'PEOPLE: externalId (required), displayName, email, department, role, level, language, kind, active, network, handle, followers, followersAt, `attribute:KEY` for an attribute that the organisation declared, and attributesFrom. TIES: from, to (both required), weight, at. METRICS: key, metric, at, value (all required), subject, network, country, language, audience, dimensions (others, as `region=EMEA; product=Runner`). TOUCHPOINTS: key, person (by external id), department (by its id in the source, or its name), at, subject (all required), channel (default OTHER), direction (default OUTGOING), contactedBy (by external id), outcome, followUpAt, campaign, topic (by their ids in this API), collisionReason. TOPICS: name (required), key, description, aim, department, parent (by its key, its name or its path, as in `Energy / Wind`), synonyms, queries. CONTENTS: key, title (both required), kind, text, url, language, author, publishedAt. LEDGER: key, at (both required), kind (default COST), label, amount, currency, campaign, objective (by their ids in this API), department, beneficiary (by external id), document, disclosureOwed; for a reversal reverses (the key of the entry) and reason. MENTIONS: key, network, text, at (all required), url, authorId, authorHandle, authorName, followers, reach, repostOf, language, externalId, sentiment, brand, reason, competitor, topic, stance. PARTICIPATIONS: person (by external id), campaign (by its id in this API; both required), status (INVITED, the default, or RECORDED_ELSEWHERE), message; for RECORDED_ELSEWHERE from, source (both required) and to. ACTS: id (required, of this API) and the values of the input of the act.',
      z.string(),
    ),
    words: optional(
      listOf(
        part(ImportWordInput, 'A word.'),
        'Meanings of words in the column, such as `On leave`, which is neither yes nor no. Default: none.',
        { most: 1_000 },
      ),
    ),
  },
)

const ImportRowFilterInput = input(
  'ImportRowFilterInput',
  'Selects rows by the value of one column. Case and surrounding spaces do not matter.',
  {
    column: text('Name of the column, at most 500 characters.', z.string().min(1).max(500)),
    equals: listOf(
      text('A value.', z.string().max(1_000), { mayBeEmpty: true }),
      'The values to match; an empty text matches an empty cell.',
      {
        least: 1,
        most: 1_000,
      },
    ),
  },
)
const filters = (description: string) =>
  optional(listOf(part(ImportRowFilterInput, 'A filter.'), description, { most: 20 }))

const ImportReadingInput = input(
  'ImportReadingInput',
  'The format of a file, and which of its rows to read. The csv connector uses the same rules.',
  {
    delimiter: optional(oneOf(ImportDelimiter, 'Delimiter between values. Default: AUTO. CSV only.')),
    encoding: optional(oneOf(ImportEncoding, 'Charset. Default: AUTO.')),
    comment: optional(
      text(
        'One character such as `#`: lines that begin with it are comments. Default: no comments. CSV only.',
        z.string().max(1, saying(texts('one-character'))),
      ),
    ),
    skipLines: optional(
      whole('Lines before the header that are not part of the table. Default: 0. CSV only.', { most: 100 }),
    ),
    decimal: optional(oneOf(ImportDecimalMark, 'Decimal mark. Default: AUTO.')),
    dateFormat: optional(
      text(
        'Format of dates, such as `dd/MM/yyyy HH:mm`, made of `yyyy MM M MMMM MMM dd d EEEE EEE HH H hh h mm ss S a XX XXX`; other letters in quotes. Default: unambiguous formats, which are ISO 8601 and English month names. At most 100 characters.',
        z.string().max(100),
      ),
    ),
    timezone: optional(
      text(
        'IANA time zone of times without an offset, such as `Europe/Paris`. Without it, such times are refused.',
        z.string().max(100),
      ),
    ),
    only: filters('Read only rows that match all of these. Default: all rows.'),
    leaveOut: filters('Skip rows that match any of these. Default: none.'),
    totals: optional(oneOf(ImportTotals, 'How to treat lines of totals. Default: REFUSE.')),
  },
  (reading) =>
    rowOptionProblems(withoutNulls(reading)).map(({ path, ...problem }) => ({
      path,
      message: texts('wrong-option', { problem: messageOfSdk(problem) }),
    })),
)

/** For all columns together, so that one request cannot grow without limit. */
const MOST_WORDS = 50_000

mutation('importStart', {
  does: 'Starts to import an uploaded file. Importing the same file again changes nothing. Needs `import:run` and the permission to write its target: `person:write` for PEOPLE, `network:write` for TIES (and `person:write` with `createMissingPeople`), `metric:write` for METRICS, `touchpoint:write` for TOUCHPOINTS, `topic:write` for TOPICS, `content:write` for CONTENTS, `cost:write` for LEDGER, `integration:write` for MENTIONS, `participation:invite` for PARTICIPATIONS, `act:apply` and the permission of the act for ACTS. Each row of TOPICS, CONTENTS, LEDGER, PARTICIPATIONS and ACTS is stored as a mutation would, with its checks and events; an import sends no message to anybody.',
  needs: 'import:run',
  // A mapping may name the words of many columns, each with its meaning.
  valuesAndKeys: 300_000,
  gives: Import,
  input: input(
    'ImportStartInput',
    'What to import and how.',
    {
      uploadId: idOf('Upload', 'The upload, as returned by `POST /uploads`.'),
      format: oneOf(ImportFormat, 'Format of the file.'),
      target: oneOf(ImportTarget, 'What to import from its rows.'),
      preset: optional(text('Key of the preset for this kind of export: see `importPresets`.', z.string())),
      mapping: optional(
        listOf(
          part(ImportColumnInput, 'A column.'),
          `The columns to map to fields. Default: columns fill the fields of the same name. All columns together have up to ${MOST_WORDS.toLocaleString('en-US')} words.`,
          { most: 200 },
        ),
      ),
      idsOf: optional(
        text(
          'Key of the source whose ids identify people in the file, such as `directory`, and that the keys of rows belong to. Not for METRICS, MENTIONS and ACTS. `mail` means that mail addresses are the ids. Default: the leading directory of the organisation.',
          SourceKey,
        ),
      ),
      reading: optional(
        part(ImportReadingInput, 'The format of the file, and which of its rows to read. Default: detected.'),
      ),
      dryRun: optional(flag('Report what would happen and store nothing. Default: false.')),
      ties: optional(part(ImportTiesInput, 'Required for TIES; not allowed otherwise.')),
      acts: optional(part(ImportActsInput, 'Required for ACTS; not allowed otherwise.')),
      mentions: optional(part(ImportMentionsInput, 'Required for MENTIONS; not allowed otherwise.')),
      metrics: optional(
        part(ImportMetricsInput, 'Only for METRICS. Without it, the field `subject` of each row contains the id.'),
      ),
    },
    ({ mapping }) =>
      (mapping ?? []).reduce((sum, { words }) => sum + (words?.length ?? 0), 0) > MOST_WORDS
        ? [
            {
              path: ['mapping'],
              message: texts('too-many-words', { most: MOST_WORDS }),
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
  does: 'Cancels an import that has not ended. Records that are already stored stay.',
  needs: 'import:run',
  on: thing('Import', 'The import.'),
  gives: Import,
  tells: ['import.cancelled'],
  errors: [ConflictError],
  act: async (ctx, { thing: { id } }) => {
    const cancelled = await finishImport(ctx, { id, status: { in: ['QUEUED', 'RUNNING'] } }, { status: 'CANCELLED' })
    if (cancelled) return cancelled
    throw new ConflictError(texts('ended'), null, 'IMPORT_FINISHED', ['id'])
  },
})
