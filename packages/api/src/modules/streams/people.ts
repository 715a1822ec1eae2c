import { linkAuthors } from '../listening/index.ts'
import { deactivatePeople, upsertSourcedPeople } from '../people/index.ts'
import { keepWaiting, linkWaiting } from './settle-waiting.ts'
import { noLongerNamed } from './source-records.ts'
import type { RecordOutcome, StreamStore } from './stream-store.ts'

/** People of a directory. A person who leaves the directory becomes inactive; their data stays. */
export const peopleStore: StreamStore<'people'> = {
  version: 3,
  erasedFrom: 'Person',
  store: async (ctx, integration, records, { snapshot }) => {
    if (snapshot) {
      // Which person each record stands for is decided over the whole reading, once it has ended.
      await keepWaiting(ctx, integration, { waiting: records.map(({ record }) => record), settled: [] })
      return { outcomes: records.map((): RecordOutcome => ({ waits: true })), unchanged: 0 }
    }
    const stored = await upsertSourcedPeople(ctx, {
      integrationId: integration.id,
      idsOf: integration.idsOf,
      people: records.map(({ record, subjectId }) => ({ record, personId: subjectId })),
    })
    if (records.some(({ record }) => (record.accounts ?? []).length > 0)) await linkAuthors(ctx)
    const waits = (index: number) => stored[index]?.outcome === 'rejected' && stored[index].waits
    await keepWaiting(ctx, integration, {
      waiting: records.flatMap(({ record }, index) => (waits(index) ? [record] : [])),
      settled: records.flatMap(({ record }, index) => (waits(index) ? [] : [record.key])),
    })
    return {
      outcomes: stored.map((one): RecordOutcome => {
        if (one.outcome !== 'rejected') return { subjectId: one.id }
        return one.waits ? { waits: true } : { skipped: one.message }
      }),
      unchanged: stored.filter(({ outcome }) => outcome === 'unchanged').length,
      notes: stored.flatMap((one) => (one.outcome === 'rejected' ? [] : one.notes)),
    }
  },
  remove: async (ctx, integration, gone) => {
    await keepWaiting(ctx, integration, { waiting: [], settled: gone.flatMap(({ key }) => key ?? []) })
    const people = gone.flatMap(({ subjectId }) => subjectId ?? [])
    await linkWaiting(ctx, integration, people)
    const ids = await noLongerNamed(ctx, 'people', people)
    return await deactivatePeople(ctx, { ids, integrationId: integration.id, idsOf: integration.idsOf })
  },
  // Archived people cannot be updated, and doubtful rows wait for an answer.
  retriedAfter: ['person.restored', 'doubtful-row.answered'],
}
