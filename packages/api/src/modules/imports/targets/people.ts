import type { RowOptions } from '@portevoix/sdk/rows'
import { type ColumnMapping, type PersonRecord, peopleTarget, type SourceRecord } from '../../../platform/bulk/index.ts'
import { asNamed, forgetReading, JUDGING, noteRows, type Reading, storePart } from '../../people/index.ts'
import { type ImportDoor, openDoor } from './door.ts'
import { countOutcomes } from './outcomes.ts'

/** A file of people, known by their ids in one source; all of it is looked over before any is stored. */
export function openPeople(
  reading: Reading,
  file: { mapping: readonly ColumnMapping[]; options: Partial<RowOptions> | undefined },
): ImportDoor {
  const { mapping, options } = file
  const rowsOf = (records: readonly SourceRecord<PersonRecord>[]) =>
    records.map(({ line, record }) => ({ position: line, record: asNamed(reading, record) }))
  return openDoor(
    { target: peopleTarget, mapping },
    async (ctx, records, columnOf) => {
      const outcomes = await storePart(ctx, reading, rowsOf(records), { importId: reading.id })
      return countOutcomes(records, outcomes, columnOf)
    },
    {
      options,
      survey: {
        begin: (ctx) => forgetReading(ctx, reading.id),
        note: (ctx, records) => noteRows(ctx, reading, rowsOf(records)),
        judging: JUDGING.map((step) => (ctx) => step(ctx, reading)),
        forget: (ctx) => forgetReading(ctx, reading.id),
      },
    },
  )
}
