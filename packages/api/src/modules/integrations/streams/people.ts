import { linkAuthors } from '../../listening/index.ts'
import { deactivatePeople, upsertSourcedPeople } from '../../people/index.ts'
import { noLongerNamed } from './source-records.ts'
import type { StreamStore } from './stream-store.ts'

/** People of a directory. Whoever is gone is no longer active; what is known of them stays. */
export const peopleStore: StreamStore<'people'> = {
  version: 2,
  erasedFrom: 'Person',
  store: async (ctx, integration, records) => {
    const stored = await upsertSourcedPeople(ctx, {
      integrationId: integration.id,
      idsOf: integration.idsOf,
      people: records.map(({ record, subjectId }) => ({ record, personId: subjectId })),
    })
    if (records.some(({ record }) => (record.accounts ?? []).length > 0)) await linkAuthors(ctx)
    return {
      outcomes: stored.map((one) => (one.outcome === 'rejected' ? { skipped: one.message } : { subjectId: one.id })),
      unchanged: stored.filter(({ outcome }) => outcome === 'unchanged').length,
      notes: stored.flatMap((one) => (one.outcome === 'rejected' ? [] : one.notes)),
    }
  },
  remove: async (ctx, integration, gone) => {
    const ids = await noLongerNamed(
      ctx,
      'people',
      gone.flatMap(({ subjectId }) => subjectId ?? []),
    )
    return await deactivatePeople(ctx, { ids, integrationId: integration.id })
  },
  // Somebody archived cannot be brought up to date.
  retriedAfter: ['person.restored'],
}
