import { builder } from '../../core/builder.ts'
import type { ImportPreset as Preset } from '../../platform/bulk/index.ts'
import { importPresets } from './targets.ts'

export const ImportTarget = builder.enumType('ImportTarget', {
  description: 'What the rows of a file become.',
  values: {
    PEOPLE: { description: 'People, known by their `externalId`.' },
    TIES: { description: 'Ties between people: who turns to whom.' },
    METRICS: { description: 'Facts of metrics.' },
  } as const,
})

export const ImportFormat = builder.enumType('ImportFormat', {
  description: 'How a file is written.',
  values: {
    CSV: {
      description: 'Comma-separated values with the names of the columns in the first line; `;`, tab and `|` too.',
    },
    JSONL: { description: 'One flat JSON object a line.' },
  } as const,
})

export const ImportPreset = builder.objectRef<Preset<unknown>>('ImportPreset').implement({
  description: 'A known kind of export: its files are imported as they were downloaded, without a mapping.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'As `importStart` takes it, such as `x-analytics`.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    target: t.expose('target', { type: ImportTarget, description: 'What its rows become.' }),
    format: t.expose('format', { type: ImportFormat, description: 'How its files are written.' }),
    source: t.exposeString('source', {
      description: 'Source that its records are stored under, in which their keys are unique.',
    }),
    note: t.exposeString('note', {
      description: 'Where the export is found, and what is left out of it and why.',
    }),
    requiredColumns: t.exposeStringList('requiredColumns', { description: 'Columns that every such file has.' }),
  }),
})

builder.queryField('importPresets', (t) =>
  t.field({
    type: [ImportPreset],
    description: 'The kinds of exports that can be imported without a mapping.',
    complexity: { field: 1, multiplier: 5 },
    resolve: () => [...importPresets],
  }),
)
