import { builder } from '../../core/builder.ts'
import { collectedIn } from '../listening/index.ts'
import { Integration } from './schema.ts'

const CollectedTime = builder.objectRef<{ from: Date; to: Date; complete: boolean }>('CollectedTime').implement({
  description: 'A time of which an integration collected mentions.',
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime', description: 'The first instant of it.' }),
    to: t.expose('to', { type: 'DateTime', description: 'The first instant after it.' }),
    isComplete: t.exposeBoolean('complete', {
      description: 'Whether the source gave all mentions of it; false when it gave only a part.',
    }),
  }),
})

/** At most this many times are returned for one integration. */
const MOST_TIMES = 1_000
const EVER = { from: new Date(0), to: new Date(Date.UTC(9_999, 0, 1)) }

builder.objectField(Integration, 'collected', (t) =>
  t.field({
    type: [CollectedTime],
    description: `The times of which it collected mentions, in order, at most ${MOST_TIMES}. A time that is in none of them was not collected; without mentions, a time in one of them had none. Empty when its connector does not say it.`,
    extensions: { columns: ['id'] },
    complexity: { field: 2, multiplier: 3 },
    resolve: async ({ id: integrationId }, _args, ctx) =>
      ((await collectedIn(ctx).load({ integrationId, ...EVER })) ?? []).slice(0, MOST_TIMES),
  }),
)
