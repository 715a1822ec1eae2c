import type { TieRecord } from '../../../platform/bulk/index.ts'
import { upsertTies } from '../../networks/index.ts'
import type { StoreRecords } from './door.ts'
import { countOutcomes } from './outcomes.ts'

/** Stores ties of one kind between people known by their external ids. */
export function storeTies(options: {
  kind: string
  directed: boolean
  createMissingPeople: boolean
  idsOf: string | null
}): StoreRecords<TieRecord> {
  return async (ctx, records, columnOf) => {
    const ties = records.map(({ record }) => record)
    return countOutcomes(records, await upsertTies(ctx, { ...options, ties }), columnOf)
  }
}
