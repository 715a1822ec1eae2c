import { blankIsNone, decimal, type Field, moment, reference, refuse, required } from '@portevoix/sdk/rows'
import { defineTarget, type MomentOfRow, momentOfRow } from '../../platform/bulk/index.ts'

/** Who turns to whom: `from` and `to` are external ids of two people. Without `at` and `on` the file does not say when. */
export interface TieRecord extends MomentOfRow {
  from: string
  to: string
  /** Strength as the file gives it, an exact decimal above zero; 1 where it gives none. */
  weight: string
}

const weight: Field<string> = {
  read(text, reading) {
    const number = decimal.read(text, reading)
    if (!number.ok || Number(number.value) > 0) return number
    return refuse('It is no strength. Write a number above zero, or remove a tie that is none.')
  },
}

/** Ties between people: one row each. Their kind and direction are options of the import. */
export const tiesTarget = defineTarget({
  key: 'TIES',
  fields: {
    from: required(reference(), 'Give the external id of the person the tie goes out from.'),
    to: blankIsNone(reference(), 'Give the external id of the person the tie goes to.'),
    weight,
    at: moment,
  },
  record({ from, to, weight: strength, at }): { record: TieRecord } | { field: string; message: string } {
    if (from === to) return { field: 'to', message: 'The tie goes to the person it comes from. Name two people.' }
    const when = at ? momentOfRow(at) : { at: null, on: null }
    return { record: { from, to, weight: strength ?? '1', ...when } }
  },
})
