import { builder } from '../../core/builder.ts'
import type { ImportPreset as Preset } from '../../platform/bulk/index.ts'
import { importPresets } from './targets.ts'

export const ImportTarget = builder.enumType('ImportTarget', {
  description: 'What an import reads from the rows of a file.',
  values: {
    PEOPLE: { description: 'People, known by their `externalId`.' },
    TIES: { description: 'Ties between people.' },
    METRICS: { description: 'Facts of metrics.' },
    TOUCHPOINTS: { description: 'Contacts with people, known by their `key`.' },
    TOPICS: { description: 'Topics, known by their `key` or their name.' },
    CONTENTS: { description: 'Content of the team’s own, known by its `key`.' },
    MENTIONS: { description: 'Mentions of an integration, known by their `key`.' },
    PARTICIPATIONS: {
      description: 'Who was asked to join a campaign, or took part in it elsewhere, known by person and campaign.',
    },
    ACTS: { description: 'Objects to each of which one act is done, known by their `id`.' },
    LEDGER: { description: 'Entries of the ledger and their reversals, known by their `key`.' },
  } as const,
})

export const ImportFormat = builder.enumType('ImportFormat', {
  description: 'The format of a file.',
  values: {
    CSV: {
      description:
        'Comma-separated values with the column names in the first line. `;`, tab and `|` are accepted as delimiters.',
    },
    JSONL: { description: 'One flat JSON object on each line.' },
  } as const,
})

export const ImportPreset = builder.objectRef<Preset<unknown>>('ImportPreset').implement({
  description: 'A known kind of export. Its files are imported as downloaded, without a mapping.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key for `importStart`, such as `x-analytics`.' }),
    title: t.exposeString('title', { description: 'Name of the export.' }),
    target: t.expose('target', { type: ImportTarget, description: 'What its rows contain.' }),
    format: t.expose('format', { type: ImportFormat, description: 'Format of its files.' }),
    source: t.exposeString('source', {
      description: 'The source of its records. Keys are unique within it.',
    }),
    note: t.exposeString('note', {
      description: 'Where to download the export, and which of its data is left out and why.',
    }),
    requiredColumns: t.exposeStringList('requiredColumns', { description: 'Columns that the file must have.' }),
  }),
})

builder.queryField('importPresets', (t) =>
  t.field({
    type: [ImportPreset],
    description: 'The presets: kinds of exports that need no mapping.',
    complexity: { field: 1, multiplier: 5 },
    resolve: () => [...importPresets],
  }),
)
