import { nameKey, networkKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import { DAY_AMONG_INSTANTS } from '../../core/day.ts'
import { defineLoader, loaderById } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { instantOf } from '../../core/time-zone.ts'
import { type Mention as MentionRow, Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Topic, topicsIn } from '../campaigns/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { MentionLabelAuthor, MentionLabelKind } from './labels/label-kinds.ts'
import { sightingKey } from './mention-row.ts'

const { sql } = Prisma

const MentionAuthor = builder.objectRef<MentionRow>('MentionAuthor').implement({
  description: 'The author of a mention, according to its network.',
  fields: (t) => ({
    externalId: t.exposeString('authorId', {
      nullable: true,
      description: 'Their id on the network; null when not known.',
    }),
    handle: t.exposeString('authorHandle', {
      nullable: true,
      description: 'Their account name without a leading @; null when not known.',
    }),
    name: t.exposeString('authorName', { nullable: true, description: 'Their display name; null when not known.' }),
    followers: t.exposeInt('authorFollowers', {
      nullable: true,
      description: 'Number of followers; null when not known.',
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person of this organisation with that account; null when there is none.',
      ...toOne(readablePeople, 'personId'),
    }),
  }),
})

const mentionById = loaderById<MentionRow>('Mention')

/** Mention ids by the key of their source. */
const mentionIdByKey = defineLoader<{ integrationId: string; sourceKey: string }, string>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ mentionId: string; position: bigint }[]>(sql`
      SELECT s."mentionId", k.position FROM unnest(
          ${keys.map(({ integrationId }) => integrationId)}::uuid[],
          ${keys.map(({ sourceKey }) => sightingKey(sourceKey))}::text[]
        ) WITH ORDINALITY AS k(integration, key, position)
      JOIN "MentionSighting" s ON s."integrationId" = k.integration AND s.key = k.key`)
    const found = new Map(rows.map((row) => [Number(row.position), row.mentionId]))
    return keys.map((_key, index) => found.get(index + 1) ?? null)
  },
  ({ integrationId, sourceKey }) => `${integrationId} ${sourceKey}` as never,
)

