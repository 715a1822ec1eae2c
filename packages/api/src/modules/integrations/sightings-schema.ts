import { builder } from '../../core/builder.ts'
import { defineLoader } from '../../core/loaders.ts'
import { Mention } from '../listening/index.ts'
import { readableIntegrationById } from './loaders.ts'
import { Integration } from './schema.ts'

interface Sighting {
  mentionId: string
  integrationId: string
  sentiment: string | null
  brand: string | null
  reason: string | null
  createdAt: Date
}

const MentionSighting = builder.objectRef<Sighting>('MentionSighting').implement({
  description: 'A mention as one integration read it, with values from its source.',
  fields: (t) => ({
    source: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration; null for callers who may not read integrations.',
      resolve: ({ integrationId }, _args, ctx, info) => readableIntegrationById(ctx, { info }).load(integrationId),
    }),
    sentiment: t.exposeString('sentiment', {
      nullable: true,
      description: 'The sentiment according to the source, in its own words, such as `negative`; null without one.',
    }),
    brand: t.exposeString('brand', {
      nullable: true,
      description: 'The brand it is about, as named by the source; null without one.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The source’s reason; null without one.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When this integration first read it.' }),
  }),
})

/** At most this many integrations are returned for one mention. */
const MOST_SIGHTINGS = 100

/** Sightings of mentions, each in the order of their creation. */
const sightingsOf = defineLoader<string, Sighting[]>(async (ctx, ids) => {
  const rows = await ctx.db.mentionSighting.findMany({
    where: { mentionId: { in: [...ids] } },
    orderBy: [{ createdAt: 'asc' }, { integrationId: 'asc' }, { key: 'asc' }],
    take: MOST_SIGHTINGS * ids.length,
  })
  const byMention = Map.groupBy(rows, ({ mentionId }) => mentionId)
  return ids.map((id) => (byMention.get(id) ?? []).slice(0, MOST_SIGHTINGS))
})

builder.objectField(Mention, 'sightings', (t) =>
  t.field({
    type: [MentionSighting],
    description:
      'The integrations that read it, the first one first, at most 100; empty when they were deleted and it was kept.',
    extensions: { columns: ['id'] },
    complexity: { field: 2, multiplier: 3 },
    resolve: async ({ id }, _args, ctx) => (await sightingsOf(ctx).load(id)) ?? [],
  }),
)
