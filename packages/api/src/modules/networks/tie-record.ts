import { blankIsNone, decimal, type Field, moment, reference, refuse, required } from '@portevoix/sdk/rows'
import { defineTarget, type MomentOfRow, momentOfRow } from '../../platform/bulk/index.ts'

/** A tie: `from` and `to` are external ids of two people. `at` and `on` are null when the file gives no time. */
export interface TieRecord extends MomentOfRow {
  from: string
  to: string
  /** Strength in the file, an exact decimal above zero; 1 without one. */
  weight: string
}

const weight: Field<string> = {
  read(text, reading) {
    const number = decimal.read(text, reading)
    if (!number.ok || Number(number.value) > 0) return number
    return refuse('The weight is not valid. Use a number above zero, or remove the line.')
  },
}

/** Ties between people, one row each. Kind and direction are options of the import. */
export const tiesTarget = defineTarget({
  key: 'TIES',
  fields: {
    from: required(reference(), 'Give the external id of the person the tie goes out from.'),
    to: blankIsNone(reference(), 'Give the external id of the person the tie goes to.'),
    weight,
    at: moment,
  },
  record({ from, to, weight: strength, at }): { record: TieRecord } | { field: string; message: string } {
    if (from === to) return { field: 'to', message: 'The tie ends at the person where it starts. Name two people.' }
    const when = at ? momentOfRow(at) : { at: null, on: null }
    return { record: { from, to, weight: strength ?? '1', ...when } }
  },
})
