import type { PersonRecord } from '../../../platform/bulk/index.ts'
import { upsertPeople } from '../../people/index.ts'
import type { StoreRecords } from './door.ts'
import { countOutcomes } from './outcomes.ts'

/** Stores people by their external ids in a source; null where the import named none. */
export function storePeople(idsOf: string | null): StoreRecords<PersonRecord> {
  return async (ctx, records, columnOf) => {
    const people = records.map(({ record }) => record)
    return countOutcomes(records, await upsertPeople(ctx, people, { idsOf }), columnOf)
  }
}
