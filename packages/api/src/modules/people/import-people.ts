import { countOutcomes, createImportReader, type FileImport, type ReadRecord } from '../../platform/bulk/index.ts'
import { attributeColumns, peopleTargetWith } from './attributes/attribute-columns.ts'
import { JUDGING } from './matching/judge-reading.ts'
import { asNamed } from './matching/reading.ts'
import { forgetReading, noteRows } from './matching/rows.ts'
import { storePart } from './matching/store-part.ts'
import { type PersonRecord, peopleTarget } from './person-record.ts'

/**
 * Imports files of people, identified by their ids in one source. The whole file is validated before any of it is
 * stored.
 */
export const peopleImport: FileImport = {
  target: peopleTarget,
  needs: 'person:write',
  presets: [],
  hasSource: true,
  option: 'attributes',
  prepare: attributeColumns,
  targetOf: peopleTargetWith,
  open: ({ id, idsOf, mapping, reading: options, options: columns }) => {
    const reading = { id, idsOf }
    const rowsOf = (records: readonly ReadRecord<PersonRecord>[]) =>
      records.map(({ line, record }) => ({ position: line, record: asNamed(reading, record) }))
    return createImportReader(
      { target: peopleTargetWith(columns), mapping },
      async (ctx, records, columnOf) => {
        const outcomes = await storePart(ctx, reading, rowsOf(records), { importId: id })
        return countOutcomes(records, outcomes, columnOf)
      },
      {
        options,
        precheck: {
          begin: (ctx) => forgetReading(ctx, id),
          add: (ctx, records) => noteRows(ctx, reading, rowsOf(records)),
          steps: JUDGING.map((step) => (ctx) => step(ctx, reading)),
          clear: (ctx) => forgetReading(ctx, id),
        },
      },
    )
  },
}
