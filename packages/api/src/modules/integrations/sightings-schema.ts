import { builder } from '../../core/builder.ts'
import { defineLoader } from '../../core/loaders.ts'
import { Mention } from '../listening/index.ts'
import { readableIntegrationById } from './loaders.ts'
import { labelsOf, MentionLabel } from './mention-labels-schema.ts'
import { Integration } from './schema.ts'

interface Sighting {
  mentionId: string
  integrationId: string
  key: string
  fields: unknown
  createdAt: Date
}

const MentionField = builder.objectRef<{ name: string; value: string }>('MentionField').implement({
  description: 'A value that a source gives a mention and that has no field of its own.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name at the source.' }),
    value: t.exposeString('value', { description: 'The value, as the source wrote it.' }),
  }),
})

const MentionSighting = builder.objectRef<Sighting>('MentionSighting').implement({
  description: 'A mention as one integration read it, with values from its source.',
  fields: (t) => ({
    source: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration; null for callers who may not read integrations.',
      resolve: ({ integrationId }, _args, ctx, info) => readableIntegrationById(ctx, { info }).load(integrationId),
    }),
    labels: t.field({
      type: [MentionLabel],
      description: 'What this source, and models of it, say of the mention now.',
      complexity: { field: 2, multiplier: 3 },
      resolve: async ({ mentionId, integrationId, key }, _args, ctx) =>
        ((await labelsOf(ctx).load(mentionId)) ?? []).filter(
          (label) => label.integrationId === integrationId && label.sightingKey === key && label.supersededAt === null,
        ),
    }),
    fields: t.field({
      type: [MentionField],
      description: 'What else the source says of it, by name; empty when it says nothing more.',
      resolve: ({ fields }) =>
        Object.entries((fields ?? {}) as Record<string, string>)
          .map(([name, value]) => ({ name, value }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
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
