import {
  type Field,
  identifier,
  line,
  type Moment,
  moment,
  reference,
  refuse,
  required,
  take,
  text,
} from '@portevoix/sdk/rows'
import { said } from '../../../core/texts/index.ts'
import type { ContactChannel, ContactDirection } from '../../../generated/prisma/client.ts'
import { ContactChannel as Channels, ContactDirection as Directions } from '../../../generated/prisma/enums.ts'
import { defineTarget, type MomentOfRow, momentOfRow, type TargetRecord } from '../../../platform/bulk/index.ts'
import { rowTexts as texts } from './row-texts.ts'

/**
 * A contact as a row tells it: people by their ids in a source, a department by its id there or its name. A field is undefined
 * where the file has no column for it (what is stored stays), and null where its cell is empty.
 */
export interface TouchpointRecord {
  /** Names the contact within its source: the same key again is the same contact, or a correction of it. */
  key: string
  person: string
  department: string
  contactedBy?: string | null | undefined
  /** When it was held, or is to be. */
  when: MomentOfRow
  channel?: ContactChannel | null | undefined
  direction?: ContactDirection | null | undefined
  subject: string
  outcome?: string | null | undefined
  followUp?: MomentOfRow | null | undefined
  /** Global ids. */
  campaign?: string | null | undefined
  topic?: string | null | undefined
  collisionReason?: string | null | undefined
}

const oneOf = <Value extends string>(values: Readonly<Record<Value, Value>>): Field<Value> => ({
  read(written) {
    const key = written
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_')
    const known = Object.values<Value>(values)
    const found = known.find((value) => value === key)
    return found === undefined ? refuse(said(texts('no-word', { words: known.join(', ') }))) : take(found)
  },
})

/** Contacts with people: one row each. */
export const touchpointsTarget = defineTarget({
  key: 'TOUCHPOINTS',
  fields: {
    key: required(identifier(), said(texts('give-key'))),
    person: required(reference(), said(texts('give-person'))),
    department: required(line(200), said(texts('give-department'))),
    at: required<Moment>(moment, said(texts('give-time'))),
    subject: required(line(200), said(texts('give-subject'))),
    channel: oneOf(Channels),
    direction: oneOf(Directions),
    contactedBy: reference(),
    outcome: text(10_000),
    followUpAt: moment,
    campaign: reference(),
    topic: reference(),
    collisionReason: text(500),
  },
  record: ({ at, followUpAt, ...row }): TargetRecord<TouchpointRecord> => ({
    record: { ...row, when: momentOfRow(at), followUp: followUpAt && momentOfRow(followUpAt) },
  }),
})
