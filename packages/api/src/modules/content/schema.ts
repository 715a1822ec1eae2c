import { builder } from '../../core/builder.ts'
import { DAY_AMONG_INSTANTS } from '../../core/day.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { instantOf } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Campaign, CampaignLink, campaigns } from '../campaigns/index.ts'
import { readableContents } from './loaders.ts'

const { sql } = Prisma

const ContentStatus = builder.enumType('ContentStatus', {
  description: 'Whether a content may be shared.',
  values: {
    DRAFT: { description: 'New or changed since it was approved: not to be shared yet.' },
    APPROVED: { description: 'Checked: ambassadors may share it.' },
    WITHDRAWN: { description: 'No longer shared; what was shared of it stays.' },
  } as const,
})

export const Content = builder.prismaNode('Content', {
  description: 'Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Kind of content, such as `article`, `video` or `job`.' }),
    status: t.expose('status', { type: ContentStatus, description: 'Whether it may be shared.' }),
    title: t.exposeString('title', { description: 'Title in plain text; empty where its source gives none.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'Its text, not to be taken for safe HTML; null where there is none.',
    }),
    network: t.exposeString('network', {
      nullable: true,
      description: 'Key of the network that it stands on, as its source says; null when not known.',
    }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description:
        'Its id on the network. Facts of any integration find it by this, or by its address; null when not known.',
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it stands, an http or https address; null where it stands nowhere.',
    }),
    language: t.expose('language', { type: 'Locale', nullable: true, description: 'Its language; null if not known.' }),
    author: t.exposeString('author', { nullable: true, description: 'Who made it; null if not known.' }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When it was published at its source; where only the day is known, its beginning in the organisation’s time zone; null if not known.',
      extensions: { columns: ['publishedAt', 'publishedOn'] },
      resolve: ({ publishedAt, publishedOn }, _args, ctx) => instantOf(ctx, publishedAt, publishedOn),
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was published on at its source, where no hour is known; null otherwise.',
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved; null unless it is approved.',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is archived and not listed; null when it is not.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came in.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

/** The list of contents, to be hung on other types as well. */
export const contents = defineList({
  type: Content,
  table: 'Content',
  archive: true,
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they came in.' },
    PUBLISHED_AT: {
      column: 'publishedAt',
      type: 'timestamptz',
      nullable: true,
      description: `By the time they were published at their source; ${DAY_AMONG_INSTANTS} Those without either come last.`,
    },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ContentFilter', {
    status: {
      kind: 'enum',
      type: ContentStatus,
      description: 'Whether it may be shared.',
    },
    kind: { kind: 'key', description: 'Kind of content.' },
    language: { kind: 'scalar', type: 'Locale', description: 'Language tag in its canonical form, such as `en-US`.' },
    title: { kind: 'text', description: 'Title.' },
    publishedAt: { kind: 'instant', description: `When it was published at its source; ${DAY_AMONG_INSTANTS}` },
    author: { kind: 'text', description: 'Who made it.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it came in.' },
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

listField(contents, 'contents', { description: 'The contents of the organisation.' })
listField(contents, 'contents', {
  on: Campaign,
  parent: { through: 'CampaignContent', parentColumn: 'campaignId', childColumn: 'contentId' },
  description: 'What the campaign offers to its ambassadors, and what was shared in it.',
})
listField(campaigns, 'campaigns', {
  on: Content,
  parent: { through: 'CampaignContent', parentColumn: 'contentId', childColumn: 'campaignId' },
  description: 'The campaigns that offer it; for an ambassador those they were asked to join.',
})

builder.objectField(CampaignLink, 'content', (t) =>
  t.field({
    type: Content,
    nullable: true,
    description: 'What it offers; null where it is another kind of link, and where it may not be read.',
    ...toOne(readableContents, 'contentId'),
  }),
)
