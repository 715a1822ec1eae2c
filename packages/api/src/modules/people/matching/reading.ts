import { mailForm } from '@portevoix/sdk/normal-forms'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import type { PersonRecord } from '../person-record.ts'

/** A reading of a source: a file, a page of a stream, or rows that waited for the end of a run. */
export interface Reading {
  readonly id: string
  /** Source of its ids; null when none was named, which means the leading directory. */
  readonly idsOf: string | null
}

/** Where the rows of a reading come from, for events and for doubtful rows. */
export interface Origin {
  readonly integrationId?: string
  readonly importId?: string
  /** Whether a directory sent them one by one, and waits for the outcome of each. */
  readonly pushed?: true
}

/** Whether no person watches what becomes of the rows: then nobody who owns the organisation leaves by them. */
export const isUnattended = ({ integrationId, pushed }: Origin): boolean =>
  integrationId !== undefined || pushed === true

/** The data of one row of a reading about a person. */
export interface PersonRow {
  /** Its position in the reading: the line of a file. The same in every pass. */
  readonly position: number
  readonly record: PersonRecord
  /** The person of the record at earlier readings of its integration. */
  readonly linkedId?: string | null
}

/** Why a row is not stored, as determined by SQL or by the check for erased people. */
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

/** A record by the names that its source uses. In a list without ids the address is the id, ignoring case. */
export function asNamed({ idsOf }: Reading, record: PersonRecord): PersonRecord {
  if (idsOf !== ADDRESS_SOURCE) return record
  const externalId = mailForm(record.email ?? record.externalId)
  const { managerExternalId: manager } = record
  return { ...record, externalId, email: externalId, ...(manager && { managerExternalId: mailForm(manager) }) }
}
