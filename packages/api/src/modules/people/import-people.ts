import { countOutcomes, type FileImport, openDoor, type ReadRecord } from '../../platform/bulk/index.ts'
import { JUDGING } from './matching/judge-reading.ts'
import { asNamed } from './matching/reading.ts'
import { forgetReading, noteRows } from './matching/rows.ts'
import { storePart } from './matching/store-part.ts'
import { type PersonRecord, peopleTarget } from './person-record.ts'

/** Files of people, known by their ids in one source; all of a file is looked over before any of it is stored. */
export const peopleImport: FileImport = {
  target: peopleTarget,
  needs: 'person:write',
  presets: [],
  namesPeople: true,
  option: null,
  prepare: async () => undefined,
  open: ({ id, idsOf, mapping, reading: options }) => {
    const reading = { id, idsOf }
    const rowsOf = (records: readonly ReadRecord<PersonRecord>[]) =>
      records.map(({ line, record }) => ({ position: line, record: asNamed(reading, record) }))
    return openDoor(
      { target: peopleTarget, mapping },
      async (ctx, records, columnOf) => {
        const outcomes = await storePart(ctx, reading, rowsOf(records), { importId: id })
        return countOutcomes(records, outcomes, columnOf)
      },
      {
        options,
        survey: {
          begin: (ctx) => forgetReading(ctx, id),
          note: (ctx, records) => noteRows(ctx, reading, rowsOf(records)),
          judging: JUDGING.map((step) => (ctx) => step(ctx, reading)),
          forget: (ctx) => forgetReading(ctx, id),
        },
      },
    )
  },
}
