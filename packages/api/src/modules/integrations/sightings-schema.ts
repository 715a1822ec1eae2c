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
  description: 'A mention as one integration has seen it, with what its source says of it.',
  fields: (t) => ({
    source: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration; null for those who may not read integrations.',
      resolve: ({ integrationId }, _args, ctx, info) => readableIntegrationById(ctx, { info }).load(integrationId),
    }),
    sentiment: t.exposeString('sentiment', {
      nullable: true,
      description: 'What the source takes it for, in its own words, such as `negative`; null where it says nothing.',
    }),
    brand: t.exposeString('brand', {
      nullable: true,
      description: 'The brand that it speaks of, as the source names it; null where it says nothing.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why the source says so; null where it says nothing.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When this integration first read it.' }),
  }),
})

/** Integrations that read one mention at most: more are not told. */
const MOST_SIGHTINGS = 100

/** Sightings of mentions, those of each in the order in which they were made. */
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
      'By whom it was seen, the first one first, at most 100; empty where its integrations were deleted and it was left.',
    extensions: { columns: ['id'] },
    complexity: { field: 2, multiplier: 3 },
    resolve: async ({ id }, _args, ctx) => (await sightingsOf(ctx).load(id)) ?? [],
  }),
)
