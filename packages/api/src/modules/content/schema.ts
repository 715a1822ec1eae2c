import { builder } from '../../core/builder.ts'
import { DAY_AMONG_INSTANTS } from '../../core/day.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { instantOf } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Campaign, CampaignLink, campaigns, Topic, topicsIn } from '../campaigns/index.ts'
import { readableContents } from './loaders.ts'

const { sql } = Prisma

const ContentStatus = builder.enumType('ContentStatus', {
  description: 'Whether a content may be shared.',
  values: {
    DRAFT: { description: 'New, or changed since its approval. It cannot be shared yet.' },
    APPROVED: { description: 'Approved: ambassadors may share it.' },
    WITHDRAWN: { description: 'Withdrawn from sharing. Existing shares stay.' },
  } as const,
})

export const Content = builder.prismaNode('Content', {
  description: 'Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Kind of content, such as `article`, `video` or `job`.' }),
    status: t.expose('status', { type: ContentStatus, description: 'Whether it may be shared.' }),
    title: t.exposeString('title', { description: 'Title in plain text; empty when its source provides none.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'Its text; null without one. Do not treat it as safe HTML.',
    }),
    network: t.exposeString('network', {
      nullable: true,
      description: 'Key of the network it was published on, according to its source; null when not known.',
    }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description:
        'Its id on the network; null when not known. Facts from any integration are matched by this id or by the address.',
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Its http or https address; null without one.',
    }),
    language: t.expose('language', { type: 'Locale', nullable: true, description: 'Its language; null if not known.' }),
    topics: t.field({
      type: [Topic],
      nullable: true,
      description:
        'The topics whose queries find its title or text (the first 10,000 characters of both), in its language, by name; null without the permission `topic:read`.',
      complexity: { field: 5, multiplier: 5 },
      extensions: { columns: ['title', 'text', 'language'] },
      resolve: ({ title, text, language }, _args, ctx) =>
        can(ctx, 'topic:read') ? topicsIn(ctx, `${title} ${text ?? ''}`, language) : null,
    }),
    author: t.exposeString('author', { nullable: true, description: 'Its author; null if not known.' }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When its source published it; null if not known. When only the day is known, the start of that day in the organisation’s time zone.',
      extensions: { columns: ['publishedAt', 'publishedOn'] },
      resolve: ({ publishedAt, publishedOn }, _args, ctx) => instantOf(ctx, publishedAt, publishedOn),
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day its source published it, when only the day is known; null otherwise.',
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved; null unless it is approved.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was archived; null when it is not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created here.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

export const contents = defineList({
  type: Content,
  table: 'Content',
  archive: true,
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' },
    PUBLISHED_AT: {
      column: 'publishedAt',
      type: 'timestamptz',
      nullable: true,
      description: `By the time of publication; ${DAY_AMONG_INSTANTS} Content without a time comes last.`,
    },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ContentFilter', {
    audienceId: { kind: 'id', type: 'Segment', description: 'The segment of people whom the content is for.' },
    status: {
      kind: 'enum',
      indexed: true,
      type: ContentStatus,
      description: 'Whether it may be shared.',
    },
    kind: { kind: 'key', description: 'Kind of content.' },
    language: { kind: 'scalar', type: 'Locale', description: 'Language tag in its canonical form, such as `en-US`.' },
    title: { kind: 'text', searched: 'Content', description: 'Title.' },
    publishedAt: { kind: 'instant', description: `When its source published it; ${DAY_AMONG_INSTANTS}` },
    author: { kind: 'text', searched: 'Content', description: 'Its author.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it was created here.' },
    sourceId: {
      kind: 'id',
      type: 'Integration',
      column: 'integrationId',
      description: 'The integration it comes from.',
    },
    campaignId: {
      kind: 'id',
      type: 'Campaign',
      related: (one) => sql`EXISTS (SELECT 1 FROM "CampaignContent" c WHERE c."organizationId" = t."organizationId"
        AND c."contentId" = t.id AND ${one(sql`c."campaignId"`)})`,
      description: 'A campaign that offers it.',
    },
  }),
})

listField(contents, 'contents', { description: 'The organisation’s content.' })
listField(contents, 'contents', {
  on: Campaign,
  parent: { through: 'CampaignContent', parentColumn: 'campaignId', childColumn: 'contentId' },
  description: 'Content that the campaign offers to its ambassadors, or that was shared in it.',
})
listField(campaigns, 'campaigns', {
  on: Content,
  parent: { through: 'CampaignContent', parentColumn: 'contentId', childColumn: 'campaignId' },
  description: 'The campaigns that offer it. Ambassadors see those they were invited to.',
})

builder.objectField(CampaignLink, 'content', (t) =>
  t.field({
    type: Content,
    nullable: true,
    description: 'What it offers; null where it is another kind of link, and where it may not be read.',
    ...toOne(readableContents, 'contentId'),
  }),
)
