import type { PersonRecord } from '../../../platform/bulk/index.ts'
import { upsertPeople } from '../../people/index.ts'
import type { StoreRecords } from './door.ts'
import { countOutcomes } from './outcomes.ts'

/** Stores people by their external ids. */
export const storePeople: StoreRecords<PersonRecord> = async (ctx, records, columnOf) => {
  const people = records.map(({ record }) => record)
  return countOutcomes(records, await upsertPeople(ctx, people), columnOf)
}
