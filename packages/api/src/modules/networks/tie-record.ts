import { blankIsNone, decimal, type Field, moment, reference, refuse, required } from '@portevoix/sdk/rows'
import { said } from '../../core/texts/index.ts'
import { defineTarget, type MomentOfRow, momentOfRow, type TargetRecord } from '../../platform/bulk/index.ts'
import { texts } from './texts.ts'

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
    return refuse(said(texts('row-weight')))
  },
}

/** Ties between people, one row each. Kind and direction are options of the import. */
export const tiesTarget = defineTarget({
  key: 'TIES',
  fields: {
    from: required(reference(), said(texts('give-from'))),
    to: blankIsNone(reference(), said(texts('give-to'))),
    weight,
    at: moment,
  },
  record({ from, to, weight: strength, at }): TargetRecord<TieRecord> {
    if (from === to) return { field: 'to', message: texts('row-same-ends') }
    const when = at ? momentOfRow(at) : { at: null, on: null }
    return { record: { from, to, weight: strength ?? '1', ...when } }
  },
})
