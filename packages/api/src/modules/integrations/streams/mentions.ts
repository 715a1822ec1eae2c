import { removeMentions, upsertSourcedMentions } from '../../listening/index.ts'
import type { StreamStore } from './stream-store.ts'

/** Public texts. What is gone at its source is taken away here too, unless another integration has seen it. */
export const mentionsStore: StreamStore<'mentions'> = {
  version: 3,
  erasedFrom: 'Mention',
  store: async (ctx, integration, records) => {
    const stored = await upsertSourcedMentions(ctx, {
      integrationId: integration.id,
      records: records.map(({ record }) => record),
    })
    return {
      outcomes: stored.map((one) => (one.outcome === 'rejected' ? { skipped: one.message } : { subjectId: one.id })),
      unchanged: stored.filter(({ outcome }) => outcome === 'unchanged').length,
    }
  },
  remove: async (ctx, integration, gone) => ({
    changed: await removeMentions(ctx, {
      ids: gone.flatMap(({ subjectId }) => subjectId ?? []),
      integrationId: integration.id,
    }),
  }),
  retriedAfter: [],
}
