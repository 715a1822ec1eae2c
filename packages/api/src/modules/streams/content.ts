import { unreadFields, upsertSourcedContent, withdrawSourcedContent } from '../content/index.ts'
import type { StreamStore } from './stream-store.ts'

/** Content is identified by the source's key. Content that the source deleted is withdrawn; existing shares stay. */
export const contentStore: StreamStore<'content'> = {
  version: 4,
  store: async (ctx, integration, records) => {
    const stored = await upsertSourcedContent(ctx, {
      integrationId: integration.id,
      records: records.map(({ record }) => record),
    })
    return {
      outcomes: records.map(({ record }, index) => ({
        subjectId: stored.ids[index] ?? null,
        leftOut: unreadFields(record),
      })),
      unchanged: stored.unchanged,
    }
  },
  remove: async (ctx, integration, gone) => {
    const { withdrawn } = await withdrawSourcedContent(ctx, {
      integrationId: integration.id,
      ids: gone.flatMap(({ subjectId }) => subjectId ?? []),
      // Content that was stored before source records existed is identified by its key alone.
      keys: gone.flatMap(({ key, subjectId }) => (subjectId === null && key !== null ? [key] : [])),
    })
    return { changed: withdrawn }
  },
  retriedAfter: [],
}
