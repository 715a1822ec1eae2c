import { mailForm } from '@portevoix/sdk/normal-forms'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import type { PersonRecord } from '../person-record.ts'

/** A reading of a source: a file, a page of a stream, or what waited for the end of a run. */
export interface Reading {
  readonly id: string
  /** Source of its ids; null where none was named, which is the leading directory. */
  readonly idsOf: string | null
}

/** Where the rows of a reading come from, for events and for doubtful rows. */
export interface Origin {
  readonly integrationId?: string
  readonly importId?: string
}

/** What one row of a reading says of somebody. */
export interface PersonRow {
  /** Its place in the reading: the line of a file. The same at every pass. */
  readonly position: number
  readonly record: PersonRecord
  /** Who the record was at earlier readings of its integration. */
  readonly linkedId?: string | null
}

/** Why a row is not stored, as SQL or the erased people say it. */
export type Refusal =
  | 'ARCHIVED'
  | 'SEVERAL_SOURCES'
  | 'SAME_PERSON'
  | 'NO_ADDRESS'
  | 'HANDLE_TWICE'
  | 'HANDLE_HELD'
  | 'ADDRESS_TWICE'
  | 'ADDRESS_HELD'
  | 'ERASED'
  | 'DOUBT_ADDRESS'
  | 'DOUBT_HANDLE'
  | 'DOUBT_RECORD'
  | 'DOUBT_ERASED_ADDRESS'
  | 'DOUBT_ERASED_HANDLE'

/** A record as its source names people: in a list without ids of its own the address is the id, in whatever case. */
export function asNamed({ idsOf }: Reading, record: PersonRecord): PersonRecord {
  if (idsOf !== ADDRESS_SOURCE) return record
  const externalId = mailForm(record.email ?? record.externalId)
  return { ...record, externalId, email: externalId }
}
