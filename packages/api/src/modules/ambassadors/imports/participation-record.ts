import { type Field, line, type Moment, moment, reference, refuse, required, take, text } from '@portevoix/sdk/rows'
import { said } from '../../../core/texts/index.ts'
import { defineTarget, type MomentOfRow, momentOfRow, type TargetRecord } from '../../../platform/bulk/index.ts'
import { rowTexts as texts } from './row-texts.ts'

interface Row {
  /** Their id in a source. */
  readonly person: string
  /** A global id. */
  readonly campaign: string
}

/** A row that invites. */
interface InvitedRecord extends Row {
  readonly status: 'INVITED'
  readonly message: string | null
}

/** A row that tells of a time before. */
export interface RecordedRecord extends Row {
  readonly status: 'RECORDED_ELSEWHERE'
  readonly from: MomentOfRow
  /** Null where the file does not say: until now. */
  readonly to: MomentOfRow | null
  readonly source: string
}

export type ParticipationRecord = InvitedRecord | RecordedRecord

const status: Field<ParticipationRecord['status']> = {
  read(written) {
    const word = written
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_')
    return word === 'INVITED' || word === 'RECORDED_ELSEWHERE' ? take(word) : refuse(said(texts('no-status')))
  },
}

/** Who was asked to join a campaign, or took part in it elsewhere: one row each. */
export const participationsTarget = defineTarget({
  key: 'PARTICIPATIONS',
  fields: {
    person: required(reference(), said(texts('give-person'))),
    campaign: required(reference(), said(texts('give-campaign'))),
    status,
    from: moment,
    to: moment,
    source: line(100),
    message: text(5_000),
  },
  record: ({ person, campaign, status: said, from, to, source, message }): TargetRecord<ParticipationRecord> => {
    const row = { person, campaign }
    if (said === 'RECORDED_ELSEWHERE') {
      if (!from) return { field: 'from', message: texts('give-from') }
      if (!source) return { field: 'source', message: texts('give-source') }
      if (message) return { field: 'message', message: texts('only-invited') }
      const until = to ? momentOfRow(to as Moment) : null
      return { record: { ...row, status: said, from: momentOfRow(from as Moment), to: until, source } }
    }
    const told = Object.entries({ from, to, source }).find(([, value]) => value)
    if (told) return { field: told[0], message: texts('only-recorded') }
    return { record: { ...row, status: 'INVITED', message: message ?? null } }
  },
})