export const Mention = builder.prismaNode('Mention', {
  description: 'A public text about a subject that the organisation monitors.',
  ...ROW_NODE,
  fields: (t) => ({
    network: t.exposeString('network', { description: 'Key of the network it was published on, such as `mastodon`.' }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: 'Its id on the network; null when no source provided it.',
    }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Its address; null when not known.' }),
    text: t.exposeString('text', { description: 'Its text. Do not treat it as safe HTML.' }),
    at: t.field({
      type: 'DateTime',
      description:
        'When it was published. When only the day is known, the start of that day in the organisation’s time zone.',
      extensions: { columns: ['at', 'on'] },
      resolve: ({ at, on }, _args, ctx) => instantOf(ctx, at, on),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day it was published, when only the day is known; null otherwise.',
    }),
    topics: t.field({
      type: [Topic],
      nullable: true,
      description:
        'The topics whose queries find its text (its first 10,000 characters), in its language, by name; null without the permission `topic:read`.',
      complexity: { field: 5, multiplier: 5 },
      extensions: { columns: ['text', 'language'] },
      resolve: ({ text, language }, _args, ctx) => (can(ctx, 'topic:read') ? topicsIn(ctx, text, language) : null),
    }),
    author: t.field({
      type: MentionAuthor,
      description: 'Who wrote it.',
      extensions: { sameRow: true },
      resolve: (mention) => mention,
    }),
    reach: t.exposeInt('reach', {
      nullable: true,
      description: 'How many people it reached, according to the source; null when not known.',
    }),
    isRepost: t.boolean({
      description: 'Whether it is a repost of another mention.',
      extensions: { columns: ['repostOf'] },
      resolve: ({ repostOf }) => repostOf !== null,
    }),
    language: t.expose('language', { type: 'Locale', nullable: true, description: 'Its language; null if not known.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was read.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

builder.objectField(Mention, 'repostOf', (t) =>
  t.field({
    type: Mention,
    nullable: true,
    description: 'The mention that it reposts; null when it is no repost, or the original was never read.',
    extensions: { columns: ['integrationId', 'repostOf'] },
    resolve: async ({ integrationId, repostOf }, _args, ctx, info) => {
      if (!integrationId || !repostOf) return null
      const id = await mentionIdByKey(ctx).load({ integrationId, sourceKey: repostOf })
      return id === null ? null : await mentionById(ctx, { info }).load(id)
    },
  }),
)

export const MentionFilter = defineFilter('MentionFilter', {
  network: { kind: 'key', form: networkKey, description: 'Key of the network.' },
  at: { kind: 'instant', description: `When it was published; ${DAY_AMONG_INSTANTS}` },
  language: { kind: 'scalar', type: 'Locale', description: 'Language tag in its canonical form, such as `en-US`.' },
  reach: { kind: 'number', description: 'How many people it reached, according to its source.' },
  authorFollowers: { kind: 'number', description: 'Number of followers of its author, according to its source.' },
  text: { kind: 'text', searched: 'Mention', description: 'Its text.' },
  personId: { kind: 'id', type: 'Person', description: 'The person with the author’s account.' },
  byKnownPerson: {
    kind: 'boolean',
    needs: 'person:read',
    related: (one) => one(sql`(t."personId" IS NOT NULL)`),
    description: 'Whether a person of this organisation wrote it. Needs `person:read`.',
  },
  isRepost: {
    kind: 'boolean',
    related: (one) => one(sql`(t."repostOf" IS NOT NULL)`),
    description: 'Whether it is a repost.',
  },
  label: {
    kind: 'row',
    type: 'MentionLabelCondition',
    description: 'Somebody says something of it, in a label that stands and meets all of these conditions.',
    fields: {
      kind: { kind: 'enum', type: MentionLabelKind, description: 'What the label says of it.' },
      value: {
        kind: 'key',
        form: nameKey,
        column: 'valueKey',
        description: 'The value; case and blanks make no difference.',
      },
      author: { kind: 'enum', type: MentionLabelAuthor, description: 'Whether a source, a model or a person says it.' },
      model: { kind: 'key', description: 'The name of the model that says it.' },
    },
    rows: (condition) => sql`EXISTS (SELECT FROM "MentionLabel" r WHERE r."organizationId" = t."organizationId"
      AND r."mentionId" = t.id AND r."supersededAt" IS NULL AND ${condition})`,
  },
  sourceId: {
    kind: 'id',
    type: 'Integration',
    related: (one) => sql`EXISTS (SELECT 1 FROM "MentionSighting" s WHERE s."organizationId" = t."organizationId"
      AND s."mentionId" = t.id AND ${one(sql`s."integrationId"`)})`,
    description: 'An integration that has read it.',
  },
})

export const mentions = defineList({
  type: Mention,
  table: 'Mention',
  orders: {
    AT: { column: 'at', type: 'timestamptz', description: `By the time of publication; ${DAY_AMONG_INSTANTS}` },
  },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: MentionFilter,
})

listField(mentions, 'mentions', { description: 'The mentions, the latest first.' })
listField(mentions, 'mentions', {
  on: Person,
  parent: { column: 'personId' },
  hiddenWithout: 'mention:read',
  description: 'Mentions by their known accounts; null without the permission `mention:read`.',
})

export const Channel = builder.prismaNode('Channel', {
  description: 'An account of the organisation on a network (owned media). Facts can be about it.',
  ...ROW_NODE,
  fields: (t) => ({
    externalId: t.exposeString('externalId', { description: 'Its id at the provider.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When an integration first read about it.' }),
  }),
})

export const channels = defineList({
  type: Channel,
  table: 'Channel',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of first reading.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ChannelFilter', {
    externalId: { kind: 'key', description: 'Its id at the provider.' },
    sourceId: {
      kind: 'id',
      type: 'Integration',
      column: 'integrationId',
      description: 'The integration that reads about it.',
    },
    createdAt: { kind: 'instant', description: 'When it was first read about.' },
  }),
})

listField(channels, 'channels', {
  description: 'The organisation’s own accounts on networks, as read by integrations.',
})
