import { unreadFields } from '../content/index.ts'
import { removeMentions, upsertSourcedMentions } from '../listening/index.ts'
import type { RecordOutcome, StreamStore } from './stream-store.ts'

/** A mention that its source deleted is removed here too, unless another integration has read it. */
export const mentionsStore: StreamStore<'mentions'> = {
  version: 5,
  erasedFrom: 'Mention',
  store: async (ctx, integration, records) => {
    const stored = await upsertSourcedMentions(ctx, {
      integrationId: integration.id,
      records: records.map(({ record }) => record),
      version: (await ctx.services.plugins.host()).connector(integration.connector)?.version ?? null,
    })
    return {
      outcomes: stored.map((one, index): RecordOutcome => {
        if (one.outcome === 'rejected') return { skipped: one.message }
        const record = records[index]?.record
        return { subjectId: one.id, leftOut: record ? unreadFields(record) : [] }
      }),
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
